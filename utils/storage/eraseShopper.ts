/** Erasing a shopper: who they are, what was said and done, and what was learned from it. */
import { Dexie } from 'dexie';
import { type DeskDatabase, desk } from './database.ts';
import { eraseLearned, type LearnedFile, learnedTables, putLearnedBack } from './erase.ts';
import { forgetErased, noteErased } from './erased.ts';
import type { EventRow, FollowUpRow, MessageRow, ShopperRow } from './rows.ts';
import { dropShopperBackups } from './shopperBackups.ts';

/** Everything recorded of one shopper: for taking it out and putting it back. */
export interface ShopperFile {
  readonly id: string;
  readonly shopper: ShopperRow | undefined;
  readonly messages: readonly MessageRow[];
  readonly events: readonly EventRow[];
  readonly followUps: readonly FollowUpRow[];
  readonly learned: LearnedFile;
}

/** Tables that hold something of a shopper. */
export function shopperTables(database: DeskDatabase) {
  const { shoppers, messages, events, followUps, signatures, backups } = database;
  return [shoppers, messages, events, followUps, signatures, backups, ...learnedTables(database)];
}

/**
 * Deletes a shopper with all messages, events and what was learned from them, and backups that shoppers are in, in one
 * transaction; it is noted that they were erased, so that no older backup brings them back. An engine that is running has to be built again. @returns what was deleted but for the backups, for
 * `putShopperBack`.
 */
export async function takeShopperOut(id: string, database: DeskDatabase = desk()): Promise<ShopperFile> {
  const [file] = await takeShoppersOut([id], database);
  return file as ShopperFile;
}

/** As `takeShopperOut`, of many in one transaction. @returns them in this order. */
export async function takeShoppersOut(
  ids: readonly string[],
  database: DeskDatabase = desk(),
): Promise<readonly ShopperFile[]> {
  return database.transaction('rw', shopperTables(database), async () => {
    const files: ShopperFile[] = [];
    for (const id of ids) files.push(await takeOut(id, database));
    await dropShopperBackups(database);
    await noteErased(files, Date.now(), database);
    return files;
  });
}

async function takeOut(id: string, database: DeskDatabase): Promise<ShopperFile> {
  const shopper = await database.shoppers.get(id);
  const rows = database.messages
    .where('[conversation+order]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey]);
  const messages = await rows.toArray();
  await database.messages.bulkDelete(messages.map((row) => row.id));
  await database.shoppers.delete(id);
  const theirs = database.events.where('conversation').equals(id);
  const events = await theirs.toArray();
  await theirs.delete();
  const promised = database.followUps.where('conversation').equals(id);
  const followUps = await promised.toArray();
  await promised.delete();
  await database.signatures.delete(id);
  const learned = await eraseLearned(id, database);
  return { id, shopper, messages, events, followUps, learned };
}

/** The shopper as taken out, with what was recorded and noted since. */
function joined(taken: ShopperRow, now: ShopperRow): ShopperRow {
  const numbers = new Set(now.orders.map((order) => order.number));
  const names = [...(now.formerNames ?? []), ...(taken.formerNames ?? [])].filter(
    (name) => name !== now.name,
  );
  const profile = { ...taken.profile, ...now.profile };
  const person = now.person ?? taken.person;
  return {
    ...taken,
    ...(names.length > 0 ? { formerNames: [...new Set(names)] } : {}),
    ...(Object.keys(profile).length > 0 ? { profile } : {}),
    ...(person === undefined ? {} : { person }),
    name: now.name,
    shopName: now.shopName || taken.shopName,
    tags: [...new Set([...taken.tags, ...now.tags])],
    flag: now.flag ?? taken.flag,
    orders: [...now.orders, ...taken.orders.filter((order) => !numbers.has(order.number))],
    lastSeenAt: now.lastSeenAt,
  };
}

/** Undoes `takeShopperOut`. What was recorded of the shopper since stays. */
export async function putShopperBack(file: ShopperFile, database: DeskDatabase = desk()): Promise<void> {
  await putShoppersBack([file], database);
}

/** Undoes `takeShoppersOut`, in one transaction. */
export async function putShoppersBack(
  files: readonly ShopperFile[],
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.transaction('rw', shopperTables(database), async () => {
    // What several were asked is joined with what stands there: the last one that was taken out comes back first.
    for (const file of files.toReversed()) await putBack(file, database);
    await forgetErased(files, database);
  });
}

async function putBack(file: ShopperFile, database: DeskDatabase): Promise<void> {
  const { shopper } = file;
  if (shopper !== undefined) {
    const now = await database.shoppers.get(shopper.id);
    await database.shoppers.put(now === undefined ? shopper : joined(shopper, now));
  }
  const since = await database.messages.bulkGet(file.messages.map((row) => row.id));
  await database.messages.bulkPut(file.messages.filter((_row, i) => since[i] === undefined));
  // One that was made since doesn't know what comes back now: it is made anew when it is asked for.
  await database.signatures.delete(file.id);
  await database.events.bulkPut([...file.events]);
  await database.followUps.bulkPut([...file.followUps]);
  await putLearnedBack(file.learned, database);
}
