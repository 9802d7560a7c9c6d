/** Where and when a template serves: a promotion that is over, or of another shop, is a wrong answer. */
import type { Template } from './template.ts';

/** Where a reply would be sent, and when. */
export interface Place {
  /** Id of the platform and of the shop, as in a conversation's key. */
  readonly platform: string;
  readonly shop: string;
  /** The shop's name as the page shows it; may be empty. */
  readonly shopName: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

type Limits = Pick<Template, 'shops' | 'platforms' | 'validFrom' | 'validTo'>;

/** The day of a moment in the agent's time zone, `yyyy-mm-dd`. */
export function dayOf(at: number): string {
  const date = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Whether a template may be suggested in this place. Both days of its time are in it. */
export function serves(
  { shops = [], platforms = [], validFrom = '', validTo = '' }: Limits,
  { platform, shop, shopName, now }: Place,
): boolean {
  if (platforms.length > 0 && !platforms.includes(platform)) return false;
  if (shops.length > 0 && !shops.some((one) => one === shop || sameName(one, shopName))) return false;
  if (validFrom === '' && validTo === '') return true;
  const today = dayOf(now);
  return validFrom <= today && (validTo === '' || today <= validTo);
}

/** Names are typed by people: blanks and case don't count. */
function sameName(a: string, b: string): boolean {
  const plain = (name: string): string => name.replace(/\s+/gu, '').toLowerCase();
  return plain(a) !== '' && plain(a) === plain(b);
}
