/** Since when each row waits, from one reading of a list to the next. */
import { describe, expect, it } from 'vitest';
import { type SeenRow, type Tracked, track, trackedNobody } from '../../../utils/waiting/index.ts';

const MINUTE = 60_000;
/** `小鱼!` waits, `小鱼` doesn't; `#7 小鱼!` has an id, `@店#7 小鱼` a shop, too. */
const rows = (...words: readonly string[]): readonly SeenRow[] =>
  words.map((word) => {
    const [, shop = '', id = '', name = '', mark = ''] =
      /^(?:@([^#]+))?(?:#(\S+) )?(.*?)(!?)$/.exec(word) ?? [];
    return { shop, id, name, waits: mark !== '' };
  });

/** Readings of one list, each with when it was; the first one is the first that was looked at. */
function readings(...all: readonly (readonly [at: number, ...words: readonly string[]])[]): Tracked {
  return all.reduce<Tracked>(
    (before, [at, ...words], i) => track(before, rows(...words), at, i === 0),
    trackedNobody,
  );
}

const shown = ({ waiting }: Tracked) => Object.fromEntries(waiting);
const exactly = (since: number) => ({ since, atLeast: false });
const atLeast = (since: number) => ({ since, atLeast: true });

describe('who waits', () => {
  it('began when the row that was calm was first seen waiting', () => {
    expect(shown(readings([1, '#1 小鱼', '#2 大鱼!'], [5, '#1 小鱼!', '#2 大鱼!']))).toEqual({
      '0:=1 0': exactly(5),
      '0:=2 0': atLeast(1),
    });
  });

  it('has waited at least since it was first seen, where it came with the wait', () => {
    expect(shown(readings([1], [5, '#1 小鱼!']))).toEqual({ '0:=1 0': atLeast(5) });
  });

  it('keeps its time as long as it waits, wherever the row moves', () => {
    const after = readings(
      [1, '小鱼', '大鱼'],
      [2, '小鱼!', '大鱼'],
      [9, '大鱼!', '小鱼!'],
      [30, '小鱼!', '大鱼!'],
    );
    expect(shown(after)).toEqual({ '0:~小鱼 0': exactly(2), '0:~大鱼 0': exactly(9) });
    expect(after.keys).toEqual(['0:~小鱼 0', '0:~大鱼 0']);
    expect(track(after, rows('鲨鱼', '大鱼!'), 40, false).keys).toEqual([null, '0:~大鱼 0']);
  });

  it('is gone when it is answered, and begins anew when it asks again', () => {
    expect(shown(readings([1, '小鱼!'], [2, '小鱼']))).toEqual({});
    expect(shown(readings([1, '小鱼!'], [2, '小鱼'], [7, '小鱼!']))).toEqual({ '0:~小鱼 0': exactly(7) });
  });

  it('goes on where it was out of sight for a while, and not for ever', () => {
    expect(shown(readings([1, '小鱼', '大鱼'], [2, '小鱼!', '大鱼'], [3, '大鱼']))).toEqual({});
    const back = (at: number) => shown(readings([1, '小鱼'], [2, '小鱼!'], [3], [at, '小鱼!']));
    expect(back(9 * MINUTE)).toEqual({ '0:~小鱼 0': exactly(2) });
    expect(back(11 * MINUTE)).toEqual({ '0:~小鱼 0': atLeast(11 * MINUTE) });
    // Seen calm meanwhile: it was answered.
    expect(shown(readings([1, '小鱼!'], [2], [3, '小鱼'], [4, '小鱼!']))).toEqual({
      '0:~小鱼 0': exactly(4),
    });
  });

  it('is counted once where a list shows one id twice, and waits where either row does', () => {
    expect(shown(readings([1, '#1 小鱼!', '#1 小鱼']))).toEqual({ '0:=1 0': atLeast(1) });
    const other = readings([1, '#1 小鱼', '#1 小鱼!']);
    expect(shown(other)).toEqual({ '0:=1 0': atLeast(1) });
    expect(other.keys).toEqual([null, '0:=1 0']);
  });

  it('is another one in another shop', () => {
    expect(Object.keys(shown(readings([1, '@店#1 小鱼!', '#1 小鱼!', '@店#2 小鱼'])))).toEqual([
      '1:店=1 0',
      '0:=1 0',
    ]);
  });

  it('is never one whose name is another’s id', () => {
    expect(Object.keys(shown(readings([1, '#小鱼 大鱼!', '小鱼!'])))).toEqual(['0:=小鱼 0', '0:~小鱼 0']);
  });
});

describe('two of one name without ids', () => {
  it('are two', () => {
    expect(shown(readings([1, '小鱼!', '小鱼!']))).toEqual({
      '0:~小鱼 0': atLeast(1),
      '0:~小鱼 1': atLeast(1),
    });
  });

  it('keep the longer time for the one and the shorter for the other', () => {
    const after = readings([1, '小鱼', '小鱼'], [5, '小鱼!', '小鱼'], [9, '小鱼!', '小鱼!']);
    expect(shown(after)).toEqual({ '0:~小鱼 0': atLeast(5), '0:~小鱼 1': atLeast(9) });
  });

  it('of whom one is answered leave the time that is true of either', () => {
    const after = readings(
      [1, '小鱼', '小鱼'],
      [5, '小鱼!', '小鱼'],
      [9, '小鱼!', '小鱼!'],
      [20, '小鱼', '小鱼!'],
    );
    expect(shown(after)).toEqual({ '0:~小鱼 0': atLeast(9) });
    expect(shown(readings([5, '小鱼!'], [9, '小鱼!', '小鱼!'], [20, '小鱼!']))).toEqual({
      '0:~小鱼 0': atLeast(9),
    });
  });

  it('are told from the one that has an id', () => {
    expect(shown(readings([1, '#1 小鱼!', '小鱼!', '小鱼']))).toEqual({
      '0:=1 0': atLeast(1),
      '0:~小鱼 0': atLeast(1),
    });
  });
});
