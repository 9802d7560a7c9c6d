/** Many templates changed at once, and taken back as a whole. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import {
  changeTemplates,
  countUse,
  type DeskDatabase,
  installPack,
  listPacks,
  markDeleted,
  PERSONAL_PACK,
  readTemplates,
  saveTemplate,
  type TemplateWork,
  takeChangesBack,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW, template } from './makers.ts';

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW } as const;
const LATER = NOW + 1000;

async function withThree(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await installPack(PACK, [template('a'), template('b', { used: 3 }), template('c')], database);
  return database;
}

const change = (work: Partial<TemplateWork>, database: DeskDatabase) =>
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
