/**
 * What a change beside the messages does to what was read of them: a message's side can hang on what it stands in (a
 * group's class, its place), its time on the separator above it. Both are counted, and what was read under another count
 * is read again.
 */
import type { Adapter } from './adapter.ts';
import type { Change } from './itemList.ts';
import { matchesAny, queryOne } from './places.ts';

/** A combinator that isn't in an attribute's value or in `:has()`, which looks into the message only. */
const HANGS = /[\s>+~]/;
const BESIDE = /[+~]/;
const bare = (selector: string): string =>
  selector
    .trim()
    .replace(/\[[^\]]*\]/g, '')
    .replace(/:has\([^()]*(?:\([^()]*\)[^()]*)*\)/g, '');

export interface OutsideChanges {
  /** A change in no message of the thread. */
  note(change: Change, thread: Element): void;
  /** True where sides can hang on what a message stands in. */
  readonly moveSides: boolean;
  /** Another number: sides are to be told again. */
  sides(): number;
  /** Another number: times of separators are to be looked for again. */
  separators(): number;
}

export function createOutsideChanges({ message, separator }: Adapter): OutsideChanges {
  const selectors = Object.values(message.side).flat().map(bare);
  const hangs = selectors.some((selector) => HANGS.test(selector));
  const hangsBeside = selectors.some((selector) => BESIDE.test(selector));
  const byPlace = message.alignment !== undefined;
  let sides = 0;
  let separators = 0;

  const isSeparator = (node: Node): boolean =>
    node.nodeType === 1 &&
    (matchesAny(node as Element, separator.at) ||
      separator.at.some((at) => queryOne(node as Element, at) !== null));

  return {
    moveSides: hangs || byPlace,
    sides: () => sides,
    separators: () => separators,
    note({ type, target, addedNodes, removedNodes }, thread) {
      const isInside = thread.contains(target);
      // A place is that of a group of messages: not of the thread as it scrolls, nor of a mark that holds nothing.
      const isGroup = isInside && target !== thread && target.firstChild?.nodeType === 1;
      const moves = hangs ? isInside || target.contains(thread) : byPlace && isGroup;
      if (type === 'attributes' && moves) sides += 1;
      if (!isInside) return;
      const moved = type === 'childList' ? [...addedNodes, ...removedNodes] : [];
      if (hangsBeside && moved.length > 0) sides += 1;
      if (separator.at.length === 0) return;
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      const isIn = element?.closest(separator.at.join(', ')) ?? null;
      if (isIn !== null || moved.some(isSeparator)) separators += 1;
    },
  };
}
