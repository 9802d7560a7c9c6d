/**
 * Made `utils/suggestion/masking/rules/traditional.ts`, once: prints the table's lines. Run it with the path of opencc-js
 * (MIT; its tables are OpenCC's, Apache-2.0), which the project itself doesn't need:
 * `node tests/tables/makeTraditional.ts <path>/opencc-js/dist/esm/full.js`.
 */
import { pathToFileURL } from 'node:url';
import { foldUnits } from '../../utils/text/index.ts';

const WIDTH = 100;

type Converter = (options: { readonly from: string; readonly to: string }) => (text: string) => string;

const { Converter } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as { Converter: Converter };
const readings = ['t', 'tw', 'hk'].map((from) => Converter({ from, to: 'cn' }));
const decoder = new TextDecoder('big5');
// What simplified texts have too (么) means itself there.
const inUse = new Set<string>();
const simple = new TextDecoder('gbk');
for (let high = 0xb0; high <= 0xf7; high += 1)
  for (let low = 0xa1; low <= 0xfe; low += 1) inUse.add(simple.decode(new Uint8Array([high, low])));
let pairs = '';
// The characters of Big5's first level: those that are in use.
for (let high = 0xa4; high <= 0xc6; high += 1) {
  for (let low = 0x40; low <= 0xfe; low += 1) {
    if (low > 0x7e && low < 0xa1) continue;
    const character = decoder.decode(new Uint8Array([high, low]));
    if (!/^\p{Script=Han}$/u.test(character) || foldUnits(character) !== character || inUse.has(character))
      continue;
    const simplified = readings.map((read) => read(character)).find((read) => read !== character);
    if (simplified?.length === 1) pairs += character + simplified;
  }
}
for (let at = 0; at < pairs.length; at += WIDTH)
  process.stdout.write(`  '${pairs.slice(at, at + WIDTH)}' +\n`);
