/** Keys that a pack takes along: out of one desk, looked at in another, taken only when that is asked for, and taken back. */
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExportState, ImportState } from '../../../components/index.ts';
import { createExporting } from '../../../entrypoints/manager/carry/exporting.ts';
import { createImporting, type Importing } from '../../../entrypoints/manager/carry/importing.ts';
import { openFiles } from '../../../entrypoints/manager/carry/open.ts';
import type { Pack, Template } from '../../../utils/model/index.ts';
import { exportJson, exportZip } from '../../../utils/packs/exports/index.ts';
import { type PackKeys, readPack, writePack } from '../../../utils/packs/index.ts';
import {
  changeSetting,
  desk,
  listImports,
  readSetting,
  takeImportBack,
  writeSetting,
} from '../../../utils/storage/index.ts';

vi.mock('../../../utils/messaging/index.ts', () => ({
  learnedChanged: 'learnedChanged',
  templatesChanged: 'templatesChanged',
  send: async () => null,
}));

const PACK: Pack = { id: 'p', name: '售后', language: 'zh-CN', source: 'personal', installedAt: 0 };
const TEMPLATES: readonly Template[] = [
  {
    ...{ id: 'a', packId: 'p', code: 'nh', title: '问好', category: [], text: '你好', triggers: [] },
    ...{
      stage: null,
      temper: null,
      language: 'zh-CN',
      used: 0,
      lastUsedAt: null,
      updatedAt: 1,
      deletedAt: null,
    },
  },
];
const KEYS: PackKeys = { panelNext: 'N', boxDigits: 'Ctrl+Alt+1', panelHelp: '' };

beforeEach(async () => {
  await Promise.all(desk().tables.map((table) => table.clear()));
});

describe('a pack’s file', () => {
  it.each(['zip', 'json'] as const)('as %s holds keys, and gives them back', async (format) => {
    const { bytes, fileName } =
      format === 'zip'
        ? await exportZip(PACK, TEMPLATES, [], { keys: KEYS })
        : exportJson(PACK, TEMPLATES, { keys: KEYS });
    const file = new File([new Uint8Array(bytes)], fileName);
    const opened = await openFiles([{ path: fileName, file }], () => {});
    expect(opened.kind === 'packs' && opened.sources[0]?.keys).toEqual(KEYS);
  });

  it('without keys says nothing of them', () => {
    expect(writePack(PACK, TEMPLATES).text).not.toContain('keys');
    expect(writePack(PACK, TEMPLATES, { keys: {} }).text).not.toContain('keys');
    expect(readPack(writePack(PACK, TEMPLATES).text, 0)).not.toHaveProperty('keys');
  });

  it('is the same text whatever order the keys were chosen in', () => {
    const turned = Object.fromEntries(Object.entries(KEYS).reverse());
    expect(writePack(PACK, TEMPLATES, { keys: turned }).text).toBe(
      writePack(PACK, TEMPLATES, { keys: KEYS }).text,
    );
  });

  it.each<[unknown, string, string]>([
    ['J', 'wrongType', 'keys'],
    [{ panelNext: 1 }, 'wrongType', 'keys.panelNext'],
    [{ panelNext: 'x'.repeat(61) }, 'tooLong', 'keys.panelNext'],
    [Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`a${at}`, 'J'])), 'tooMany', 'keys'],
  ])('with keys that are none isn’t read', (keys, code, place) => {
    const json = { ...(JSON.parse(writePack(PACK, TEMPLATES).text) as object), keys };
    const reading = readPack(json, 0);
    expect(reading.ok).toBe(false);
    expect(!reading.ok && reading.problems[0]).toMatchObject({ code, place });
  });
});

describe('an export', () => {
  const open = async (): Promise<{
    state: { value: ExportState | null };
    exporting: ReturnType<typeof createExporting>;
  }> => {
    const state = signal<ExportState | null>(null);
    const exporting = createExporting(state, { packs: () => [PACK], templates: () => TEMPLATES });
    exporting.onOpen();
    await vi.waitFor(() => expect(state.value?.file).not.toBeNull());
    return { state, exporting };
  };

  it('offers the keys that were changed, and takes them only when it is told to', async () => {
    await writeSetting('keys', { panelNext: 'N', panelHelp: '' });
    const { state, exporting } = await open();
    expect(state.value?.keys).toEqual({ count: 2, take: false });
    exporting.onTakeKeys(true);
    await vi.waitFor(() => expect(state.value?.keys).toEqual({ count: 2, take: true }));
    exporting.onFormat('csv');
    await vi.waitFor(() => expect(state.value?.keys).toBeNull());
  });

  it('offers nothing where none was changed', async () => {
    const { state } = await open();
    expect(state.value?.keys).toBeNull();
  });
});

describe('an import', () => {
  let state = signal<ImportState | null>(null);
  let importing: Importing;
  let back: (() => Promise<unknown>) | null = null;

  async function look(keys: PackKeys) {
    state = signal<ImportState | null>(null);
    importing = createImporting(
      state,
      {
        language: 'zh-CN',
        packs: () => [],
        openEverything() {},
        imported(_name, _written, take) {
          back = take;
        },
        takenBack() {},
      },
      (files, { progress }) => openFiles(files, progress),
    );
    const { bytes, fileName } = exportJson(PACK, TEMPLATES, { keys });
    void importing.onFiles([{ path: fileName, file: new File([new Uint8Array(bytes)], fileName) }]);
    await vi.waitFor(() => expect(state.value?.step).toBe('settings'));
    importing.onCheck();
    await vi.waitFor(() => expect(state.value?.step).toBe('review'));
    return state.value as Extract<ImportState, { step: 'review' }>;
  }
  async function confirm(take: boolean) {
    importing.onTakeKeys(take);
    importing.onImport();
    await vi.waitFor(() => expect(state.value?.step).toBe('done'));
  }

  it('takes no key unasked', async () => {
    await writeSetting('keys', { panelNext: 'X' });
    expect((await look(KEYS)).keys).toEqual({ count: 3, ignored: [], take: false });
    await confirm(false);
    expect(await readSetting('keys')).toEqual({ panelNext: 'X' });
  });

  it('takes them when it is asked to, and gives back those that nobody changed since', async () => {
    await writeSetting('keys', { panelNext: 'X', panelEdit: 'Y' });
    await look(KEYS);
    await confirm(true);
    expect(await readSetting('keys')).toEqual({ ...KEYS, panelEdit: 'Y' });
    await changeSetting('keys', (now) => ({ ...now, panelHelp: 'H', panelTags: 'G' }));
    await back?.();
    expect(await readSetting('keys')).toEqual({
      ...{ panelNext: 'X', panelEdit: 'Y', panelHelp: 'H', panelTags: 'G' },
    });
  });

  it('is taken back later, too', async () => {
    await look(KEYS);
    await confirm(true);
    const [made] = await listImports();
    await takeImportBack(made?.id ?? 0);
    expect(await readSetting('keys')).toEqual({});
  });

  it('names what can’t be a key here, and leaves it out', async () => {
    const { keys } = await look({ panelNext: 'N', boxDigits: '1', panelEdit: 'Hyper+E', later: 'Q' });
    expect(keys).toEqual({
      count: 1,
      ignored: expect.arrayContaining([
        '直接填入第几条推荐: 1',
        '改一改再填入: Hyper+E',
        'later',
      ]) as string[],
      take: false,
    });
    await confirm(true);
    expect(await readSetting('keys')).toEqual({ panelNext: 'N' });
  });
});
