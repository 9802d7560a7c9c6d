/**
 * Whether the agent's hand is on the replies: the pointer, the focus, or a key that has only just been pressed. While it is,
 * nothing is put under it. Pure: events are told to it, and the clock is given.
 */

/** So long after the last move or key the hand is still there, in milliseconds. */
export const GRACE = 700;
/** A pointer that lies still, while the keyboard is elsewhere, is nobody's after so long, in milliseconds. */
export const REST = 10_000;
/** What the agent did to the list itself is shown at once, if it comes within this time, in milliseconds. */
const OWN = 2000;

export interface Hand {
  /** The pointer is over the list. */
  readonly over: boolean;
  /** The focus is in the list. */
  readonly inside: boolean;
  /** When it last did something, in milliseconds since 1970. */
  readonly at: number;
  /** Until then the next change is of its own making. */
  readonly ownUntil: number;
  /** When it last chose a reply, in milliseconds since 1970. */
  readonly choseAt: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
export const AWAY: Hand = { over: false, inside: false, at: NEVER, ownUntil: 0, choseAt: NEVER };

export type HandEvent =
  /** The pointer moved over the list, or left it. */
  | 'over'
  | 'out'
  /** The focus came into the list, or left it. */
  | 'in'
  | 'gone'
  /** A key was pressed somewhere in the panel. */
  | 'key'
  /** A reply was chosen: what this was about is decided. */
  | 'chose'
  /** The agent took something out of the list. */
  | 'changed';

export function handAfter(hand: Hand, event: HandEvent, now: number): Hand {
  switch (event) {
    case 'over':
      return { ...hand, over: true, at: now };
    // A list that goes tells that both are away: where no hand was, none has done anything.
    case 'out':
      return hand.over ? { ...hand, over: false, at: now } : hand;
    case 'in':
      return { ...hand, inside: true, at: now };
    case 'gone':
      return hand.inside ? { ...hand, inside: false, at: now } : hand;
    case 'key':
      return { ...hand, at: now };
    case 'chose':
      return { ...AWAY, at: now, choseAt: now };
    case 'changed':
      return { ...AWAY, ownUntil: now + OWN };
  }
}

/**
 * Until when nothing may change under it, in milliseconds since 1970.
 * @param hasKeyboard whether keys go to the panel at all, and not to the workbench beside it.
 */
export function heldUntil(hand: Hand, hasKeyboard: boolean): number {
  const { over, inside, at } = hand;
  if (hasKeyboard && (over || inside)) return Number.POSITIVE_INFINITY;
  return at + (over ? REST : GRACE);
}

/**
 * Whether it is on the list itself, which then may not move on the screen. A key that is pressed elsewhere holds what the list
 * says, not where it stands; what has just been chosen may be clicked twice.
 */
export function isOnList(hand: Hand, hasKeyboard: boolean, now: number): boolean {
  const { over, inside, choseAt } = hand;
  return over || inside ? now < heldUntil(hand, hasKeyboard) : now < choseAt + GRACE;
}
