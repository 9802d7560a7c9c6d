/** What is written of many shoppers at once: one transaction each, and each is taken back as a whole. */
import type { Flag } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import type { ShopperRow } from './rows.ts';
import { MAX_NOTE, MAX_TAGS } from './shoppers.ts';
import { putShoppers, tagsBack } from './shopperTags.ts';

export type ManyChange =
  /** As `tagName` gives it. */
  | { readonly kind: 'tag' | 'untag'; readonly tag: string }
  | { readonly kind: 'flag'; readonly flag: Flag | null };

type Noted = Pick<ShopperRow, 'tags' | 'flag'>;

/** What was changed, for `undoMany`. */
export interface ManyDone {
  readonly changed: readonly { readonly id: string; readonly before: Noted; readonly after: Noted }[];
  /** A tag that nobody knew before. */
  readonly madeTag: string | null;
}

function changedRow(row: ShopperRow, change: ManyChange): ShopperRow | null {
  switch (change.kind) {
    case 'tag':
      if (row.tags.includes(change.tag) || row.tags.length >= MAX_TAGS) return null;
      return { ...row, tags: [...row.tags, change.tag] };
    case 'untag':
      if (!row.tags.includes(change.tag)) return null;
      return { ...row, tags: row.tags.filter((tag) => tag !== change.tag) };
    case 'flag': {
      const { flag } = change;
      if (flag === null && row.flag === null) return null;
      return { ...row, flag: flag === null ? null : { ...flag, note: flag.note.slice(0, MAX_NOTE) } };
    }
  }
}

/** Those that have it already, or that are full, stay as they are. */
export async function changeMany(
  ids: readonly string[],
  change: ManyChange,
  now: number,
  database: DeskDatabase = desk(),
): Promise<ManyDone> {
  const { shoppers, tags } = database;
  return database.transaction('rw', shoppers, tags, async () => {
    const rows = (await shoppers.bulkGet([...ids])).filter((row) => row !== undefined);
    const changed = rows.flatMap((before) => {
      const after = changedRow(before, change);
      return after === null ? [] : [{ id: before.id, before, after }];
    });
    await putShoppers(
      changed.map(({ after }) => after),
      database,
    );
    let madeTag: string | null = null;
    if (change.kind === 'tag' && changed.length > 0) {
      const known = await tags.get(change.tag);
      if (known === undefined) madeTag = change.tag;
      await tags.put({ ...known, name: change.tag, usedAt: now });
    }
    const noted = ({ tags: has, flag }: ShopperRow): Noted => ({ tags: has, flag });
    return {
      changed: changed.map(({ id, before, after }) => ({ id, before: noted(before), after: noted(after) })),
      madeTag,
    };
  });
}

/** Undoes `changeMany`. What was noted since stays. */
export async function undoMany(
  { changed, madeTag }: ManyDone,
  database: DeskDatabase = desk(),
): Promise<void> {
  const { shoppers, tags } = database;
  await database.transaction('rw', shoppers, tags, async () => {
    const rows = await shoppers.bulkGet(changed.map(({ id }) => id));
    await putShoppers(
      rows.flatMap((row, at): ShopperRow[] => {
        const done = changed[at];
        if (row === undefined || done === undefined) return [];
        const { before, after } = done;
        const isOurs = row.flag?.at === after.flag?.at && row.flag?.note === after.flag?.note;
        const flag = isOurs ? before.flag : row.flag;
        return [{ ...row, flag, tags: tagsBack(row.tags, { before: before.tags, after: after.tags }) }];
      }),
      database,
    );
    if (madeTag !== null && (await shoppers.where('tags').equals(madeTag).count()) === 0)
      await tags.delete(madeTag);
  });
}
