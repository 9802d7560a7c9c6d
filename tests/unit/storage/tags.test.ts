/** Tags themselves, and many shoppers at once: each is one step, and is taken back as a whole. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import {
  addTag,
  changeMany,
  changeTag,
  createDatabase,
  type DeskDatabase,
  listTags,
  MAX_TAGS,
  moveTags,
  putShoppersBack,
  putTagBack,
  recordReading,
  removeTag,
  setFlag,
  tagName,
  takeShoppersOut,
  undoMany,
  undoTags,
} from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

const WHO = ['甲', '乙', '丙'] as const;
const idOf = (shopper: string) => keyText({ ...KEY, shopper });
const IDS = WHO.map(idOf);
let database: DeskDatabase;

async function fill(): Promise<void> {
  for (const shopper of WHO) {
    const said = [message(shopper)];
    await recordReading(reading(said, { key: { ...KEY, shopper } }), said, NOW, database);
  }
}
const tagsOf = async (shopper: string) => (await database.shoppers.get(idOf(shopper)))?.tags;
const all = async () => [await database.shoppers.toArray(), await database.tags.toArray()];

beforeEach(async () => {
  database = freshDatabase();
  await fill();
});

describe('a tag', () => {
  it('has a colour and a group, and keeps them when it is given to somebody', async () => {
    await changeTag('老客', { colour: 'red', group: ' 关系  ' }, database);
    await addTag(idOf('甲'), '老客', NOW, database);
    expect(await listTags(database)).toEqual([{ name: '老客', usedAt: NOW, colour: 'red', group: '关系' }]);
    await changeTag('老客', { colour: 'grey' }, database);
    await changeTag('老客', { group: '' }, database);
    expect(await listTags(database)).toEqual([{ name: '老客', usedAt: NOW }]);
  });

  it('looks as before where that is undone', async () => {
    const none = await changeTag('新', { colour: 'blue' }, database);
    await putTagBack('新', none, database);
    expect(await listTags(database)).toEqual([]);
  });

  it.each([
    ['  老  客 ', '老 客'],
    ['', null],
    ['x'.repeat(25), null],
  ])('%j is kept as %j', (text, name) => expect(tagName(text)).toBe(name));
});

describe('moving tags', () => {
  beforeEach(async () => {
    await addTag(idOf('甲'), '急', NOW, database);
    await addTag(idOf('甲'), '老客', NOW + 1, database);
    await addTag(idOf('甲'), '催', NOW + 2, database);
    await addTag(idOf('乙'), '催', NOW + 3, database);
    await changeTag('催', { colour: 'red', group: '物流' }, database);
  });

  it('renames one on all, with its colour', async () => {
    await moveTags(['催'], '催单', database);
    expect(await tagsOf('甲')).toEqual(['急', '老客', '催单']);
    expect(await tagsOf('乙')).toEqual(['催单']);
    expect(await database.tags.get('催单')).toEqual({
      name: '催单',
      usedAt: NOW + 3,
      colour: 'red',
      group: '物流',
    });
    expect(await database.tags.get('催')).toBeUndefined();
  });

  it('joins several into one of them, each shopper once', async () => {
    await moveTags(['急', '催'], '急', database);
    expect(await tagsOf('甲')).toEqual(['急', '老客']);
    expect(await tagsOf('乙')).toEqual(['急']);
    expect((await database.tags.get('急'))?.colour).toBeUndefined();
  });

  it('deletes', async () => {
    await moveTags(['催', '急'], null, database);
    expect(await tagsOf('甲')).toEqual(['老客']);
    expect(await tagsOf('乙')).toEqual([]);
    expect((await listTags(database)).map(({ name }) => name)).toEqual(['老客']);
  });

  it.each<[string, readonly string[], string | null]>([
    ['renamed', ['催'], '催单'],
    ['joined', ['急', '催'], '急'],
    ['joined in a new one', ['急', '催'], '催单'],
    ['joined in one that is there', ['急', '催'], '老客'],
    ['deleted', ['催', '急'], null],
  ])('%s, and taken back, is as it was', async (_name, from, to) => {
    const before = await all();
    const move = await moveTags(from, to, database);
    expect(await all()).not.toEqual(before);
    await undoTags(move, database);
    expect(await all()).toEqual(before);
  });

  it('taken back leaves what was tagged since', async () => {
    const move = await moveTags(['急', '催'], '催单', database);
    await addTag(idOf('乙'), '新', NOW, database);
    await addTag(idOf('丙'), '催单', NOW, database);
    await removeTag(idOf('甲'), '老客', database);
    await undoTags(move, database);
    expect(await tagsOf('甲')).toEqual(['急', '催']);
    expect(await tagsOf('乙')).toEqual(['催', '新']);
    expect(await tagsOf('丙')).toEqual(['催单']);
    expect(await database.tags.get('催单')).toBeDefined();
  });
});

describe('many shoppers', () => {
  const FLAG = { colour: 'red', note: '先安抚', agent: '小林', at: NOW } as const;

  it('are tagged, untagged and flagged, those only whom it changes', async () => {
    await addTag(IDS[0] ?? '', '急', NOW, database);
    const done = await changeMany(IDS, { kind: 'tag', tag: '急' }, NOW + 9, database);
    expect(done.changed.map(({ id }) => id)).toEqual(IDS.slice(1));
    expect(await database.tags.get('急')).toEqual({ name: '急', usedAt: NOW + 9 });
    await changeMany(IDS.slice(0, 2), { kind: 'untag', tag: '急' }, NOW, database);
    expect(await Promise.all(WHO.map(tagsOf))).toEqual([[], [], ['急']]);
    await changeMany(IDS, { kind: 'flag', flag: FLAG }, NOW, database);
    expect((await database.shoppers.toArray()).map(({ flag }) => flag)).toEqual([FLAG, FLAG, FLAG]);
  });

  it('have no more tags than one may have', async () => {
    for (let n = 0; n < MAX_TAGS; n += 1) await addTag(IDS[0] ?? '', `t${n}`, NOW, database);
    expect((await changeMany(IDS, { kind: 'tag', tag: '急' }, NOW, database)).changed).toHaveLength(2);
  });

  it('taken back, keep what was noted since', async () => {
    const done = await changeMany(IDS, { kind: 'flag', flag: FLAG }, NOW, database);
    const newer = { ...FLAG, note: '已解决', at: NOW + 5 };
    await setFlag(IDS[1] ?? '', newer, database);
    await undoMany(done, database);
    expect((await database.shoppers.bulkGet(IDS)).map((row) => row?.flag)).toEqual([null, newer, null]);
  });

  it('are erased at once and come back as they were, also what several had asked', async () => {
    const shared = { count: 2, firstAt: NOW, lastAt: NOW, example: '能送上楼吗', question: '' };
    await database.gaps.put({ key: '能送上楼吗', ...shared, sources: IDS.slice(0, 2) });
    // But for how often something was taken out.
    const tables = () =>
      Promise.all(database.tables.map((table) => (table.name === 'engine' ? [] : table.toArray())));
    const before = await tables();
    const files = await takeShoppersOut(IDS, database);
    expect(await database.shoppers.count()).toBe(0);
    expect(await database.messages.count()).toBe(0);
    expect(await database.gaps.count()).toBe(0);
    await putShoppersBack(files, database);
    expect(await tables()).toEqual(before);
  });
});

it('whatever is done to many and taken back at once leaves all as it was', async () => {
  const tag = fc.constantFrom('急', '老客', '催');
  const change = fc.oneof(
    fc.record({ kind: fc.constantFrom('tag' as const, 'untag' as const), tag }),
    fc.constant({ kind: 'flag' as const, flag: null }),
  );
  const start = fc.array(fc.tuple(fc.constantFrom(...IDS), tag), { maxLength: 6 });
  const ids = fc.subarray(IDS);
  const move = fc.record({ from: fc.subarray(['急', '老客', '催'], { minLength: 1 }), to: fc.option(tag) });
  await fc.assert(
    fc.asyncProperty(start, ids, fc.oneof(change, move), async (has, who, act) => {
      database = createDatabase(`tags-${crypto.randomUUID()}`);
      try {
        await fill();
        for (const [id, name] of has) await addTag(id, name, NOW, database);
        const before = await all();
        if ('kind' in act) {
          const done = await changeMany(who, act, NOW, database);
          await undoMany(done, database);
          expect((await all())[0]).toEqual(before[0]);
        } else {
          await undoTags(await moveTags(act.from, act.to, database), database);
          expect(await all()).toEqual(before);
        }
      } finally {
        database.close();
        await database.delete();
      }
    }),
    { numRuns: 60 },
  );
}, 30_000);
