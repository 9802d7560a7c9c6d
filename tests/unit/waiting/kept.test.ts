/** Since when who waits, over reloads of the page: never more than is true of them, and no less than was seen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Kept,
  keep,
  prune,
  type SeenRow,
  type Told,
  type Tracked,
  track,
  trackedNobody,
} from '../../../utils/waiting/index.ts';

const MINUTE = 60_000;
const LIST = '7 p';
const mark = (who: string) => `<${who}>`;

const told = (key: string, since: number, atLeast = true): Told => ({
  ...{ key: `${key} 0`, name: key, unread: 1, open: false, since, atLeast },
});
/** The second one of that name. */
const second = (key: string, since: number): Told => ({ ...told(key, since), key: `${key} 1` });
const sinces = (waiting: readonly Told[]) => waiting.map(({ key, since, atLeast }) => [key, since, atLeast]);
const hear = (kept: Kept, now: number, waiting: readonly Told[], calm: readonly string[] = [], list = LIST) =>
  keep(kept, list, { waiting, calm }, now, mark);

describe('what is kept over a reload', () => {
  it('is the earlier time, of who can’t know it any more', () => {
    const { kept } = hear({}, 5000, [told('a', 1000, false), told('b', 2000)]);
    const { waiting } = hear(kept, 9000, [told('a', 9000), told('b', 9000), told('c', 9000)]);
    expect(sinces(waiting)).toEqual([
      ['a 0', 1000, false],
      ['b 0', 2000, true],
      ['c 0', 9000, true],
    ]);
  });

  it('is not that of a wait that was seen to begin, nor of another list, nor of long ago', () => {
    const { kept } = hear({}, 5000, [told('a', 1000)]);
    expect(sinces(hear(kept, 9000, [told('a', 8000, false)]).waiting)).toEqual([['a 0', 8000, false]]);
    expect(sinces(hear(kept, 9000, [told('a', 8000)], [], '8 p').waiting)).toEqual([['a 0', 8000, true]]);
    const late = 5000 + 3 * MINUTE;
    expect(sinces(hear(kept, late, [told('a', late)]).waiting)).toEqual([['a 0', late, true]]);
  });

  it('waits for rows that come piece by piece, from whichever document', () => {
    let { kept } = hear({}, 5000, [told('a', 1000), told('b', 2000)]);
    kept = hear(kept, 6000, []).kept;
    kept = hear(kept, 6500, [told('b', 6500)]).kept;
    const { waiting } = hear(kept, 7000, [told('b', 6500), told('a', 7000)]);
    expect(sinces(waiting)).toEqual([
      ['b 0', 2000, true],
      ['a 0', 1000, true],
    ]);
  });

  it('is over for who is there and doesn’t wait', () => {
    const { kept } = hear({}, 5000, [told('a', 1000), told('b', 1000)]);
    const answered = hear(kept, 6000, [told('b', 6000)], ['a']).kept;
    expect(sinces(hear(answered, 7000, [told('a', 7000), told('b', 6000)]).waiting)).toEqual([
      ['a 0', 7000, true],
      ['b 0', 1000, true],
    ]);
  });

  it('is over a while after it was told last, also where others are told all the time', () => {
    let { kept } = hear({}, 0, [told('a', 0), told('b', 0)]);
    for (let now = 0; now <= 3 * MINUTE; now += 4000) kept = hear(kept, now, [told('b', 0)]).kept;
    const { waiting } = hear(kept, 3 * MINUTE, [told('a', 3 * MINUTE), told('b', MINUTE)]);
    expect(sinces(waiting)).toEqual([
      ['a 0', 3 * MINUTE, true],
      ['b 0', 0, true],
    ]);
  });

  it('of two of one name leaves fewer the shorter times, and knows both when both are back', () => {
    const { kept } = hear({}, 5000, [told('a', 1000, false), second('a', 2000)]);
    const one = hear(kept, 9000, [told('a', 9000)]);
    expect(sinces(one.waiting)).toEqual([['a 0', 2000, true]]);
    const both = hear(one.kept, 9500, [told('a', 9000), second('a', 9500)]);
    expect(both.waiting.map(({ since }) => since)).toEqual([1000, 2000]);
    // The other one is there, answered.
    const answered = hear(kept, 9000, [told('a', 9000)], ['a']);
    expect(sinces(answered.waiting)).toEqual([['a 0', 2000, true]]);
    expect(sinces(hear(answered.kept, 9500, [told('a', 9000), second('a', 9500)]).waiting)).toEqual([
      ['a 0', 2000, true],
      ['a 1', 9500, true],
    ]);
  });

  it('is the same when it is told again', () => {
    const first = hear({}, 5000, [told('a', 1000), second('a', 2000)]);
    const reloaded = hear(first.kept, 6000, [told('a', 6000)]);
    const again = hear(reloaded.kept, 6000, reloaded.waiting);
    expect(again).toEqual(reloaded);
  });

  it('has nobody’s name or id in it, and takes no key for what every object has', () => {
    const { kept } = keep({}, LIST, { waiting: [told('小鱼', 1)], calm: [] }, 1, () => 'constructor');
    expect(JSON.stringify(kept)).not.toContain('小鱼');
    expect(hear({}, 5, [told('constructor', 5)]).waiting[0]?.since).toBe(5);
    expect(keep(kept, LIST, { waiting: [told('x', 5)], calm: [] }, 5, () => 'toString').waiting[0]).toEqual(
      told('x', 5),
    );
  });

  it('is thrown away with lists that can’t come back, and when it is over', () => {
    let { kept } = hear({}, 5000, [told('a', 1000)]);
    kept = hear(kept, 6000, [told('b', 1000)], [], '8 p').kept;
    expect(prune(kept, () => true, 6000)).toEqual(kept);
    expect(Object.keys(prune(kept, (list) => list === '8 p', 6000))).toEqual(['8 p']);
    expect(Object.keys(prune(kept, () => true, 5500 + 2 * MINUTE))).toEqual(['8 p']);
    expect(prune(kept, () => true, 7000 + 2 * MINUTE)).toEqual({});
  });
});

