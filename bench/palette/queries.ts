/**
 * What agents type to find a template whose title they have in mind, made of titles: the same seed gives the same. The
 * sounds are the ones that are heard most; what else a character may sound like isn't typed here.
 */
import type { Template } from '../../utils/model/index.ts';
import { foldUnits, readingsOf } from '../../utils/text/index.ts';
import { randomFrom } from '../templates.ts';

export type Kind = 'initials' | 'syllables' | 'mixed' | 'halfTyped' | 'withChinese' | 'fromWithin';

export interface Typed {
  readonly text: string;
  readonly kind: Kind;
  /** Title of the template that is meant; others may have the same. */
  readonly title: string;
}

/** How often each is typed, in parts of 20. */
const KINDS: readonly Kind[] = [
  ...Array<Kind>(7).fill('initials'),
  ...Array<Kind>(4).fill('syllables'),
  ...Array<Kind>(3).fill('mixed'),
  ...Array<Kind>(2).fill('halfTyped'),
  ...Array<Kind>(2).fill('withChinese'),
  ...Array<Kind>(2).fill('fromWithin'),
];

/** A character of a title with its sound; what has none is typed as it is. */
interface Piece {
  readonly written: string;
  readonly sound: string;
}

/** `n` queries for titles of these templates. `seed` is any integer. */
export function typedFor(templates: readonly Template[], n: number, seed = 3): Typed[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const named = templates.filter(({ title }) => piecesOf(title).length > 1);
  return Array.from({ length: n }, () => {
    const { title } = pick(named);
    const kind = pick(KINDS);
    return { text: typedAs(piecesOf(title), kind, random), kind, title };
  });
}

/** Each beginning of each of them: what stands in the field after each key. */
export function keysOf(typed: readonly Typed[]): string[] {
  return typed.flatMap(({ text }) => Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1)));
}

function piecesOf(title: string): Piece[] {
  return Array.from(foldUnits(title).matchAll(/[\p{L}\p{N}]/gu), ([written]) => ({
    written,
    sound: readingsOf(written)[0] ?? written,
  }));
}

function typedAs(pieces: readonly Piece[], kind: Kind, random: () => number): string {
  const whole = ({ sound }: Piece): string => sound;
  const initial = ({ sound }: Piece): string => sound.charAt(0);
  const either = (piece: Piece): string => (random() < 0.5 ? whole(piece) : initial(piece));
  if (kind === 'initials') return pieces.map(initial).join('');
  if (kind === 'syllables') return pieces.map(whole).join('');
  if (kind === 'mixed') return pieces.map(either).join('');
  if (kind === 'withChinese')
    return pieces.map((piece) => (random() < 0.5 ? piece.written : either(piece))).join('');
  if (kind === 'halfTyped') {
    const last = pieces.at(-1)?.sound ?? '';
    const end = last.slice(0, 1 + Math.floor(random() * last.length));
    return pieces.slice(0, -1).map(whole).join('') + end;
  }
  const from = 1 + Math.floor((random() * pieces.length) / 2);
  return pieces.slice(from).map(initial).join('');
}
