/**
 * The source texts on how a page is read: what was found, and how to teach it. Part of
 * `zh-CN.ts`.
 */
export const readingZhCN = {
  'teach.action': '教我认页面',
  'teach.active': '在页面上指给我看',
  'teach.activeHint': '照着页面上的提示，一样一样指。按 Esc 退出。',
  'teach.stop': '退出',
  'report.action': '导出报告',
  'outcome.reportSaved': '报告已存成文件：聊天文字和姓名都已替换，发出去之前可以先打开看看',
  'outcome.reportFailed': '没能生成报告：请刷新页面，打开一个会话后再试',
  'report.hint': '报告只存成文件，不会自动发给任何人。',

  'unread.none': '还没找到聊天窗口',
  'unread.noneHint': '打开一位买家的会话，这里就会开始识别。',
  'unread.noneTeach': '会话已经开着？那就在页面上指给我看一遍。',
  'unread.moved': '“{name}”的页面变了',
  'unread.movedUnnamed': '这个网站的页面变了',
  'unread.movedHint': '原来的适配找不到位置了。为免回错人，先不推荐，也不填入。',
  'unread.unsure': '这个页面还认不准',
  'unread.unsureHint': '没有把握就不推荐、不填入，免得回错人。你在页面上指一遍，我就照着认。',
  'unread.broken': '现在认不出',
  'unread.stillWorks': '照样能用',
  'unread.search': '在上面搜话术',
  'unread.copy': '复制话术，自己粘贴',

  'reading.generic': '通用识别：这个网站没有适配',
  'reading.unknown': '有 {n} 条消息分不清是谁说的，没有采用',
  'reading.moved': '“{name}”的页面变了，读到的可能不全',

  'part.thread.missing': '找不到消息区',
  'part.sides.missing': '看不出哪些话是买家说的',
  'part.shopper.missing': '找不到买家是谁',
  'part.composer.missing': '找不到输入框',
  'part.thread.unsure': '不确定哪里是消息区',
  'part.sides.unsure': '不确定哪些话是买家说的',
  'part.shopper.unsure': '不确定打开的是哪位买家',
  'part.composer.unsure': '不确定哪个是输入框',
} as const;
