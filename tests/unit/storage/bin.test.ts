/** The recycle bin: listed, taken out of, and emptied with all that belongs to it. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  addPicture,
  BIN_TIME,
  changeTemplates,
  type DeskDatabase,
  installPack,
  listDeleted,
  listVersions,
  markDeleted,
  purgeDaily,
  purgeDeleted,
  putBackInBin,
  readTemplates,
  restoreDeleted,
  saveTemplate,
  takeFromBin,
} from '../../../utils/storage/index.ts';
import { freshDatabase, MINUTE, NOW, template } from './makers.ts';

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW } as const;
const DAY = 24 * 60 * MINUTE;
const picture = (id: string, addedAt: number) =>
  ({
    id,
    name: `${id}.png`,
    type: 'image/png',
    width: 1,
    height: 1,
    blob: new Blob(['x']),
    addedAt,
  }) as const;
const pictureIds = (database: DeskDatabase) => database.pictures.toCollection().primaryKeys();

async function withBin(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await installPack(PACK, [template('a'), template('b'), template('c')], database);
  await markDeleted('a', NOW, database);
  await markDeleted('b', NOW + DAY, database);
  return database;
}

describe('listDeleted and restoreDeleted', () => {
  it('list the last deleted first, and take out what is named', async () => {
    const database = await withBin();
    expect((await listDeleted(database)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await restoreDeleted(['a', 'c', 'nothing'], database)).toEqual([]);
    expect((await listDeleted(database)).map(({ id }) => id)).toEqual(['b']);
    expect(await readTemplates(['a', 'c'], database)).toEqual([template('a'), template('c')]);
  });

  it('say whose code is another’s by now', async () => {
    const database = await withBin();
    await saveTemplate(template('new', { code: 'Ａ' }), '我的话术', database);
    expect(await restoreDeleted(['a', 'b'], database)).toEqual(['a']);
    expect(await readTemplates(['a', 'b'], database)).toEqual([template('a', { code: '' }), template('b')]);
  });
});

describe('purgeDeleted', () => {
  it('deletes for good after thirty days, not before, with the versions', async () => {
    const database = await withBin();
    await saveTemplate(template('a', { text: 'x', deletedAt: NOW }), '我的话术', database);
    await saveTemplate(template('c', { text: 'x' }), '我的话术', database);
    await purgeDeleted(NOW + BIN_TIME - 1, undefined, database);
    expect(await database.templates.count()).toBe(3);
    expect(await listVersions('a', database)).toHaveLength(1);
    await purgeDeleted(NOW + BIN_TIME, undefined, database);
    expect((await database.templates.toArray()).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(await listVersions('a', database)).toEqual([]);
    expect(await listVersions('c', database)).toHaveLength(1);
  });

  it('keeps the versions of those that stay, also where they were changed together', async () => {
    const database = await withBin();
    const put = [template('a', { text: 'x', deletedAt: NOW }), template('c', { text: 'x' })];
    await changeTemplates({ put, remove: [] }, NOW, '我的话术', database);
    await purgeDeleted(NOW + BIN_TIME, undefined, database);
    expect(await listVersions('a', database)).toEqual([]);
    expect((await listVersions('c', database)).map((row) => row.template)).toEqual([template('c')]);
  });

  it('empties it all at once when asked to', async () => {
    const database = await withBin();
    await purgeDeleted(NOW + DAY, 0, database);
    expect((await database.templates.toArray()).map(({ id }) => id)).toEqual(['c']);
  });

  it('deletes pictures that nothing refers to: no template, deleted or not, no version, no import', async () => {
    const database = await withBin();
    const now = NOW + 2 * DAY;
    for (const id of ['used', 'inBin', 'inVersion', 'inImport', 'nowhere'])
      await addPicture(picture(id, NOW), database);
    await addPicture(picture('fresh', now - MINUTE), database);
    await database.templates.update('a', { pictures: ['inBin'] });
    await database.templates.update('c', { pictures: ['inVersion'] });
    await saveTemplate(template('c', { pictures: ['used'], updatedAt: now }), '我的话术', database);
    const before = [template('c', { pictures: ['inImport'] })];
    const written = { before, left: [], versions: [] };
    const row = { at: NOW, pack: PACK, packBefore: null, baseBefore: null, written, pictures: [] };
    await database.imports.add(row);
    await purgeDeleted(now, undefined, database);
    expect(await pictureIds(database)).toEqual(['fresh', 'inBin', 'inImport', 'inVersion', 'used']);
    await purgeDeleted(now + 40 * DAY, undefined, database);
    expect(await pictureIds(database)).toEqual(['inImport', 'inVersion', 'used']);
  });
});

it('purgeDaily looks once a day, also after the clock was put back', async () => {
  const database = await withBin();
  await purgeDaily(NOW + BIN_TIME - MINUTE, database);
  await purgeDaily(NOW + BIN_TIME + MINUTE, database);
  expect(await database.templates.count()).toBe(3);
  await purgeDaily(NOW + BIN_TIME - MINUTE + DAY, database);
  expect(await database.templates.count()).toBe(2);
  await markDeleted('c', NOW - 2 * BIN_TIME, database);
  await purgeDaily(NOW, database);
  expect(await database.templates.count()).toBe(1);
});

describe('takeFromBin', () => {
  const all = async (database: DeskDatabase) => ({
    templates: await database.templates.toArray(),
    versions: await database.versions.toArray(),
  });

  it('takes what is named out for good, with its versions, and nothing that isn’t in the bin', async () => {
    const database = await withBin();
    const put = [template('a', { text: 'x', deletedAt: NOW }), template('c', { text: 'x' })];
    await changeTemplates({ put, remove: [] }, NOW, '我的话术', database);
    await takeFromBin(['a', 'c', 'nothing'], database);
    expect((await database.templates.toArray()).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(await listVersions('a', database)).toEqual([]);
    expect(await listVersions('c', database)).toHaveLength(1);
  });

  it('can be undone, also where a version of another was dropped or changed meanwhile', async () => {
    const database = await withBin();
    const put = [template('a', { text: 'x', deletedAt: NOW }), template('c', { text: 'x' })];
    await changeTemplates({ put, remove: [] }, NOW, '我的话术', database);
    await saveTemplate(
      template('a', { text: 'y', deletedAt: NOW, updatedAt: NOW + 9 }),
      '我的话术',
      database,
    );
    const before = await all(database);
    const taken = await takeFromBin(['a', 'b'], database);
    expect(await all(database)).not.toEqual(before);
    await putBackInBin(taken, database);
    const order = (row: { templateIds: readonly string[] }) => [...row.templateIds].sort();
    const after = await all(database);
    expect(after.templates).toEqual(before.templates);
    expect(after.versions.map(order)).toEqual(before.versions.map(order));
    await markDeleted('c', NOW, database);
    const again = await takeFromBin(['a'], database);
    await takeFromBin(['c'], database);
    await putBackInBin(again, database);
    expect((await listVersions('a', database)).length).toBe(2);
    expect(await listVersions('c', database)).toEqual([]);
  });
});
