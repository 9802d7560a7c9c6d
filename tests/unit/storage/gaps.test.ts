/** Gaps: counted once a question, moved while it grows, no more than there is room for. Bans beside them. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addBan,
  countGap,
  type DeskDatabase,
  dropGap,
  listBans,
  listGaps,
  MAX_GAPS,
  putBanBack,
  putGapBack,
  readEngineBasis,
  takeBanOut,
  takeGapOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW } from './makers.ts';

let database: DeskDatabase;
const ask = (wording: string, first = 'q', conversation = 'c', at = NOW) =>
  countGap({ conversation, first, wording }, at, database);
const gaps = async () => (await listGaps(database)).map(({ key, count }) => `${key} ${count}`);

beforeEach(() => {
  database = freshDatabase();
});

describe('a gap', () => {
  it('is counted once a question, by its wording', async () => {
    for (let i = 0; i < 3; i += 1) await ask('能送到楼上吗');
    await ask('能送到楼上吗？', 'q', 'other', NOW + 5);
    await ask('能送到楼上吗', 'later', 'c', NOW + 9);
    await ask('有小样吗', 'q', 'third');
    const [most] = await listGaps(database);
    expect(await gaps()).toEqual(['能送到楼上吗 3', '有小样吗 1']);
    expect(most).toMatchObject({
      firstAt: NOW,
      lastAt: NOW + 9,
      example: '能送到楼上吗',
      sources: ['other', 'c'],
    });
  });

  it('moves while the question grows, and goes when that finds a suggestion', async () => {
    await ask('这个', 'q');
    await ask('这个\n能送到楼上吗', 'q');
    expect(await gaps()).toEqual(['这个 能送到楼上吗 1']);
    await dropGap({ conversation: 'c', first: 'q' }, database);
    expect(await gaps()).toEqual([]);
    await dropGap({ conversation: 'c', first: 'never' }, database);
  });

  it('that others asked stays when one of them moves on', async () => {
    await ask('这个', 'q', 'a');
    await ask('这个', 'q', 'b');
    await ask('这个\n有货吗', 'q', 'b', NOW + 1);
    expect(await gaps()).toEqual(['这个 有货吗 1', '这个 1']);
  });

  it('of no words is none', async () => {
    await ask('  ');
    expect(await gaps()).toEqual([]);
  });

  it('that was asked longest ago gives way', async () => {
    await database.gaps.bulkAdd(
      Array.from({ length: MAX_GAPS }, (_, i) => ({
        key: `k${i}`,
        count: 9,
        firstAt: i,
        lastAt: i,
        example: '',
        question: '',
        sources: ['c'],
      })),
    );
    await ask('新的');
    expect(await database.gaps.count()).toBe(MAX_GAPS);
    expect(await database.gaps.get('k0')).toBeUndefined();
    expect(await database.gaps.get('新的')).toBeDefined();
  });

  it('can be taken out and put back, with what was counted since', async () => {
    await ask('这个');
    const row = await takeGapOut('这个', database);
    expect(await gaps()).toEqual([]);
    await ask('这个', 'q2');
    if (row !== undefined) await putGapBack(row, database);
    expect(await gaps()).toEqual(['这个 2']);
    expect(await takeGapOut('never', database)).toBeUndefined();
  });
});

describe('a ban', () => {
  it('is listed, newest first, taken back, and put back', async () => {
    const ids = [
      await addBan({ templateId: 't', wording: '贵' }, NOW, database),
      await addBan({ templateId: 'u', wording: '慢' }, NOW + 1, database),
    ];
    expect((await listBans(database)).map((row) => row.templateId)).toEqual(['u', 't']);
    expect((await readEngineBasis(database)).changes).toBe(0);
    const row = await takeBanOut(ids[0] ?? 0, database);
    expect((await listBans(database)).map((one) => one.templateId)).toEqual(['u']);
    if (row !== undefined) await putBanBack(row, database);
    expect((await readEngineBasis(database)).bans.map((one) => one.templateId)).toEqual(['t', 'u']);
    expect((await readEngineBasis(database)).changes).toBe(2);
    expect(await takeBanOut(99, database)).toBeUndefined();
  });
});
