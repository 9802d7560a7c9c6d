/** Ways in which a file gets broken: on its way, by the program that wrote it, or by somebody who means harm. */
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { FILES } from './brokenFiles.ts';

/** Bytes that mean something to one format or another. */
const TELLING = [...'"\',;{}[]<>|&%$=\n\r\0\t-:']
  .map((one) => one.charCodeAt(0))
  .concat(0xff, 0x80, 0x7f, 0xd8);

/** What is put into the middle of a file. */
const PIECES: readonly string[] = [
  '\0',
  '\0'.repeat(64),
  '\ufeff',
  '\ufffe',
  '"',
  '"'.repeat(1_001),
  '",'.repeat(500),
  '"a"b\n'.repeat(100),
  `'"“`.repeat(200),
  '['.repeat(150),
  '{"a":'.repeat(2_000),
  '<array>'.repeat(150),
  '<dict><key>a</key>'.repeat(150),
  '- '.repeat(2_000),
  '<b>'.repeat(3_000),
  '[['.repeat(500),
  '{{'.repeat(500),
  '9'.repeat(400),
  '1e999',
  '-9007199254740993',
  "=cmd|'/c calc'!A0",
  '=HYPERLINK("http://x",A1)',
  '../../etc/x',
  '<!DOCTYPE a [<!ENTITY b "c">]>&b;',
  '\u202e\u0000\ud83d',
  'x'.repeat(40_000),
  ','.repeat(5_000),
  '\n'.repeat(2_000),
];
const NUMBERS = ['1e400', '-1', '0', '99999999999999999999', '0x7fffffff', '1.5', '65537', '1048577', ''];
const PATHS = [
  '../a.csv',
  '/a.csv',
  'c:\\a.csv',
  'a/../../b.json',
  'xl/../../x',
  '\0.csv',
  'pack.json',
  'a/',
];

const at = fc.nat();
const plain = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at }),
  fc.record({ kind: fc.constant('flip' as const), at, bit: fc.nat(7) }),
  fc.record({ kind: fc.constant('put' as const), at, byte: fc.constantFrom(...TELLING) }),
  fc.record({ kind: fc.constant('drop' as const), at, count: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('repeat' as const),
    at,
    count: fc.integer({ min: 1, max: 200 }),
    length: fc.constantFrom(24, 24, 200),
  }),
  fc.record({ kind: fc.constant('swap' as const), at, to: fc.nat() }),
  fc.record({ kind: fc.constant('recode' as const), as: fc.constantFrom('gbk', 'utf-16le', 'latin1') }),
  fc.record({ kind: fc.constant('wide' as const), big: fc.boolean() }),
  fc.record({ kind: fc.constant('insert' as const), at, piece: fc.constantFrom(...PIECES) }),
  fc.record({ kind: fc.constant('splice' as const), at, other: fc.nat(), from: fc.nat() }),
  fc.record({ kind: fc.constant('column' as const), column: fc.nat(6) }),
  fc.record({ kind: fc.constant('line' as const), at, count: fc.constantFrom(0, 2, 50) }),
  fc.record({ kind: fc.constant('number' as const), at, as: fc.constantFrom(...NUMBERS) }),
);
type Plain = typeof plain extends fc.Arbitrary<infer T> ? T : never;

/** What is in an archive is broken too, and called otherwise: the archive itself stays whole. */
export const mutation = fc.oneof(
  { weight: 3, arbitrary: plain },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('within' as const), entry: fc.nat(), how: plain }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('rename' as const),
      entry: fc.nat(),
      path: fc.constantFrom(...PATHS),
    }),
  },
);
export type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

const utf8 = new TextEncoder();
/** Every byte a character, both ways. */
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** The file, broken so. What can't be done to it leaves it as it is. */
export function mutate(bytes: Uint8Array, how: Mutation): Uint8Array {
  if (bytes.length === 0) return bytes;
  if (how.kind === 'within' || how.kind === 'rename') return repacked(bytes, how);
  return broken(bytes, how);
}

function repacked(bytes: Uint8Array, how: Mutation & { kind: 'within' | 'rename' }): Uint8Array {
  try {
    // What an earlier mutation made of a size is given no room.
    const entries = Object.entries(unzipSync(bytes, { filter: ({ originalSize }) => originalSize < 1e6 }));
    const index = how.entry % entries.length;
    const changed = entries.map(([path, held], now): [string, Uint8Array] => {
      if (now !== index) return [path, held];
      return how.kind === 'rename' ? [how.path, held] : [path, mutate(held, how.how)];
    });
    return zipSync(Object.fromEntries(changed));
  } catch {
    return bytes;
  }
}

function broken(bytes: Uint8Array, how: Plain): Uint8Array {
  const place = 'at' in how ? how.at % bytes.length : 0;
  const [before, after] = [bytes.subarray(0, place), bytes.subarray(place)];
  switch (how.kind) {
    case 'cut':
      return before;
    case 'drop':
      return joined(before, after.subarray(how.count));
    case 'repeat':
      return joined(before, ...new Array<Uint8Array>(how.count).fill(after.subarray(0, how.length)), after);
    case 'recode':
      return utf8.encode(new TextDecoder(how.as).decode(bytes));
    case 'wide':
      return bytesOf([...textOf(bytes)].map((one) => (how.big ? `\0${one}` : `${one}\0`)).join(''));
    case 'insert':
      return joined(before, utf8.encode(how.piece), after);
    case 'splice': {
      const others = Object.values(FILES);
      const other = others[how.other % others.length] ?? bytes;
      return joined(before, other.subarray(how.from % other.length));
    }
    case 'column':
      return bytesOf(textOf(bytes).replace(/[^\n]+/g, (line) => without(line, how.column)));
    case 'line': {
      const lines = textOf(bytes).split('\n');
      const index = place % lines.length;
      lines.splice(index, 1, ...new Array<string>(how.count).fill(lines[index] ?? ''));
      return bytesOf(lines.join('\n'));
    }
    case 'number': {
      const numbers = [...textOf(bytes).matchAll(/\d+/g)];
      const found = numbers[place % Math.max(1, numbers.length)];
      if (found === undefined) return bytes;
      const end = found.index + found[0].length;
      return joined(bytes.subarray(0, found.index), utf8.encode(how.as), bytes.subarray(end));
    }
    case 'swap': {
      const changed = bytes.slice();
      const to = how.to % bytes.length;
      changed.set(bytes.slice(place, place + 32).subarray(0, bytes.length - to), to);
      return changed;
    }
    case 'flip':
    case 'put': {
      const changed = bytes.slice();
      changed[place] = how.kind === 'flip' ? (changed[place] ?? 0) ^ (1 << how.bit) : how.byte;
      return changed;
    }
  }
}

function without(line: string, column: number): string {
  const cells = line.split(',');
  return cells.filter((_cell, index) => index !== column % cells.length).join(',');
}

function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
