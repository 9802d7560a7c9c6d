/**
 * The cards, in order. Up and Down walk from card to card, as in a list box. Of what a search finds the first are drawn,
 * as many as more than fill the panel; the others when the end of these comes near.
 */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { isComposing } from '../shared/ime.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import { sharedStarts } from './sharedStart.ts';
import { useFirst } from './useFirst.ts';
import type { Replies } from './useReplies.ts';
import { useSteady } from './useSteady.ts';

interface Props {
  readonly label: string;
  readonly replies: Replies;
  readonly canFill: boolean;
  readonly now: number;
  /** Null where there is no question that one could be kept from. */
  readonly onBan: ((index: number) => void) | null;
}

export function SuggestionList({ label, replies, canFill, now, onBan }: Props) {
  const list = useRef<HTMLOListElement>(null);
  const hand = useRef(replies.onHand);
  hand.current = replies.onHand;
  useSteady(list, replies.isSteady, label);
  // Neither is told where the list itself goes.
  useEffect(
    () => () => {
      hand.current('out');
      hand.current('gone');
    },
    [],
  );
  // A card that goes, or takes another place, must not take the focus with it.
  const focused = useRef(-1);
  const isDrawing = useRef(false);
  isDrawing.current = true;
  const placeOf = (target: EventTarget | null): number =>
    [...(list.current?.children ?? [])].findIndex((card) => card.contains(target as Node | null));
  useLayoutEffect(() => {
    isDrawing.current = false;
    if (focused.current < 0) return;
    if (document.activeElement === document.body) {
      const fills = [...(list.current?.querySelectorAll<HTMLElement>('.card-fill') ?? [])];
      (fills[focused.current] ?? fills.at(-1))?.focus();
    } else focused.current = placeOf(document.activeElement);
  });
  const drawn = useFirst(replies.shown, list);
  const shared = useMemo(() => sharedStarts(replies.shown.map(({ text }) => text)), [replies.shown]);
  const walk = (step: 1 | -1, from: EventTarget): boolean => {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.card-fill') ?? [])];
    const at = buttons.indexOf(from as HTMLElement);
    const next = at < 0 ? undefined : buttons[at + step];
    next?.focus();
    return next !== undefined;
  };
  return (
    <ol
      ref={list}
      class={replies.isNumbered ? 'cards' : 'cards unnumbered'}
      aria-label={label}
      onPointerMove={() => replies.onHand('over')}
      onPointerLeave={() => replies.onHand('out')}
      onFocusIn={({ target }) => {
        focused.current = placeOf(target);
        replies.onHand('in');
      }}
      onFocusOut={({ relatedTarget }) => {
        if (placeOf(relatedTarget) >= 0) return;
        // Where its card goes, or the whole window is left, it comes back.
        if (!isDrawing.current && placeOf(document.activeElement) < 0) focused.current = -1;
        replies.onHand('gone');
      }}
      onKeyDown={(event) => {
        if (isComposing(event) || event.target === null) return;
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        if (walk(event.key === 'ArrowDown' ? 1 : -1, event.target)) event.preventDefault();
      }}
    >
      {drawn.map((suggestion, at) => (
        <SuggestionCard
          key={suggestion.templateId}
          suggestion={suggestion}
          number={at + 1}
          canFill={canFill}
          now={now}
          shared={shared[at] ?? 0}
          onBan={onBan === null ? null : () => onBan(at)}
          asking={replies.asking?.suggestion.templateId === suggestion.templateId ? replies.asking : null}
          onPick={(how, edit) => replies.pick(suggestion, how, edit)}
          onDone={(how, text, caret) =>
            replies.done(caret === undefined ? suggestion : { ...suggestion, caret }, how, text)
          }
          onLeave={replies.leave}
        />
      ))}
    </ol>
  );
}
