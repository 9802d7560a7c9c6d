/** Whose message is it? One side must be certain, else it is `unknown`. */
import type { Side } from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { matchesAny, readPlace } from './places.ts';

const SIDES = ['shopper', 'agent', 'bot', 'system'] as const;

/** A bubble must stand this much nearer to one edge than to the other, in CSS pixels. */
const LEAN = 16;

export type Edge = 'start' | 'end' | 'middle';

/**
 * To which edge of the thread something leans. Asks the page for its layout, so it is asked once a message.
 * @param box what is drawn of the message itself: the bubble, not the row that it stands in.
 */
export function edgeOf(box: Element, thread: Element): Edge {
  const inner = box.getBoundingClientRect();
  const outer = thread.getBoundingClientRect();
  if (inner.width === 0 || outer.width === 0) return 'middle';
  const left = inner.left - outer.left;
  const right = outer.right - inner.right;
  if (Math.abs(left - right) < LEAN) return 'middle';
  const isLeft = left < right;
  const isRightToLeft = getComputedStyle(thread).direction === 'rtl';
  return isLeft !== isRightToLeft ? 'start' : 'end';
}

/** The names that a speaker's name is compared with; empty where the page doesn't tell. */
export interface Speakers {
  readonly shopper: string;
  readonly agent: string;
}

/** Labels that stand over lines that nobody said. */
const SYSTEM_NAME =
  /^(?:系统|系統|system|notice|通知|公告|平台)(?:消息|訊息|通知|提示|公告|message|notification)?$/i;

/** Exactly one side must claim the message; where none does, its place or its speaker's name may decide. */
export function sideOf(
  item: Element,
  body: Element | null,
  thread: Element,
  { side, alignment, speaker }: Pick<Adapter['message'], 'side' | 'alignment' | 'speaker'>,
  speakers: Speakers,
): Side {
  const name = speaker === undefined ? '' : readPlace(item, speaker);
  if (SYSTEM_NAME.test(name)) return 'system';
  const claims = SIDES.filter((one) => matchesAny(item, side[one]));
  const [claim] = claims;
  if (claims.length > 1) return 'unknown';
  // A third person's name over a bubble of the shopper's kind: whose it is can't be said.
  const isStranger = name !== '' && speakers.shopper !== '' && name !== speakers.shopper;
  if (claims.length === 1 && claim !== undefined)
    return claim === 'shopper' && isStranger ? 'unknown' : claim;
  if (alignment !== undefined && body !== null) {
    const edge = edgeOf(body, thread);
    const isShopper = (edge === 'start') === (alignment === 'shopperAtStart');
    if (edge !== 'middle') return !isShopper ? 'agent' : isStranger ? 'unknown' : 'shopper';
  }
  if (name === '' || speakers.shopper === speakers.agent) return 'unknown';
  if (name === speakers.shopper) return 'shopper';
  return name === speakers.agent ? 'agent' : 'unknown';
}
