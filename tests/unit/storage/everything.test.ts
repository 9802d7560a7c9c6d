/** All that the store holds, read, checked and written back. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  checkEverything,
  type DeskDatabase,
  type Everything,
  type PlainRow,
  previewEverything,
  readEngineBasis,
  readEverything,
  saveTemplate,
  takeShopperOut,
  writeEverything,
} from '../../../utils/storage/index.ts';
import { freshDatabase, freshName, NOW, template } from './makers.ts';
import { examples, leaveBehind } from './stored.ts';

const newest = [...examples().values()].sort((a, b) => b.version - a.version)[0];

/** A store in which every table has rows. */
async function fullStore(): Promise<DeskDatabase> {
  const name = freshName();
  if (newest === undefined) throw new Error('no example');
  await leaveBehind(name, newest);
  return freshDatabase(name);
}

const read = (database: DeskDatabase, shoppers = true) => readEverything({ shoppers, now: NOW }, database);
/** As it comes out of a file. */
const throughJson = ({ files, ...head }: Everything) => {
  const checked = checkEverything(JSON.parse(JSON.stringify(head)), files);
  if ('problem' in checked) throw new Error(JSON.stringify(checked.problem));
  return checked.everything;
};

let database: DeskDatabase;
beforeEach(async () => {
  database = await fullStore();
});

describe('readEverything and writeEverything', () => {
  it('carry it all to another computer, pictures byte by byte', async () => {
    const everything = await read(database);
    for (const [table, rows] of Object.entries(everything.rows))
      expect([table, rows]).not.toEqual([table, []]);
    expect(everything.files.size).toBe(everything.rows.pictures?.length);
    const other = freshDatabase();
    await writeEverything(throughJson(everything), {}, other);
    expect(await read(other)).toEqual(everything);
    expect((await other.pictures.toArray())[0]?.blob.type).toBe('image/png');
  });

  it('without shoppers, nothing in it leads to one', async () => {
    const { rows } = await read(database, false);
    expect(Object.keys(rows)).not.toContain('messages');
    const written = JSON.stringify(rows);
    const conversations = (await database.shoppers.toArray()).map(({ id }) => id);
    expect(conversations.length).toBeGreaterThan(0);
    for (const id of conversations) expect(written).not.toContain(id);
    // What was learned is.
    expect(rows.lessons?.length).toBe(await database.lessons.count());
  });

  it('put in place of what is here: rows that came since go, tables that are not in it stay', async () => {
    const everything = await read(database, false);
    const [shoppers, lessons] = [await database.shoppers.toArray(), await database.lessons.toArray()];
    await saveTemplate(template('since'), '我的话术', database);
    for (const lesson of lessons.slice(0, 1))
      await database.lessons.put({ ...lesson, id: 999, wording: 'since' });
    await database.bans.clear();
    const { changes } = await readEngineBasis(database);
    await writeEverything(throughJson(everything), {}, database);
    expect(await database.shoppers.toArray()).toEqual(shoppers);
    // Here their shoppers are known, so that erasing one takes their lessons along.
    expect(await database.lessons.toArray()).toEqual(lessons);
    expect(await read(database, false)).toEqual(everything);
    // What the engine had learned is no more what is here.
    expect(await readEngineBasis(database)).toMatchObject({ snapshot: null, changes: changes + 1 });
  });

  it('add pictures, and take none away that a version may need', async () => {
    const everything = await read(database);
    const files = new Map([...everything.files].slice(0, 1));
    const rows = { ...everything.rows, pictures: everything.rows.pictures?.slice(1) ?? [] };
    await writeEverything({ ...everything, rows, files }, {}, database);
    expect((await read(database)).rows.pictures).toEqual(everything.rows.pictures);
  });

  it('cancelled or failing in the middle, change nothing', async () => {
    const everything = await read(database);
    await saveTemplate(template('since'), '我的话术', database);
    const before = await read(database);
    for (const stop of [0, 3, 9]) {
      const controller = new AbortController();
      let steps = 0;
      const progress = () => {
        if (steps === stop) controller.abort(new Error('cancelled'));
        steps += 1;
      };
      const { signal } = controller;
      await expect(writeEverything(everything, { signal, progress }, database)).rejects.toThrow('cancelled');
      expect(await read(database)).toEqual(before);
    }
    const broken: Everything = { ...everything, rows: { ...everything.rows, events: [{ id: true }] } };
    await expect(writeEverything(broken, {}, database)).rejects.toThrow();
    expect(await read(database)).toEqual(before);
  });
});

