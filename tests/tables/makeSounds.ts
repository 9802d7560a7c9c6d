/**
 * Made the first table of `utils/text/sounds.ts`, once: prints its lines. What both tables say
 * and pinyin-pro doesn't goes to stderr. Run it with the path of a module that has the `pinyin`
 * function of pinyin-pro (MIT), which the project itself doesn't need:
 * `node tests/tables/makeSounds.ts <path>/pinyin-pro/dist/index.mjs`.
 */
import { pathToFileURL } from 'node:url';
import { readingsOf } from '../../utils/text/index.ts';

/** Beside GB 2312: what shoppers type that is younger, of Canton, or of names. */
const MORE =
  '嗨啰呗咯哒嘞噻嗯哦喔啫锃煲焖膻靓瞅叽咔囧怼嘚瑟垚淼珺祎昇堃犇骉祐琇玥璟烜喆晞妤诶噢嘢嘅乜佢冇哋睇啲嚟喺咁嗰咩仲';
/** Where the readings that come first in a dictionary aren't those that are heard most. */
const HEARD: Readonly<Record<string, string>> = {
  了: 'le',
  嗯: 'en',
  弹: 'dan',
  谁: 'shei',
  哪: 'na',
  呢: 'ne',
  什: 'shen',
};
const WIDTH = 100;

interface PinyinPro {
  readonly pinyin: (text: string, options: { toneType: 'none'; v: true }) => string;
  /** All readings of each character. */
  readonly polyphonic: (text: string, options: { toneType: 'none'; type: 'array' }) => string[][];
}

const { pinyin, polyphonic } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as PinyinPro;
const decoder = new TextDecoder('gbk');
const characters = new Set(MORE);
for (let high = 0xb0; high <= 0xf7; high += 1) {
  for (let low = 0xa1; low <= 0xfe; low += 1) {
    // The last five places of row 55 are empty.
    if (high !== 0xd7 || low <= 0xf9) characters.add(decoder.decode(new Uint8Array([high, low])));
  }
}
const groups = new Map<string, string>();
for (const character of characters) {
  const sound = HEARD[character] ?? pinyin(character, { toneType: 'none', v: true }).replaceAll('ü', 'v');
  groups.set(sound, (groups.get(sound) ?? '') + character);
}
const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
const table = sorted.map(([sound, group]) => sound + group).join('');
for (let at = 0; at < table.length; at += WIDTH) {
  const last = at + WIDTH >= table.length;
  process.stdout.write(`  '${table.slice(at, at + WIDTH)}'${last ? ';' : ' +'}\n`);
}
for (const character of characters) {
  const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array' });
  const known = new Set(readings.map((reading) => reading.replaceAll('ü', 'v')));
  const odd = readingsOf(character).filter((reading) => !known.has(reading));
  if (odd.length > 0) process.stderr.write(`${character} isn't read ${odd.join()}\n`);
}
