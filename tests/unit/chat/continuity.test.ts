/** The ways in which pages switch shoppers, one reading after the other. `?` is uncertain, `!` is certain. */
import { describe, expect, it } from 'vitest';
import { ALIKE, createContinuity, SETTLE } from '../../../utils/chat/index.ts';

/** Time, header (`B+A`: the page names both at once), ids with blanks between, verdict. */
type Step = readonly [number, string, string, '?' | '!'];
const A = 'a1 a2';
const B = 'b1 b2';
const C = 'c1 c2';
/** What a page that has shown shopper A for long begins with. */
const START: Step = [0, 'A', A, '!'];
const T = 10_000;

const TABLE: readonly (readonly [string, readonly Step[]])[] = [
  ['both at once', [START, [T, 'B', B, '!'], [T + 1, 'C', C, '!'], [T + 2, 'A', A, '!']]],
  ['header first', [START, [T, 'B', A, '?'], [T + 90_000, 'B', A, '?'], [T + 90_001, 'B', B, '!']]],
  [
    'header first, and a message for the other comes meanwhile',
    [START, [T, 'B', `${A} a3`, '?'], [T + 9000, 'B', `${A} a3`, '?']],
  ],
  [
    'thread first, on a page that isn’t known yet',
    [START, [T, 'A', B, '?'], [T + 300, 'B', B, '?'], [T + 300 + SETTLE, 'B', B, '!']],
  ],
  [
    'thread first, on a page that does so',
    [
      START,
      [T, 'A', B, '?'],
      [T + 300, 'B', B, '?'],
      [T + 1000, 'B', B, '!'],
      [2 * T, 'B', C, '?'],
      [2 * T + 300, 'C', C, '!'],
    ],
  ],
  ['thread first, and back', [START, [T, 'A', B, '?'], [T + 100, 'A', A, '!']]],
  [
    'thread first, and later than the bound',
    [
      START,
      [T, 'A', B, '?'],
      [T + SETTLE, 'A', B, '!'],
      [T + 900, 'B', B, '?'],
      [T + 900 + SETTLE, 'B', B, '!'],
    ],
  ],
  [
    'emptied, then the header',
    [START, [T, 'A', '', '?'], [T + 50, 'B', '', '!'], [T + 90, 'B', B, '?'], [T + 90 + SETTLE, 'B', B, '!']],
  ],
  ['header, then emptied', [START, [T, 'B', A, '?'], [T + 50, 'B', '', '!'], [T + 90, 'B', B, '!']]],
  [
    'empty conversations',
    [
      [0, 'A', '', '!'],
      [T, 'B', '', '!'],
      [T + 10, 'A', '', '?'],
      [T + 20, 'A', 'a1', '?'],
      [T + 20 + SETTLE, 'A', 'a1', '!'],
    ],
  ],
  [
    'out of an empty conversation',
    [
      [0, 'A', '', '!'],
      [T, 'B', B, '?'],
      [T + SETTLE, 'B', B, '!'],
    ],
  ],
  ['a message that comes', [START, [T, 'A', `${A} a3`, '!'], [T, 'A', 'a3 a4', '!']]],
  [
    'a jump far up',
    [
      START,
      [T, 'A', 'o1 o2', '?'],
      [T + SETTLE - 1, 'A', 'o1 o2', '?'],
      [T + SETTLE, 'A', 'o1 o2', '!'],
      [T + 5000, 'A', A, '!'],
    ],
  ],
  [
    'a jump, and a header that leads at once',
    [
      START,
      [T, 'B', A, '?'],
      [T + 9, 'B', B, '!'],
      [2 * T, 'B', 'o1', '?'],
      [2 * T + 9, 'C', 'o1', '?'],
      [9 * T, 'C', 'o1', '?'],
      [9 * T + 1, 'C', C, '?'],
      [9 * T + 1 + SETTLE, 'C', C, '!'],
    ],
  ],
  ['there and back', [START, [T, 'B', A, '?'], [T + 50, 'A', A, '!'], [T + 99, 'A', A, '!']]],
  [
    'two headers before a thread',
    [
      START,
      [T, 'B', A, '?'],
      [T + 50, 'C', A, '?'],
      [T + 99, 'C', B, '?'],
      [T + 200, 'C', C, '?'],
      [T + 200 + SETTLE, 'C', C, '!'],
    ],
  ],
  ['a doubt that was interrupted', [START, [T, 'A', B, '?'], [T + 300, 'B', A, '?'], [T + 700, 'A', B, '?']]],
];

