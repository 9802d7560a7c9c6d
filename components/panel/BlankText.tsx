/** A reply's text with its blanks standing out, and what it shares with others standing back. */
import type { Piece } from './blanks.ts';
import { SHORT } from './sharedStart.ts';

interface Props {
  readonly pieces: readonly Piece[];
  /** What is filled in so far; shown in place of the blanks. */
  readonly values?: ReadonlyMap<string, string>;
  /** How much of the beginning others have as well, in UTF-16 units: none of a blank; left out: nothing. */
  readonly shared?: number;
}

/** So many characters are shown of a beginning that others share; screen readers get all of it. */
const GIST = 4;

export function BlankText({ pieces, values, shared = 0 }: Props) {
  const start = pieces[0]?.text.slice(0, shared) ?? '';
  return (
    <bdi>
      {start !== '' && <SharedStart text={start} />}
      {pieces.map((piece, at) => {
        if (piece.blank === null) return at === 0 ? piece.text.slice(start.length) : piece.text;
        const value = values?.get(piece.blank) ?? '';
        return (
          <span key={at} class={value === '' ? 'blank' : 'blank filled'}>
            {value === '' ? piece.text : value}
          </span>
        );
      })}
    </bdi>
  );
}

function SharedStart({ text }: { readonly text: string }) {
  if (text.length < SHORT) return <span class="shared">{text}</span>;
  const gist = /^.{1,4}?(?=[，。！？、～~\s])/u.exec(text)?.[0] ?? [...text].slice(0, GIST).join('');
  return (
    <span class="shared cut">
      {gist}
      <span class="visually-hidden">{text.slice(gist.length)}</span>
    </span>
  );
}
