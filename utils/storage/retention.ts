/**
 * What was said is kept for a time that the agent chooses, and then deleted, a little at a time: a store of a million
 * messages stays usable meanwhile. A shopper of whom nothing is left that anybody noted goes as a whole.
 *
 * This is no erasing that is asked for, and nothing of it is remembered: it goes by the age of things. So whatever an older
 * backup or a file brings back is deleted again at the next look.
 */
import { Dexie } from 'dexie';
import { type CleanReceipt, RETENTION_DAYS, type Retention, type RetentionDays } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { eraseLearned } from './erase.ts';
import { shopperTables } from './eraseShopper.ts';
import type { ShopperRow } from './rows.ts';
import { readSetting, writeSetting } from './settings.ts';

const DAY = 86_400_000;
/** A shorter time begins to count this much later, in milliseconds: until then it can be set back. */
export const RETENTION_GRACE = DAY;
/** The time that nobody chose begins to count this long after it was first told. */
export const RETENTION_NOTICE = 7 * DAY;

/** Shoppers that are looked at, messages that are deleted, and shoppers that are erased in one transaction. */
const LOOKED = 200;
const CHUNK = 1000;
const ERASED = 20;

export async function readRetention(database: DeskDatabase = desk()): Promise<Retention> {
  return database.transaction('r', database.settings, async () => ({
    days: await readDays(database),
    from: await readSetting('retentionFrom', database),
    seen: await readSetting('retentionSeen', database),
    last: await readSetting('purgedOld', database),
  }));
}

async function readDays(database: DeskDatabase): Promise<RetentionDays> {
  const days = await readSetting('retentionDays', database);
  // Nothing is deleted by a number that nobody can have chosen.
  return RETENTION_DAYS.find((one) => one === days) ?? 0;
}

/** The agent chose how long. @returns from when on it counts, milliseconds since 1970. */
export async function setRetention(
  days: RetentionDays,
  now: number,
  database: DeskDatabase = desk(),
): Promise<number> {
  return database.transaction('rw', database.settings, async () => {
    const before = await readRetention(database);
    const isShorter = days !== 0 && (before.days === 0 || days < before.days);
    const from = before.from === 0 || isShorter ? now + RETENTION_GRACE : Math.max(before.from, now);
    await writeSetting('retentionDays', days, database);
    await writeSetting('retentionFrom', from, database);
    await writeSetting('retentionSeen', true, database);
    return from;
  });
}

/** The agent is told how long things are kept, for the first time or again: only then does it begin to count. */
export async function tellRetention(now: number, database: DeskDatabase = desk()): Promise<Retention> {
  return database.transaction('rw', database.settings, async () => {
    const known = await readRetention(database);
    if (known.from !== 0) return known;
    await writeSetting('retentionFrom', now + RETENTION_NOTICE, database);
    return { ...known, from: now + RETENTION_NOTICE };
  });
}

/** Nobody noted anything: such a shopper is there only for what was said. */
function isBare({ tags, flag, profile, person }: ShopperRow): boolean {
  const isNoted = (flag ?? null) !== null || profile !== undefined || person !== undefined;
  return !isNoted && (tags?.length ?? 0) === 0;
}

function olderThan(conversation: string, before: number, { messages }: DeskDatabase) {
  return messages.where('[conversation+order]').between([conversation, Dexie.minKey], [conversation, before]);
}

function openOf(conversation: string, { followUps }: DeskDatabase) {
  return followUps
    .where('conversation')
    .equals(conversation)
    .filter(({ doneAt }) => doneAt === null);
}

/** Shoppers in the order of their ids, some at a time. */
async function* shoppersInParts({ shoppers }: DeskDatabase): AsyncGenerator<readonly ShopperRow[]> {
  for (let last = ''; ; ) {
    const rows = await shoppers.where('id').above(last).limit(LOOKED).toArray();
    if (rows.length === 0) return;
    yield rows;
    last = rows.at(-1)?.id ?? last;
  }
}

/**
 * How much is older than so many days: what choosing them would delete.
 * @param progress is called with the shoppers looked at.
 */
