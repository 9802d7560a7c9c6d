/** The source texts of what is shown beside the conversation list: who is waiting. */
export const waitingZhCN = {
  'waiting.next': '下一位：{name}',
  'waiting.previous': '上一位：{name}',
  'waiting.nextUnnamed': '下一位',
  'waiting.previousUnnamed': '上一位',
  'waiting.unread': '未读 {n}',
  'waiting.reply': '在等回复',
  'waiting.above': '在列表上面，往上翻',
  'waiting.below': '在列表下面，往下翻',
  'waiting.nobody': '列表里没有别的买家在等',
  'waiting.noList': '这个页面的会话列表读不出来',
} as const;