describe('whatever happens to a list', () => {
  const WHO = ['a', 'b', 'c'] as const;
  const step = fc.oneof(
    fc.record({
      // `askAway`: while the page is being reloaded.
      kind: fc.constantFrom('ask', 'askAway', 'answer', 'hide', 'show'),
      who: fc.constantFrom(...WHO),
    }),
    fc.record({ kind: fc.constantFrom('reload', 'look'), who: fc.constant('a' as const) }),
    // A frame of the page that has no list of its own.
    fc.record({ kind: fc.constant('other'), who: fc.constant('a' as const) }),
  );

  /** Answers happen in sight, as an agent gives them; the list is looked at after each step. */
  function play(steps: readonly { kind: string; who: (typeof WHO)[number] }[], pause: number) {
    let now = 1000;
    let kept: Kept = {};
    let tracked: Tracked = trackedNobody;
    let isFirst = true;
    const asked = new Map<string, number>();
    const hidden = new Set<string>();
    const seenSince = new Map<string, number>();
    const look = (): readonly Told[] => {
      const rows: readonly SeenRow[] = WHO.filter((id) => !hidden.has(id)).map((id) => ({
        ...{ shop: '', id, name: id, waits: asked.has(id) },
      }));
      tracked = track(tracked, rows, now, isFirst);
      isFirst = false;
      const waiting = rows.flatMap(({ id }, i): Told[] => {
        const key = tracked.keys[i];
        const since = key == null ? undefined : tracked.waiting.get(key);
        return key == null || since === undefined ? [] : [{ ...told(id, 0), key, ...since }];
      });
      const heard = keep(kept, LIST, { waiting, calm: [...tracked.calm] }, now, mark);
      kept = heard.kept;
      for (const { id, waits } of rows) if (waits && !seenSince.has(id)) seenSince.set(id, now);
      return heard.waiting;
    };
    look();
    return steps.map(({ kind, who }) => {
      now += pause;
      if (kind.startsWith('ask') && !asked.has(who)) asked.set(who, now);
      if (kind === 'answer' && !hidden.has(who)) {
        asked.delete(who);
        seenSince.delete(who);
      }
      if (kind === 'hide') hidden.add(who);
      if (kind === 'show') hidden.delete(who);
      if (kind === 'reload' || kind === 'askAway') [tracked, isFirst] = [trackedNobody, true];
      if (kind === 'other') kept = keep(kept, LIST, { waiting: [], calm: [] }, now, mark).kept;
      const waiting = look();
      return { waiting, asked: new Map(asked), seenSince: new Map(seenSince) };
    });
  }
  const steps = fc.array(step, { maxLength: 40 });

  it('nobody has waited longer than since they asked, and who was seen all the time no less than since they were seen', () => {
    fc.assert(
      fc.property(steps, (all) => {
        // Longer than what is out of sight is remembered for would take.
        for (const { waiting, asked, seenSince } of play(all, 1000))
          for (const { name, since } of waiting) {
            expect(since).toBeGreaterThanOrEqual(asked.get(name) ?? Number.POSITIVE_INFINITY);
            expect(since).toBeLessThanOrEqual(seenSince.get(name) ?? 0);
          }
      }),
      { numRuns: 500 },
    );
  });

  it('nobody has waited longer than since they asked, however slowly it goes', () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 5 * MINUTE }), (all, pause) => {
        for (const { waiting, asked } of play(all, pause))
          for (const { name, since } of waiting)
            expect(since).toBeGreaterThanOrEqual(asked.get(name) ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});
