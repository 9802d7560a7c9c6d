/** Tags themselves: what they look like, and renaming, joining and deleting them on all shoppers at once. */
import type { Tag } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { ShopperRow, TagRow } from './rows.ts';
import { putShoppers, tagsBack } from './shopperTags.ts';
import { soundTags } from './sound.ts';

/** Longest tag that is kept, and longest name of a group, in UTF-16 units. */
export const MAX_TAG = 24;

/** As a tag is kept; null: there is nothing to keep, or it is too long. */
export function tagName(tag: string): string | null {
  const name = tag.normalize('NFC').replace(/\s+/g, ' ').trim();
  return name === '' || name.length > MAX_TAG ? null : name;
}

/** Known tags, the last used first. */
export async function listTags(database: DeskDatabase = desk()): Promise<readonly Tag[]> {
  return soundTags(await database.tags.orderBy('usedAt').reverse().limit(2000).toArray());
}

/**
 * What it looks like and where it stands; an empty group is none.
 * @returns it as it was, for `putTagBack`; null: it wasn't noted yet.
 */
export async function changeTag(
  name: string,
  { colour, group }: { readonly colour?: NonNullable<Tag['colour']>; readonly group?: string },
  database: DeskDatabase = desk(),
): Promise<Tag | null> {
  return database.transaction('rw', database.tags, async () => {
    const known = await database.tags.get(name);
    const { colour: oldColour, group: oldGroup, ...rest } = known ?? { name, usedAt: 0 };
    const nextColour = colour ?? oldColour ?? 'grey';
    const nextGroup = (group ?? oldGroup ?? '').replace(/\s+/g, ' ').trim().slice(0, MAX_TAG);
    await database.tags.put({
      ...rest,
      ...(nextColour === 'grey' ? {} : { colour: nextColour }),
      ...(nextGroup === '' ? {} : { group: nextGroup }),
    });
    return known ?? null;
  });
}

/** Undoes `changeTag`. */
export async function putTagBack(
  name: string,
  before: Tag | null,
  database: DeskDatabase = desk(),
): Promise<void> {
  await (before === null ? database.tags.delete(name) : database.tags.put(before));
}

/** What `moveTags` changed, for `undoTags`. */
export interface TagMove {
  readonly before: readonly TagRow[];
  /** A tag that wasn't there before. */
  readonly made: string | null;
  readonly shoppers: readonly {
    readonly id: string;
    readonly before: readonly string[];
    readonly after: readonly string[];
  }[];
}

/**
 * On all shoppers, one tag in place of these (renamed where it is one, joined where they are more), or none (deleted). In
 * one transaction. The tag that stays keeps its colour and group; a new name takes those of the first.
 * @param to as `tagName` gives it; null: none.
 */
export async function moveTags(
  from: readonly string[],
  to: string | null,
  database: DeskDatabase = desk(),
): Promise<TagMove> {
  const { shoppers, tags } = database;
  const gone = new Set(from);
  if (to !== null) gone.delete(to);
  return database.transaction('rw', shoppers, tags, async () => {
    const rows = (await tags.bulkGet([...from])).filter((row) => row !== undefined);
    const stays = to === null ? undefined : await tags.get(to);
    if (to !== null) {
      const usedAt = Math.max(0, ...rows.map((row) => row.usedAt), stays?.usedAt ?? 0);
      await tags.put({ ...(stays ?? rows[0]), name: to, usedAt });
    }
    await tags.bulkDelete([...gone]);
    const theirs = await shoppers
      .where('tags')
      .anyOf([...gone])
      .distinct()
      .toArray();
    const changed = theirs.map((row) => ({ row, after: replaced(row.tags, gone, to) }));
    await putShoppers(
      changed.map(({ row, after }): ShopperRow => ({ ...row, tags: after })),
      database,
    );
    return {
      before: [...rows.filter(({ name }) => name !== to), ...(stays === undefined ? [] : [stays])],
      made: to !== null && stays === undefined ? to : null,
      shoppers: changed.map(({ row, after }) => ({ id: row.id, before: row.tags, after })),
    };
  });
}

/** Undoes `moveTags`. What was tagged since stays. */
export async function undoTags(move: TagMove, database: DeskDatabase = desk()): Promise<void> {
  const { shoppers, tags } = database;
  await database.transaction('rw', shoppers, tags, async () => {
    const rows = await shoppers.bulkGet(move.shoppers.map(({ id }) => id));
    await putShoppers(
      rows.flatMap((row, at): ShopperRow[] => {
        const change = move.shoppers[at];
        return row === undefined || change === undefined
          ? []
          : [{ ...row, tags: tagsBack(row.tags, change) }];
      }),
      database,
    );
    const { made } = move;
    if (made !== null && (await shoppers.where('tags').equals(made).count()) === 0) await tags.delete(made);
    await tags.bulkPut([...move.before]);
  });
}

/** The first of them is where the new one stands. */
function replaced(tags: readonly string[], gone: ReadonlySet<string>, to: string | null): readonly string[] {
  const next = tags.flatMap((tag) => {
    if (!gone.has(tag)) return [tag];
    return to === null ? [] : [to];
  });
  return [...new Set(next)];
}
