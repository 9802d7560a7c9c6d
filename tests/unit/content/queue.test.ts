// @vitest-environment happy-dom
/** Who waits in a page's list: looked at when it changes, told to who listens, never touched. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type FollowedQueue, followQueue } from '../../../entrypoints/queue.content/follow.ts';
import { readQueue } from '../../../entrypoints/queue.content/read.ts';
import { type Adapter, createPageReader } from '../../../utils/chat/index.ts';
import type { ShownReader } from '../../../utils/composer/index.ts';
import type { ListTold } from '../../../utils/messaging/index.ts';
import { box, desk, header, make, message, practice, show, thread } from '../chat/page.ts';

const START = 1_000_000;
let lives: AbortController[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: START });
});
afterEach(() => {
  for (const life of lives) life.abort();
  lives = [];
  vi.useRealTimers();
  show();
});

interface Row {
  readonly id: string;
  readonly unread?: number;
  readonly waits?: boolean;
  readonly open?: boolean;
  readonly name?: string;
  readonly shop?: string;
}

const row = ({ id, unread = 0, waits = false, open = false, name = `name of ${id}`, shop = 'shop-1' }: Row) =>
  make(
    'button',
    {
      'data-desk': 'row',
      'data-shopper-id': id,
      'data-shop-id': shop,
      'data-unread': String(unread),
      ...(waits && { 'data-waiting-since': '1' }),
      ...(open && { 'aria-current': 'true' }),
    },
    make('b', { 'data-desk': 'row-name' }, name),
  );

/** A desk with `a` open, in which the messages say who spoke last. */
function page(rows: readonly Row[], sides: readonly string[] = ['shopper', 'agent']): void {
  const lines = sides.map((side, i) => message({ id: `m${i}`, side, text: `${i}` }));
  show(desk(...rows.map(row), header('a'), thread(...lines), box()));
}

function reader(adapter: Adapter = practice()): ShownReader {
  return createPageReader(document, {
    adapter,
    own: false,
    hostname: 'localhost',
    now: () => performance.now(),
  });
}

/** Once it is certain whose conversation is open. */
function waiters(by = reader()): readonly string[] | undefined {
  by.read();
  vi.advanceTimersByTime(1000);
  return readQueue(by)
    ?.rows.filter(({ waits }) => waits)
    .map(({ id, name }) => id || `~${name}`);
}

describe('who waits', () => {
  it('is who has something unread, or whom the page marks', () => {
    page([{ id: 'a', open: true }, { id: 'b', unread: 2 }, { id: 'c', waits: true }, { id: 'd' }]);
    expect(waiters()).toEqual(['b', 'c']);
  });

  it('in the open conversation the messages tell, whatever the row does', () => {
    page([{ id: 'a', open: true, unread: 3, waits: true }], ['shopper', 'agent']);
    expect(waiters()).toEqual([]);
    page([{ id: 'a', open: true }], ['agent', 'shopper']);
    expect(waiters()).toEqual(['a']);
    // It may have been the answer.
    page([{ id: 'a', open: true, waits: true }], ['shopper', 'unknown']);
    expect(waiters()).toEqual(['a']);
  });

  it('is also who is open and not in the list', () => {
    page([{ id: 'b' }], ['shopper']);
    expect(waiters()).toEqual(['a']);
    page([{ id: 'b' }], ['shopper', 'agent']);
    expect(waiters()).toEqual([]);
  });

  it('is seen to be answered also where it isn’t in the list, but for where it can’t be told who spoke', () => {
    const answered = (sides: readonly string[]) => {
      page([{ id: 'b' }], sides);
      const by = reader();
      by.read();
      vi.advanceTimersByTime(1000);
      return readQueue(by)?.rows.map(({ id, waits }) => [id, waits]);
    };
    expect(answered(['shopper', 'agent'])).toEqual([
      ['b', false],
      ['a', false],
    ]);
    expect(answered(['shopper', 'agent', 'unknown'])).toEqual([['b', false]]);
  });

  it('is left to the list while that marks another row than the page shows', () => {
    page(
      [
        { id: 'a', unread: 1 },
        { id: 'b', open: true },
      ],
      ['shopper', 'agent'],
    );
    expect(waiters()).toEqual(['a']);
  });

  it('is another one in another shop', () => {
    page([{ id: 'a', shop: 'shop-2', open: true, waits: true }], ['shopper', 'agent']);
    expect(waiters()).toEqual(['a']);
  });

  it('is nobody in a list that is kept hidden', () => {
    page([
      { id: 'a', open: true },
      { id: 'b', unread: 2 },
    ]);
    const [, hidden] = document.querySelectorAll<HTMLElement>('[data-desk="row"]');
    if (hidden !== undefined) hidden.checkVisibility = () => false;
    expect(waiters()).toEqual([]);
  });

  it('can’t be read where there is neither a list nor a chat, or no reader', () => {
    show(make('p', {}, '登录'));
    expect(readQueue(reader())?.readable).toBe(false);
    expect(readQueue(null)).toBeNull();
  });
});

