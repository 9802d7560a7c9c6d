/** Rows that are sealed on their way in and opened on their way out, with transactions as whole as before. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  addReminder,
  backUp,
  type Everything,
  giveDataKey,
  listShoppers,
  liveQuery,
  putShopperBack,
  readBackup,
  readDue,
  readEverything,
  readHistory,
  readHistorySpan,
  readSetting,
  recordReading,
  restoreEverything,
  storeFailure,
  switchLockOff,
  takeShopperOut,
  workOnLock,
  writeSetting,
} from '../../../../utils/storage/index.ts';
import { freshDatabase, freshName, message, NOW, reading } from '../makers.ts';
import { readRaw } from '../stored.ts';
import { fillDesk, ID, locked, PASSPHRASE, WORDS, wordsOnDisk } from './makers.ts';

const caught = (work: Promise<unknown>) => work.then(() => 'done', storeFailure);
const SECRET = '应是绿肥红瘦';

async function lockedDesk() {
  const name = freshName();
  const database = freshDatabase(name);
  await fillDesk(database);
  const held = await locked(database);
  return { name, database, held };
}

describe('without a lock', () => {
  it('rows are written as they are', async () => {
    const name = freshName();
    await fillDesk(freshDatabase(name));
    const { rows } = await readRaw(name);
    expect(JSON.stringify(rows)).not.toContain('sealed');
    expect(rows.messages?.[0]).toMatchObject({ text: WORDS[0] });
  });
});

describe('recording', () => {
  const said = [message('m9', { text: SECRET })];

  it('seals what is new', async () => {
    const { name, database } = await lockedDesk();
    await recordReading(reading(said), said, NOW + 1, database);
    expect(await wordsOnDisk(name, [SECRET])).toEqual([]);
    expect((await readHistory(ID, 1, database))[0]?.text).toBe(SECRET);
  });

  it('writes nothing while it is locked, and all of it once it is open', async () => {
    const { name, database, held } = await lockedDesk();
    giveDataKey(null, database);
    const before = (await readRaw(name)).rows;
    const other = reading(said, { key: { platform: 'practice', shop: 's', shopper: 'new' } });
    for (const read of [reading(said), other])
      expect(await caught(recordReading(read, said, NOW, database))).toBe('locked');
    expect((await readRaw(name)).rows).toEqual(before);
    giveDataKey(held, database);
    expect(await recordReading(reading(said), said, NOW + 1, database)).toEqual(['m9']);
    expect((await readHistory(ID, 1, database))[0]?.text).toBe(SECRET);
  });

  it('is held back where the key is of another lock', async () => {
    const { database, held } = await lockedDesk();
    await switchLockOff(PASSPHRASE, database);
    await workOnLock(database);
    await locked(database);
    giveDataKey(held, database);
    expect(await caught(addReminder({ conversation: ID, text: 'x', dueAt: null }, NOW, database))).not.toBe(
      'done',
    );
  });
});

describe('a sealed row', () => {
  it('is refused in the place of another', async () => {
    const { name, database, held } = await lockedDesk();
    database.close();
    const native = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
    });
    const store = native.transaction('messages', 'readwrite').objectStore('messages');
    await new Promise<void>((resolve) => {
      store.getAll().onsuccess = ({ target }) => {
        const [a, b] = (target as IDBRequest<{ sealed: Uint8Array }[]>).result;
        store.put({ ...a, sealed: b?.sealed }).onsuccess = () => resolve();
      };
    });
    native.close();
    const again = freshDatabase(name);
    giveDataKey(held, again);
    expect(await caught(readHistory(ID, 10, again))).toBe('failed');
  });
});

describe('reading', () => {
  it('opens what any kind of question gives', async () => {
    const { database } = await lockedDesk();
    const { messages } = database;
    const texts = [WORDS[0], '好的'];
    const of = (rows: readonly ({ readonly text: string } | undefined)[]) => rows.map((row) => row?.text);
    expect(of(await messages.toArray())).toEqual(texts);
    expect(of(await messages.reverse().toArray())).toEqual([...texts].reverse());
    expect(of(await messages.filter(({ text }) => text === WORDS[0]).toArray())).toEqual([WORDS[0]]);
    expect(of(await messages.bulkGet([`${ID}|m2`, 'none']))).toEqual(['好的', undefined]);
    expect((await messages.toCollection().last())?.text).toBe('好的');
    const met: string[] = [];
    await messages.each(({ text }) => met.push(text));
    expect(met).toEqual(texts);
    expect(await readHistorySpan(ID, database)).toEqual({ first: NOW, last: NOW });
    expect((await listShoppers(5, database))[0]?.flag?.note).toBe(WORDS[1]);
  });

  it('needs no key for what is due', async () => {
    const { database } = await lockedDesk();
    giveDataKey(null, database);
    expect(await readDue(0, NOW, database)).toEqual({ due: 0, fresh: 0, next: NOW + 60_000 });
  });

  it('waits for a key that is on its way', async () => {
    const { database, held } = await lockedDesk();
    giveDataKey(null, database);
    giveDataKey(new Promise((resolve) => setTimeout(() => resolve(held), 20)), database);
    expect((await readHistory(ID, 10, database))[0]?.text).toBe(WORDS[0]);
  });

  it('is followed over being locked and opened again', async () => {
    const { database, held } = await lockedDesk();
    const told: (string | undefined)[] = [];
    const subscription = liveQuery(() => readHistory(ID, 1, database)).subscribe({
      next: ([row]) => told.push(row?.text),
      error: (error) => told.push(storeFailure(error)),
    });
    const until = async (count: number) => {
      for (let n = 0; n < 100 && told.length < count; n += 1) await new Promise((r) => setTimeout(r, 5));
    };
    await until(1);
    giveDataKey(null, database);
    await until(2);
    giveDataKey(held, database);
    await until(3);
    subscription.unsubscribe();
    expect(told).toEqual(['好的', 'locked', '好的']);
  });
});

describe('a transaction', () => {
  it('stays whole over ciphers: what fails behind many writes takes all of them back', async () => {
    const { name, database } = await lockedDesk();
    const before = (await readRaw(name)).rows;
    const work = database.transaction('rw', database.messages, database.shoppers, async () => {
      for (let n = 0; n < 5; n += 1) {
        const rows = await database.messages.toArray();
        await database.messages.bulkPut(rows.map((row) => ({ ...row, id: `${row.id}${n}`, text: SECRET })));
        await database.shoppers.toCollection().modify({ name: 'other' });
        const [a, b] = await Promise.all([
          database.messages.toArray(),
          database.messages.reverse().toArray(),
        ]);
        expect(a.map(({ id }) => id)).toEqual(b.map(({ id }) => id).reverse());
      }
      expect(await database.messages.count()).toBeGreaterThan(2);
      throw new Error('in the middle');
    });
    await expect(work).rejects.toThrow('in the middle');
    expect((await readRaw(name)).rows).toEqual(before);
  });

  it('takes nothing of one that is locked in its middle', async () => {
    const { name, database } = await lockedDesk();
    const before = (await readRaw(name)).rows;
    const work = database.transaction('rw', database.messages, async () => {
      const [row] = await database.messages.toArray();
      if (row === undefined) return;
      await database.messages.put({ ...row, id: `${ID}|new` });
      giveDataKey(null, database);
      await database.messages.put({ ...row, id: `${ID}|newer` });
    });
    expect(await caught(work)).toBe('locked');
    expect((await readRaw(name)).rows).toEqual(before);
  });

  it('knows of a lock that another page sets at that moment: no row slips in plain', async () => {
    const name = freshName();
    const [database, other] = [freshDatabase(name), freshDatabase(name)];
    await fillDesk(database);
    const row = { ...message('', { text: SECRET }), conversation: ID, order: NOW, seenAt: NOW };
    const told: string[] = [];
    const writing = (async () => {
      for (let n = 0; n < 500 && told.filter((what) => what === 'locked').length < 3; n += 1)
        told.push(await caught(other.messages.put({ ...row, id: `${ID}|${n}` })));
    })();
    await locked(database);
    await writing;
    expect(told[0]).toBe('done');
    expect(await wordsOnDisk(name, [SECRET])).toEqual([]);
  });
});

describe('a shopper who is erased', () => {
  it('comes back whole, and sealed', async () => {
    const { name, database } = await lockedDesk();
    const history = await readHistory(ID, 10, database);
    const file = await takeShopperOut(ID, database);
    await putShopperBack(file, database);
    expect(await readHistory(ID, 10, database)).toEqual(history);
    expect(await wordsOnDisk(name)).toEqual([]);
  });
});

describe('backups and files', () => {
  const write = async (everything: Everything) =>
    new TextEncoder().encode(JSON.stringify({ ...everything, files: [] }));

  it('hold the words for the agent, and not the lock', async () => {
    const { database } = await lockedDesk();
    const { rows } = await readEverything({ shoppers: true, now: NOW }, database);
    expect(JSON.stringify(rows)).toContain(WORDS[0]);
    expect(JSON.stringify(rows)).not.toContain('"lock"');
  });

  it('with shoppers are refused while it is locked; others are made', async () => {
    const { database } = await lockedDesk();
    giveDataKey(null, database);
    expect(await caught(readEverything({ shoppers: true, now: NOW }, database))).toBe('locked');
    expect(await backUp(NOW, write, { by: 'agent' }, database)).not.toBeNull();
  });

  it('are put back sealed, under the lock that is here, and what was before is kept sealed', async () => {
    const { name, database } = await lockedDesk();
    const everything = await readEverything({ shoppers: true, now: NOW }, database);
    await writeSetting('agentName', '小林', database);
    const before = await restoreEverything(everything, { now: NOW + 1, write }, database);
    expect(await readSetting('agentName', database)).toBe('');
    expect(await wordsOnDisk(name)).toEqual([]);
    expect((await readHistory(ID, 10, database))[0]?.text).toBe(WORDS[0]);
    const row = await database.backups.get(before?.id ?? 0);
    expect(await row?.blob.text()).not.toContain(WORDS[0]);
    const bytes = await readBackup(before?.id ?? 0, database);
    expect(new TextDecoder().decode(bytes)).toContain(WORDS[0]);
    giveDataKey(null, database);
    expect(await caught(readBackup(before?.id ?? 0, database))).toBe('locked');
  });

  it('with shoppers that are kept already are sealed with the rest, and opened with it', async () => {
    const database = freshDatabase();
    await fillDesk(database);
    const { id = 0 } = (await backUp(NOW, write, { by: 'before', shoppers: true }, database)) ?? {};
    const kept = async () => (await database.backups.get(id))?.blob.text();
    expect(await kept()).toContain(WORDS[0]);
    await locked(database);
    expect(await kept()).not.toContain(WORDS[0]);
    await switchLockOff(PASSPHRASE, database);
    await workOnLock(database);
    expect(await kept()).toContain(WORDS[0]);
  });
});
