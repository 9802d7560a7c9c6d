/** Amounts as people write them. */
import type { Language, Money } from '../model/index.ts';

const ISO = /^[A-Z]{3}$/;
const formats = new Map<string, Intl.NumberFormat>();

/** `¥1,358.30`; a sign that doesn't tell which currency it is stays as it is: `$5.25`. */
export function formatMoney({ currency, amount }: Money, language: Language): string {
  const isKnown = ISO.test(currency);
  const key = `${language} ${currency}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, {
      ...(isKnown ? { style: 'currency', currency } : { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    });
  formats.set(key, format);
  return `${isKnown ? '' : currency}${format.format(amount)}`;
}
