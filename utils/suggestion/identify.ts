/** Whether a text that was sent is a template's, or nearly. */
import type { Template } from '../model/index.ts';
import { countWordings, takeWording } from '../template/index.ts';
import { likeness, normalise, pairsOf } from '../text/index.ts';
import { withoutVariables } from './document.ts';

/** Two texts that share more than this of their pairs of characters say the same. */
const SAME = 0.8;

/**
 * True when `sent` is one of the template's wordings with something in the place of each variable, or with a few words
 * changed.
 */
export function isSameText(template: Template, sent: string): boolean {
  const normalised = normalise(sent);
  const pairs = pairsOfReply(sent);
  return wordingsOf(template.text).some(
    (text) => matcher(text)(normalised) || likeness(pairsOfReply(text), pairs) > SAME,
  );
}

/** Every text that a template may go out as, without marks of wordings; variables stay. */
export function wordingsOf(template: string): readonly string[] {
  // Most have but one; they aren't read for it.
  if (!template.includes('[[')) return [template];
  return Array.from({ length: countWordings(template) }, (_, i) => takeWording(template, i));
}

/** Whether a sent text is the template with something in the place of each variable. */
export function matcher(template: string): (sent: string) => boolean {
  const pieces = template.split(/\{[^{}\n]*\}/u).map(normalise);
  const first = pieces[0] ?? '';
  const last = pieces.at(-1) ?? '';
  if (pieces.join('') === '') return () => false;
  if (pieces.length === 1) return (sent) => sent === first;
  return (sent) => {
    if (!sent.startsWith(first) || !sent.endsWith(last)) return false;
    let at = first.length;
    for (const piece of pieces.slice(1, -1)) {
      const found = sent.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at + last.length <= sent.length;
  };
}

/** The pairs of characters of a reply, its variables aside. */
export function pairsOfReply(text: string): ReadonlySet<string> {
  return pairsOf(withoutVariables(text));
}
