// @vitest-environment happy-dom
/** The ring around the row of the shopper whom the agent chose: on that shopper's row, or nowhere. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pointAt } from '../../../entrypoints/queue.content/point.ts';
import type { QueueRow } from '../../../entrypoints/queue.content/read.ts';
import type { Visible } from '../../../entrypoints/waiting.content/visible.ts';
import { translateWaiting } from '../../../utils/locale/index.ts';

const drawn = vi.hoisted(() => ({
  text: null as ((where: Visible['where']) => string) | null,
  at: [] as unknown[],
  closed: 0,
}));
vi.mock('../../../entrypoints/waiting.content/ring.ts', () => ({
  drawRing(text: (where: Visible['where']) => string) {
    drawn.text = text;
    return {
      place: (seen: unknown) => void drawn.at.push(seen),
      close() {
        drawn.closed += 1;
      },
    };
  },
}));
vi.mock('../../../entrypoints/waiting.content/visible.ts', () => ({ look: (element: Element) => element }));

const t = translateWaiting('zh-CN');
let life = new AbortController();

beforeEach(() => {
  vi.useFakeTimers();
  life = new AbortController();
  Object.assign(drawn, { text: null, at: [], closed: 0 });
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
  vi.useRealTimers();
});

const place = () => document.body.appendChild(document.createElement('li'));
const row = (element: Element | null, more: Partial<QueueRow> = {}): QueueRow => ({
  ...{ shop: '', id: 'b', name: '小鱼', waits: true, unread: 2, open: false, element },
  ...more,
});
const later = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

describe('the ring', () => {
  it('goes with its row into another element, and says what is so now', () => {
    const [first, second] = [place(), place()];
    let now: QueueRow | null = row(first);
    pointAt(life.signal)(() => now, t);
    expect([drawn.at.at(-1), drawn.text?.('inside')]).toEqual([
      first,
      `小鱼 · ${t('waiting.unread', { n: 2 })}`,
    ]);
    now = row(second, { unread: 3 });
    later(250);
    expect(drawn.at.at(-1)).toBe(second);
    expect(drawn.text?.('inside')).toBe(`小鱼 · ${t('waiting.unread', { n: 3 })}`);
    expect(drawn.closed).toBe(0);
  });

  it('goes when nobody of that row waits any more, and by itself', () => {
    const element = place();
    let now: QueueRow | null = row(element);
    const point = pointAt(life.signal);
    point(() => now, t);
    now = null;
    const { length } = drawn.at;
    later(250);
    expect([drawn.closed, drawn.at.length]).toEqual([1, length]);
    now = row(element);
    point(() => now, t);
    later(7000);
    expect(drawn.closed).toBeGreaterThan(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each<[string, () => QueueRow | null]>([
    ['nobody', () => null],
    ['who is not in the list', () => row(null)],
    ['a row that is gone from the page', () => row(document.createElement('li'))],
  ])('is not drawn for %s', (_who, find) => {
    pointAt(life.signal)(find, t);
    expect([drawn.text, vi.getTimerCount()]).toEqual([null, 0]);
  });
});
