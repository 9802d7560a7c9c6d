/** The language that the shopper writes. */
import type { ChatMessage, Language } from '../model/index.ts';
import { countScripts } from '../text/index.ts';
import { isTurn, newestOf } from './turns.ts';

/** Older turns than these say little of what is written now. */
const MAX_TURNS = 20;
/** Words, not sizes (XL) and models (iphone15); addresses of pages are nobody's language. */
const LINK = /https?:\/\/\S+/gu;
const WORD = /(?<![\p{L}\p{N}])[A-Za-z][a-z']+(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])[A-Z]{3,}(?![\p{L}\p{N}])/gu;
/** Fewer letters than this (ok, hi) are written by everybody. */
const FEW_LETTERS = 4;

/**
 * The language of the shopper's turns: Chinese by the characters that differ between the scripts, English where its
 * words outnumber Chinese characters. Null when neither can be told (你好 is the same in both scripts).
 */
export function languageOf(messages: readonly ChatMessage[]): Language | null {
  const text = newestOf(messages, MAX_TURNS, isTurn)
    .map((message) => message.text)
    .join('\n')
    .replace(LINK, ' ');
  const { han, simplified, traditional } = countScripts(text);
  const words = text.match(WORD) ?? [];
  if (words.length > han) return words.join('').length >= FEW_LETTERS ? 'en' : null;
  if (simplified === traditional) return null;
  return traditional > simplified ? 'zh-TW' : 'zh-CN';
}