function follow(by: () => ShownReader | null, alive = () => true) {
  const life = new AbortController();
  lives.push(life);
  const told: ListTold[] = [];
  const listener = { tell: (said: ListTold) => void told.push(structuredClone(said)) };
  const queue: FollowedQueue = followQueue(by, alive, life.signal);
  return {
    queue,
    told,
    listener,
    life,
    last: () => told.at(-1)?.waiting.map(({ key, since, atLeast }) => [key, since - START, atLeast]),
  };
}
const later = async (milliseconds: number) => void (await vi.advanceTimersByTimeAsync(milliseconds));

describe('looking at the list', () => {
  it('tells at once, and then what changed, a few times a second at most', async () => {
    page([{ id: 'a', open: true }, { id: 'b', unread: 1 }, { id: 'c' }]);
    const by = reader();
    const { queue, told, listener, last } = follow(() => by);
    queue.join(listener);
    expect(last()).toEqual([['6:shop-1=b 0', 0, true]]);
    const { length } = told;
    await later(1000);
    const [, , third] = document.querySelectorAll('[data-desk="row"]');
    for (let unread = 1; unread <= 20; unread += 1) {
      third?.setAttribute('data-unread', String(unread));
      await later(50);
    }
    expect(last()?.[1]?.[0]).toBe('6:shop-1=c 0');
    // Its beginning was seen.
    expect(last()?.[1]?.[2]).toBe(false);
    expect(told.length - length).toBeGreaterThan(2);
    expect(told.length - length).toBeLessThanOrEqual(5);
  });

  it('says nothing again that is still so, and who is answered is gone', async () => {
    page([
      { id: 'a', open: true },
      { id: 'b', unread: 1 },
    ]);
    const by = reader();
    const { queue, told, listener, last } = follow(() => by);
    queue.join(listener);
    const { length } = told;
    await later(30_000);
    expect(told).toHaveLength(length);
    document.querySelectorAll('[data-desk="row"]')[1]?.setAttribute('data-unread', '0');
    await later(400);
    expect(last()).toEqual([]);
    expect(told.at(-1)?.calm).toEqual(['6:shop-1=a', '6:shop-1=b']);
  });

  it('goes on while nobody listens: who comes back is told since when', async () => {
    page([{ id: 'a', open: true }, { id: 'b' }]);
    const by = reader();
    const { queue, told, listener, last } = follow(() => by);
    queue.join(listener);
    queue.leave(listener);
    await later(5000);
    const { length } = told;
    document.querySelectorAll('[data-desk="row"]')[1]?.setAttribute('data-unread', '2');
    await later(60_000);
    expect(told).toHaveLength(length);
    queue.join(listener);
    const [[key, since, atLeast] = []] = last() ?? [];
    expect([key, atLeast]).toEqual(['6:shop-1=b 0', false]);
    expect(since).toBeLessThan(9000);
  });

  it('tells all others where one that listens has gone, and that one nothing more', async () => {
    page([
      { id: 'a', open: true },
      { id: 'b', unread: 1 },
    ]);
    const by = reader();
    const { queue, listener, last } = follow(() => by);
    const gone = { tell: vi.fn<(said: ListTold) => void>(fail) };
    queue.join(gone);
    queue.join(listener);
    gone.tell.mockClear();
    for (const unread of ['0', '4', '0']) {
      document.querySelectorAll('[data-desk="row"]')[1]?.setAttribute('data-unread', unread);
      await later(400);
    }
    expect(last()).toEqual([]);
    expect(gone.tell).not.toHaveBeenCalled();
  });

  it('waits for a reader that comes late, and ends with the extension', async () => {
    page([{ id: 'b', unread: 1 }]);
    let by: ShownReader | null = null;
    let isAlive = true;
    const { queue, told, listener } = follow(
      () => by,
      () => isAlive,
    );
    queue.join(listener);
    expect(told).toEqual([]);
    by = reader();
    await later(4100);
    expect(told.at(-1)?.waiting).toHaveLength(1);
    isAlive = false;
    const { length } = told;
    document.querySelector('[data-desk="row"]')?.setAttribute('data-unread', '9');
    await later(60_000);
    expect(told).toHaveLength(length);
  });

  it('survives a page that breaks the reading, and knows which row is whose', async () => {
    page([
      { id: 'a', open: true },
      { id: 'b', unread: 1 },
    ]);
    const by = reader();
    let isBroken = false;
    const broken = { ...by, adapter: () => (isBroken ? fail() : by.adapter()) };
    const { queue, told, listener, last } = follow(() => broken);
    queue.join(listener);
    isBroken = true;
    await later(9000);
    expect(last()).toHaveLength(1);
    expect(told.at(-1)?.readable).toBe(true);
    expect(queue.rowOf('6:shop-1=b 0')).toBeNull();
    isBroken = false;
    expect(queue.rowOf('6:shop-1=b 0')?.element?.getAttribute('data-shopper-id')).toBe('b');
    expect(queue.rowOf('nobody 0')).toBeNull();
  });

  it('finds a row again whose element has become another’s, also between two looks', async () => {
    page([
      { id: 'a', open: true },
      { id: 'b', unread: 1 },
      { id: 'c', unread: 1 },
    ]);
    const by = reader();
    const { queue, listener } = follow(() => by);
    queue.join(listener);
    await later(1000);
    const key = '6:shop-1=b 0';
    const [, second, third] = document.querySelectorAll('[data-desk="row"]');
    expect(queue.rowOf(key)?.element).toBe(second);
    for (const [element, id] of [
      [second, 'c'],
      [third, 'b'],
    ] as const) {
      element?.setAttribute('data-shopper-id', id);
      element?.querySelector('[data-desk="row-name"]')?.replaceChildren(`name of ${id}`);
    }
    expect(queue.rowOf(key)?.element).toBe(third);
    third?.setAttribute('data-shopper-id', 'd');
    expect(queue.rowOf(key)).toBeNull();
  });

  it('touches nothing in the page', async () => {
    page([
      { id: 'a', open: true },
      { id: 'b', unread: 1 },
    ]);
    const before = document.body.outerHTML;
    const heard = vi.fn();
    for (const kind of ['click', 'focusin', 'scroll', 'input', 'change'])
      document.addEventListener(kind, heard, true);
    const by = reader();
    const { queue, listener } = follow(() => by);
    queue.join(listener);
    await later(20_000);
    expect([document.body.outerHTML, heard.mock.calls]).toEqual([before, []]);
  });
});

function fail(): never {
  throw new Error('broken');
}
