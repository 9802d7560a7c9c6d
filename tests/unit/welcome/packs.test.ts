/** A pack that comes along is left out as a whole and taken in again, also where nothing of it is left. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { leaveOut, type Starter, stateOfStarters, takeIn } from '../../../entrypoints/welcome/packs.ts';
import type { Template } from '../../../utils/model/index.ts';
import { desk, installPack, listOfPack, markDeleted, writeSetting } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const template = (id: string): Template => ({
  ...{ id, packId: 'starter-en', code: '', title: id, category: [], text: id, triggers: [] },
  ...{ stage: null, temper: null, language: 'en', used: 0, lastUsedAt: null, updatedAt: 0, deletedAt: null },
});
const STARTER: Starter = {
  pack: { id: 'starter-en', name: 'Starter pack', language: 'en', source: 'starter', installedAt: 0 },
  templates: [template('a'), template('b'), template('c')],
};
const state = async () => (await stateOfStarters([STARTER]))[0];
const serving = async () =>
  (await listOfPack('starter-en')).filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id);
/** What the engine was told of. */
const told: string[][] = [];

beforeEach(async () => {
  fake.reset();
  told.length = 0;
  fake.onMessage.addListener((raw, _sender, respond) => {
    told.push((raw as { data: { ids: string[] } }).data.ids);
    respond({ ok: true, answer: null });
    return true;
  });
  await Promise.all(desk().tables.map((table) => table.clear()));
});

it('is busy until the background has installed it', async () => {
  expect(await state()).toMatchObject({ isIn: true, isBusy: true, count: 3 });
  await installPack(STARTER.pack, STARTER.templates);
  await writeSetting('starterPacks', ['starter-en']);
  expect(await state()).toEqual({
    ...{ id: 'starter-en', name: 'Starter pack', language: 'en' },
    ...{ count: 3, isIn: true, isBusy: false },
  });
});

it('goes out and comes back as a whole, and the engine hears of it', async () => {
  await installPack(STARTER.pack, STARTER.templates);
  await writeSetting('starterPacks', ['starter-en']);
  await markDeleted('b', 5);
  expect(await leaveOut('starter-en', 9)).toBe(2);
  expect(await serving()).toEqual([]);
  expect(await state()).toMatchObject({ isIn: false, isBusy: false });
  expect(await takeIn(STARTER, 10)).toBe(3);
  expect(await serving()).toEqual(['a', 'b', 'c']);
  await vi.waitFor(() =>
    expect(told).toEqual([
      ['a', 'c'],
      ['a', 'b', 'c'],
    ]),
  );
});

it('comes as it came along where the recycle bin was emptied', async () => {
  await writeSetting('starterPacks', ['starter-en']);
  expect(await state()).toMatchObject({ isIn: false, isBusy: false, count: 3 });
  expect(await takeIn(STARTER, 10)).toBe(3);
  expect(await serving()).toEqual(['a', 'b', 'c']);
  expect(await desk().packs.get('starter-en')).toMatchObject({ source: 'starter', installedAt: 10 });
});
