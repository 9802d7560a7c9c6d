/** A text field whose malformed places are marked where they stand: the same text lies behind it, unseen but for marks. */
import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import type { FieldLink } from './Field.tsx';
import type { TextProblem } from './types.ts';

interface Props extends FieldLink {
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly value: string;
  readonly problems: readonly TextProblem[];
  readonly onValue: (value: string) => void;
}

export function MarkedTextArea({ area, value, problems, onValue, ...link }: Props) {
  const back = useRef<HTMLDivElement>(null);
  return (
    <div class="marked-area">
      <div ref={back} class="marked-back" aria-hidden="true">
        {piecesOf(value, problems).map(({ text, isBad }, at) =>
          isBad ? <mark key={at}>{text}</mark> : text,
        )}
        {/* A line that is only begun has its height, too. */}
        {'\u200b'}
      </div>
      <textarea
        {...link}
        ref={area}
        name="text"
        class="input"
        rows={5}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
        onScroll={(event) => {
          if (back.current !== null) back.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

interface Piece {
  readonly text: string;
  readonly isBad: boolean;
}

/** Places may lie in one another: what is marked already isn't marked again. */
function piecesOf(value: string, problems: readonly TextProblem[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let last = 0;
  for (const { at, end } of problems) {
    if (end <= last) continue;
    const from = Math.max(at, last);
    pieces.push(
      { text: value.slice(last, from), isBad: false },
      { text: value.slice(from, end), isBad: true },
    );
    last = end;
  }
  pieces.push({ text: value.slice(last), isBad: false });
  return pieces.filter(({ text }) => text !== '');
}
