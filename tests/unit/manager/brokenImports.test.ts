/**
 * Broken files at the manager's door: each comes to a message, or to what would be changed, and until that is confirmed
 * the store is byte for byte what it was. PACKS_MUTATIONS sets how many are tried, a twentieth of it for each format.
 */
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { ImportState } from '../../../components/index.ts';
import { createImporting } from '../../../entrypoints/manager/carry/importing.ts';
import { openFiles } from '../../../entrypoints/manager/carry/open.ts';
import { type DeskDatabase, desk, listPacks } from '../../../utils/storage/index.ts';
import { FILES } from '../packs/formats/brokenFiles.ts';
import { mutate, mutation } from '../packs/formats/mutations.ts';
import { entry, importAll, picture } from '../storage/importMakers.ts';
import { NOW } from '../storage/makers.ts';

vi.mock('../../../utils/messaging/index.ts', () => ({
  learnedChanged: 'learnedChanged',
  templatesChanged: 'templatesChanged',
  send: () => Promise.resolve(null),
}));

const RUNS = Math.ceil(Number(process.env.PACKS_MUTATIONS ?? 300) / 20);

/** All that is stored, pictures by their bytes. */
async function stored(database: DeskDatabase): Promise<string> {
  const tables = await Promise.all(
    database.tables.map(async (table) => [
      table.name,
      await table.toCollection().keys(),
      await table.toArray(),
    ]),
  );
  const pictures = await Promise.all(
    (await database.pictures.toArray()).map(async ({ blob }) => [
      ...new Uint8Array(await blob.arrayBuffer()),
    ]),
  );
  return JSON.stringify([tables, pictures]);
}

let before = '';
beforeAll(async () => {
  // SheetJS says to the console what it finds odd.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  await importAll([entry('a', {}, [picture(1)]), entry('b', { code: 'hi' })], NOW, desk());
  await importAll([entry('a', { text: 'newer' }), entry('c')], NOW + 1, desk());
  before = await stored(desk());
});
afterAll(() => void vi.restoreAllMocks());

it.each(Object.entries(FILES))(
  '%s, broken, leaves the store as it is',
  async (name, bytes) => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (how) => {
        const state = signal<ImportState | null>(null);
        const packs = await listPacks();
        const openEverything = vi.fn();
        const importing = createImporting(
          state,
          { language: 'zh-CN', packs: () => packs, openEverything, imported() {}, takenBack() {} },
          (files, { progress }) => openFiles(files, progress),
        );
        const step = (...names: readonly string[]) =>
          vi.waitFor(() => expect(names).toContain(state.value?.step), { timeout: 5_000, interval: 1 });
        const broken = new Uint8Array(how.reduce(mutate, bytes));
        importing.onFiles([{ path: name, file: new File([broken], name) }]);
        await step('unreadable', 'settings');
        if (state.value?.step === 'unreadable') {
          expect(state.value.problems.map(({ place }) => place.file)).toContain(name);
          expect(state.value.problems.map(({ code }) => code)).not.toContain('unreadable');
        } else {
          importing.onTarget({ kind: 'pack', id: packs[0]?.id ?? '', edition: true });
          importing.onCheck();
          await step('review');
        }
        expect(await stored(desk())).toBe(before);
        importing.onClose();
      }),
      { numRuns: RUNS, seed: 20_261_129 },
    );
    expect(await stored(desk())).toBe(before);
  },
  120_000,
);
