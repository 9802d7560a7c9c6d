/** The source texts on how a reply was learned, as the panel says it. Part of `zh-CN.ts`. */
export const learnedZhCN = {
  'learned.own': '我的回复',
  'learned.from': '学自 {n} 次回复',
  'learned.repliedOn': '你在{day}这样回复过',
  'learned.ban': '不再用于此类问题',
  'learned.banThis': '不再用于此类问题：{title}',
  'learned.banKey': '{key} 不再用于此类问题',
  'learned.banned': '“{title}”不再用于此类问题',
} as const;
