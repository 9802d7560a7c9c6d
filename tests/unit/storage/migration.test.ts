/** What any version of Deskmate has stored can be read by this one, and what a later one stored isn't touched. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  DATABASE_VERSION,
  lessonsAfter,
  listBackups,
  listBans,
  listEvents,
  listFollows,
  listFollowUps,
  listGaps,
  listImports,
  listOpenFollowUps,
  listOwnReplies,
  listPacks,
  listShoppers,
  listSiteHealth,
  listStoredAdapters,
  listTags,
  listTemplates,
  listVersions,
  markDeleted,
  putShopperBack,
  readBackup,
  readBase,
  readEngineBasis,
  readHistory,
  readPicture,
  readSetting,
  readShopper,
  readSiteHealth,
  readTemplates,
  recordReading,
  recordSent,
  restorePreviousAdapter,
  restoreVersion,
  setFollowUpDone,
  storeFailure,
  takeImportBack,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, freshName, message, NOW, reading, sentReply } from './makers.ts';
import { type Example, examples, leaveBehind, type Row, readRaw } from './stored.ts';

const EXAMPLES = examples();
const sorted = (rows: readonly Row[] = []) =>
  [...rows].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function example(name: string): Example {
  const found = EXAMPLES.get(name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}

describe('examples', () => {
  it('there is one of every version, under its name, this one included', () => {
    const wanted = Array.from({ length: DATABASE_VERSION }, (_, i) => `v${i + 1}.json`);
    expect([...EXAMPLES.keys()].sort()).toEqual(wanted.sort());
    for (const [name, { version }] of EXAMPLES) expect(name).toBe(`v${version}.json`);
  });

  it('have rows in every table', () => {
    for (const { stores, rows } of EXAMPLES.values()) {
      expect(Object.keys(rows).sort()).toEqual(Object.keys(stores).sort());
      for (const list of Object.values(rows)) expect(list.length).toBeGreaterThan(1);
    }
  });

  it('the newest has the schema that is in use', async () => {
    const database = freshDatabase();
    await database.open();
    const inUse = database.tables.map(({ name, schema: { primKey, indexes } }) => [
      name,
      [primKey, ...indexes].map((index) => index.src).join(', '),
    ]);
    expect(Object.fromEntries(inUse)).toEqual(example(`v${DATABASE_VERSION}.json`).stores);
  });
});

describe.each([...EXAMPLES])('%s', (_name, stored) => {
  it('opens with every row in it', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    await database.open();
    expect(database.verno).toBe(DATABASE_VERSION);
    expect(await database.shoppers.count()).toBe(stored.rows.shoppers?.length);
    expect(await database.messages.count()).toBe(stored.rows.messages?.length);
    expect(await database.templates.count()).toBe(stored.rows.templates?.length);
    // Tables that its version hadn't are there, and empty.
    expect(await database.adapters.count()).toBe(stored.rows.adapters?.length ?? 0);
    expect(await database.sites.count()).toBe(stored.rows.sites?.length ?? 0);
    expect(await database.pictures.count()).toBe(stored.rows.pictures?.length ?? 0);
    for (const row of await database.templates.toArray()) expect(row.pictures).toBeInstanceOf(Array);
    const since = [
      'lessons',
      'ownReplies',
      'bans',
      'gaps',
      'engine',
      'versions',
      'imports',
      'bases',
      'backups',
      'follows',
      'followUps',
      'signatures',
    ];
    for (const table of since)
      expect(await database.table(table).count()).toBe(stored.rows[table]?.length ?? 0);
    for (const { id } of await listShoppers(10, database)) {
      expect((await readHistory(id, 100, database)).length).toBeGreaterThan(0);
    }
    // Opened again, nothing is done twice.
    database.close();
    const before = await readRaw(name);
    const again = freshDatabase(name);
    await again.open();
    again.close();
    expect(await readRaw(name)).toEqual(before);
  });
});

describe('v1.json', () => {
  const stored = example('v1.json');
  const { rows } = stored;

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    const [first] = rows.shoppers ?? [];
    const id = String(first?.id);
    expect(await readShopper(id, database)).toEqual(first);
    expect((await listShoppers(9, database)).map((row) => row.name)).toEqual(['小王', '77']);
    const history = await readHistory(id, 99, database);
    expect(history).toEqual(rows.messages?.filter((row) => row.conversation === id));
    expect((await listTags(database)).map(({ name }) => name)).toEqual(['急', '老客', '已退款']);
    expect((await listTemplates(database)).map((row) => row.id)).toEqual(['t1', 't3']);
    expect(await readTemplates(['t1', 't2', 't3'], database)).toEqual(
      rows.templates?.map((row) => ({ ...row, pictures: [] })),
    );
    expect(sorted(await listPacks(database).then((packs) => packs.map((pack) => ({ ...pack }))))).toEqual(
      sorted(rows.packs),
    );
    expect((await listEvents(id, database)).map((row) => row.kind)).toEqual(['filled', 'sent']);
    expect(await readSetting('starterPacks', database)).toEqual(['starter-zh-CN']);
    expect(await readSetting('agentName', database)).toBe('客服01');
    expect(await readSetting('language', database)).toBe('en');
    expect(await database.shops.toArray()).toEqual(sorted(rows.shops));
  });

  it('goes on: its shopper is known when the conversation is read again', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    const said = [message('m1', { at: NOW + 1000, text: '在吗？什么时候发货' }), message('m4')];
    await recordReading(reading(said), said, NOW + 20_000, database);
    expect(await database.shoppers.count()).toBe(2);
    expect(await readShopper(String(rows.shoppers?.[0]?.id), database)).toMatchObject({
      tags: ['老客', '急'],
      visits: 2,
      lastSeenAt: NOW + 20_000,
    });
    expect(await database.messages.count()).toBe((rows.messages?.length ?? 0) + 1);
  });
});

describe('v2.json', () => {
  const stored = example('v2.json');
  const { rows } = stored;

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await listStoredAdapters(database)).toEqual(rows.adapters);
    expect(sorted((await listSiteHealth(database)).map((row) => ({ ...row })))).toEqual(sorted(rows.sites));
    expect(await readSiteHealth('127.0.0.1', database)).toEqual(rows.sites?.[1]);
    // What the version before had is as it was there.
    expect(await readShopper(String(rows.shoppers?.[0]?.id), database)).toEqual(rows.shoppers?.[0]);
    expect(await readSetting('agentName', database)).toBe('客服01');
  });

  it('goes on: a former version can be had back', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await restorePreviousAdapter('web:desk.example', database)).toBe(true);
    const [row] = await listStoredAdapters(database);
    expect(row).toMatchObject({
      id: 'web:desk.example',
      adapter: { version: 1 },
      previous: { savedAt: NOW + 9000 },
    });
  });
});

describe('v3.json', () => {
  const stored = example('v3.json');
  const { rows } = stored;

  it('is read through the room as it was written, pictures byte by byte', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await readTemplates(['t1', 't2', 't3'], database)).toEqual(rows.templates);
    const picture = await readPicture('pic-1', database);
    const [first] = rows.pictures ?? [];
    expect(picture).toMatchObject({ name: '尺码表.png', type: 'image/png', width: 1, height: 1 });
    expect(first?.blob).toBeInstanceOf(Blob);
    const bytes = async (blob: unknown) => (blob instanceof Blob ? [...(await blob.bytes())] : null);
    expect(await bytes(picture?.blob)).toEqual(await bytes(first?.blob));
  });

  it('goes on: a template that is had back has its pictures', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    await markDeleted('t1', NOW, database);
    await markDeleted('t1', null, database);
    const [template] = await readTemplates(['t1'], database);
    expect(template?.pictures).toEqual(['pic-1', 'pic-2']);
    expect(await readPicture('pic-2', database)).toBeDefined();
  });
});

describe('v4.json', () => {
  const stored = example('v4.json');
  const { rows } = stored;

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await lessonsAfter(0, 9, database)).toEqual(rows.lessons);
    expect((await listOwnReplies(9, database)).map((row) => row.id)).toEqual(['own-1']);
    // Whose question it was for wasn't kept then.
    const bans = rows.bans?.map((row) => ({ ...row, conversation: '' }));
    expect(await listBans(database)).toEqual(bans?.toReversed());
    expect(sorted((await listGaps(database)).map((row) => ({ ...row })))).toEqual(sorted(rows.gaps));
    const basis = await readEngineBasis(database);
    expect(basis).toMatchObject({ changes: 2, replies: [rows.ownReplies?.[0]] });
    expect(basis.snapshot).toEqual(rows.engine?.[1]);
  });

  it('goes on: a lesson gets an id that none had before', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    const taught = await recordSent({ ...sentReply('m20'), templateId: 't1', wording: '几号发' }, database);
    expect(taught?.lesson?.id).toBe(6);
  });
});

describe('v5.json', () => {
  const stored = example('v5.json');
  const { rows } = stored;

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    expect(await listBans(freshDatabase(name))).toEqual(rows.bans?.toReversed());
  });

  it('goes on: a ban goes with the shopper that it was made for, and comes back', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    const file = await takeShopperOut(String(rows.shoppers?.[0]?.id), database);
    expect(await listBans(database)).toEqual(rows.bans?.slice(0, 1));
    await putShopperBack(file, database);
    expect(await listBans(database)).toEqual(rows.bans?.toReversed());
  });
});

describe('v6.json', () => {
  const stored = example('v6.json');
  const { rows } = stored;

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(sorted((await database.versions.toArray()).map((row) => ({ ...row })))).toEqual(
      sorted(rows.versions),
    );
    expect((await listVersions('t1', database)).map(({ id, by }) => [id, by])).toEqual([
      [4, 'import'],
      [1, 'save'],
    ]);
    expect(await listImports(database)).toMatchObject([
      { id: 3, added: 1, changed: 0 },
      { id: 2, added: 0, changed: 1 },
    ]);
    expect(await readBase('starter-zh-CN', database)).toEqual(rows.bases?.[0]?.entries);
    expect((await listBackups(database)).map(({ id, by }) => [id, by])).toEqual([
      [2, 'before'],
      [1, 'day'],
    ]);
    expect((await readBackup(1, database))?.length).toBe(22);
  });

  it('goes on: an import is taken back, a version had back', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await takeImportBack(2, 'refuse', database)).toEqual({ done: true, changed: [] });
    const [template] = await readTemplates(['t1'], database);
    expect(template).toMatchObject({ text: '今天发货，请放心', used: 3 });
    expect((await listVersions('t1', database)).map(({ id }) => id)).toEqual([1]);
    expect(await restoreVersion('t1', 1, NOW, database)).toMatchObject({ text: '今天发货', used: 3 });
  });
});

describe('v7.json', () => {
  const stored = example('v7.json');
  const { rows } = stored;

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    expect(await listFollows(freshDatabase(name))).toEqual(rows.follows?.toReversed());
  });

  it('goes on: taken back, an import is no version that was taken in', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await takeImportBack(3, 'refuse', database)).toMatchObject({ done: true });
    const [, follow] = await listFollows(database);
    expect(follow?.taken.map(({ importId }) => importId)).toEqual([2]);
  });
});

describe('v8.json', () => {
  const stored = example('v8.json');
  const rows = stored.rows.followUps ?? [];

  it('is read through the room as it was written, the soonest first and without what is done', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await listOpenFollowUps(99, database)).toEqual(rows.filter(({ doneAt }) => doneAt === null));
    const [first] = rows;
    expect(await listFollowUps(String(first?.conversation), database)).toEqual(rows.slice(0, 2));
  });

  it('goes on: what was done can be opened again', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    await setFollowUpDone(String(rows[3]?.id), null, database);
    expect((await listOpenFollowUps(99, database))[0]?.id).toBe(rows[3]?.id);
  });
});

describe('v9.json', () => {
  const stored = example('v9.json');
  const [first, second] = stored.rows.shoppers ?? [];

  it('is read through the room as it was written', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    expect(await readShopper(String(first?.id), database)).toEqual(first);
    const joined = await database.shoppers.where('person').equals('p1').primaryKeys();
    expect(joined.sort()).toEqual([first?.id, second?.id].sort());
    expect(await database.tags.toArray()).toEqual(expect.arrayContaining([...(stored.rows.tags ?? [])]));
  });

  it('goes on: who comes under a new name keeps what was noted, and the name before', async () => {
    const name = freshName();
    await leaveBehind(name, stored);
    const database = freshDatabase(name);
    const said = [message('m9')];
    const key = { platform: 'practice', shop: 's/1', shopper: '买家 1' };
    await recordReading({ ...reading(said), key, shopperName: '小王啊' }, said, NOW, database);
    const shopper = await readShopper(String(first?.id), database);
    expect(shopper).toMatchObject({
      name: '小王啊',
      formerNames: ['小王', '王小姐'],
      profile: first?.profile,
    });
  });
});

describe('a database of a newer version', () => {
  const today = example(`v${DATABASE_VERSION}.json`);
  const newer: Example = {
    version: DATABASE_VERSION + 1,
    // A table gone, one that is new, an index that this version misses.
    stores: {
      ...Object.fromEntries(Object.entries(today.stores).filter(([table]) => table !== 'tags')),
      tickets: 'id',
      templates: 'id',
    },
    rows: {
      ...Object.fromEntries(Object.entries(today.rows).filter(([table]) => table !== 'tags')),
      tickets: [{ id: 'ticket', state: 'new' }],
    },
  };

  it('is refused as newer, every time, and stays as it is', async () => {
    const name = freshName();
    await leaveBehind(name, newer);
    const before = await readRaw(name);
    const database = freshDatabase(name);
    const failed = await database.open().catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: 'VersionError' });
    expect(storeFailure(failed)).toBe('newer');
    const said = [message('a')];
    const refused = await recordReading(reading(said), said, NOW, database).catch((error: unknown) => error);
    expect(storeFailure(refused)).toBe('newer');
    database.close();
    expect(await readRaw(name)).toEqual(before);
    expect(before.version).toBe((DATABASE_VERSION + 1) * 10);
    expect(before.rows.tickets).toEqual([{ id: 'ticket', state: 'new' }]);
  });

  it('is refused also when it has only more than this one knows', async () => {
    const name = freshName();
    await leaveBehind(name, { ...today, version: DATABASE_VERSION + 1 });
    const before = await readRaw(name);
    await expect(freshDatabase(name).open()).rejects.toMatchObject({ name: 'VersionError' });
    expect(await readRaw(name)).toEqual(before);
  });
});

it('a database of this version that Dexie once mended is no newer one', async () => {
  const today = example(`v${DATABASE_VERSION}.json`);
  const name = freshName();
  await leaveBehind(name, { ...today, version: DATABASE_VERSION + 0.1 });
  const database = freshDatabase(name);
  expect(await database.shoppers.count()).toBe(today.rows.shoppers?.length);
  database.close();
  expect(await freshDatabase(name).shoppers.count()).toBe(today.rows.shoppers?.length);
});
