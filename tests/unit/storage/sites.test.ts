/** Health of sites: each part with its time, and no writing while nothing changes. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Health, Part, PartHealth } from '../../../utils/model/index.ts';
import { listSiteHealth, readSiteHealth, recordHealth } from '../../../utils/storage/index.ts';
import { freshDatabase, NOW } from './makers.ts';

const PARTS: readonly Part[] = ['thread', 'sides', 'shopper', 'composer'];

function health(
  changes: { readonly [part in Part]?: Partial<PartHealth> } = {},
  more: Partial<Health> = {},
): Health {
  const parts = PARTS.map((part): PartHealth => ({ part, state: 'ok', confidence: 0.8, ...changes[part] }));
  return { reader: 'builtIn', adapter: 'practice', version: 1, moved: false, parts, ...more };
}

it('keeps what was read first, by site', async () => {
  const database = freshDatabase();
  expect(await recordHealth('a.example', health(), NOW, database)).toBe(true);
  expect(await recordHealth('b.example', health({}, { moved: true }), NOW, database)).toBe(true);
  expect(await readSiteHealth('a.example', database)).toEqual({
    ...health(),
    site: 'a.example',
    parts: health().parts.map((part) => ({ ...part, since: NOW })),
    updatedAt: NOW,
  });
  expect((await listSiteHealth(database)).map(({ site, moved }) => [site, moved])).toEqual([
    ['a.example', false],
    ['b.example', true],
  ]);
  expect(await readSiteHealth('c.example', database)).toBeUndefined();
});

it('knows since when each part is as it is', async () => {
  const database = freshDatabase();
  const times = async () => (await readSiteHealth('a', database))?.parts.map(({ since }) => since - NOW);
  await recordHealth('a', health(), NOW, database);
  await recordHealth('a', health({ sides: { state: 'unsure' } }), NOW + 1, database);
  expect(await times()).toEqual([0, 1, 0, 0]);
  await recordHealth(
    'a',
    health({ sides: { state: 'unsure' }, composer: { state: 'missing' } }),
    NOW + 2,
    database,
  );
  expect(await times()).toEqual([0, 1, 0, 2]);
  // Another reader, more confident: the states are the same.
  await recordHealth(
    'a',
    health({ sides: { state: 'unsure', confidence: 0.1 } }, { reader: 'own' }),
    NOW + 3,
    database,
  );
  expect(await times()).toEqual([0, 1, 0, 3]);
  await recordHealth('a', health(), NOW + 4, database);
  expect(await times()).toEqual([0, 4, 0, 3]);
});

describe('is written', () => {
  it.each<[string, Health, boolean]>([
    ['the same', health(), false],
    ['a little less confidence', health({ thread: { confidence: 0.7 } }), false],
    ['a little more confidence', health({ thread: { confidence: 0.9 } }), false],
    ['much less confidence', health({ thread: { confidence: 0.69 } }), true],
    ['much more confidence', health({ composer: { confidence: 0.91 } }), true],
    ['another state', health({ sides: { state: 'unsure' } }), true],
    ['another reader', health({}, { reader: 'own' }), true],
    ['another adapter', health({}, { adapter: 'other' }), true],
    ['another version', health({}, { version: 2 }), true],
    ['a page that moved', health({}, { moved: true }), true],
    ['a part less', { ...health(), parts: health().parts.slice(1) }, true],
  ])('%s: %#', async (_what, next, written) => {
    const database = freshDatabase();
    await recordHealth('a', health(), NOW, database);
    expect(await recordHealth('a', next, NOW + 1, database)).toBe(written);
    expect((await readSiteHealth('a', database))?.updatedAt).toBe(written ? NOW + 1 : NOW);
  });

  it('when confidence went far in small steps', async () => {
    const database = freshDatabase();
    const written: boolean[] = [];
    for (const confidence of [0.8, 0.75, 0.7, 0.65, 0.6]) {
      written.push(await recordHealth('a', health({ thread: { confidence } }), NOW, database));
    }
    expect(written).toEqual([true, false, false, true, false]);
  });
});
