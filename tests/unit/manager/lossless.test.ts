/**
 * A pack that goes out, comes into an empty profile and goes out again says the same: the two ends of the manager's import
 * and export in one. `DESKMATE_PACKS=5000` tries as many packs. Uses and times are this computer's and don't travel.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openFiles, type Source } from '../../../entrypoints/manager/carry/open.ts';
import type { Template } from '../../../utils/model/index.ts';
import type { PackPicture } from '../../../utils/packs/archive/index.ts';
import { type Exported, exportJson, exportZip } from '../../../utils/packs/exports/index.ts';
import { applyChoices, planImport } from '../../../utils/packs/index.ts';
import { arbitraryDesk, meant, PATIENCE, RUNS } from '../packs/arbitraryPack.ts';

async function opened({ bytes, fileName }: Exported): Promise<Source> {
  const file = new File([new Uint8Array(bytes)], fileName);
  const read = await openFiles([{ path: fileName, file }], () => {});
  if (read.kind !== 'packs' || read.sources[0] === undefined) throw new Error(JSON.stringify(read));
  expect(read.problems).toEqual([]);
  return read.sources[0];
}

/** What an empty profile holds after everything of it was taken. */
function taken({ entries }: Source): { templates: readonly Template[]; pictures: readonly PackPicture[] } {
  let made = 0;
  const plan = planImport({
    ...{ incoming: entries, mine: [], packId: 'here', language: 'zh-CN', now: 1 },
    newId() {
      made += 1;
      return `new ${made}`;
    },
  });
  const { put, remove, pictures } = applyChoices(plan);
  expect(remove).toEqual([]);
  return {
    templates: put,
    pictures: pictures.map((one) => ({ ...one, width: 1, height: 1 }) as PackPicture),
  };
}

/** Templates by id, without what is this computer's, and the bytes of their pictures in order in place of their names. */
function content(templates: readonly Template[], pictures: readonly PackPicture[]) {
  const bytes = new Map(pictures.map((one) => [one.id, Buffer.from(one.bytes).toString('base64')]));
  return Object.fromEntries(
    templates
      .filter(({ deletedAt }) => deletedAt === null)
      .map((template) => {
        const { packId, used, lastUsedAt, updatedAt, overrides, pictures: named, ...rest } = template;
        return [
          template.id,
          { ...meant(rest as Template), pictures: (named ?? []).map((id) => bytes.get(id)) },
        ];
      }),
  );
}

it('a pack with its pictures is the same after two journeys', { timeout: PATIENCE }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesk, async ({ pack, templates, pictures }) => {
      const here = taken(await opened(await exportZip(pack, templates, pictures)));
      expect(content(here.templates, here.pictures)).toEqual(content(templates, pictures));
      const there = taken(await opened(await exportZip(pack, here.templates, here.pictures)));
      expect(content(there.templates, there.pictures)).toEqual(content(templates, pictures));
    }),
    RUNS,
  );
});

it('without pictures, JSON is', { timeout: PATIENCE }, async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDesk, async ({ pack, templates }) => {
      const bare = templates.map(({ pictures: _pictures, ...rest }) => rest);
      const here = taken(await opened(exportJson(pack, bare)));
      expect(content(here.templates, [])).toEqual(content(bare, []));
    }),
    RUNS,
  );
});
