/** When a list may change, and when it may move on the screen: a key holds what it says, only a hand on it holds its place. */
import { expect, it } from 'vitest';
import { AWAY, type HandEvent, handAfter, heldUntil, isOnList, REST } from '../../components/panel/hand.ts';

const GRACE = 700;
const after = (...events: readonly HandEvent[]) =>
  events.reduce((hand, event) => handAfter(hand, event, 1000), AWAY);

it.each<readonly [string, readonly HandEvent[], boolean]>([
  ['a key anywhere', ['key'], false],
  ['a pointer that has just left', ['over', 'out'], false],
  ['a focus that has just gone', ['in', 'gone'], false],
  ['the pointer', ['over'], true],
  ['the focus', ['in'], true],
  ['the focus, and a key in it', ['in', 'key'], true],
  ['a choice, which may be a double click', ['over', 'chose'], true],
])('%s is on the list: %s', (_name, events, isOn) => {
  const hand = after(...events);
  expect(heldUntil(hand, true)).toBeGreaterThan(1001);
  expect(isOnList(hand, true, 1001)).toBe(isOn);
});

it('goes from it in time', () => {
  expect(isOnList(after('over', 'chose'), true, 1000 + GRACE)).toBe(false);
  expect(isOnList(after('over'), true, 1000 + REST)).toBe(true);
  expect(isOnList(after('over'), false, 1000 + REST)).toBe(false);
  expect(isOnList(after('in'), false, 1000 + GRACE)).toBe(false);
});

it('is away where a list goes that it was not on', () => {
  expect(after('out', 'gone')).toEqual(AWAY);
});
