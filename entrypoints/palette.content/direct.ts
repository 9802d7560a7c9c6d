/** A reply is taken without the palette being open: by a digit with its modifiers, or by Tab behind a shortcut code. */
import type { Draft } from '../../utils/composer/index.ts';
import type { TranslatePalette } from '../../utils/locale/index.ts';
import type { Suggestion } from '../../utils/model/index.ts';
import {
  chordOf,
  codeBefore,
  digitOf,
  foldCode,
  type KeyEventLike,
  type Opened,
} from '../../utils/shortcuts/index.ts';
import type { Known } from './known.ts';

export type Direct =
  | {
      readonly action: 'boxDigits';
      /** The chord that the action had. */
      readonly bound: string;
      /** From 0. */
      readonly place: number;
    }
  | { readonly action: 'boxCode'; readonly bound: string; readonly code: string }
  /** The first, by a command of the browser's. */
  | { readonly action: 'command' };

type Keys = Pick<Known, 'isOn' | 'keys' | 'codes' | 'longest'>;

/** Which digit of its row a key is, from 0. The number pad is none: with Alt it writes characters by their numbers. */
function placeOf(event: KeyEventLike, keys: Keys): number | null {
  const chord = event.code.startsWith('Digit') ? chordOf(event) : null;
  return chord === null ? null : digitOf(chord, keys.keys.boxDigits, 9);
}

/** Whether a key may take, wherever it is pressed: all other keys cost nothing more. */
export function mayTake(event: KeyEventLike, keys: Keys): boolean {
  if (!keys.isOn) return false;
  const { boxCode } = keys.keys;
  return (keys.longest > 0 && boxCode !== '' && chordOf(event) === boxCode) || placeOf(event, keys) !== null;
}

/** What such a key asks for in a box that holds this, and what gives way to it; null: the key is the page's. */
export function directAt(
  event: KeyEventLike,
  { text, start, end }: Draft,
  keys: Keys,
): (Opened & { readonly direct: Direct }) | null {
  const head = text.slice(0, end);
  const { boxDigits, boxCode } = keys.keys;
  const place = placeOf(event, keys);
  if (place !== null) return { head, at: end, direct: { action: 'boxDigits', bound: boxDigits, place } };
  const code = start === end ? codeBefore(head, keys.codes, keys.longest) : null;
  if (code === null) return null;
  return { head, at: end - code.length, direct: { action: 'boxCode', bound: boxCode, code } };
}

/** What is searched for; null: what is suggested. */
export function queryOf(direct: Direct): string | null {
  return direct.action === 'boxCode' ? direct.code : null;
}

/** The reply that was meant. */
export function meantOf(direct: Direct, replies: readonly Suggestion[]): Suggestion | undefined {
  if (direct.action === 'command') return replies[0];
  if (direct.action === 'boxDigits') return replies[direct.place];
  return replies.find(({ code }) => foldCode(code.trim()) === foldCode(direct.code));
}

/** What is said where there is no such reply. */
export function saidOfNone(direct: Direct, t: TranslatePalette): string {
  if (direct.action === 'command') return t('palette.said.nothing');
  return direct.action === 'boxDigits'
    ? t('palette.said.noPlace', { n: direct.place + 1 })
    : t('palette.none', { query: direct.code });
}
