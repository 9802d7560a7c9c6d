/**
 * The recipient lock's ground: whenever a reading is certain, the messages are the header's shopper's, and no page
 * that stands still stays uncertain.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTLE } from '../../../utils/chat/index.ts';
import { NAMES, type Plan, play, wrong } from './switchingPage.ts';

const name = fc.constantFrom(...NAMES);

interface Bounds {
  readonly order: Plan['order'];
  readonly cancels: boolean;
  /** Of each switch, milliseconds. */
  readonly delay: fc.Arbitrary<number>;
  /** Messages that every shopper has from the beginning: an empty thread is nobody's. */
  readonly smallest?: number;
  /** Least time between two switches. */
  readonly gap?: number;
  /** The placeholder's change after the switch, milliseconds; absent: with the header. */
  readonly named?: fc.Arbitrary<number>;
}

function plans({ order, cancels, delay, smallest = 0, gap = 50, named }: Bounds): fc.Arbitrary<Plan> {
  const size = fc.integer({ min: smallest, max: 4 });
  return fc.tuple(delay, named ?? fc.constant(0)).chain(([usual, usualNamed]) =>
    fc.record({
      order: fc.constant(order),
      cancels: fc.constant(cancels),
      switches: fc.array(
        fc.record({
          gap: fc.oneof(fc.integer({ min: gap, max: gap + 650 }), fc.integer({ min: gap, max: gap + 8000 })),
          to: name,
          // Answers of a page that doesn't cancel come in the order in which they were asked for.
          delay: cancels ? delay : fc.constant(usual),
          emptied: cancels ? fc.option(fc.constantFrom(0, 0.3, 0.9)) : fc.constant(null),
          ...(named !== undefined && { named: cancels ? named : fc.constant(usualNamed) }),
        }),
        { minLength: 1, maxLength: 7 },
      ),
      sizes: fc.record({ anna: size, bo: size, chen: size }),
      arriving: fc.array(fc.record({ at: fc.integer({ min: 0, max: 15_000 }), to: name }), { maxLength: 8 }),
      reads: fc.array(fc.integer({ min: 0, max: 15_000 }), { maxLength: 20 }),
    }),
  );
}

const RUNS = { numRuns: 3000 };
const belowBound = fc.integer({ min: 0, max: SETTLE - 1 });
const anyDelay = fc.oneof(belowBound, fc.integer({ min: 0, max: 20_000 }));

const PAGES: readonly (readonly [string, Bounds])[] = [
  ['exchanges both at once', { order: 'together', cancels: true, delay: fc.constant(0) }],
  ['changes its header first, by any time', { order: 'header', cancels: true, delay: anyDelay, smallest: 1 }],
  ['changes its thread first', { order: 'thread', cancels: true, delay: belowBound, smallest: 1 }],
  [
    'changes its header first and answers late',
    { order: 'header', cancels: false, delay: belowBound, smallest: 1 },
  ],
  [
    'changes its thread first and answers late',
    { order: 'thread', cancels: false, delay: belowBound, smallest: 1 },
  ],
];

describe.each(PAGES)('a page that %s', (_title, bounds) => {
  it('is certain only of messages that are the shopper’s in the header, and in the end it is certain', () => {
    fc.assert(
      fc.property(plans(bounds), (plan) => {
        const sights = play(plan);
        expect(wrong(sights)).toEqual([]);
        expect(sights.at(-1)?.verdict.certain).toBe(true);
      }),
      RUNS,
    );
  });
});

/**
 * The same pages with a box whose placeholder comes to name the shopper at a time of its own, below the bound. What
 * came while the page named two can't be told by anything but the time that it stands, so here the header's lead has
 * the bound as well.
 */
const lag = fc.oneof(fc.integer({ min: 0, max: 40 }), belowBound);
const WITNESSED = PAGES.map(([title, bounds]): readonly [string, Bounds] => {
  const { delay } = bounds;
  return [title, { ...bounds, delay: delay === anyDelay ? belowBound : delay, smallest: 1, named: lag }];
});

describe.each(WITNESSED)('a page with a placeholder that lags, and that %s', (_title, bounds) => {
  it('is certain only of messages that are the shopper’s in the header', () => {
    fc.assert(
      fc.property(plans(bounds), (plan) => {
        expect(wrong(play(plan))).toEqual([]);
      }),
      RUNS,
    );
  });
  it('is certain in the end', () => {
    fc.assert(
      fc.property(plans(bounds), (plan) => {
        expect(play(plan).at(-1)?.verdict.certain).toBe(true);
      }),
      RUNS,
    );
  });
});

it('a page whose header is later than the bound recovers by itself, where nobody hurries or writes', () => {
  const late = fc.integer({ min: SETTLE, max: 4000 });
  const bounds: Bounds = { order: 'thread', cancels: true, delay: late, smallest: 1, gap: 5300 };
  fc.assert(
    fc.property(plans(bounds), (plan) => {
      expect(play({ ...plan, arriving: [] }).at(-1)?.verdict.certain).toBe(true);
    }),
    RUNS,
  );
});

it('the bound is as documented', () => {
  expect(SETTLE).toBe(600);
});

it('the page of these tests can show one shopper’s words under another’s name', () => {
  const once = { gap: 10, to: 'bo', delay: 500, emptied: null } as const;
  for (const order of ['header', 'thread'] as const) {
    const sights = play({
      order,
      cancels: true,
      switches: [once],
      sizes: { anna: 2, bo: 2, chen: 2 },
      arriving: [],
      reads: [1200],
    });
    expect(sights.some(({ thread, header }) => thread !== header)).toBe(true);
  }
});
