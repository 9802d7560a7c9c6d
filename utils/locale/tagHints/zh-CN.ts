/** What the tags are called that are offered from what a shopper said. A tag is short: it stands on a chip. */
export const tagHintsZhCN = {
  urging: '催单',
  aftersale: '售后',
  complaint: '投诉风险',
  invoice: '要发票',
  address: '改地址',
  bargain: '议价',
  wholesale: '批发',
  gift: '送礼',
  size: '问尺码',
  regular: '老客',
} as const;
