/** A template's text in pieces, for formats that have variables of their own. */
import { type DatePart, type PlainPart, parseTemplate } from '../../template/index.ts';

export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'variable';
      readonly name: string;
      /** Null where there is none. */
      readonly default: string | null;
      /** More than one, the default first; else none. */
      readonly choices: readonly string[];
    }
  /** The day so many days from now. */
  | { readonly kind: 'date'; readonly days: number }
  | { readonly kind: 'cursor' }
  /** One of these goes out, each in pieces of its own. */
  | { readonly kind: 'wordings'; readonly wordings: readonly (readonly Piece[])[] };

/** Never throws. */
export function piecesOf(text: string): Piece[] {
  return parseTemplate(text).parts.map((part): Piece => {
    if (part.kind !== 'wordings') return plainPiece(part);
    return { kind: 'wordings', wordings: part.wordings.map((wording) => wording.map(plainPiece)) };
  });
}

/** Names of the variables as they are written, each once; wordings are among them as `[[||]]`. */
export function variableNames(pieces: readonly Piece[]): readonly string[] {
  const names = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind === 'variable') names.add(`{${piece.name}}`);
    else if (piece.kind === 'cursor') names.add('{cursor}');
    else if (piece.kind === 'date') names.add(`{date${offsetOf(piece.days)}}`);
    else if (piece.kind === 'wordings') {
      names.add('[[||]]');
      for (const name of piece.wordings.flatMap(variableNames)) names.add(name);
    }
  }
  return [...names];
}

function offsetOf(days: number): string {
  if (days === 0) return '';
  return `${days < 0 ? '-' : '+'}${Math.abs(days)}d`;
}

function plainPiece(part: PlainPart): Piece {
  switch (part.kind) {
    case 'text':
      return part;
    case 'cursor':
      return { kind: 'cursor' };
    case 'date':
      return datePiece(part);
    case 'variable':
      return { kind: 'variable', name: part.name, default: part.default, choices: part.choices ?? [] };
  }
}

/** How many days a month has, depends on the day it is counted from: no other program is told of it. */
function datePiece({ amount, unit }: DatePart): Piece {
  if (unit !== 'm') return { kind: 'date', days: unit === 'w' ? 7 * amount : amount };
  return { kind: 'variable', name: `date${amount < 0 ? '' : '+'}${amount}m`, default: null, choices: [] };
}
