/** What a file is called. */
import type { Pack } from '../model/index.ts';

/** Longest name without its ending, in characters. */
const MAX_FILE_NAME = 80;

/**
 * A name that every system takes.
 * @param ending e.g. `.csv`.
 */
export function fileNameOf({ name }: Pick<Pack, 'name'>, ending: string): string {
  const plain = [...name.replace(/[\p{C}\\/:*?"<>|]+/gu, ' ').trim()].slice(0, MAX_FILE_NAME).join('');
  // Windows takes neither a dot at the end nor the names of its devices.
  const safe = plain
    .replace(/^[\s.]+|[\s.]+$/gu, '')
    .replace(/^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu, '$&_');
  return `${safe || 'deskmate'}${ending}`;
}
