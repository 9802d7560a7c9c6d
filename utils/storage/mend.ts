/**
 * Rows that fell out of the index by which they are looked for, since what it is made of is missing or odd: they are put
 * back into it, at the end where nobody knows their time. Told from counts: a store that is whole costs nothing.
 */
import type { Table } from 'dexie';
import { type DamagedPart, noteDamaged } from './damaged.ts';
import { type DeskDatabase, desk } from './database.ts';
import { readSetting, writeSetting } from './settings.ts';

interface Looked {
  readonly part: DamagedPart;
  readonly index: string;
  /** What is missing for the index. */
  readonly mended: (row: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Ids of messages begin with their conversation. */
function conversationOf(id: unknown): string {
  return textOf(id).split('|', 1)[0] ?? '';
}

const LOOKED: readonly Looked[] = [
  {
    part: 'shoppers',
    index: 'lastSeenAt',
    mended: ({ lastSeenAt, firstSeenAt }) => ({
      lastSeenAt: isNumber(lastSeenAt) ? lastSeenAt : isNumber(firstSeenAt) ? firstSeenAt : 0,
    }),
  },
  {
    part: 'messages',
    index: '[conversation+order]',
    mended: ({ id, conversation, order, at, seenAt }) => ({
      conversation: textOf(conversation) || conversationOf(id),
      order: [order, at, seenAt].find(isNumber) ?? 0,
    }),
  },
  { part: 'tags', index: 'usedAt', mended: ({ usedAt }) => ({ usedAt: isNumber(usedAt) ? usedAt : 0 }) },
  {
    part: 'followUps',
    index: 'conversation',
    mended: ({ id, conversation }) => ({ conversation: textOf(conversation) || conversationOf(id) }),
  },
];

const DAY = 86_400_000;

/** Not messages: counting a million of them keeps everybody from the store for seconds. */
const DAILY: readonly DamagedPart[] = ['shoppers', 'tags', 'followUps'];

/** As `mendIndexes`, once a day, of what is counted at once. */
export async function mendDaily(now: number, database: DeskDatabase = desk()): Promise<number> {
  const looked = await readSetting('mendedAt', database);
  if (now - looked < DAY && now >= looked) return 0;
  const count = await mendIndexes(database, DAILY);
  await writeSetting('mendedAt', now, database);
  return count;
}

/** @returns how many rows were put back. */
export async function mendIndexes(
  database: DeskDatabase = desk(),
  parts: readonly DamagedPart[] = LOOKED.map(({ part }) => part),
): Promise<number> {
  let all = 0;
  for (const { part, index, mended } of LOOKED) {
    if (!parts.includes(part)) continue;
    const table = database.table(part) as Table<Readonly<Record<string, unknown>>, string>;
    // Whoever writes needn't wait for a count; where it is right, nothing else is done.
    const [there, known] = await database.transaction('r', table, () =>
      Promise.all([table.count(), table.orderBy(index).count()]),
    );
    if (there === known) continue;
    const count = await database.transaction('rw', table, async () => {
      const indexed = new Set(await table.orderBy(index).primaryKeys());
      const lost = (await table.toCollection().primaryKeys()).filter((key) => !indexed.has(key));
      for (const key of lost) {
        const row = await table.get(key);
        if (row !== undefined) await table.put({ ...row, ...mended(row) });
      }
      return lost.length;
    });
    if (count > 0) noteDamaged(part);
    all += count;
  }
  return all;
}
