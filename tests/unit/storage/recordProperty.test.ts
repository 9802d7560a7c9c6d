/** However reports are cut, repeated and mixed up: every message is there once, in the order of the page. */
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyText } from '../../../utils/model/index.ts';
import { readHistory, recordReading } from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

const SIDES = ['shopper', 'agent', 'bot', 'system', 'unknown'] as const;

const thread = fc.array(
  fc.record({ gap: fc.integer({ min: 1, max: 3_600_000 }), side: fc.constantFrom(...SIDES) }),
  { minLength: 1, maxLength: 40 },
);
/** A slice as two places of the thread, in thousandths of its length. */
const slice = fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }));

it('ends with exactly the certain messages, once, in page order', async () => {
  const run = async (
    gaps: readonly { gap: number; side: (typeof SIDES)[number] }[],
    slices: readonly (readonly [number, number])[],
    atOnce: boolean,
  ): Promise<void> => {
    const database = freshDatabase();
    let at = NOW;
    const said = gaps.map(({ gap, side }, i) => {
      at += gap;
      // Ids that sort against the page.
      return message(`${999 - i}`, { at, side });
    });
    const cut = (place: number): number => Math.round((place * said.length) / 1000);
    const half = Math.ceil(said.length / 2);
    const reports = [...slices, [0, 500], [480, 1000]].map(([from = 0, to = 0], i) => {
      const pending = said.slice(cut(Math.min(from, to)), cut(Math.max(from, to)));
      return () => recordReading(reading(said.slice(-half)), pending, NOW + i, database);
    });
    if (atOnce) await Promise.all(reports.map((report) => report()));
    else for (const report of reports) await report();
    const rows = await readHistory(keyText(KEY), 1000, database);
    const certain = said.filter((one) => one.side !== 'unknown');
    expect(rows.map((row) => [row.id, row.text, row.side])).toEqual(
      certain.map((one) => [`${keyText(KEY)}|${one.id}`, one.text, one.side]),
    );
    await database.delete();
  };
  await fc.assert(fc.asyncProperty(thread, fc.array(slice, { maxLength: 12 }), fc.boolean(), run), {
    numRuns: 60,
  });
}, 60_000);

it('keeps page order when a growing thread is told to the minute, with lost answers', async () => {
  const run = async (sizes: readonly number[], times: readonly (number | null)[]): Promise<void> => {
    const database = freshDatabase();
    let minute = 0;
    const said = times.map((step, i) => {
      minute += step ?? 0;
      // A thread that begins without a time is placed by when it was read: nothing to compare with.
      return message(`${999 - i}`, { at: step === null && i > 0 ? null : NOW + minute * 60_000 });
    });
    let end = 0;
    for (const size of [...sizes, said.length]) {
      const start = end;
      end = Math.min(end + size, said.length);
      const tail = said.slice(0, end);
      await recordReading(reading(tail), said.slice(start, end), NOW + 3_600_000 + end, database);
      await recordReading(reading(tail), said.slice(Math.max(0, start - 2), end), NOW + 3_600_000, database);
    }
    const rows = await readHistory(keyText(KEY), 1000, database);
    expect(rows.map((row) => row.id)).toEqual(said.map((one) => `${keyText(KEY)}|${one.id}`));
    await database.delete();
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
      fc.array(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constant(null)), { minLength: 1, maxLength: 30 }),
      run,
    ),
    { numRuns: 60 },
  );
}, 60_000);
