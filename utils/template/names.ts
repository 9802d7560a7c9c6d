/** The variables that the desk knows, and what their blanks are called. */

/** What a blank is called, by variable: the agent reads it in the reply and fills it in. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ['shopper', '买家昵称'],
  ['shop', '店铺名'],
  ['agent', '客服名'],
  ['order', '订单号'],
  ['goods', '商品名'],
  ['courier', '快递'],
  ['tracking', '运单号'],
  ['time', '时间'],
  ['date', '日期'],
  ['amount', '金额'],
  ['price', '价格'],
  ['size', '尺码'],
  ['colour', '颜色'],
  ['color', '颜色'],
  ['number', '数量'],
  ['address', '地址'],
  ['phone', '电话'],
  ['link', '链接'],
  ['reason', '原因'],
]);

/** The name that a variable's blank shows; a name that isn't known is shown as it is. */
export function blankLabel(name: string): string {
  return LABELS.get(name) ?? name;
}

/** The blank for a variable, as it stands in a rendered text: `【订单号】`. */
export function blankText(name: string): string {
  return `【${blankLabel(name)}】`;
}
