/** A text cut at its blanks, and put together again with what the agent filled in. Pure. */
import type { Blank } from '../../utils/model/index.ts';

export interface Piece {
  readonly text: string;
  /** The blank's name, or null for text that stands as it is. */
  readonly blank: string | null;
}

/** Blanks that overlap or reach past the text are left as plain text. */
export function cutAtBlanks(text: string, blanks: readonly Blank[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const blank of [...blanks].sort((a, b) => a.start - b.start)) {
    if (blank.start < at || blank.end > text.length || blank.end <= blank.start) continue;
    if (blank.start > at) pieces.push({ text: text.slice(at, blank.start), blank: null });
    pieces.push({ text: text.slice(blank.start, blank.end), blank: blank.name });
    at = blank.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), blank: null });
  return pieces;
}

/** Each name once, in the order of the text: two blanks of one name are filled in together. */
export function blankNames(pieces: readonly Piece[]): readonly string[] {
  return [...new Set(pieces.flatMap((piece) => (piece.blank === null ? [] : [piece.blank])))];
}

/** The blanks as they stand in the text, each once. */
export function blanksIn(pieces: readonly Piece[]): readonly string[] {
  return [...new Set(pieces.flatMap((piece) => (piece.blank === null ? [] : [piece.text])))];
}

/** Where a place of the text is once its blanks are filled in; one within a blank goes behind what was filled in. */
export function placeInFilled(
  pieces: readonly Piece[],
  values: ReadonlyMap<string, string>,
  place: number,
): number {
  let at = 0;
  let filled = 0;
  for (const piece of pieces) {
    const isHere = place <= at + piece.text.length;
    if (isHere && (piece.blank === null || place === at)) return filled + place - at;
    const value = piece.blank === null ? piece.text : (values.get(piece.blank) ?? '').trim();
    at += piece.text.length;
    filled += value.length;
    if (isHere) break;
  }
  return filled;
}

/** The whole text; null while a blank is empty. */
export function fillBlanks(pieces: readonly Piece[], values: ReadonlyMap<string, string>): string | null {
  let whole = '';
  for (const piece of pieces) {
    const value = piece.blank === null ? piece.text : (values.get(piece.blank) ?? '').trim();
    if (value === '') return null;
    whole += value;
  }
  return whole;
}
