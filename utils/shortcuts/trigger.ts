/**
 * What opens the palette, and what is typed behind it. It goes by what stands in the box, not by keys: under a Chinese
 * input method the same key may write `、`, and what is being composed doesn't stand there yet.
 */

/** Chinese input methods write `、` for the same key. */
const SLASHES = '/／';
const COMMA = '、';
/** Longest text that is searched for, in UTF-16 units; what is longer is a sentence. */
const MAX_QUERY = 40;
/** So many characters in a row that find nothing more are no search. */
const IN_VAIN = 3;

/** Behind these a new thought begins; so not behind letters and digits (`11/29`, `km/h`), nor behind `:`, `/`, `.` of an address. */
const BEGINS =
  /(?:[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]|[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|[\u3001-\u3003\u3008-\u301f\u30fb\u30fc\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff5e\u2018-\u201d\u2026\u2014]|[,;!?~)\]}"'])$/u;
/** Neither digits nor signs that `\p{Extended_Pictographic}` holds because they may be drawn as pictures. */
const NEVER = /[\d#*©®™〰㊗㊙]$/u;
/** An address goes on until a blank or a Chinese character. */
export const ADDRESS = /(?:[a-z][a-z\d+.-]*:\/\/|\bwww\.)[\x21-\x7e]*$/i;

export interface Opened {
  /** Where the trigger stands in the box's text, in UTF-16 units; where a command opened it there is none, and this is the caret. */
  readonly at: number;
  /** What stands before the trigger, and the trigger. */
  readonly head: string;
}

/** Whether what was typed last may have been a trigger: only then is the box asked. */
export function endsInTrigger(typed: string): boolean {
  return typed !== '' && (SLASHES + COMMA).includes(typed.slice(-1));
}

/**
 * What a trigger opened that was just committed into the box; null where it is only a character of the text.
 * @param before what stands before the caret.
 * @param after what stands behind it.
 */
export function openedBy(before: string, after: string): Opened | null {
  const trigger = before.slice(-1);
  const at = before.length - 1;
  if (trigger === COMMA && at === 0 && after === '') return { at, head: before };
  if (trigger === '' || !SLASHES.includes(trigger)) return null;
  const rest = before.slice(0, at);
  const begins = rest === '' || (BEGINS.test(rest) && !NEVER.test(rest) && !ADDRESS.test(rest));
  return begins ? { at, head: before } : null;
}

/** The same where more was typed already when the box could be asked: the last trigger before the caret, and a search behind it. */
export function openedWithin(before: string, after: string): Opened | null {
  const at = before.startsWith(COMMA) ? 0 : Math.max(...[...SLASHES].map((one) => before.lastIndexOf(one)));
  const opened = at < 0 ? null : openedBy(before.slice(0, at + 1), after);
  return opened !== null && queryBehind(opened, before) !== null ? opened : null;
}

/**
 * What stands between the trigger and the caret; null where that is no search (any more): the trigger is gone, a blank or
 * another slash follows it, a new line was begun, or it is a sentence.
 * @param isFree any text of one line will do.
 */
export function queryBehind({ head }: Opened, before: string, isFree: boolean = false): string | null {
  if (!before.startsWith(head)) return null;
  const query = before.slice(head.length);
  if (query.includes('\n')) return null;
  if (isFree) return query;
  const isSearch = query.length <= MAX_QUERY && !/^\s|\s{2}|[/／]/u.test(query);
  return isSearch ? query : null;
}

const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/**
 * Whether it may be no call at all: behind a word `/` also parts two (`黑色/白色`), and what follows is words again. Then
 * only what holds them as they were typed is meant.
 */
export function isPerhapsWords({ at, head }: Opened, query: string, names: readonly string[]): boolean {
  // Called for by a command.
  if (at === head.length) return false;
  if (!WORD.test(head.slice(-2, -1)) || !WORD.test(query)) return false;
  const typed = query.trim().toLowerCase();
  return !names.some((name) => name.toLowerCase().includes(typed));
}

/** Whether so much was typed behind what last found something that no more is looked for. */
export function searchesInVain(query: string, lastFound: string): boolean {
  const more = query.startsWith(lastFound) ? query.slice(lastFound.length) : query;
  return [...more].length >= IN_VAIN;
}