describe('checkEverything', () => {
  const head = (rows: Record<string, unknown>, more = {}) => ({
    ...{ format: 'deskmate-everything', version: 1, at: NOW, shoppers: false, rows },
    ...more,
  });
  const problem = (value: unknown) => {
    const checked = checkEverything(value, new Map());
    return 'problem' in checked ? checked.problem : null;
  };

  it.each([null, 'x', [], {}, head({}, { format: 'x' }), head({}, { at: '1' }), head({}, { rows: [] })])(
    'refuses what is no such file: %j',
    (value) => {
      expect(problem(value)).toEqual({ code: 'notEverything' });
    },
  );

  it('refuses what a later version wrote', () => {
    expect(problem(head({}, { version: 2 }))).toEqual({ code: 'newerVersion', version: 2 });
  });

  it.each([
    ['templates', [template('a'), { ...template('b'), text: 7 }], 1, 'text'],
    ['templates', [{ ...template('a'), triggers: ['x', null] }], 0, 'triggers'],
    ['templates', [{ ...template('a'), used: Number.NaN }], 0, 'used'],
    ['templates', [null], 0, ''],
    ['templates', {}, 0, ''],
    ['packs', [{ id: 'p' }], 0, 'name'],
    ['settings', [{ key: 'x' }], 0, 'value'],
    ['bases', [{ packId: 'p', at: 1, entries: [1] }], 0, 'entries'],
  ] as const)('refuses a row of %s that the store can not hold', (table, rows, index, field) => {
    expect(problem(head({ [table]: rows }))).toEqual({ code: 'badRow', table, index, field });
  });

  it('leaves out tables that it does not know, and those about shoppers where they are not announced', () => {
    const checked = checkEverything(head({ tickets: [1], messages: [1], packs: [] }), new Map());
    expect(checked).toMatchObject({ everything: { rows: { packs: [] } } });
    expect('everything' in checked && Object.keys(checked.everything.rows)).toEqual(['packs']);
  });

  it('takes every example as it was stored', async () => {
    expect(throughJson(await read(database)).rows.messages).toHaveLength(await database.messages.count());
  });
});

describe('previewEverything', () => {
  it('says what would come, go and change', async () => {
    const everything = await read(database, false);
    const known = await database.templates.toArray();
    const serving = known.filter(({ deletedAt }) => deletedAt === null);
    const [gone, changed] = serving;
    if (gone === undefined || changed === undefined) throw new Error('the example has too few templates');
    await database.templates.update(gone.id, { deletedAt: NOW });
    const next = { ...changed, text: 'new', updatedAt: NOW + 1 };
    await database.templates.put(next);
    await database.templates.put(template('since'));
    const preview = await previewEverything(everything, database);
    expect(preview.added.map(({ id }) => id)).toEqual([gone.id]);
    expect(preview.removed.map(({ id }) => id)).toEqual(['since']);
    expect(preview.changed).toEqual([{ here: next, there: changed }]);
    const templates = preview.tables.find(({ table }) => table === 'templates');
    expect(templates).toEqual({ table: 'templates', there: known.length, here: known.length + 1 });
    expect(preview.tables.map(({ table }) => table as string)).not.toContain('messages');
  });
});

it('a shopper who is erased is in no backup any more', async () => {
  expect((await database.backups.toArray()).map(({ shoppers }) => shoppers)).toEqual([false, true]);
  const [shopper] = await database.shoppers.toArray();
  await takeShopperOut(shopper?.id ?? '', database);
  expect((await database.backups.toArray()).map(({ shoppers }) => shoppers)).toEqual([false]);
});

/** Held by the type: whatever is added to the store is thought of here. */
it('every table is in it, or known not to be', async () => {
  const { rows } = await read(database);
  const left = ['engine', 'sites', 'versions', 'imports', 'backups', 'signatures', 'follows'];
  const known: readonly string[] = [...Object.keys(rows), ...left];
  expect([...known].sort()).toEqual(database.tables.map(({ name }) => name).sort());
  const list: readonly PlainRow[] = rows.templates ?? [];
  expect(list.length).toBeGreaterThan(0);
});
