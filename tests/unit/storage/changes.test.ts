/** Many templates changed at once, and taken back as a whole. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import {
  addBan,
  type ChangeWork,
  changeTemplates,
  countUse,
  type DeskDatabase,
  installPack,
  listPacks,
  markDeleted,
  PERSONAL_PACK,
  readEngineBasis,
  readTemplates,
  saveTemplate,
  takeChangesBack,
  takeLessonOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW, template } from './makers.ts';

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW } as const;
const LATER = NOW + 1000;

async function withThree(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await installPack(PACK, [template('a'), template('b', { used: 3 }), template('c')], database);
  return database;
}

const change = (work: Partial<ChangeWork>, database: DeskDatabase) =>
  changeTemplates({ put: [], remove: [], ...work }, LATER, '我的话术', database);
const all = async (database: DeskDatabase) => ({
  templates: await database.templates.toArray(),
  versions: await database.versions.toArray(),
});
const changed = (id: string, more: Partial<Template> = {}) =>
  template(id, { text: 'x', updatedAt: LATER, ...more });

describe('changeTemplates', () => {
  it('writes, deletes and keeps versions of what was changed', async () => {
    const database = await withThree();
    await change({ put: [changed('a'), changed('new')], remove: ['b', 'nothing'] }, database);
    expect(await readTemplates(['a', 'b', 'c', 'new'], database)).toEqual([
      changed('a'),
      template('b', { used: 3, deletedAt: LATER }),
      template('c'),
      changed('new'),
    ]);
    expect((await database.versions.toArray()).map((row) => [row.by, row.templates])).toEqual([
      ['many', [template('a')]],
    ]);
  });

  it('makes the personal pack where something comes into it', async () => {
    const database = await withThree();
    await change({ put: [changed('a', { packId: PERSONAL_PACK })] }, database);
    expect((await listPacks(database)).map(({ name }) => name)).toEqual(['包', '我的话术']);
  });

  it('is all or nothing', async () => {
    const database = await withThree();
    const before = await all(database);
    database.templates.hook('creating', () => {
      throw new Error('full');
    });
    await expect(change({ put: [changed('a'), changed('new')], remove: ['b'] }, database)).rejects.toThrow();
    expect(await all(database)).toEqual(before);
  });
});

describe('takeChangesBack', () => {
  it('leaves the store as it was, whatever was changed', async () => {
    const ids = fc.subarray(['a', 'b', 'c', 'new 1', 'new 2']);
    await fc.assert(
      fc.asyncProperty(ids, fc.subarray(['a', 'b', 'c', 'nothing']), async (put, remove) => {
        const database = await withThree();
        const before = await all(database);
        const kept = remove.filter((id) => !put.includes(id));
        const written = await change({ put: put.map((id) => changed(id)), remove: kept }, database);
        expect(await takeChangesBack(written, 'refuse', database)).toEqual({ done: true, changed: [] });
        expect(await all(database)).toEqual(before);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the uses that were counted since', async () => {
    const database = await withThree();
    const written = await change({ put: [changed('b', { used: 10 })] }, database);
    await countUse('b', LATER + 5, database);
    await takeChangesBack(written, 'refuse', database);
    expect(await readTemplates(['b'], database)).toEqual([template('b', { used: 4, lastUsedAt: LATER + 5 })]);
  });

  describe('where some were changed again since', () => {
    const again = changed('a', { text: 'again', updatedAt: LATER + 9 });
    const prepared = async () => {
      const database = await withThree();
      const written = await change({ put: [changed('a'), changed('b'), changed('new')] }, database);
      await saveTemplate(again, '我的话术', database);
      return { database, written };
    };

    it('refuses, and names them', async () => {
      const { database, written } = await prepared();
      const before = await all(database);
      expect(await takeChangesBack(written, 'refuse', database)).toEqual({ done: false, changed: [again] });
      expect(await all(database)).toEqual(before);
    });

    it.each([
      ['keep', again],
      ['force', template('a')],
    ] as const)('%s', async (since, a) => {
      const { database, written } = await prepared();
      expect(await takeChangesBack(written, since, database)).toEqual({ done: true, changed: [again] });
      expect(await database.templates.toArray()).toEqual([a, template('b', { used: 3 }), template('c')]);
    });

    it('one that was deleted since counts as changed', async () => {
      const database = await withThree();
      const written = await change({ put: [changed('a')] }, database);
      await markDeleted('a', LATER + 5, database);
      expect((await takeChangesBack(written, 'refuse', database)).done).toBe(false);
    });

    it('one that is gone for good comes back only by force', async () => {
      const { database, written } = await prepared();
      await database.templates.delete('b');
      const { changed: named } = await takeChangesBack(written, 'keep', database);
      expect(named.map(({ id }) => id)).toEqual(['a', 'b']);
      expect(await readTemplates(['b'], database)).toEqual([]);
      await takeChangesBack(written, 'force', database);
      expect(await readTemplates(['b'], database)).toEqual([template('b', { used: 3 })]);
    });
  });
});

describe('what was learned for one that is merged away', () => {
  const learned = async (database: DeskDatabase) => ({
    lessons: (await database.lessons.toArray()).map(({ id, templateId }) => [id, templateId]),
    bans: (await database.bans.toArray()).map(({ id, templateId }) => [id, templateId]),
  });
  const taught = async (): Promise<DeskDatabase> => {
    const database = await withThree();
    for (const templateId of ['a', 'b', 'b', 'c'])
      await database.lessons.add({ conversation: 'x', templateId, wording: 'w', before: '', at: NOW });
    await addBan({ templateId: 'b', wording: 'w' }, NOW, database);
    return database;
  };

  it('is that of the one in its place, and comes back with it', async () => {
    const database = await taught();
    const before = await learned(database);
    const { changes: was } = await readEngineBasis(database);
    const written = await change({ remove: ['b'], takenOver: new Map([['b', 'a']]) }, database);
    expect(await learned(database)).toEqual({
      lessons: [
        [1, 'a'],
        [2, 'a'],
        [3, 'a'],
        [4, 'c'],
      ],
      bans: [[1, 'a']],
    });
    // An engine that learned it for the other may not be saved any more.
    expect((await readEngineBasis(database)).changes).toBeGreaterThan(was);
    await takeChangesBack(written, 'refuse', database);
    expect(await learned(database)).toEqual(before);
  });

  it('that was erased since stays so, and nothing comes back where the whole is refused', async () => {
    const database = await taught();
    const written = await change({ remove: ['b'], takenOver: new Map([['b', 'a']]) }, database);
    await takeLessonOut(2, database);
    await markDeleted('b', null, database);
    expect((await takeChangesBack(written, 'refuse', database)).done).toBe(false);
    expect((await learned(database)).lessons).toEqual([
      [1, 'a'],
      [3, 'a'],
      [4, 'c'],
    ]);
    await takeChangesBack(written, 'force', database);
    expect((await learned(database)).lessons).toEqual([
      [1, 'a'],
      [3, 'b'],
      [4, 'c'],
    ]);
  });
});
