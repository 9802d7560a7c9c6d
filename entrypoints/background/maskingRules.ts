/** Masking with the rules that come with the extension: read when there is first something to learn. */
import { readPackedBytes } from '../../utils/platform/index.ts';
import { createMasking, KEEP_NOTHING, type Masking, readMaskingRules } from '../../utils/suggestion/index.ts';

let reading: Promise<Masking> | null = null;

/** Where the rules can't be read, nothing is kept of any text until they can. */
export async function readMasking(): Promise<Masking> {
  reading ??= readPackedBytes('/masking.json').then((packed) =>
    createMasking(readMaskingRules(new TextDecoder().decode(packed))),
  );
  try {
    return await reading;
  } catch {
    reading = null;
    return KEEP_NOTHING;
  }
}
