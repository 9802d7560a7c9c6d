/** Masking with the rules that come with the extension: read when there is first something to learn. */
import { readPackedBytes } from '../../utils/platform/index.ts';
import { createMasking, KEEP_NOTHING, type Masking, readMaskingRules } from '../../utils/suggestion/index.ts';

let reading: Promise<Masking> | null = null;
let read: Masking | null = null;

/** Where the rules can't be read, nothing is kept of any text until they can. */
export async function readMasking(): Promise<Masking> {
  reading ??= readPackedBytes('/masking.json').then((packed) =>
    createMasking(readMaskingRules(new TextDecoder().decode(packed))),
  );
  try {
    read = await reading;
    return read;
  } catch {
    reading = null;
    return KEEP_NOTHING;
  }
}

/** A shopper's words, masked where the rules have been read, as they have where anything was ever masked by them. */
export function maskNow(text: string, names: readonly string[]): string {
  return read?.wording(text, names) ?? text;
}
