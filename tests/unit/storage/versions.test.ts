/** History of templates: what a save leaves behind, and having it back. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  changeTemplates,
  type DeskDatabase,
  installPack,
  listVersions,
  MAX_VERSIONS,
  markDeleted,
  readTemplates,
  restoreVersion,
  saveTemplate,
} from '../../../utils/storage/index.ts';
import { freshDatabase, MINUTE, NOW, template } from './makers.ts';

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW } as const;

/** A database with a template `a`, text `0`. */
async function withOne(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await installPack(PACK, [template('a', { text: '0' }), template('b')], database);
  return database;
}

const save = (database: DeskDatabase, text: string, at: number, more = {}) =>
  saveTemplate(template('a', { text, updatedAt: at, ...more }), '我的话术', database);
const texts = async (database: DeskDatabase, id = 'a') =>
  (await listVersions(id, database)).map((row) => row.template.text);

describe('saveTemplate', () => {
  it('keeps what was there, the newest first', async () => {
    const database = await withOne();
    await save(database, '1', NOW + MINUTE);
    await save(database, '2', NOW + 3 * MINUTE);
    expect(await texts(database)).toEqual(['1', '0']);
    expect((await listVersions('a', database))[0]).toMatchObject({ at: NOW + 3 * MINUTE, by: 'save' });
    expect(await texts(database, 'b')).toEqual([]);
  });

  it('keeps nothing of a new template, and nothing where nothing changed but what the store counts', async () => {
    const database = await withOne();
    await saveTemplate(template('new'), '我的话术', database);
    await save(database, '0', NOW + 5 * MINUTE, { used: 9, lastUsedAt: NOW });
    expect(await database.versions.count()).toBe(0);
  });

  it('keeps one of saves that follow each other, one a minute', async () => {
    const database = await withOne();
    for (const [i, seconds] of [0, 10, 20, 50, 61, 70].entries())
      await save(database, `${i + 1}`, NOW + MINUTE + seconds * 1000);
    expect(await texts(database)).toEqual(['4', '0']);
  });

  it('joins no version of another change', async () => {
    const database = await withOne();
    const many = template('a', { text: 'many', updatedAt: NOW + MINUTE });
    await changeTemplates({ put: [many], remove: [] }, NOW + MINUTE, '我的话术', database);
    await save(database, 'saved', NOW + MINUTE + 1000);
    expect(await texts(database)).toEqual(['many', '0']);
  });

  it('keeps the last fifty of each, however they came', async () => {
    const database = await withOne();
    for (let i = 1; i <= MAX_VERSIONS + 3; i += 1) await save(database, `${i}`, NOW + 2 * i * MINUTE);
    const kept = await texts(database);
    expect(kept).toHaveLength(MAX_VERSIONS);
    expect(kept[0]).toBe(`${MAX_VERSIONS + 2}`);
    const all = Array.from({ length: 30 }, (_, i) => template(`m${i}`));
    await installPack(PACK, all, database);
    const put = [...all, template('a')].map((one) => ({ ...one, text: 'many' }));
    await changeTemplates({ put, remove: [] }, NOW, '我的话术', database);
    // Fifty rows, one of them for all of these.
    expect(await database.versions.count()).toBe(MAX_VERSIONS);
    expect(await texts(database, 'm29')).toEqual(['answer of m29']);
    expect((await texts(database))[0]).toBe(`${MAX_VERSIONS + 3}`);
  });
});

describe('restoreVersion', () => {
  it('gives back the wording, keeps the uses, and can be undone by the same way', async () => {
    const database = await withOne();
    await save(database, '1', NOW + MINUTE, { used: 4, lastUsedAt: NOW + 5 });
    const [version] = await listVersions('a', database);
    const restored = await restoreVersion('a', version?.id ?? 0, NOW + 2 * MINUTE, database);
    expect(restored).toEqual(
      template('a', { text: '0', used: 4, lastUsedAt: NOW + 5, updatedAt: NOW + 2 * MINUTE }),
    );
    expect(await readTemplates(['a'], database)).toEqual([restored]);
    expect(await texts(database)).toEqual(['1', '0']);
  });

  it('brings a deleted one back, with the code that it has where that of the version is taken', async () => {
    const database = await withOne();
    await save(database, '1', NOW + MINUTE, { code: 'neu' });
    await saveTemplate(template('b', { code: 'Ａ', updatedAt: NOW + MINUTE }), '我的话术', database);
    await markDeleted('a', NOW + MINUTE, database);
    const [version] = await listVersions('a', database);
    const restored = await restoreVersion('a', version?.id ?? 0, NOW + 2 * MINUTE, database);
    expect(restored).toMatchObject({ text: '0', code: 'neu', deletedAt: null });
  });

  it('does nothing without the version', async () => {
    const database = await withOne();
    expect(await restoreVersion('a', 7, NOW, database)).toBeUndefined();
  });
});
