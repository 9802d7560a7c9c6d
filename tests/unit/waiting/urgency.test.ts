/** What is told of who waits: limits, order, colours, the number on the icon. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../../utils/chat/adapters/index.ts';
import {
  clockSpan,
  leftOf,
  levelOf,
  limitFor,
  limitsOf,
  litOf,
  sortByLeft,
  WAITING_LIMITS,
} from '../../../utils/waiting/index.ts';

describe('limits', () => {
  it('are those of the platforms until the agent chooses', () => {
    expect(limitsOf({})).toEqual({
      taobao: 180,
      pinduoduo: 180,
      feige: 90,
      jingdong: 30,
      shopee: 43_200,
      other: 180,
    });
    expect(limitsOf({ jingdong: 45 }).jingdong).toBe(45);
  });

  it.each([
    null,
    'x',
    7,
    { jingdong: 0 },
    { jingdong: 1.5 },
    { jingdong: '45' },
    { jingdong: 1e9 },
    { jingdong: null },
  ])('that can’t be any are as if they hadn’t been chosen: %j', (stored) => {
    expect(limitsOf(stored).jingdong).toBe(30);
  });

  it('are of the platform, else of the host, else ours', () => {
    const limits = limitsOf({ taobao: 100 });
    expect(limitFor(limits, 'feige', 'im.jinritemai.com')).toBe(90);
    expect(limitFor(limits, 'kefu.taobao.com', 'kefu.taobao.com')).toBe(100);
    expect(limitFor(limits, 'x', 'nottaobao.com')).toBe(180);
    expect(limitFor(limits, 'other', 'kefu.example')).toBe(180);
    // Nobody's platform is named like what every object has.
    expect(limitFor(limits, 'constructor', '')).toBe(180);
  });

  it('say as of when, but for our own, and are of platforms that are read', () => {
    const read = new Set(ADAPTERS.map(({ id }) => id));
    for (const { id, hosts, asOf } of WAITING_LIMITS) {
      if (id === 'other') expect(asOf).toBeNull();
      else
        expect([asOf, read.has(id) || hosts.length > 0]).toEqual([
          expect.stringMatching(/^\d{4}-\d\d$/),
          true,
        ]);
    }
  });
});

describe('urgency', () => {
  const one = { since: 0, limit: 90 };

  it.each([
    [0, 'calm'],
    [59_999, 'calm'],
    [60_000, 'soon'],
    [90_000, 'soon'],
    [90_001, 'late'],
  ] as const)('after %i ms of 90 s is %s', (now, level) => {
    expect(levelOf(one, now)).toBe(level);
    expect(litOf([{ since: now, limit: 90 }, one], now)).toEqual({ n: 2, level });
  });

  it('of nobody is calm', () => {
    expect(litOf([], 0)).toEqual({ n: 0, level: 'calm' });
  });

  it('sorts by the time that is left, and the order stays as time passes', () => {
    const waiter = fc.record({
      id: fc.uuid(),
      since: fc.integer({ min: 0, max: 1e6 }),
      limit: fc.integer({ min: 5, max: 600 }),
    });
    const distinct = fc.uniqueArray(waiter, { selector: ({ id }) => id });
    fc.assert(
      fc.property(distinct, fc.integer({ min: 0, max: 1e9 }), (all, now) => {
        const sorted = sortByLeft(all);
        expect(sorted).toHaveLength(all.length);
        const left = sorted.map((each) => leftOf(each, now));
        expect(left).toEqual(left.toSorted((a, b) => a - b));
        expect(sortByLeft(all.toReversed())).toEqual(sorted);
      }),
    );
  });
});

it.each([
  [0, '0:00'],
  [999, '0:00'],
  [41_000, '0:41'],
  [161_500, '2:41'],
  [-41_000, '0:41'],
  [3_599_000, '59:59'],
  [3_661_000, '1:01:01'],
  [43_200_000, '12:00:00'],
])('%i ms are %s', (milliseconds, shown) => {
  expect(clockSpan(milliseconds)).toBe(shown);
});
