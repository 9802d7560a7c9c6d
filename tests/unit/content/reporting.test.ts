// @vitest-environment happy-dom
/** What the page shows reaches the store, all of it, once, whatever becomes of the worker in between. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startReporting } from '../../../entrypoints/chat.content/reporting.ts';
import { createPageReader } from '../../../utils/chat/index.ts';
import { MAX_SLICE } from '../../../utils/messaging/index.ts';
import { box, desk, header, message, practice, show, thread } from '../chat/page.ts';
import { createBackground } from './background.ts';

const background = await vi.hoisted(async () => (await import('./background.ts')).createBackground());
vi.mock('wxt/browser', () => ({ browser: background.browser }));

let controller = new AbortController();
let known: () => number = () => Number.NaN;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
  show();
  controller = new AbortController();
  const reader = createPageReader(document, { adapter: practice(), own: false, hostname: 'localhost' });
  const seen = (_box: Element, now: () => number) => {
    known = now;
  };
  startReporting(reader, seen, {
    signal: controller.signal,
    end: () => controller.abort(),
    alive: () => !controller.signal.aborted,
  });
  expect(background.heard).toEqual([{ kind: 'none' }]);
  background.heard.length = 0;
});
afterEach(() => {
  controller.abort();
  vi.useRealTimers();
  background.reset();
});

const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const words = (count: number, from = 0) =>
  Array.from({ length: count }, (_, i) => message({ id: `m${i + from}`, text: `${i + from}` }));
const kinds = () => background.heard.map(({ kind }) => kind);
const ids = (count: number) => Array.from({ length: count }, (_, i) => `m${i}`);

/** Shows a page and lets the watcher notice. */
async function open(...children: Node[]): Promise<void> {
  show(desk(...children));
  await pass(20);
}

it('a page without a conversation says so once', async () => {
  await open();
  await pass(10_000);
  expect(background.heard).toEqual([]);
});

it('an open conversation is told once, and what comes to it', async () => {
  const list = thread(...words(2));
  await open(header('a'), list, box());
  expect(background.heard).toMatchObject([
    { kind: 'open', composer: 'ready', pending: [{ id: 'm0' }, { id: 'm1' }] },
  ]);
  list.append(...words(1, 2));
  await pass(20);
  list.setAttribute('class', 'x');
  await pass(10_000);
  expect(background.told()).toEqual(ids(3));
  expect(background.heard).toHaveLength(2);
});

it('a long thread goes in slices, and each message once', async () => {
  await open(header('a'), thread(...words(1000)));
  await pass(5000);
  expect(background.heard.every((said) => said.kind !== 'open' || said.pending.length <= MAX_SLICE)).toBe(
    true,
  );
  expect(background.heard.length).toBe(1000 / MAX_SLICE);
  expect([...background.told()].sort()).toEqual(ids(1000).sort());
});

it('what isn’t answered is said again, more and more slowly, until it is', async () => {
  background.answer = () => Promise.reject(new Error('the worker was killed'));
  await open(header('a'), thread(...words(3)));
  await pass(60_000);
  const failed = background.heard.length;
  expect(failed).toBeGreaterThan(10);
  expect(failed).toBeLessThan(25);
  background.answer = background.takeAll;
  await pass(6000);
  expect(background.heard.length).toBe(failed + 1);
  expect(background.heard.at(-1)).toMatchObject({ pending: ids(3).map((id) => ({ id })) });
  await pass(60_000);
  expect(background.heard.length).toBe(failed + 1);
});

it('what the store left out is said again, and slowly', async () => {
  background.answer = () => ({ taken: ['m0'] });
  await open(header('a'), thread(...words(2)));
  await pass(10_000);
  expect(background.heard.length).toBeLessThan(12);
  expect(background.told().filter((id) => id === 'm0')).toHaveLength(1);
  expect(background.told().filter((id) => id === 'm1').length).toBeGreaterThan(3);
});

it('a conversation that is closed is said again until that was heard', async () => {
  await open(header('a'), thread(...words(1)));
  background.answer = () => Promise.reject(new Error('the worker was killed'));
  await open();
  background.answer = background.takeAll;
  await pass(200);
  expect(kinds()).toEqual(['open', 'none', 'none']);
});

it('what is uncertain is looked at again by itself', async () => {
  await open(header('a'), thread(...words(2)));
  await open(header('a'), thread(...words(2, 50)));
  expect(kinds()).toEqual(['open', 'uncertain']);
  await pass(700);
  expect(kinds()).toEqual(['open', 'uncertain', 'open']);
});

it('an order to report afresh is obeyed, without telling messages again', async () => {
  await open(header('a'), thread(...words(2)));
  await background.order('reread', {});
  await pass(20);
  expect(background.heard).toHaveLength(2);
  expect(background.told()).toEqual(ids(2));
});

it('the end stops everything', async () => {
  background.answer = () => Promise.reject(new Error('the worker was killed'));
  await open(header('a'), thread(...words(2)));
  const heard = background.heard.length;
  controller.abort();
  await open(header('b'), thread(...words(2, 9)));
  await pass(60_000);
  expect(background.heard).toHaveLength(heard);
  expect([background.listeners.size, vi.getTimerCount()]).toEqual([0, 0]);
});

it('the fake background is the one under test', () => {
  expect(Object.keys(createBackground())).toEqual(Object.keys(background));
});

it('since when the background knows what is shown is told, and not while it doesn’t', async () => {
  const list = thread(...words(1));
  await open(header('a'), list, box());
  const first = known();
  expect(first).toBeLessThanOrEqual(performance.now());
  await pass(1000);
  list.setAttribute('class', 'x');
  await pass(1000);
  expect(known()).toBe(first);
  background.answer = () => Promise.reject(new Error('killed'));
  list.append(...words(1, 1));
  await pass(20);
  expect(known()).toBe(Number.POSITIVE_INFINITY);
  background.answer = background.takeAll;
  await pass(10_000);
  expect(known()).toBeGreaterThan(first);
  expect(known()).toBeLessThan(performance.now());
});
