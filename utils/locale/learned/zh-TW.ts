/** How a reply was learned, in the words of Taiwan. Part of `zh-TW.ts`. */
export const learnedZhTW = {
  'learned.own': '我的回覆',
  'learned.from': '學自 {n} 次回覆',
  'learned.repliedOn': '你在{day}這樣回覆過',
  'learned.ban': '不再用於這類問題',
  'learned.banThis': '不再用於這類問題：{title}',
  'learned.banKey': '{key} 不再用於這類問題',
  'learned.banned': '「{title}」不再用於這類問題',
} as const;
