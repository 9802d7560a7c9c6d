/** Who waits next in the list: round and round, from the one that is shown or open, never the open one itself. */
import { describe, expect, it } from 'vitest';
import { chooseWaiting } from '../../../entrypoints/waiting.content/choose.ts';
import type { ListRow } from '../../../utils/chat/index.ts';

/** A row a letter: `w` waits, `u` has something unread, `o` is the open one (and waits), `.` nothing. */
const rows = (letters: string): readonly ListRow[] =>
  [...letters].map((letter, i) => ({
    shopperId: `s${i}`,
    shopperName: `n${i}`,
    unread: letter === 'u' ? 2 : 0,
    waiting: letter === 'w' || letter === 'o',
    open: letter === 'o',
  }));

describe('the next that waits', () => {
  it.each([
    ['.o.w.u', 1, 3],
    ['.o.w.u', 3, 5],
    ['.o.w.u', 5, 3],
    ['w.o', 2, 0],
    ['..w', -1, 2],
    ['w', 0, 0],
    ['o', 0, -1],
    ['...', 1, -1],
    ['', -1, -1],
  ])('of %s from %i is %i', (letters, from, next) => {
    expect(chooseWaiting(rows(letters), from, 1)).toBe(next);
  });

  it.each([
    ['u.o.w', 2, 0],
    ['u.o.w', 0, 4],
    ['w..w.', -1, 3],
    ['w....', -1, 0],
    ['o', 0, -1],
  ])('backwards of %s from %i is %i', (letters, from, previous) => {
    expect(chooseWaiting(rows(letters), from, -1)).toBe(previous);
  });
});
