/** Imports: one transaction, with progress, cancelled or taken back as a whole. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyImport,
  countUse,
  type DeskDatabase,
  listImports,
  listVersions,
  MAX_IMPORTS,
  readBase,
  saveTemplate,
  takeImportBack,
} from '../../../utils/storage/index.ts';
import { entry, importAll, PACK, picture, storeOf, textsOf, workFor } from './importMakers.ts';
import { freshDatabase, NOW, template } from './makers.ts';

const many = (count: number, text = '') =>
  Array.from({ length: count }, (_, i) => entry(`t${i}`, text === '' ? {} : { text: `${text} ${i}` }));
const texts = async (database: DeskDatabase) => textsOf(await database.templates.toArray());

describe('applyImport', () => {
  it('puts in what was planned, keeps what it was as versions, and what came for the next time', async () => {
    const database = freshDatabase();
    await importAll([entry('a'), entry('b'), entry('c')], NOW, database);
    await importAll([entry('a', { text: 'new' }), entry('b'), entry('d')], NOW + 1, database);
    expect(await texts(database)).toEqual({ a: 'new', b: 'answer of b', c: null, d: 'answer of d' });
    expect((await listVersions('a', database)).map((row) => [row.by, row.template.text])).toEqual([
      ['import', 'answer of a'],
    ]);
    expect(await database.versions.count()).toBe(1);
    expect((await readBase('p', database))?.map(({ templateId }) => templateId)).toEqual(['a', 'b', 'd']);
    expect(await listImports(database)).toMatchObject([
      { packName: '包', added: 1, changed: 1, removed: 1, at: NOW + 1 },
      { packId: 'p', added: 3, changed: 0, removed: 0 },
    ]);
  });

  it('keeps the uses that were counted while it was planned', async () => {
    const database = freshDatabase();
    await importAll([entry('a')], NOW, database);
    const work = await workFor([entry('a', { text: 'new' })], NOW + 1, database);
    await countUse('a', NOW + 2, database);
    await applyImport(work, { now: NOW + 3 }, database);
    expect(await database.templates.get('a')).toMatchObject({ text: 'new', used: 1, lastUsedAt: NOW + 2 });
  });

  it('takes pictures along, each once', async () => {
    const database = freshDatabase();
    const incoming = [entry('a', {}, [picture(1), picture(2)]), entry('b', {}, [picture(2)])];
    await importAll(incoming, NOW, database);
    expect(await database.pictures.count()).toBe(2);
    await importAll(incoming, NOW + 1, database);
    expect(await database.pictures.count()).toBe(2);
    expect((await listImports(database))[0]).toMatchObject({ added: 0, changed: 0 });
  });

  it('tells how far it is, up to the end', async () => {
    const database = freshDatabase();
    const told: (readonly [number, number])[] = [];
    await importAll(many(1200), NOW, database, { progress: (...step) => told.push(step) });
    expect(told).toEqual([0, 500, 1000, 1200].map((done) => [done, 1200]));
  });

  it('cancelled at any step, leaves nothing and says why', async () => {
    const database = freshDatabase();
    await importAll(many(600), NOW, database);
    const before = await storeOf(database);
    for (const stop of [0, 1, 2]) {
      const controller = new AbortController();
      let steps = 0;
      const progress = () => {
        if (steps === stop) controller.abort(new Error('cancelled'));
        steps += 1;
      };
      const { signal } = controller;
      await expect(importAll(many(600, 'x'), NOW + 1, database, { signal, progress })).rejects.toThrow(
        'cancelled',
      );
      expect(await storeOf(database)).toEqual(before);
    }
    expect(await listImports(database)).toHaveLength(1);
  });

  it('remembers the last ten', async () => {
    const database = freshDatabase();
    for (let i = 0; i < MAX_IMPORTS + 2; i += 1) await importAll([entry(`t${i}`)], NOW + i, database);
    expect((await listImports(database)).map(({ at }) => at - NOW)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
  });
});

describe('takeImportBack', () => {
  it('leaves the store as it was before, byte by byte, and one import after the other', async () => {
    const text = fc.constantFrom('x', 'y', 'z');
    const entries = fc
      .uniqueArray(
        fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text, code: text, byte: fc.nat(2) }),
        {
          selector: ({ id }) => id,
        },
      )
      .map((list) => list.map(({ id, byte, ...rest }) => entry(id, rest, byte === 0 ? [] : [picture(byte)])));
    await fc.assert(
      fc.asyncProperty(fc.array(entries, { minLength: 1, maxLength: 4 }), async (imports) => {
        const database = freshDatabase();
        const stores = [await storeOf(database)];
        const ids: number[] = [];
        for (const [i, incoming] of imports.entries()) {
          ids.push(await importAll(incoming, NOW + i, database));
          stores.push(await storeOf(database));
        }
        for (const id of ids.toReversed()) {
          stores.pop();
          expect(await takeImportBack(id, 'refuse', database)).toEqual({ done: true, changed: [] });
          expect(await storeOf(database)).toEqual(stores.at(-1));
        }
        expect(await listImports(database)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses where something was changed since, and keeps that or not as it is told', async () => {
    const mine = template('a', { text: 'mine', updatedAt: NOW + 5 });
    for (const [since, expected] of [
      ['refuse', { a: 'mine', b: 'answer of b' }],
      ['keep', { a: 'mine' }],
      ['force', {}],
    ] as const) {
      const database = freshDatabase();
      const id = await importAll([entry('a'), entry('b')], NOW, database);
      await saveTemplate(mine, '我的话术', database);
      const result = await takeImportBack(id, since, database);
      expect(result).toEqual({ done: since !== 'refuse', changed: [mine] });
      expect(await texts(database)).toEqual(expected);
      // The pack stays as long as something is in it.
      expect(await database.packs.count()).toBe(since === 'force' ? 0 : 1);
      expect(await listImports(database)).toHaveLength(since === 'refuse' ? 1 : 0);
    }
  });

  it('leaves what was written before the import in the history of what stays, and what it overwrites by force', async () => {
    for (const [since, now, history] of [
      ['keep', 'mine again', ['answer of a', 'mine']],
      ['force', 'mine', ['mine again', 'answer of a']],
    ] as const) {
      const database = freshDatabase();
      await importAll([entry('a'), entry('b')], NOW, database);
      await saveTemplate(template('a', { text: 'mine', updatedAt: NOW + 1 }), '我的话术', database);
      const put = ['a', 'b'].map((one) => template(one, { text: 'new', updatedAt: NOW + 2 }));
      const work = { pack: PACK, put, remove: [], base: null, pictures: [] };
      const id = await applyImport(work, { now: NOW + 2 }, database);
      await saveTemplate(template('a', { text: 'mine again', updatedAt: NOW + 3 }), '我的话术', database);
      await takeImportBack(id, since, database);
      expect((await database.templates.get('a'))?.text).toBe(now);
      const kept = (await listVersions('a', database)).map((row) => row.template.text);
      expect(kept).toEqual(expect.arrayContaining([...history]));
      // What was taken back whole has no trace of the import.
      expect(await listVersions('b', database)).toEqual([]);
    }
  });

  it('leaves a pack that was renamed since, and pictures that others show', async () => {
    const database = freshDatabase();
    await importAll([entry('a')], NOW, database);
    const id = await importAll([entry('a'), entry('b', {}, [picture(1), picture(2)])], NOW + 1, database);
    await database.packs.put({ ...PACK, name: '改名' });
    const [shown = '', other = ''] = (await database.templates.get('b'))?.pictures ?? [];
    await saveTemplate(template('own', { pictures: [shown] }), '我的话术', database);
    await takeImportBack(id, 'refuse', database);
    expect((await database.packs.get('p'))?.name).toBe('改名');
    expect(await database.pictures.toCollection().primaryKeys()).toEqual([shown]);
    expect(other).not.toBe('');
  });

  it('gives no two templates of a pack one code: what comes back last comes without it', async () => {
    const database = freshDatabase();
    await importAll([entry('a', { code: 'FH' }), entry('b', { code: 'th' })], NOW, database);
    const id = await importAll([entry('a', { code: '' }), entry('b', { code: '' })], NOW + 1, database);
    await saveTemplate(
      template('own', { packId: 'p', code: 'fh', updatedAt: NOW + 2 }),
      '我的话术',
      database,
    );
    expect(await takeImportBack(id, 'refuse', database)).toMatchObject({ done: true });
    const codes = (await database.templates.toArray()).map((row) => [row.id, row.code]);
    expect(Object.fromEntries(codes)).toEqual({ a: '', b: 'th', own: 'fh' });
  });

  it('does nothing where there is no such import', async () => {
    expect(await takeImportBack(9, 'force', freshDatabase())).toEqual({ done: false, changed: [] });
  });
});
