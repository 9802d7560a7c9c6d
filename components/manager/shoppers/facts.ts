/** What is worked out of a shopper for lists. Rows are never changed in place, so it is done once. Pure. */
import { type OrderSums, type Shopper, type Spent, sumOrders } from '../../../utils/model/index.ts';

export interface Facts {
  /** What they are found by, as it is compared. */
  readonly words: string;
  readonly sums: OrderSums;
}

const known = new WeakMap<Shopper, Facts>();

/** @param fold the form in which texts are compared; always the same one. */
export function factsOf(shopper: Shopper, fold: (text: string) => string): Facts {
  const made = known.get(shopper);
  if (made !== undefined) return made;
  const { name, formerNames = [], shopper: id, shopName, flag, tags } = shopper;
  const words = [name, ...formerNames, id, shopName, flag?.note ?? '', ...tags].join('\n');
  const facts = { words: fold(words), sums: sumOrders(shopper.orders) };
  known.set(shopper, facts);
  return facts;
}

/** What was spent in this currency; empty: in the one that most of their orders are in. */
export function spentIn({ spent }: OrderSums, currency: string): Spent | undefined {
  return currency === '' ? spent[0] : spent.find((one) => one.currency === currency);
}

/** So many are worked out at a time, so that a key in between is answered at once. */
const PART = 500;

/** Works all of them out while nothing else is to be done. @returns what ends it. */
export function prepareFacts(shoppers: readonly Shopper[], fold: (text: string) => string): () => void {
  let at = 0;
  let timer = setTimeout(function part() {
    for (const shopper of shoppers.slice(at, at + PART)) factsOf(shopper, fold);
    at += PART;
    if (at < shoppers.length) timer = setTimeout(part);
  });
  return () => clearTimeout(timer);
}
