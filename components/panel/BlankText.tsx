/** A reply's text with its blanks standing out. */
import type { Piece } from './blanks.ts';

interface Props {
  readonly pieces: readonly Piece[];
  /** What is filled in so far; shown in place of the blanks. */
  readonly values?: ReadonlyMap<string, string>;
}

export function BlankText({ pieces, values }: Props) {
  return (
    <bdi>
      {pieces.map((piece, at) => {
        if (piece.blank === null) return piece.text;
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
