/** What is filled, into which draft, and what must stand in the box then. */
import type { FillMode } from '../../utils/model/index.ts';

export interface FillCase {
  readonly name: string;
  /** Typed before, by real keys. */
  readonly draft: string;
  /** So far from its end the caret is moved to the left, by real keys. */
  readonly left: number;
  /** Filled one after the other. */
  readonly texts: readonly string[];
  readonly mode?: FillMode;
  readonly sendBy: 'key' | 'button';
}

const LINE = '第五千字的回复，一行一行地填进去，看它会不会丢字：';

/** 5,000 UTF-16 units in lines of 99 and a line end. */
function longText(): string {
  const lines = Array.from({ length: 50 }, (_, i) => `${i + 1} ${LINE.repeat(5)}`.slice(0, 99));
  return `${lines.join('\n')}。`;
}

export const CASES: readonly FillCase[] = [
  { name: '1 line', draft: 'to you: ', left: 0, texts: ['亲，今天下午就能发货'], sendBy: 'key' },
  {
    name: '3 lines',
    draft: 'hello',
    left: 0,
    texts: ['您好，退货地址：\n\n杭州市 余杭区 1 号'],
    sendBy: 'key',
  },
  { name: 'emoji', draft: 'hi', left: 0, texts: ['一家👨‍👩‍👧‍👦，👍🏽，🇨🇳，ＡＢＣ１２３，好'], sendBy: 'key' },
  { name: '5,000', draft: 'a', left: 0, texts: [longText()], sendBy: 'key' },
  { name: 'middle', draft: 'hello', left: 2, texts: ['（中间）'], sendBy: 'key' },
  {
    name: 'replace',
    draft: 'old words',
    left: 0,
    texts: ['换成这一句\n第二行'],
    mode: 'replace',
    sendBy: 'key',
  },
  { name: 'twice', draft: '', left: 0, texts: ['第一句。', '第二句。'], sendBy: 'button' },
];

export function caseOf(name: string): FillCase {
  const found = CASES.find((one) => one.name === name);
  if (found === undefined)
    throw new Error(`there is no case ${name}: ${CASES.map((one) => one.name).join(', ')}`);
  return found;
}

/** What the box must hold after so many of the fills: before the caret, and behind it. */
export function wanted(
  { draft, left, texts, mode }: FillCase,
  fills: number = texts.length,
): [string, string] {
  const caret = draft.length - left;
  const filled = texts.slice(0, fills);
  if (mode === 'replace') return [filled.at(-1) ?? draft, ''];
  return [draft.slice(0, caret) + filled.join(''), draft.slice(caret)];
}

/**
 * Browsers type a hard blank where a blank would collapse: the second of two, and one at the end of a line. Nobody who
 * reads what was sent can tell them apart.
 */
export function blanks(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
