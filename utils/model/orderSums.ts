/**
 * What a shopper's known orders come to. Known is only what a page showed while somebody had it open: never say that it
 * is all that they bought.
 */
import { type Money, readMoney } from './money.ts';
import type { KeptOrder } from './shopper.ts';

/** What was spent in one currency. Different ones are never added up. */
export interface Spent extends Money {
  /** How many orders that is of. */
  readonly orders: number;
  /** Of one order. */
  readonly average: number;
}

export interface OrderSums {
  /** Known ones, whatever became of them. */
  readonly orders: number;
  /** By currency: the one of most orders first. Empty: nothing is known to be spent. */
  readonly spent: readonly Spent[];
  /** Orders that nothing was spent on: not paid, called off, closed, refunded. */
  readonly void: number;
  /** Orders that may have been paid, whose amount isn't shown or can't be read. */
  readonly unread: number;
  /** When one of them was last on screen, milliseconds since 1970; null: not noted. */
  readonly lastSeenAt: number | null;
}

/** Asked for and refused, or taken back: the order stands. A part of the money that went back isn't known, so it stands, too. */
const STANDS =
  /(?:退款|退货|退貨|售后|售後|退换|退換)(?:申请|申請)?(?:关闭|關閉|失败|失敗|取消|撤销|撤銷|被拒|驳回|駁回)|(?:拒绝|拒絕|取消|撤销|撤銷)(?:退|售|申)|部分退|refund (?:rejected|cancelled|canceled|closed)|partial/iu;
/** Nothing was paid, or all of it went back. */
const VOID =
  /取消|关闭|關閉|作废|作廢|不成立|退款(?:成功|完成|完毕|完畢)|(?:已|全额|全額)退款|未(?:付|支付)|待(?:买家|買家)?(?:付|支付)款?|等待(?:买家|買家)?(?:付|支付)|cancel|closed|refunded|refund (?:complete|success)|unpaid|to pay|(?:pending|awaiting) payment|dibatalkan|belum bayar/iu;

/** @param state as the page shows it. */
export function isVoid(state: string): boolean {
  return !STANDS.test(state) && VOID.test(state);
}

/** Adds up what is known. */
export function sumOrders(orders: readonly KeptOrder[]): OrderSums {
  // In hundredths: fractions of the binary kind don't add up.
  const sums = new Map<string, { hundredths: number; orders: number }>();
  const seen = orders.flatMap(({ seenAt }) => seenAt ?? []);
  let voided = 0;
  let unread = 0;
  for (const { state, amount } of orders) {
    const money = readMoney(amount);
    if (isVoid(state)) voided += 1;
    else if (money === null) unread += 1;
    else {
      const sum = sums.get(money.currency) ?? { hundredths: 0, orders: 0 };
      sum.hundredths += Math.round(money.amount * 100);
      sum.orders += 1;
      sums.set(money.currency, sum);
    }
  }
  const spent = [...sums].map(([currency, sum]) => ({
    currency,
    amount: sum.hundredths / 100,
    orders: sum.orders,
    average: Math.round(sum.hundredths / sum.orders) / 100,
  }));
  spent.sort((a, b) => b.orders - a.orders || (a.currency < b.currency ? -1 : 1));
  const lastSeenAt = seen.length === 0 ? null : Math.max(...seen);
  return { orders: orders.length, spent, void: voided, unread, lastSeenAt };
}