const play = (steps: readonly Step[]) => {
  const continuity = createContinuity();
  continuity.interrupt('nobody');
  return steps.map(([at, shopper, ids]): Step => {
    const shown = ids.split(' ').filter(Boolean);
    const named = shopper.split('+');
    if (named.length > 1) {
      const header = { platform: 'practice', shop: '', shopper: named[0] ?? '' };
      continuity.unclear({ key: header, ids: shown }, new Set(named), at);
      return [at, shopper, ids, '?'];
    }
    const key = { platform: 'practice', shop: '', shopper };
    const { certain } = continuity.judge({ key, ids: shown }, at);
    return [at, shopper, ids, certain ? '!' : '?'];
  });
};

describe('a switch', () => {
  it.each(TABLE)('%s', (_title, steps) => {
    expect(play(steps)).toEqual(steps);
  });
});

/** What a page shows whose placeholder, row or list changes at another moment than its header. */
const CONTRADICTORY: readonly (readonly [string, readonly Step[]])[] = [
  [
    'all but the placeholder',
    [
      START,
      [T, 'B+A', B, '?'],
      [T + 20, 'B', B, '!'],
      [T + 20 + SETTLE, 'B', B, '!'],
      [T + 21 + SETTLE, 'B', B, '!'],
      [2 * T, 'B', `${B} b3`, '!'],
    ],
  ],
  [
    'a placeholder that lags, looked at every now and then',
    [
      START,
      [T, 'B+A', B, '?'],
      [T + 300, 'B+A', B, '?'],
      [T + 320, 'B', B, '!'],
      [T + 500, 'B', B, '!'],
      [T + 320 + SETTLE, 'B', B, '!'],
    ],
  ],
  [
    'header and placeholder, then the thread',
    [START, [T, 'B+A', A, '?'], [T + 20, 'B', A, '?'], [T + 5000, 'B', A, '?'], [T + 5001, 'B', B, '!']],
  ],
  [
    'on to a third, while the second’s thread comes',
    [
      START,
      [T, 'B+A', B, '?'],
      [T + 50, 'C', B, '?'],
      [T + 50 + SETTLE, 'C', B, '?'],
      [T + 90_000, 'C', B, '?'],
    ],
  ],
  [
    'on to a third, and the second’s thread comes under both names',
    [
      START,
      [T, 'B+A', A, '?'],
      [T + 40, 'C+B', B, '?'],
      [T + 50, 'C', B, '?'],
      [T + 49 + SETTLE, 'C', B, '?'],
    ],
  ],
  [
    'on to a third, whose own thread comes at last',
    [
      START,
      [T, 'B+A', B, '?'],
      [T + 50, 'C', B, '?'],
      [T + 400, 'C', C, '?'],
      [T + 400 + SETTLE, 'C', C, '!'],
      [2 * T, 'C', C, '!'],
    ],
  ],
  ['there and back', [START, [T, 'B+A', A, '?'], [T + 30, 'A', A, '!'], [T + 60, 'A', `${A} a3`, '!']]],
  [
    'nothing: a placeholder that is wrong for a moment',
    [START, [T, 'A+X', A, '?'], [T + 1, 'A', A, '!'], [2 * T, 'B', B, '!']],
  ],
];

describe('a page that names two at once, and changes', () => {
  it.each(CONTRADICTORY)('%s', (_title, steps) => {
    expect(play(steps)).toEqual(steps);
  });
});

const same = '~x.0 ~y.0';
it.each<readonly [string, readonly Step[]]>([
  [
    'the same words',
    [
      [0, 'A', same, '!'],
      [T, 'B', same, '?'],
      [T + ALIKE - 1, 'B', same, '?'],
      [T + ALIKE, 'B', same, '!'],
    ],
  ],
  [
    'some of the same words',
    [
      [0, 'A', same, '!'],
      [T, 'B', '~x.0 ~z.0', '!'],
    ],
  ],
  [
    'other words',
    [
      [0, 'A', same, '!'],
      [T, 'B', '~p.0', '!'],
    ],
  ],
  [
    'the same words and a late header',
    [
      [0, 'A', same, '!'],
      [T, 'B', same, '?'],
      [T + 500, 'B', '~p.0', '!'],
    ],
  ],
])('shoppers without ids, with %s', (_title, steps) => {
  expect(play(steps)).toEqual(steps);
});

it('what stood still before the page named two shoppers must stand still again', () => {
  const continuity = createContinuity();
  const see = (now: number) =>
    continuity.judge({ key: { platform: 'p', shop: '', shopper: 'A' }, ids: ['a1'] }, now).certain;
  expect(see(0)).toBe(false);
  continuity.interrupt('unclear');
  expect(see(SETTLE)).toBe(false);
  expect(see(2 * SETTLE)).toBe(true);
});
