/**
 * Broken files: cut, flipped, spliced, in the wrong encoding, with columns gone, full of quotes. Each ends in a draft or in
 * problems, soon, and whatever is told names its place: the file, and in it the line, the sheet or the path.
 * PACKS_MUTATIONS sets how many are tried of each format; 530 of them are more than 10,000 files.
 */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sayPlace, sayProblem, sayRefused } from '../../../../components/manager/carry/say.ts';
import { translateCarry } from '../../../../utils/locale/index.ts';
import type { DraftProblemCode, FilePlace } from '../../../../utils/model/index.ts';
import type { DraftReading } from '../../../../utils/packs/formats/index.ts';
import { MAX_PROBLEMS, PACK_LIMITS } from '../../../../utils/packs/index.ts';
import { FILES } from './brokenFiles.ts';
import { mutate, mutation } from './mutations.ts';
import { read } from './support.ts';

const RUNS = Number(process.env.PACKS_MUTATIONS ?? 300);
/** Milliseconds that any of these files, all small, may take on a busy machine. */
const PATIENCE = 5_000;
const LANGUAGES = ['zh-CN', 'zh-TW', 'en'] as const;
const TEXTS = LANGUAGES.map(translateCarry);

/** What is wrong with the file as a whole: there is no place in it to name. Everything else has one. */
const OF_THE_WHOLE: ReadonlySet<DraftProblemCode> = new Set<DraftProblemCode>([
  'empty',
  'notText',
  'unknownFormat',
  'notAPack',
  'tooBig',
  'encrypted',
  'brokenWorkbook',
  'brokenArchive',
  'tooManyEntries',
  'notAZip',
  'tooMany',
  'tooLarge',
]);

/** A place in a file, and one that can be gone to. */
function isInside({ file = '', line, sheet, path }: FilePlace, bytes: Uint8Array): boolean {
  // Every character that ends a line has a byte that is 10 or 13, in all of the encodings.
  if (line !== undefined) return line >= 1 && (line <= breaksIn(bytes) + 1 || COUNTS_ROWS.test(file));
  return (path ?? sheet ?? '') !== '';
}

/** Workbooks and tables of HTML have rows, and archives lines that aren't their own. */
const COUNTS_ROWS = /\.(?:xlsx?|zip|alfredsnippets)$/;
const breaksIn = (bytes: Uint8Array) => bytes.filter((byte) => byte === 10 || byte === 13).length;

/** What holds of every reading, whatever was read. */
function holds(reading: DraftReading, file: string, bytes: Uint8Array): void {
  const places: FilePlace[] = [];
  const said: [place: FilePlace, texts: string[]][] = [];
  if (!reading.ok) {
    const { problems } = reading;
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(MAX_PROBLEMS);
    // What no reader foresaw would be told as that: none of these files may come to it.
    expect(problems.map(({ code }) => code)).not.toContain('unreadable');
    for (const { code, place, values } of problems) {
      places.push(place);
      said.push([place, TEXTS.map((t) => sayProblem(code, values, t))]);
      if (!OF_THE_WHOLE.has(code) && !isInside(place, bytes))
        expect.fail(`no place: ${code} ${JSON.stringify(place)}`);
    }
  } else {
    const { entries, refused, kept, changed } = reading.draft;
    for (const { place, code, values } of refused)
      said.push([place, TEXTS.map((t) => sayRefused(code, values, t))]);
    for (const { place } of [...entries, ...refused, ...kept, ...changed]) {
      places.push(place);
      // One of Alfred's snippets by itself is the whole of its file.
      if (!isInside(place, bytes) && reading.draft.format !== 'alfred')
        expect.fail(`no place: ${JSON.stringify(place)}`);
    }
    for (const { fields } of entries) {
      expect(fields.text.length).toBeGreaterThan(0);
      expect(fields.text.length).toBeLessThanOrEqual(PACK_LIMITS.text);
      expect(fields.code.length).toBeLessThanOrEqual(PACK_LIMITS.code);
      expect(fields.title.length).toBeLessThanOrEqual(PACK_LIMITS.title);
      expect(fields.category.length).toBeLessThanOrEqual(PACK_LIMITS.categoryDepth);
      expect(fields.text).not.toContain('\ufffd');
    }
  }
  for (const place of places) if (place.file !== file) expect(place.file).toBe(file);
  for (const [place, texts] of said.slice(0, MAX_PROBLEMS)) {
    for (const [index, text] of texts.entries()) {
      const t = TEXTS[index];
      if (t === undefined || !sayPlace(place, t).startsWith(file)) expect.fail('a place without its file');
      if (!isWhole(text)) expect.fail(`said badly: ${text}`);
    }
  }
}

/** A sentence: no name of a text, of a code or of a value that wasn't put in. */
function isWhole(text: string): boolean {
  return (
    text.length > 3 &&
    !/problem\.|refused\.|\{(?:limit|expected|problem|name)\}|（上限 ）|limit \)/.test(text)
  );
}

describe('broken files', () => {
  // SheetJS says to the console what it finds odd.
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  it.each(Object.entries(FILES))('%s is read whole', async (name, bytes) => {
    const reading = await read(name, bytes);
    expect(reading).toMatchObject({ ok: true, draft: { entries: expect.anything() } });
    if (reading.ok) expect(reading.draft.entries.length).toBeGreaterThan(0);
    holds(reading, name, bytes);
  });

  it.each(Object.entries(FILES))(
    '%s, broken at random, ends in a draft or in problems',
    async (name, bytes) => {
      const seen = new Set<string>();
      await fc.assert(
        fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (how) => {
          const broken = how.reduce(mutate, bytes);
          const started = performance.now();
          const reading = await read(name, broken);
          expect(performance.now() - started).toBeLessThan(PATIENCE);
          holds(reading, name, broken);
          seen.add(reading.ok ? `${reading.draft.refused.length}` : (reading.problems[0]?.code ?? ''));
        }),
        { numRuns: RUNS, seed: 20_261_129 },
      );
      // They are broken in more ways than one.
      expect(seen.size).toBeGreaterThan(3);
    },
    // Only to let 10,000 runs finish: nothing is measured.
    600_000,
  );
});
