/** Sums of money as people write them. */
import type { Language, Money } from '../model/index.ts';

/** `¥59`, `¥59.90`, `US$3.50`; without a currency, the number alone. */
export function formatMoney({ amount, currency }: Money, language: Language): string {
  const isWhole = Number.isInteger(amount);
  const digits = { minimumFractionDigits: isWhole ? 0 : 2, maximumFractionDigits: isWhole ? 0 : 2 };
  if (currency === '') return new Intl.NumberFormat(language, digits).format(amount);
  return new Intl.NumberFormat(language, { ...digits, style: 'currency', currency }).format(amount);
}
