/** What a shop sells, as far as a card shows it. */
export interface Goods {
  readonly id: string;
  readonly shopId: string;
  readonly title: string;
  /** Yuan. */
  readonly price: number;
  /** Hue of the drawn thumbnail, 0–360. */
  readonly hue: number;
}

export const yuan = (amount: number): string => `¥${amount.toFixed(2)}`;
