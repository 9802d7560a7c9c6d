/**
 * The text of a file whose encoding nobody tells: a mark at its beginning, then UTF-8 if it is that without a fault,
 * then UTF-16 by its zero bytes, then GB 18030 (which GBK and GB 2312 are parts of) or Big5, whichever has more words
 * that everybody writes. A file that was cut, or in which a byte was hurt, is still read: what is lost stands as U+FFFD, and the rows that hold it are refused.
 */
import type { DraftEncoding } from './draft.ts';
import { DraftError } from './problems.ts';

/** The little that is needed of what browsers and Node have: this room is compiled without their types. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

export interface DecodedText {
  /** Without a mark; line breaks are `\n`. */
  readonly text: string;
  readonly encoding: DraftEncoding;
}

/** What stands for a character that is lost. */
export const LOST = '\ufffd';

/** So much of a UTF-8 file's characters beyond ASCII may be hurt before it is taken for another encoding. */
const HURT = 0.25;
/** So much of a text may be control characters, and so much of it lost: what has more isn't text. */
const CONTROLS = 0.02;
const GONE = 0.25;

/** Decodes a file's text. Throws `DraftError` with `notText`. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { text, encoding } = decode(bytes);
  const controls = count(text, /[^\P{Cc}\t\n\v\f\r]/gu);
  if (controls > 2 && controls > text.length * CONTROLS) throw new DraftError('notText');
  if (count(text, /\ufffd/gu) > text.length * GONE) throw new DraftError('notText');
  return { text: text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), encoding };
}

function decode(bytes: Uint8Array): DecodedText {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return lenient(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return lenient(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return lenient(bytes, 'utf-16be');
  const wide = widthOf(bytes);
  if (wide !== null) return lenient(bytes, wide);
  const strict = fatal(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8' };
  const hurt = lenient(bytes, 'utf-8');
  const lost = count(hurt.text, /\ufffd/gu);
  const beyond = count(hurt.text, /\P{ASCII}/gu) - lost;
  // One character that is lost, beside none that is whole, may as well be one of GBK.
  if (beyond > 0 && lost <= Math.max(1, beyond * HURT)) return hurt;
  const [simplified, traditional] = [lenient(bytes, 'gb18030'), lenient(bytes, 'big5')];
  return count(traditional.text, COMMON) > count(simplified.text, COMMON) ? traditional : simplified;
}

/** What stands in any Chinese text. Read in the wrong one of two encodings, it turns into rare characters. */
const COMMON =
  /[，。！？：；、「」“”的一是不了在有我你您好可以到上下大中小人天日月年出分回公司客服品名色尺寸常用見见說说們们這这個个為为請请會会貨货謝谢嗎吗麼么後后發发問问題题買买賣卖單单編编碼码內内標标類类]/gu;

function lenient(bytes: Uint8Array, encoding: DraftEncoding): DecodedText {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function fatal(bytes: Uint8Array, encoding: DraftEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: commas, quotes, digits and line breaks have a zero byte on one side only. */
function widthOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4_000);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const least = Math.max(1, length / 100);
  if (odd >= least && even === 0) return 'utf-16le';
  if (even >= least && odd === 0) return 'utf-16be';
  return null;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  pattern.lastIndex = 0;
  while (pattern.test(text)) found += 1;
  return found;
}
