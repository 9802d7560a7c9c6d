/**
 * The heaviest files that there are, each read by a process of its own as the manager's worker reads it: a hundred megabytes,
 * bombs, nesting without end, chains that loop. Each ends in a problem with its place, or is read, within bounds of
 * memory and time.
 */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../../../../demo/run.ts';
import { READ_SECONDS } from '../../../../entrypoints/manager/carry/reader.ts';

interface Read {
  readonly problems: readonly { readonly code: string; readonly place: object }[];
  /** The first three. */
  readonly texts: readonly string[];
  readonly refused: number;
  readonly ms: number;
  /** Megabytes that the process had at most, with what it made the file from. */
  readonly mb: number;
}

/** What is told, and the bound of memory in megabytes: about twice what was measured. A bare process has a hundred. */
const CASES: readonly (readonly [file: string, code: string | null, place: object, mb: number])[] = [
  ['csv 100 MB', 'tooBig', {}, 1_000],
  ['csv of rows', 'tooManyRows', { line: 50_002 }, 800],
  ['csv of one cell', null, {}, 800],
  ['csv of quotes', null, {}, 900],
  ['csv of quotes astray', 'tooManyRows', { line: 50_002 }, 800],
  ['json 100 MB', 'tooBig', {}, 1_000],
  ['json of rows', 'tooManyRows', { path: '[50000]' }, 900],
  ['json of numbers', 'unknownFormat', {}, 1_800],
  ['json cut', 'notJson', { line: 1_700_002, path: '[1700000]' }, 900],
  ['json deep', 'tooDeep', { line: 1 }, 200],
  ['json deep, ours', 'wrongType', { path: 'templates[0].text' }, 250],
  ['zip 100 MB', 'bomb', { path: 'a.csv' }, 1_200],
  ['zip of nothing', 'brokenArchive', {}, 1_000],
  ['xlsx of nothing', 'brokenArchive', {}, 1_000],
  ['xlsx of 1 GB', 'bomb', { path: 'xl/worksheets/sheet1.xml' }, 500],
  ['xlsx of strings', null, {}, 1_500],
  ['xlsx of rows', 'tooManyRows', { sheet: 'S' }, 1_200],
  ['xlsx of a whole sheet', null, {}, 250],
  ['xlsx of columns', null, {}, 400],
  ['xls 60 MB', 'tooBig', {}, 600],
  ['xls of zeros', 'empty', {}, 1_800],
  ['xls that loops', 'brokenWorkbook', {}, 200],
  ['xls that loops back', 'brokenWorkbook', {}, 200],
  ['page of tags', 'tooDeep', { line: 1 }, 600],
  ['page of rows', 'tooManyRows', { line: 50_001 }, 800],
  ['plist of laughs', null, {}, 200],
  ['textexpander of laughs', null, {}, 200],
  ['plist cut', 'notXml', { line: 3_000_001 }, 1_200],
  ['yml 5 MB', 'tooBig', {}, 250],
  ['yml of matches', 'tooManyRows', { line: 100_002 }, 800],
  ['yml of one line', 'notYaml', { line: 1 }, 1_500],
];

/** What of it is read where it isn't refused. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  'xlsx of strings': ['偏大一码'],
  'xlsx of a whole sheet': ['偏大一码'],
  // Entities that a file declares are text: nothing is put in for them.
  'plist of laughs': ['&a30;'],
  'textexpander of laughs': ['您好&a30;亲'],
};

it.each(CASES)(
  '%s',
  async (name, code, place, mb) => {
    const script = join(import.meta.dirname, 'heavyFile.ts');
    const read = JSON.parse(
      await run(process.execPath, ['--experimental-strip-types', '--no-warnings', script, name]),
    ) as Read;
    const told = read.problems.map((problem) => ({ ...problem, place: { ...problem.place, file: '' } }));
    expect(told).toEqual(code === null ? [] : [{ code, place: { file: '', ...place } }]);
    expect(read.texts).toEqual(TEXTS[name] ?? []);
    expect(read.mb).toBeLessThan(mb);
    // The page would have given it up: on a busy machine nothing comes near.
    expect(read.ms).toBeLessThan((READ_SECONDS * 1000) / 2);
  },
  120_000,
);
