/** What the agent writes about shoppers, and what is shown of them. */
import { type Flag, MAX_PROFILE_TEXT, type Profile, type Shopper } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { ShopperRow } from './rows.ts';
import { soundShopper } from './sound.ts';
import { tagName } from './tags.ts';

/** Most tags on one shopper. */
export const MAX_TAGS = 50;
/** Longest note on a flag, in UTF-16 units. */
export const MAX_NOTE = 500;

/** The shopper, or undefined when nothing is recorded of them yet. */
export async function readShopper(id: string, database: DeskDatabase = desk()): Promise<Shopper | undefined> {
  const row = await database.shoppers.get(id);
  return row === undefined ? undefined : soundShopper(row);
}

/** Shoppers, the last seen first. */
export async function listShoppers(
  limit = 5000,
  database: DeskDatabase = desk(),
): Promise<readonly ShopperRow[]> {
  return (await database.shoppers.orderBy('lastSeenAt').reverse().limit(limit).toArray()).map(soundShopper);
}

async function changeShopper(
  id: string,
  change: (shopper: ShopperRow) => ShopperRow,
  database: DeskDatabase,
): Promise<void> {
  await database.transaction('rw', database.shoppers, database.tags, async () => {
    const known = await database.shoppers.get(id);
    if (known === undefined) return;
    await database.shoppers.put(change(soundShopper(known)));
  });
}

/**
 * Adds a tag; empty, over-long and already present ones change nothing.
 * @returns true when the shopper has the tag now and didn't before.
 */
export async function addTag(
  id: string,
  tag: string,
  now: number,
  database: DeskDatabase = desk(),
): Promise<boolean> {
  const name = tagName(tag);
  if (name === null) return false;
  let added = false;
  await database.transaction('rw', database.shoppers, database.tags, async () => {
    const row = await database.shoppers.get(id);
    const known = row && soundShopper(row);
    if (known === undefined || known.tags.includes(name) || known.tags.length >= MAX_TAGS) return;
    await database.shoppers.put({ ...known, tags: [...known.tags, name] });
    await database.tags.put({ ...(await database.tags.get(name)), name, usedAt: now });
    added = true;
  });
  return added;
}

/** Takes a tag off the shopper. The tag itself stays known. */
export async function removeTag(id: string, tag: string, database: DeskDatabase = desk()): Promise<void> {
  await changeShopper(id, (row) => ({ ...row, tags: row.tags.filter((name) => name !== tag) }), database);
}

/** Puts tags back at their place (undo of `removeTag`). Those that were added since stay, behind them. */
export async function restoreTags(
  id: string,
  tags: readonly string[],
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeShopper(id, (row) => ({ ...row, tags: [...new Set([...tags, ...row.tags])] }), database);
}

/** Sets or clears the flag with its note. */
export async function setFlag(id: string, flag: Flag | null, database: DeskDatabase = desk()): Promise<void> {
  const kept = flag === null ? null : { ...flag, note: flag.note.slice(0, MAX_NOTE) };
  await changeShopper(id, (row) => ({ ...row, flag: kept }), database);
}

/** Puts a flag back that was removed; a newer one stays. */
export async function restoreFlag(
  id: string,
  flag: Flag | null,
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeShopper(id, (row) => (row.flag === null ? { ...row, flag } : row), database);
}

/** Writes what is noted of a shopper in these fields; `undefined` empties one, the others stay. */
export async function setProfile(
  id: string,
  change: { readonly [Field in keyof Profile]?: Profile[Field] | undefined },
  database: DeskDatabase = desk(),
): Promise<void> {
  await changeShopper(
    id,
    ({ profile: before, ...row }) => {
      const fields = Object.entries({ ...before, ...change }).flatMap(([field, value]) => {
        const kept = typeof value === 'string' ? value.trim().slice(0, MAX_PROFILE_TEXT) : value;
        return kept === undefined || kept === '' ? [] : [[field, kept] as const];
      });
      return fields.length === 0 ? row : { ...row, profile: Object.fromEntries(fields) };
    },
    database,
  );
}
