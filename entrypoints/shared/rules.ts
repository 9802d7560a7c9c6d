/** What tells a shopper's temper, and what finds phones and addresses: read when it is first asked for. */
import { readPackedBytes } from '../../utils/platform/index.ts';
import {
  createPersonal,
  type MaskingRules,
  type PersonalPart,
  readRules,
  type Signs,
} from '../../utils/suggestion/index.ts';

async function readPacked<Rules>(path: `/${string}`): Promise<Rules> {
  return readRules<Rules>(new TextDecoder().decode(await readPackedBytes(path)));
}

function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | null = null;
  return () => {
    reading ??= read().catch((error: unknown) => {
      reading = null;
      throw error;
    });
    return reading;
  };
}

/** @throws {Error} when they can't be read; the next call tries again. */
export const readSigns = once(() => readPacked<Signs>('/signs.json'));

/** Texts that are remembered, so that what is drawn again isn't looked through again. */
const REMEMBERED = 2000;

/** Without rules, every long number may be one that reaches somebody. */
function numbersIn(text: string): readonly PersonalPart[] {
  return [...text.matchAll(/\p{Nd}[\p{Nd} -]{5,}/gu)].map(({ index, 0: number }) => ({
    kind: 'phone' as const,
    start: index,
    end: index + number.length,
  }));
}

/** What finds phones, addresses and contacts in a text; where its rules can't be read, at least numbers. */
export const readPersonal = once(async (): Promise<(text: string) => readonly PersonalPart[]> => {
  const find = await readPacked<MaskingRules>('/masking.json').then(createPersonal, () => numbersIn);
  const known = new Map<string, readonly PersonalPart[]>();
  return (text) => {
    const parts = known.get(text) ?? find(text);
    if (known.size >= REMEMBERED) known.clear();
    known.set(text, parts);
    return parts;
  };
});
