/** What is worked out of a shopper for lists. Rows are never changed in place, so it is done once. Pure. */
import { type OrderSums, type Shopper, type Spent, sumOrders } from '../../../utils/model/index.ts';

const knownWords = new WeakMap<Shopper, string>();
const knownSums = new WeakMap<Shopper, OrderSums>();

/**
 * What they are found by, as it is compared.
 * @param fold the form in which texts are compared; always the same one.
 */
export function wordsOf(shopper: Shopper, fold: (text: string) => string): string {
  const made = knownWords.get(shopper);
  if (made !== undefined) return made;
  const { name, formerNames = [], shopper: id, shopName, flag, tags } = shopper;
  const words = fold([name, ...formerNames, id, shopName, flag?.note ?? '', ...tags].join('\n'));
  knownWords.set(shopper, words);
  return words;
}

export function sumsOf(shopper: Shopper): OrderSums {
  const sums = knownSums.get(shopper) ?? sumOrders(shopper.orders);
  knownSums.set(shopper, sums);
  return sums;
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
    for (const shopper of shoppers.slice(at, at + PART)) {
      wordsOf(shopper, fold);
      sumsOf(shopper);
    }
    at += PART;
    if (at < shoppers.length) timer = setTimeout(part);
  });
  return () => clearTimeout(timer);
}
