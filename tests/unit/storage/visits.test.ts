/** Visits: a pause without a message ends one; looking at a conversation isn't one. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { keyText, type Shopper, VISIT_GAP } from '../../../utils/model/index.ts';
import { readShopper, recordReading } from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, reading } from './makers.ts';

/** Records a message (or with `null` only looks) at each of these times. */
async function visited(...steps: readonly (readonly [at: number, id: string | null])[]): Promise<Shopper> {
  const database = freshDatabase();
  for (const [at, id] of steps) {
    const said = id === null ? [] : [message(id)];
    await recordReading(reading(said), said, at, database);
  }
  const shopper = await readShopper(keyText(KEY), database);
  if (shopper === undefined) throw new Error('not recorded');
  return shopper;
}

describe('visits', () => {
  it('begin with one, and none before it', async () => {
    expect(await visited([NOW, 'a'])).toMatchObject({ visits: 1, lastVisitAt: null, firstSeenAt: NOW });
  });

  it('go on through a pause of exactly VISIT_GAP', async () => {
    const shopper = await visited([NOW, 'a'], [NOW + VISIT_GAP, 'b'], [NOW + 2 * VISIT_GAP, 'c']);
    expect(shopper).toMatchObject({ visits: 1, lastVisitAt: null, lastSeenAt: NOW + 2 * VISIT_GAP });
  });

  it('end after a longer one', async () => {
    const second = NOW + VISIT_GAP + 1;
    expect(await visited([NOW, 'a'], [second, 'b'])).toMatchObject({ visits: 2, lastVisitAt: NOW });
    const third = second + 5 + VISIT_GAP + 1;
    const shopper = await visited([NOW, 'a'], [second, 'b'], [second + 5, 'c'], [third, 'd']);
    expect(shopper).toMatchObject({ visits: 3, lastVisitAt: second });
  });

  it("aren't made by looking at an old conversation, or by telling it again", async () => {
    const day = 24 * 60 * 60 * 1000;
    expect(await visited([NOW, 'a'], [NOW + day, null], [NOW + 2 * day, 'a'])).toMatchObject({ visits: 1 });
  });

  it('are noticed while the conversation stays open on the screen', async () => {
    const steps = Array.from({ length: 40 }, (_, i) => [NOW + i * 61_000, null] as const);
    expect(await visited([NOW, 'a'], ...steps, [NOW + 40 * 61_000, 'b'])).toMatchObject({ visits: 2 });
  });

  it("aren't made by older messages that are read later", async () => {
    const database = freshDatabase();
    const newest = [message('c', { at: NOW })];
    await recordReading(reading(newest), newest, NOW, database);
    const older = [message('a', { at: NOW - 10 * VISIT_GAP }), message('b', { at: NOW - 5 * VISIT_GAP })];
    await recordReading(reading(newest), older, NOW + 2 * VISIT_GAP, database);
    expect(await readShopper(keyText(KEY), database)).toMatchObject({ visits: 1 });
  });

  it('count by the time that the page tells', async () => {
    const database = freshDatabase();
    const first = [message('a', { at: NOW })];
    await recordReading(reading(first), first, NOW, database);
    // Said 5 minutes later, read much later: the same visit.
    const second = [message('b', { at: NOW + 300_000 })];
    await recordReading(reading(second), second, NOW + 3 * VISIT_GAP, database);
    expect(await readShopper(keyText(KEY), database)).toMatchObject({ visits: 1 });
  });
});
