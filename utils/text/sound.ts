/**
 * How characters sound, so that 发火 is found to mean 发货: the input methods that shoppers type with go by sound, and
 * a wrong character mostly sounds like the right one. Without tones, and with what many don't keep apart folded.
 */
import { SIMPLIFIED } from './simplified.ts';
import { FURTHER_SOUNDS, SOUNDS } from './sounds.ts';

/** Read when first asked for. */
let table: ReadonlyMap<string, readonly string[]> | null = null;

/**
 * The sound of one Chinese character, simplified or traditional: its most frequent reading, `zh` `ch` `sh` folded into
 * `z` `c` `s`, `ang` `eng` `ing` into `an` `en` `in`. Empty for what isn't one character or isn't in the table.
 */
export function soundOf(character: string): string {
  const [heardMost = ''] = readingsOf(character);
  return heardMost.replace(/^([zcs])h/u, '$1').replace(/([aei])ng$/u, '$1n');
}

/**
 * The readings of one Chinese character, simplified or traditional, without tones and with ü as `v`, the most frequent
 * first: `xing`, `hang` of 行. None of what isn't one character or isn't in the table.
 */
export function readingsOf(character: string): readonly string[] {
  table ??= readTable(SOUNDS + FURTHER_SOUNDS);
  return table.get(SIMPLIFIED.get(character) ?? character) ?? [];
}

/**
 * One key for all pairs of characters that sound alike: `fa huo` for 发货 and 发火. A character without a known sound
 * stands for itself. Made for two characters; takes any number.
 */
export function soundKey(pair: string): string {
  return Array.from(pair, (character) => soundOf(character) || character).join(' ');
}

function readTable(sounds: string): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, string[]>();
  for (const [, sound = '', characters = ''] of sounds.matchAll(/([a-z]+)([^a-z]+)/gu)) {
    for (const character of characters) {
      const known = read.get(character);
      if (known === undefined) read.set(character, [sound]);
      else known.push(sound);
    }
  }
  return read;
}
