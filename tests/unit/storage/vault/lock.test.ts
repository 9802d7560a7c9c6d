/** The lock: what it leaves on the disk, whom it lets in, and how it is set, changed and taken off. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import {
  changePassphrase,
  eraseSealed,
  giveDataKey,
  isLocked,
  listFollowUps,
  openLock,
  readHistory,
  readLock,
  readShopper,
  setLock,
  storeFailure,
  switchLockOff,
  workOnLock,
} from '../../../../utils/storage/index.ts';
import { freshDatabase, freshName, message, NOW, template } from '../makers.ts';
import { readRaw } from '../stored.ts';
import { fillDesk, ID, locked, PASSPHRASE, QUICK, WORDS, withLock, wordsOnDisk } from './makers.ts';

async function all(database: ReturnType<typeof freshDatabase>) {
  return {
    shopper: await readShopper(ID, database),
    history: await readHistory(ID, 100, database),
    followUps: await listFollowUps(ID, database),
    signature: await database.signatures.get(ID),
  };
}

const caught = (work: Promise<unknown>) => work.then(() => 'done', storeFailure);

describe('a lock that is set', () => {
  it('leaves no word on the disk, and gives all back while its key is there', async () => {
    const name = freshName();
    const database = freshDatabase(name);
    await fillDesk(database);
    const before = await all(database);
    expect(await wordsOnDisk(name)).toEqual(WORDS);
    await locked(database);
    expect(await wordsOnDisk(name)).toEqual([]);
    expect(await all(database)).toEqual(before);
    expect((await readLock(database))?.work).toBeNull();
  });

  it('keeps neither the passphrase nor the key', async () => {
    const name = freshName();
    const database = freshDatabase(name);
    const { k } = await locked(database);
    const bytes = Buffer.from(k, 'base64url');
    const { settings } = (await readRaw(name)).rows;
    const kept = (settings ?? [])
      .map((row) =>
        JSON.stringify(row, (_key, value) =>
          value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value,
        ),
      )
      .join();
    expect(kept).toContain('wrapped');
    for (const secret of [PASSPHRASE, k, bytes.toString('hex')]) expect(kept).not.toContain(secret);
  });

  it('refuses what is sealed without its key, and says why', async () => {
    const database = freshDatabase();
    await fillDesk(database);
    await locked(database);
    giveDataKey(null, database);
    expect(await isLocked(database)).toBe(true);
    expect(await caught(readShopper(ID, database))).toBe('locked');
    expect(await caught(readHistory(ID, 10, database))).toBe('locked');
    expect(await caught(listFollowUps(ID, database))).toBe('locked');
  });

  it('is opened by the passphrase alone, in whatever width it is typed', async () => {
    const database = freshDatabase();
    await fillDesk(database);
    await locked(database);
    giveDataKey(null, database);
    expect(await openLock('海棠依旧 2027', database)).toBeNull();
    const held = await openLock('海棠依旧　２０２６', database);
    giveDataKey(held, database);
    expect(await isLocked(database)).toBe(false);
    expect((await readHistory(ID, 10, database))[0]?.text).toBe(WORDS[0]);
  });

  it('is set once', async () => {
    const database = freshDatabase();
    await locked(database);
    expect(await setLock('another one', () => {}, database, QUICK)).toBe(false);
    expect(await openLock(PASSPHRASE, database)).not.toBeNull();
  });

  it('opens nothing any more when nobody did anything for so long', async () => {
    const database = freshDatabase();
    await fillDesk(database);
    const held = await locked(database);
    const now = vi.spyOn(Date, 'now').mockReturnValue(held.usedAt + 5 * 60_000 + 1);
    giveDataKey({ ...held, minutes: 5 }, database);
    expect(await caught(readHistory(ID, 10, database))).toBe('locked');
    giveDataKey({ ...held, minutes: 6 }, database);
    expect(await caught(readHistory(ID, 10, database))).toBe('done');
    now.mockRestore();
  });
});

describe('another passphrase', () => {
  it('opens the same rows, and the old one none', async () => {
    const name = freshName();
    const database = freshDatabase(name);
    await fillDesk(database);
    await locked(database);
    const { messages } = (await readRaw(name)).rows;
    expect(await changePassphrase('wrong wrong', 'new new new', database)).toBe(false);
    expect(await changePassphrase(PASSPHRASE, 'new new new', database)).toBe(true);
    expect((await readRaw(name)).rows.messages).toEqual(messages);
    expect(await openLock(PASSPHRASE, database)).toBeNull();
    giveDataKey(await openLock('new new new', database), database);
    expect((await readHistory(ID, 10, database))[0]?.text).toBe(WORDS[0]);
  });
});

describe('switched off', () => {
  it('leaves all as it was before the lock', async () => {
    const name = freshName();
    const database = freshDatabase(name);
    await fillDesk(database);
    const { rows } = await readRaw(name);
    await locked(database);
    expect(await switchLockOff('wrong wrong', database)).toBe(false);
    expect(await switchLockOff(PASSPHRASE, database)).toBe(true);
    await workOnLock(database);
    expect((await readRaw(name)).rows).toEqual(rows);
    giveDataKey(null, database);
    expect(await isLocked(database)).toBe(false);
  });
});

describe('work that is stopped', () => {
  /** More rows than go into one chunk. */
  const MANY = 1234;
  async function manyRows() {
    const name = freshName();
    const database = freshDatabase(name);
    await fillDesk(database);
    const rows = Array.from({ length: MANY }, (_, n) => ({
      ...message(`x${n}`, { text: `句子${n}` }),
      ...{ id: `${ID}|x${String(n).padStart(5, '0')}`, conversation: ID, order: NOW + n, seenAt: NOW },
    }));
    await database.messages.bulkPut(rows);
    return { name, database };
  }
  const sealedIn = async (name: string): Promise<number> =>
    ((await readRaw(name)).rows.messages ?? []).filter((row) => 'sealed' in row).length;

  it('goes on where it was, both ways, and rows are read meanwhile', async () => {
    const { name, database } = await manyRows();
    const before = await all(database);
    await withLock(database);
    const stopped = async () => {
      const stopping = new AbortController();
      let told = 0;
      const progress = () => {
        told += 1;
        if (told === 2) stopping.abort();
      };
      await workOnLock(database, { progress, signal: stopping.signal });
    };
    await stopped();
    const sealed = await sealedIn(name);
    expect(sealed).toBeGreaterThan(0);
    expect(sealed).toBeLessThan(MANY);
    // Sealed and plain rows side by side.
    expect(await all(database)).toEqual(before);
    const seen: (readonly [number, number])[] = [];
    await workOnLock(database, { progress: (done, all) => seen.push([done, all]) });
    expect(seen[0]?.[0]).toBe(sealed);
    expect(seen.at(-1)?.[0]).toBe(seen.at(-1)?.[1]);
    expect(await sealedIn(name)).toBe(MANY + 2);

    await switchLockOff(PASSPHRASE, database);
    await stopped();
    const left = await sealedIn(name);
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(MANY);
    expect(await all(database)).toEqual(before);
    expect(await readLock(database)).toBeDefined();
    await workOnLock(database);
    expect(await sealedIn(name)).toBe(0);
    expect(await readLock(database)).toBeUndefined();
  });

  it('is done by two pages together', async () => {
    const { name, database } = await manyRows();
    const other = freshDatabase(name);
    giveDataKey(await withLock(database), other);
    await Promise.all([workOnLock(database), workOnLock(other)]);
    expect(await sealedIn(name)).toBe(MANY + 2);
    expect((await readHistory(ID, 5000, other)).length).toBe(MANY + 2);
  });

  it('stops where the key is taken away, with nothing half done', async () => {
    const { name, database } = await manyRows();
    await withLock(database);
    const progress = (done: number) => {
      if (done > 0) giveDataKey(null, database);
    };
    expect(await caught(workOnLock(database, { progress }))).toBe('locked');
    expect((await readRaw(name)).rows.messages?.length).toBe(MANY + 2);
    giveDataKey(await openLock(PASSPHRASE, database), database);
    await workOnLock(database);
    expect(await sealedIn(name)).toBe(MANY + 2);
  });
});

describe('a forgotten passphrase', () => {
  it('erases what is sealed and the lock, and keeps the rest', async () => {
    const name = freshName();
    const database = freshDatabase(name);
    await fillDesk(database);
    await database.templates.put(template('t1'));
    await locked(database);
    giveDataKey(null, database);
    await eraseSealed(database);
    expect(await isLocked(database)).toBe(false);
    expect(await readHistory(ID, 10, database)).toEqual([]);
    expect(await listFollowUps(ID, database)).toEqual([]);
    const shopper = await readShopper(ID, database);
    expect(shopper).toMatchObject({ visits: 1, flag: { colour: 'red', note: '' } });
    expect(shopper).not.toHaveProperty('sealed');
    expect(shopper).not.toHaveProperty('profile');
    expect(await database.templates.count()).toBe(1);
    expect(JSON.stringify((await readRaw(name)).rows)).not.toContain('sealed');
  });
});
