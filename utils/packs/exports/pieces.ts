/** A template's text in pieces, for formats that have variables of their own. */
import { type PlainPart, readParts } from '../../template/index.ts';

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
  return readParts(text).map((part) =>
    part.kind === 'wordings'
      ? { kind: 'wordings', wordings: part.wordings.map((wording) => wording.map(pieceOf)) }
      : pieceOf(part),
  );
}

function pieceOf(part: PlainPart): Piece {
  switch (part.kind) {
    case 'text':
      return part;
    case 'cursor':
      return { kind: 'cursor' };
    case 'variable':
      return { kind: 'variable', name: part.name, default: part.default, choices: part.choices ?? [] };
    case 'date': {
      const { amount, unit } = part;
      // No other tool counts in months: there the agent writes the day.
      if (unit === 'm')
        return { kind: 'variable', name: `date${signed(amount)}m`, default: null, choices: [] };
      return { kind: 'date', days: unit === 'w' ? amount * 7 : amount };
    }
  }
}

/** Names of the variables as they are written, each once; wordings are among them as `[[||]]`. */
export function variableNames(pieces: readonly Piece[]): readonly string[] {
  const names = new Set<string>();
  for (const piece of pieces) {
    if (piece.kind === 'variable') names.add(`{${piece.name}}`);
    else if (piece.kind === 'cursor') names.add('{cursor}');
    else if (piece.kind === 'date') names.add(`{date${signed(piece.days)}d}`);
    else if (piece.kind === 'wordings') {
      names.add('[[||]]');
      for (const name of piece.wordings.flatMap(variableNames)) names.add(name);
    }
  }
  return [...names];
}

function signed(amount: number): string {
  return `${amount < 0 ? '-' : '+'}${Math.abs(amount)}`;
}
