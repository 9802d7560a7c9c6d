/** Signs of talk and temper, as they come with the extension. */
import { readPackedBytes } from '../../utils/platform/index.ts';
import { readRules, type Signs } from '../../utils/suggestion/index.ts';

let reading: Promise<Signs> | null = null;

/** Read once. @throws {Error} when they can't be read; the next call tries again. */
export function readSigns(): Promise<Signs> {
  reading ??= readPackedRules<Signs>('/signs.json').catch((error: unknown) => {
    reading = null;
    throw error;
  });
  return reading;
}

/** Rules that the build packed. @throws {Error} when they can't be read. */
export async function readPackedRules<Rules>(path: `/${string}`): Promise<Rules> {
  return readRules<Rules>(new TextDecoder().decode(await readPackedBytes(path)));
}
