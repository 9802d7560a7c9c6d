/** The cards, in order. Up and Down walk from card to card, as in a list box. */
import { useRef } from 'preact/hooks';
import { isComposing } from '../shared/ime.ts';
import { SuggestionCard } from './SuggestionCard.tsx';
import type { Replies } from './useReplies.ts';

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
      class="cards"
      aria-label={label}
      onKeyDown={(event) => {
        if (isComposing(event) || event.target === null) return;
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        if (walk(event.key === 'ArrowDown' ? 1 : -1, event.target)) event.preventDefault();
      }}
    >
      {replies.shown.map((suggestion, at) => (
        <SuggestionCard
          key={suggestion.templateId}
          suggestion={suggestion}
          number={at + 1}
          canFill={canFill}
          now={now}
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
