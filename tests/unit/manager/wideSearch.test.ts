/** The search in all that was said, as the page follows it: a page at a time, and only the last question. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSearch, type WideSearching } from '../../../entrypoints/manager/shoppers/search.ts';
import { desk, openShopperBook, recordReading } from '../../../utils/storage/index.ts';
import { KEY, message, NOW, reading } from '../storage/makers.ts';

// Rules can't be read here: then numbers are hidden.
vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

let book: ReturnType<typeof openShopperBook>;
let searching: WideSearching;

beforeEach(async () => {
  for (let n = 0; n < 70; n += 1) {
    const said = [message('a', { text: n === 3 ? '要发票' : '发货', at: NOW - n })];
    const key = { ...KEY, shopper: `s${n}` };
    await recordReading(reading(said, { key }), said, NOW - n * 60_000);
  }
  book = openShopperBook(() => {});
  searching = createSearch(book);
});
afterEach(async () => {
  searching.close();
  book.close();
  for (const table of [desk().messages, desk().shoppers, desk().signatures]) await table.clear();
});

const state = () => searching.search.value;
const until = (wanted: string) => vi.waitFor(() => expect(state().state).toBe(wanted), { timeout: 5000 });

it('stops when a page is full, and goes on when it is asked to', async () => {
  searching.find('发货');
  await until('full');
  const { length } = state().found;
  expect(length).toBeGreaterThanOrEqual(50);
  expect(length).toBeLessThan(69);
  expect(state().count).toBe(length);
  searching.more();
  await until('done');
  expect(state().found).toHaveLength(69);
});

it('answers only the last question', async () => {
  searching.find('发货');
  searching.find('发票');
  await until('done');
  expect(state()).toMatchObject({ query: '发票', count: 1, of: 70, looked: 70 });
  searching.find('');
  expect(state()).toMatchObject({ query: '', found: [], state: 'none' });
});

it('shows no number that wasn’t looked for', async () => {
  const said = [message('p', { text: '要发票，电话13812345678', at: NOW })];
  await recordReading(reading(said, { key: { ...KEY, shopper: 'p' } }), said, NOW);
  const texts = () => state().found.flatMap(({ messages }) => messages.map(({ text }) => text));
  searching.find('发票');
  await until('done');
  expect(texts()).toContain('要发票，电话138****5678');
  searching.find('3812');
  await until('done');
  expect(texts()).toEqual(['要发票，电话13812345678']);
});

it('tells of what it makes ready, until it is there', async () => {
  const told: unknown[] = [];
  const end = searching.preparing.subscribe((value) => told.push(value));
  searching.prepare();
  await vi.waitFor(() => expect(told).toContainEqual({ done: 40, of: 70 }));
  await vi.waitFor(() => expect(searching.preparing.value).toBeNull());
  expect(await desk().signatures.count()).toBe(70);
  end();
  searching.find('没有');
  await until('done');
  expect(state()).toMatchObject({ of: 0, found: [] });
});

it('says where the store fails', async () => {
  vi.spyOn(desk().shoppers, 'where').mockImplementation(() => {
    throw new Error('broken');
  });
  searching.find('发货');
  await until('failed');
  vi.restoreAllMocks();
});
