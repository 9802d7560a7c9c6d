/** Templates and packs in the store: installed whole, deleted by a mark, counted when they go out. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../utils/model/index.ts';
import {
  countRows,
  countUse,
  installPack,
  listPacks,
  listSuggested,
  listTemplates,
  markDeleted,
  PERSONAL_PACK,
  readSuggested,
  readTemplates,
  saveTemplate,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW, template } from './makers.ts';

const PACK: Pack = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW };

describe('installPack', () => {
  it('puts pack and templates in', async () => {
    const database = freshDatabase();
    await installPack(PACK, [template('a'), template('b')], database);
    expect(await listPacks(database)).toEqual([PACK]);
    expect(await listTemplates(database)).toEqual([template('a'), template('b')]);
  });

  it('keeps use counts and deletion when it is installed anew', async () => {
    const database = freshDatabase();
    await installPack(PACK, [template('a'), template('b')], database);
    await countUse('a', NOW + 5, database);
    await markDeleted('b', NOW + 6, database);
    await installPack(
      { ...PACK, name: '新包' },
      [template('a', { text: 'new' }), template('b', { text: 'new' }), template('c')],
      database,
    );
    expect(await readTemplates(['a', 'b', 'c'], database)).toEqual([
      template('a', { text: 'new', used: 1, lastUsedAt: NOW + 5 }),
      template('b', { text: 'new', deletedAt: NOW + 6 }),
      template('c'),
    ]);
    expect((await listPacks(database)).map((pack) => pack.name)).toEqual(['新包']);
  });

  it('keeps the pictures that the agent gave its templates', async () => {
    const database = freshDatabase();
    await installPack(PACK, [template('a', { pictures: ['x'] }), template('b')], database);
    await installPack(PACK, [template('a', { text: 'new' }), template('b')], database);
    expect(await readTemplates(['a', 'b'], database)).toEqual([
      template('a', { text: 'new', pictures: ['x'] }),
      template('b'),
    ]);
  });

  it('is all or nothing', async () => {
    const database = freshDatabase();
    let left = 1;
    database.templates.hook('creating', () => {
      left -= 1;
      if (left < 0) throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(installPack(PACK, [template('a'), template('b')], database)).rejects.toThrow();
    expect(await listPacks(database)).toEqual([]);
    expect(await listTemplates(database)).toEqual([]);
  });
});

describe('markDeleted', () => {
  it('takes a template out of service and back', async () => {
    const database = freshDatabase();
    await installPack(PACK, [template('a'), template('b')], database);
    await markDeleted('a', NOW, database);
    expect((await listTemplates(database)).map((row) => row.id)).toEqual(['b']);
    expect(await readTemplates(['a', 'nothing'], database)).toEqual([template('a', { deletedAt: NOW })]);
    expect((await countRows(database)).templates).toBe(1);
    await markDeleted('a', null, database);
    expect(await listTemplates(database)).toEqual([template('a'), template('b')]);
    await markDeleted('nothing', NOW, database);
    expect(await database.templates.count()).toBe(2);
  });
});

describe('countUse', () => {
  it('counts every one, also at once, and nothing that is not there', async () => {
    const database = freshDatabase();
    await installPack(PACK, [template('a')], database);
    await Promise.all([1, 2, 3].map((step) => countUse('a', NOW + step, database)));
    await countUse('nothing', NOW, database);
    const [row] = await listTemplates(database);
    expect(row?.used).toBe(3);
    expect(row?.lastUsedAt).toBeGreaterThan(NOW);
    expect(await database.templates.count()).toBe(1);
  });
});

describe('saveTemplate', () => {
  it('makes the personal pack with the first template of it, once', async () => {
    const database = freshDatabase();
    const own = template('a', { packId: PERSONAL_PACK, language: 'en' });
    await saveTemplate(own, '我的话术', database);
    await saveTemplate({ ...own, text: 'new', updatedAt: NOW + 9 }, 'other name', database);
    expect(await listPacks(database)).toEqual([
      { id: PERSONAL_PACK, name: '我的话术', language: 'en', source: 'personal', installedAt: NOW },
    ]);
    expect((await listTemplates(database)).map((row) => row.text)).toEqual(['new']);
  });

  it('leaves other packs as they are', async () => {
    const database = freshDatabase();
    await installPack(PACK, [template('a')], database);
    await saveTemplate(template('a', { text: 'new' }), '我的话术', database);
    expect(await listPacks(database)).toEqual([PACK]);
  });
});

describe('what stands in another’s place', () => {
  const own = template('own', { packId: PERSONAL_PACK, overrides: 'a' });
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id).sort();
  const filled = async () => {
    const database = freshDatabase();
    await installPack({ ...PACK, readOnly: true }, [template('a'), template('b')], database);
    await saveTemplate(own, '我的', database);
    return database;
  };

  it('is suggested, and not what it replaces; the manager has both', async () => {
    const database = await filled();
    expect(ids(await listSuggested(database))).toEqual(['b', 'own']);
    expect(ids(await listTemplates(database))).toEqual(['a', 'b', 'own']);
  });

  it('takes the other along when it changes', async () => {
    const database = await filled();
    const made = await readSuggested(['own'], database);
    expect([[...made.ids].sort(), ids(made.templates)]).toEqual([['a', 'own'], ['own']]);
    expect(ids((await readSuggested(['a', 'b'], database)).templates)).toEqual(['b']);
    await markDeleted('own', NOW, database);
    const gone = await readSuggested(['own'], database);
    expect([[...gone.ids].sort(), ids(gone.templates)]).toEqual([['a', 'own'], ['a']]);
    expect(ids(await listSuggested(database))).toEqual(['a', 'b']);
  });
});
