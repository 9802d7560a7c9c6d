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

/** Sides change while a bubble slides in; fading in moves nothing. */
const MOVES = /^(?:transform|translate|left|right|inset.*|margin.*|padding.*|width|offset.*|flex.*)$/;

/** True while something between the thread and what is drawn of a message is on its way. */
function isMoving(drawn: Element, thread: Element): boolean {
  for (let at: Element | null = drawn; at !== null && at !== thread; at = at.parentElement) {
    for (const { effect, playState } of at.getAnimations?.() ?? []) {
      if (playState !== 'running' || effect === null) continue;
      const frames = (effect as KeyframeEffect).getKeyframes?.() ?? [];
      if (frames.some((frame) => Object.keys(frame).some((name) => MOVES.test(name)))) return true;
    }
  }
  return false;
}

export interface SideReading {
  readonly side: Side;
  /** True where it was asked from where the bubble stands, which can change without a word. */
  readonly byEdge: boolean;
}

/** Exactly one side must claim the message; where none does, its place or its speaker's name may decide. */
export function sideOf(
  item: Element,
  body: Element | null,
  thread: Element,
  { side, alignment, speaker }: Pick<Adapter['message'], 'side' | 'alignment' | 'speaker'>,
  speakers: Speakers,
): SideReading {
  const told = (said: Side): SideReading => ({ side: said, byEdge: false });
  const name = speaker === undefined ? '' : readPlace(item, speaker);
  if (SYSTEM_NAME.test(name)) return told('system');
  const claims = SIDES.filter((one) => matchesAny(item, side[one]));
  const [claim] = claims;
  if (claims.length > 1) return told('unknown');
  // A third person's name over a bubble of the shopper's kind: whose it is can't be said.
  const isStranger = name !== '' && speakers.shopper !== '' && name !== speakers.shopper;
  if (claims.length === 1 && claim !== undefined)
    return told(claim === 'shopper' && isStranger ? 'unknown' : claim);
  if (alignment !== undefined && body !== null) {
    const edge = edgeOf(body, thread);
    const isShopper = (edge === 'start') === (alignment === 'shopperAtStart');
    if (isMoving(body, thread)) return { side: 'unknown', byEdge: true };
    if (edge !== 'middle')
      return { side: !isShopper ? 'agent' : isStranger ? 'unknown' : 'shopper', byEdge: true };
  }
  const byEdge = alignment !== undefined && body !== null;
  if (name === '' || speakers.shopper === speakers.agent) return { side: 'unknown', byEdge };
  if (name === speakers.shopper) return { side: 'shopper', byEdge };
  return { side: name === speakers.agent ? 'agent' : 'unknown', byEdge };
}
