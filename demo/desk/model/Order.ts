/** An order as its card shows it. The number is text: real ones are longer than a safe integer. */
export type OrderState = '待付款' | '待发货' | '已发货' | '已签收' | '退款中' | '已退款' | '交易成功';

export interface Order {
  readonly number: string;
  readonly state: OrderState;
  readonly goodsId: string;
  readonly title: string;
  /** Colour, size and the like, as the shopper chose. */
  readonly spec: string;
  readonly count: number;
  /** Yuan, in all. */
  readonly amount: number;
  /** One line about the parcel, where there is one. */
  readonly parcel?: string;
}
