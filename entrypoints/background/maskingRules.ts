/** Masking with the rules that come with the extension: read when there is first something to learn. */
import {
  createMasking,
  KEEP_NOTHING,
  type Masking,
  type MaskingRules,
  type Talk,
  talkOf,
} from '../../utils/suggestion/index.ts';
import { readPackedRules, readSigns } from './signs.ts';

/** What is needed to tell what of a conversation may be learned. */
export interface Keeping extends Masking {
  /** What kind of turn a text is. */
  talkOf(text: string): Talk;
}

let reading: Promise<Keeping> | null = null;
let read: Keeping | null = null;

/** Where the rules can't be read, nothing is kept of any text until they can. */
export async function readMasking(): Promise<Keeping> {
  reading ??= Promise.all([readPackedRules<MaskingRules>('/masking.json'), readSigns()]).then(
    ([rules, signs]) => ({ ...createMasking(rules), talkOf: (text) => talkOf(text, signs) }),
  );
  try {
    read = await reading;
    return read;
  } catch {
    reading = null;
    return { ...KEEP_NOTHING, talkOf: () => 'chitchat' };
  }
}

/** A shopper's words, masked where the rules have been read, as they have where anything was ever masked by them. */
export function maskNow(text: string, names: readonly string[]): string {
  return read?.wording(text, names) ?? text;
}
