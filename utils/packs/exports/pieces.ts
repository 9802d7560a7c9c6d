/** A template's text in pieces, for formats that have variables of their own. */
import { parseTemplate } from '../../template/index.ts';

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

/** `[[a||b]]`, with no other such brackets inside. */
const WORDINGS = /\[\[((?:(?!\[\[|\]\])[\s\S])*)\]\]/g;

/** Never throws. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(WORDINGS)) {
    const wordings = wordingsOf(match[1] ?? '');
    if (wordings.length < 2) continue;
    pieces.push(...plainPieces(text.slice(from, match.index)));
    pieces.push({ kind: 'wordings', wordings: wordings.map(plainPieces) });
    from = match.index + match[0].length;
  }
  return [...pieces, ...plainPieces(text.slice(from))];
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

/** Cut at `||`, but not at the one of a variable's empty choice. */
function wordingsOf(inside: string): string[] {
  const wordings = [''];
  for (const token of inside.match(/\{[^{}\n]*\}|\|\||[\s\S]/g) ?? []) {
    if (token === '||') wordings.push('');
    else wordings.push(`${wordings.pop() ?? ''}${token}`);
  }
  return wordings;
}

function plainPieces(text: string): Piece[] {
  return parseTemplate(text).parts.map((part): Piece => {
    if (part.kind === 'text') return part;
    const { name, choices = [] } = part;
    if (part.default === null) {
      if (name === 'cursor') return { kind: 'cursor' };
      const date = /^date(?:([+-]\d{1,4})d)?$/.exec(name);
      if (date !== null) return { kind: 'date', days: Number(date[1] ?? 0) };
    }
    return { kind: 'variable', name, default: part.default, choices };
  });
}
