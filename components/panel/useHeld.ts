/**
 * The list that is on screen. A newer one takes its place at once, unless the agent's hand is on it (`hand.ts`): then it
 * waits until the hand is away or the agent asks for it. Nothing waits where the place is another: another shopper,
 * another document, a search. Nor where nothing stood: what appears moves nothing. What waits, and is still being
 * prepared, waits on: a list may not go for nothing, and come back.
 */
import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { Suggestion } from '../../utils/model/index.ts';
import { AWAY, type Hand, type HandEvent, handAfter, heldUntil, isOnList } from './hand.ts';

export interface Held {
  readonly list: readonly Suggestion[];
  /** What waits to take its place answers another question (`asked`), or the same one (`better`); null: nothing waits. */
  readonly waiting: 'asked' | 'better' | null;
  /** False while the digits that are pressed in the workbench are those of what waits. */
  readonly isNumbered: boolean;
  /** Takes what waits. */
  readonly take: () => void;
  readonly onHand: (event: HandEvent) => void;
  /** Whether the list may not move on the screen now. */
  readonly isSteady: () => boolean;
}

interface Kept {
  readonly list: readonly Suggestion[];
  readonly place: string | null;
  readonly question: string;
}

/**
 * @param place what a list must have in common with the one on screen to wait for it; null: none ever waits.
 * @param question what is being answered, as one text.
 * @param preparing the list isn't there yet.
 */
export function useHeld(
  list: readonly Suggestion[],
  place: string | null,
  question: string,
  preparing: boolean,
): Held {
  const [, look] = useReducer((count: number) => count + 1, 0);
  const hand = useRef<Hand>(AWAY);
  const kept = useRef<Kept | null>(null);
  const now = Date.now();
  const hasKeyboard = document.hasFocus();
  const until = heldUntil(hand.current, hasKeyboard);
  const before = kept.current;
  const waited = useRef(false);
  const waits =
    before !== null &&
    place !== null &&
    before.place === place &&
    before.list.length > 0 &&
    (now < until || (preparing && waited.current)) &&
    now >= hand.current.ownUntil &&
    !sameReplies(before.list, list);
  if (!waits) kept.current = { list, place, question };
  waited.current = waits;

  const tell = useRef((event: HandEvent): void => {
    hand.current = handAfter(hand.current, event, Date.now());
  });
  // Whatever ends the hold is looked at when its time comes.
  useEffect(() => {
    // Over already: it is only being prepared. By the clock of this drawing, or one that ends before the effect would be missed.
    if (!waits || until === Number.POSITIVE_INFINITY || until <= now) return undefined;
    const timer = setTimeout(() => look(undefined), until - Date.now());
    return () => clearTimeout(timer);
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener('keydown', () => tell.current('key'), { signal, capture: true });
    for (const type of ['blur', 'focus']) window.addEventListener(type, () => look(undefined), { signal });
    return () => listening.abort();
  }, []);

  return {
    list: kept.current?.list ?? list,
    waiting: !waits ? null : before.question === question ? 'better' : 'asked',
    isNumbered: !waits || hasKeyboard,
    take() {
      kept.current = { list, place, question };
      look(undefined);
    },
    isSteady: () => isOnList(hand.current, document.hasFocus(), Date.now()),
    onHand(event) {
      tell.current(event);
      // A hand that goes away lets the list go, in time.
      if (waits && event !== 'over' && event !== 'in') look(undefined);
    },
  };
}

export function sameReplies(a: readonly Suggestion[], b: readonly Suggestion[]): boolean {
  return a.length === b.length && a.every((one, at) => one.text === b[at]?.text);
}
