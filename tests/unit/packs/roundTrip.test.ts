/** What goes out comes back: every field of the model, through both own formats, and always as the same bytes. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import { type PackPicture, readPackZip, writePackZip } from '../../../utils/packs/archive/index.ts';
import { readPack, writePack } from '../../../utils/packs/index.ts';
import { arbitraryDesk, meant, PATIENCE, RUNS } from './arbitraryPack.ts';

vi.setConfig({ testTimeout: PATIENCE });

const NOW = 1_790_000_000_000;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
const meanings = (templates: readonly Template[]) =>
  templates.map(meant).toSorted((a, b) => byId(a as never, b as never));

/** The content of a reading. Fails with the problems where there are some. */
function read<Reading extends { readonly ok: boolean }>(
  reading: Reading,
): Extract<Reading, { readonly ok: true }> {
  if (!reading.ok) throw new Error(JSON.stringify(reading));
  return reading as Extract<Reading, { readonly ok: true }>;
}

describe('a pack', () => {
  it('with everything comes back whole from a zip, which is the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDesk, async ({ pack, templates, pictures }) => {
        const { bytes, losses } = await writePackZip(pack, templates, pictures, { whole: true });
        expect(losses).toEqual([]);
        const back = read(await readPackZip(bytes, NOW, { whole: true }));
        expect(back.pack).toEqual(pack.readOnly ? pack : without(pack, 'readOnly'));
        expect(meanings(back.templates)).toEqual(meanings(templates));
        const named = new Set(templates.flatMap((template) => template.pictures ?? []));
        expect(back.pictures.toSorted(byId)).toEqual(
          pictures.filter(({ id }) => named.has(id)).toSorted(byId),
        );
        expect(back.hasMore).toBe(false);
        const again = await writePackZip(back.pack, back.templates.toReversed(), back.pictures, {
          whole: true,
        });
        expect(Buffer.compare(again.bytes, bytes)).toBe(0);
      }),
      RUNS,
    );
  });

  it('to share comes back from JSON without pictures, recycle bin and origin', () => {
    fc.assert(
      fc.property(arbitraryDesk, ({ pack, templates }) => {
        const { text, losses } = writePack(pack, templates);
        const kept = templates.filter(({ deletedAt }) => deletedAt === null);
        const back = read(readPack(new TextDecoder().decode(new TextEncoder().encode(text)), NOW));
        expect(back.pack).toEqual({
          ...(pack.readOnly ? pack : without(pack, 'readOnly')),
          source: 'imported',
          installedAt: NOW,
        });
        expect(meanings(back.templates)).toEqual(
          meanings(kept.map((template) => without(template, 'pictures') as Template)),
        );
        const pictured = kept.filter(({ pictures = [] }) => pictures.length > 0);
        expect(
          losses.map(({ template, code, values }) => [template.id, code, values.count]).toSorted(),
        ).toEqual(pictured.map(({ id, pictures = [] }) => [id, 'pictures', pictures.length]).toSorted());
        expect(writePack(back.pack, back.templates.toReversed()).text).toBe(text);
      }),
      RUNS,
    );
  });

  it('of a whole desk gives only what is shared, unless it is asked for', () => {
    fc.assert(
      fc.property(arbitraryDesk, ({ pack, templates }) => {
        const back = read(readPack(writePack(pack, templates, { whole: true }).text, NOW));
        expect(back.hasMore).toBe(true);
        expect({ ...back, hasMore: false }).toEqual(read(readPack(writePack(pack, templates).text, NOW)));
      }),
      { numRuns: 50 },
    );
  });

  it('names the pictures that the store lost', async () => {
    const [desk] = fc.sample(arbitraryDesk, { numRuns: 1, seed: 1 });
    if (desk === undefined) throw new Error('no desk');
    const template = {
      id: 't',
      packId: desk.pack.id,
      code: 'a',
      title: '图',
      category: [],
      text: 'x',
      pictures: ['gone', 'p0'],
      triggers: [],
      stage: null,
      temper: null,
      language: 'en',
      used: 0,
      lastUsedAt: null,
      updatedAt: 1,
      deletedAt: null,
    } as const;
    const { bytes, losses } = await writePackZip(desk.pack, [template], desk.pictures);
    expect(losses).toEqual([
      { template: { id: 't', code: 'a', title: '图' }, code: 'missingPicture', values: { id: 'gone' } },
    ]);
    const back = read(await readPackZip(bytes, NOW));
    expect(back.templates[0]?.pictures).toEqual(['p0']);
    expect(back.pictures.map(({ id }: PackPicture) => id)).toEqual(['p0']);
  });
});

function without(record: object, key: string): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