export async function countOlder(
  days: RetentionDays,
  now: number,
  { progress, signal }: { readonly progress?: (done: number) => void; readonly signal?: AbortSignal } = {},
  database: DeskDatabase = desk(),
): Promise<Omit<CleanReceipt, 'at'>> {
  const found = { messages: 0, shoppers: 0 };
  if (days === 0) return found;
  const before = now - days * DAY;
  let done = 0;
  for await (const rows of shoppersInParts(database)) {
    signal?.throwIfAborted();
    await database.transaction('r', database.messages, database.followUps, async () => {
      await Promise.all(
        rows.map(async (row) => {
          const count = await olderThan(row.id, before, database).count();
          found.messages += count;
          const goes = row.lastSeenAt < before && isBare(row);
          if (goes && (await openOf(row.id, database).count()) === 0) found.shoppers += 1;
        }),
      );
    });
    done += rows.length;
    progress?.(done);
  }
  return found;
}

/** Deletes what was said with one shopper before that time. @returns how many messages. */
async function deleteSaid(conversation: string, before: number, database: DeskDatabase): Promise<number> {
  const { messages, signatures } = database;
  for (let all = 0; ; ) {
    const count = await database.transaction('rw', messages, signatures, async () => {
      const ids = await olderThan(conversation, before, database).limit(CHUNK).primaryKeys();
      await messages.bulkDelete(ids);
      // It was made of what is gone.
      if (ids.length > 0) await signatures.delete(conversation);
      return ids.length;
    });
    all += count;
    if (count < CHUNK) return all;
  }
}

/** Erases those of these of whom nothing is left by then. @returns how many. */
async function eraseBare(ids: readonly string[], before: number, database: DeskDatabase): Promise<number> {
  const { shoppers, messages, events, followUps, signatures } = database;
  return database.transaction('rw', shopperTables(database), async () => {
    let erased = 0;
    for (const id of ids) {
      const row = await shoppers.get(id);
      const said = messages.where('[conversation+order]').between([id, Dexie.minKey], [id, Dexie.maxKey]);
      // They may have come again meanwhile, or been noted.
      if (row === undefined || row.lastSeenAt >= before || !isBare(row)) continue;
      if ((await said.count()) > 0 || (await openOf(id, database).count()) > 0) continue;
      await events.where('conversation').equals(id).delete();
      await followUps.where('conversation').equals(id).delete();
      await signatures.delete(id);
      await eraseLearned(id, database);
      await shoppers.delete(id);
      erased += 1;
    }
    return erased;
  });
}

/** Deletes what was said before that time, and shoppers of whom nothing is left. An engine that is running has to be built again where any are. */
export async function cleanOld(
  before: number,
  database: DeskDatabase = desk(),
): Promise<Omit<CleanReceipt, 'at'>> {
  const cleaned = { messages: 0, shoppers: 0 };
  for await (const rows of shoppersInParts(database)) {
    const found = await database.transaction('r', database.messages, () =>
      Promise.all(rows.map(({ id }) => olderThan(id, before, database).limit(1).count())),
    );
    for (const [at, { id }] of rows.entries()) {
      if ((found[at] ?? 0) > 0) cleaned.messages += await deleteSaid(id, before, database);
    }
    const bare = rows.filter((row) => row.lastSeenAt < before && isBare(row)).map(({ id }) => id);
    for (let from = 0; from < bare.length; from += ERASED)
      cleaned.shoppers += await eraseBare(bare.slice(from, from + ERASED), before, database);
  }
  // What was promised is somebody's word as well; what is still open stays.
  await database.followUps.filter(({ doneAt }) => doneAt !== null && doneAt < before).delete();
  return cleaned;
}

/**
 * Cleans once a day, where the time that things are kept for is known to the agent and counts; asked more often, it only
 * looks at when it was done last. Broken off, it begins again at the next call.
 * @returns what was deleted; null: it wasn't looked.
 */
export async function cleanDaily(now: number, database: DeskDatabase = desk()): Promise<CleanReceipt | null> {
  const { days, from, last } = await readRetention(database);
  const looked = await readSetting('purgedOldAt', database);
  if (days === 0 || from === 0 || now < from) return null;
  if (now - looked < DAY && now >= looked && looked >= from) return null;
  const cleaned = { at: now, ...(await cleanOld(now - days * DAY, database)) };
  // One that was made before something was replaced is for taking that back, and no longer than a day.
  await database.backups.filter(({ shoppers, at }) => shoppers && at < now - DAY).delete();
  const isAny = cleaned.messages + cleaned.shoppers > 0;
  await writeSetting('purgedOldAt', now, database);
  if (isAny || last === null) await writeSetting('purgedOld', cleaned, database);
  return cleaned;
}
