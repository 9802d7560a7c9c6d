/** The history of one shopper, mirrored while it is shown: its window moves and follows what is new. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPast, type Past } from '../../../entrypoints/said/past.ts';
import { keyText } from '../../../utils/model/index.ts';
import { desk, recordReading } from '../../../utils/storage/index.ts';
import { KEY, MINUTE, message, NOW, reading } from '../storage/makers.ts';

const ID = keyText(KEY);
const DAY = 24 * 60 * MINUTE;
const START = new Date(2026, 0, 1).getTime();
const COUNT = 500;
let past: Past;
const failed = vi.fn();

/** Message `n`: a tenth of a day apart, every hundredth holds a word. */
const said = (n: number) =>
  message(String(n), { at: START + n * (DAY / 10), text: n % 100 === 50 ? `第${n}條發貨` : `第${n}条` });

async function record(numbers: readonly number[]): Promise<void> {
  const rows = numbers.map(said);
  await recordReading(reading(rows), rows, NOW);
}

beforeEach(async () => {
  failed.mockClear();
  await record(Array.from({ length: COUNT }, (_, n) => n));
  past = createPast(ID, failed);
});
afterEach(async () => {
  past.close();
  await desk().messages.clear();
  await desk().shoppers.clear();
  expect(failed).not.toHaveBeenCalled();
});

/** First and last message of the window, `<` and `>` where there is more. */
function shown(): string {
  const { rows = [], hasEarlier, hasLater } = past.window.value ?? {};
  const names = rows.map(({ id }) => id.slice(ID.length + 1));
  return `${hasEarlier === true ? '<' : ''}${names[0]}–${names.at(-1)}${hasLater === true ? '>' : ''}`;
}
const until = (window: string) => vi.waitFor(() => expect(shown()).toBe(window));
const wanted = () => past.wanted.value?.id.slice(ID.length + 1);

describe('the window', () => {
  it('is the newest page at first, and goes along with what is new', async () => {
    await until('<440–499');
    await record([499, 500]);
    await until('<441–500');
  });

  it('grows, then moves: no more than four pages are here', async () => {
    await until('<440–499');
    for (const window of ['<380–499', '<320–499', '<260–499', '<200–439>', '<140–379>']) {
      past.earlier();
      await until(window);
    }
    past.later();
    await until('<199–439>');
    past.later();
    await until('<259–499');
    await record([499, 500]);
    await until('<260–500');
  });

  it('goes back to the newest, and its end is wished for', async () => {
    await until('<440–499');
    past.goTo(START);
    await until('0–59>');
    past.newest();
    await until('<440–499');
    expect(wanted()).toBe('499');
  });
});

describe('a day', () => {
  it('is shown with what is around it', async () => {
    past.goTo(START + 20 * DAY);
    await until('<140–259>');
    expect([wanted(), past.missedDay.value]).toEqual(['200', false]);
  });

  it.each([
    ['before the first', -5, '0'],
    ['behind the last', 90, '499'],
  ])('%s shows the nearest, and says so', async (_what, days, id) => {
    past.goTo(START + days * DAY);
    await vi.waitFor(() => expect(wanted()).toBe(id));
    expect(past.missedDay.value).toBe(true);
  });

  it('is known from when to when', async () => {
    await vi.waitFor(() => expect(past.span.value).toEqual({ first: START, last: START + 49.9 * DAY }));
  });
});

describe('a search', () => {
  const search = () => {
    const { hits, at, id } = past.search.value;
    return [hits, at, id?.slice(ID.length + 1)];
  };

  it('begins with the newest and goes round', async () => {
    await until('<440–499');
    past.find('发货');
    expect(search()).toEqual([null, -1, undefined]);
    await vi.waitFor(() => expect(search()).toEqual([5, 4, '450']));
    // It is on screen already.
    expect([shown(), wanted()]).toEqual(['<440–499', '450']);
    past.hit(-1);
    expect(search()).toEqual([5, 3, '350']);
    await until('<290–409>');
    past.hit(1);
    past.hit(1);
    expect(search()).toEqual([5, 0, '50']);
    await until('0–109>');
    past.hit(-1);
    expect(search()).toEqual([5, 4, '450']);
  });

  it('finds what came since, and stays where it is', async () => {
    past.find('发货');
    await vi.waitFor(() => expect(search()).toEqual([5, 4, '450']));
    await record([499, 550]);
    await vi.waitFor(() => expect(search()).toEqual([6, 4, '450']));
  });

  it('without hits moves nothing; emptied, it is over', async () => {
    await until('<440–499');
    past.find('退款');
    await vi.waitFor(() => expect(search()).toEqual([0, -1, undefined]));
    past.hit(1);
    expect([shown(), wanted()]).toEqual(['<440–499', undefined]);
    past.find('发货');
    past.find('');
    expect(past.search.value).toEqual({ query: '', hits: 0, at: -1, id: null });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(past.search.value.query).toBe('');
  });
});

it('opens at a message that was found elsewhere, with the words in the field', async () => {
  past.close();
  past = createPast(ID, failed, { query: '发货', message: `${ID}|150` });
  expect(past.search.value).toMatchObject({ query: '发货', hits: null });
  await vi.waitFor(() => expect(past.search.value).toMatchObject({ hits: 5, at: 1, id: `${ID}|150` }));
  expect(wanted()).toBe('150');
  await until('<90–209>');
});
