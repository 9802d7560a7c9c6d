/**
 * Which reply goes out, and what is asked before. Four promises:
 * - nothing goes out while a blank is empty;
 * - while the agent fills in blanks, the list stands still, so that typing isn't lost to a new message;
 * - while the agent's hand is on the list, it stands still as well (`useHeld.ts`): a number is that of the reply on screen;
 * - when the list has only just changed, a choice is refused once: the eye had chosen from the old one.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Suggestion } from '../../utils/model/index.ts';
import type { HandEvent } from './hand.ts';
import type { How } from './SuggestionCard.tsx';
import { type Held, sameReplies, useHeld } from './useHeld.ts';

/** How long a changed list must have been on screen before it may be chosen from, in milliseconds. */
export const SETTLE_TIME = 250;

export interface Replies {
  readonly shown: readonly Suggestion[];
  /** `edit`: the whole text is changed before it goes out, and not only its blanks filled in. */
  readonly asking: { readonly suggestion: Suggestion; readonly how: How; readonly edit: boolean } | null;
  /** True when the last choice was refused because the list had just changed. */
  readonly unsettled: boolean;
  /** See `Held`. */
  readonly waiting: Held['waiting'];
  readonly isNumbered: boolean;
  readonly take: () => void;
  readonly onHand: (event: HandEvent) => void;
  readonly isSteady: () => boolean;
  readonly pick: (suggestion: Suggestion | undefined, how: How, edit?: boolean) => void;
  readonly done: (suggestion: Suggestion, how: How, text: string) => void;
  readonly leave: () => void;
}

export interface Source {
  readonly list: readonly Suggestion[];
  /** See `useHeld`. */
  readonly place: string | null;
  readonly question: string;
  /** The list isn't there yet. */
  readonly preparing: boolean;
  /** Another shopper's replies stood here before this list: it must be seen before it is chosen from. */
  readonly switched: boolean;
}

export function useReplies(
  { list, place, question, preparing, switched }: Source,
  canFill: boolean,
  send: (how: How, suggestion: Suggestion, text: string) => void,
): Replies {
  const [asking, setAsking] = useState<(Replies['asking'] & { list: readonly Suggestion[] }) | null>(null);
  const [unsettled, setUnsettled] = useState(false);
  const held = useHeld(list, place, question, preparing);
  const shown = asking?.list ?? held.list;
  const seen = useRef<Seen | null>(null);
  seen.current ??= { list: shown, changedAt: switched ? PLACES.map(() => Date.now()) : [] };
  useLayoutEffect(() => {
    // The same list may be told again; that is no change.
    const before = seen.current;
    if (before === null || sameReplies(before.list, shown)) return;
    seen.current = { list: shown, changedAt: changeTimes(before, shown, Date.now()) };
    setUnsettled(false);
  }, [shown]);

  const isUnsettled = (suggestion: Suggestion): boolean => {
    const changedAt = seen.current?.changedAt[shown.indexOf(suggestion)];
    return changedAt !== undefined && Date.now() - changedAt < SETTLE_TIME;
  };

  return {
    shown,
    asking,
    unsettled,
    waiting: asking === null ? held.waiting : null,
    isNumbered: held.isNumbered,
    take: held.take,
    onHand: held.onHand,
    isSteady: held.isSteady,
    pick(suggestion, how, edit = false) {
      if (suggestion === undefined) return;
      const refused = isUnsettled(suggestion);
      setUnsettled(refused);
      if (refused) return;
      const way = canFill ? how : 'copy';
      if (suggestion.blanks.length === 0 && !edit) {
        setAsking(null);
        held.onHand('chose');
        send(way, suggestion, suggestion.text);
      } else setAsking({ suggestion, how: way, edit, list: shown });
    },
    done(suggestion, how, text) {
      setAsking(null);
      held.onHand('chose');
      send(canFill ? how : 'copy', suggestion, text);
    },
    leave() {
      setAsking(null);
      // It stood still for the form, which is gone.
      held.take();
    },
  };
}

/** As many places as have a number key. */
const PLACES: readonly number[] = [0, 1, 2, 3, 4];

interface Seen {
  readonly list: readonly Suggestion[];
  /** When another reply was last seen in this place, by place; where none ever was, there is nothing to mistake. */
  readonly changedAt: readonly (number | undefined)[];
}

function changeTimes({ list, changedAt }: Seen, next: readonly Suggestion[], now: number): Seen['changedAt'] {
  const places = Math.max(list.length, changedAt.length);
  return Array.from({ length: places }, (_, at) => {
    const former = list[at];
    return former !== undefined && former.text !== next[at]?.text ? now : changedAt[at];
  });
}
