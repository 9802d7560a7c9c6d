/** The last look at a report before it leaves: does anything of what was replaced stand in it after all? */
import { wordsOf } from '../generic/words.ts';
import { TOOL_RUN, TOOL_TEXT } from './attributes.ts';
import type { ReportNode } from './form.ts';
import { TIME_WORDS } from './times.ts';

export interface Secrets {
  /** Words, and numbers of five digits or more, that were replaced. */
  readonly replaced: ReadonlySet<string>;
  /** Names, ids and messages as the page was read. */
  readonly said: readonly string[];
  /** Words (lower case) of names. */
  readonly nameWords: ReadonlySet<string>;
  /** What may stand: words of a public adapter, of tools. */
  readonly allowed: readonly string[];
}

interface Strings {
  /** What a person would read. */
  readonly content: string[];
  /** What the page is built of. */
  readonly structure: string[];
}

export function stringsOf(page: ReportNode): Strings {
  const content: string[] = [];
  const structure: string[] = [];
  const left: ReportNode[] = [page];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (typeof node === 'string') {
      content.push(node);
      continue;
    }
    structure.push(...Object.values(node.a ?? {}));
    left.push(...(node.s ?? []), ...(node.c ?? []));
  }
  return { content, structure };
}

const HAN = /\p{Script=Han}{2,}/gu;
const NUMBER = /\d{5,}/g;
const LETTERS = /[a-zA-Z]{2,}/g;

/** @returns pieces of the original that stand in the strings; at best, none. */
export function findLeaks(
  { content, structure }: Strings,
  { replaced, said, nameWords, allowed }: Secrets,
): readonly string[] {
  const leaks = new Set<string>();
  const may = (word: string): boolean =>
    TIME_WORDS.test(word) ||
    TOOL_TEXT.test(word) ||
    TOOL_RUN.test(word) ||
    allowed.some((one) => one.includes(word));
  for (const text of [...content, ...structure]) {
    for (const pattern of [HAN, NUMBER]) {
      for (const [word] of text.matchAll(pattern)) if (replaced.has(word) && !may(word)) leaks.add(word);
    }
  }
  for (const text of content) {
    for (const [word] of text.matchAll(LETTERS)) if (replaced.has(word) && !may(word)) leaks.add(word);
  }
  for (const text of structure) {
    for (const word of wordsOf(text)) if (nameWords.has(word) && !may(word)) leaks.add(word);
  }
  const words = content.join('\n');
  const everything = `${words}\n${structure.join('\n')}`;
  for (const secret of said) {
    const text = secret.trim();
    if ([...text].length < 2 || !/\p{L}|\d{5}/u.test(text) || may(text)) continue;
    // Words of a tongue that markup is written in may stand in the markup.
    const isPlain = /^[\x20-\x7e]*$/.test(text) && !/\d{5}/.test(text);
    if ((isPlain ? words : everything).includes(text)) leaks.add(text);
  }
  return [...leaks];
}
