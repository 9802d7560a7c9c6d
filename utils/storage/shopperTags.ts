/** What changes of many shoppers' tags share. */
import type { DeskDatabase } from './database.ts';
import type { ShopperRow } from './rows.ts';

/** Dexie tells of each row that is written only where they are fewer than fifty: else all that follow would read all. */
const WRITTEN = 40;

/** Within a transaction. */
export async function putShoppers(rows: readonly ShopperRow[], { shoppers }: DeskDatabase): Promise<void> {
  for (let at = 0; at < rows.length; at += WRITTEN) await shoppers.bulkPut(rows.slice(at, at + WRITTEN));
}

/** Undoes a change of tags: what was added or taken off since stays so. */
export function tagsBack(
  now: readonly string[],
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): readonly string[] {
  const kept = before.filter((tag) => now.includes(tag) || !after.includes(tag));
  return [...kept, ...now.filter((tag) => !after.includes(tag) && !before.includes(tag))];
}
