/** The source texts of what is drawn over a page to show what was read of it. */
export const seenZhCN = {
  'seen.side.shopper': '买家说的',
  'seen.side.agent': '您说的',
  'seen.side.bot': '机器人说的',
  'seen.side.system': '系统提示',
  'seen.side.unknown': '分不清是谁说的',
  'seen.shopper': '当前买家',
  'seen.box': '回复填到这里',
  'seen.summary': '正在看：{name}，买家说的 {shopper} 条，您说的 {agent} 条',
  'seen.nothing': '这里没有打开的会话',
  'seen.leave': '只描了边，页面没有改动。按 Esc 收起',
} as const;
