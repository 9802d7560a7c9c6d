/** Imports of the manager from the file to the store and back: nothing is written before it is confirmed. */
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportCallbacks, ImportState, NamedFile } from '../../../components/index.ts';
import {
  createImporting,
  type ImportHost,
  type Importing,
} from '../../../entrypoints/manager/carry/importing.ts';
import { openFiles } from '../../../entrypoints/manager/carry/open.ts';
import type { Reader } from '../../../entrypoints/manager/carry/reader.ts';
import type { Pack } from '../../../utils/model/index.ts';
import {
  desk,
  listImports,
  listPacks,
  listTemplates,
  readSetting,
  saveTemplate,
  writeSetting,
} from '../../../utils/storage/index.ts';

const told = vi.hoisted(() => vi.fn<(type: string, data: { ids?: readonly string[] }) => Promise<null>>());
vi.mock('../../../utils/messaging/index.ts', () => ({
  learnedChanged: 'learnedChanged',
  templatesChanged: 'templatesChanged',
  send: told,
}));

const HEADER = '快捷短语编码,快捷短语,快捷短语分组\n';
const csv = (text: string, path = '售后.csv'): NamedFile => ({ path, file: new File([text], path) });

/** Without a worker, which only a browser has. */
const readHere: Reader = (files, { progress }) => openFiles(files, progress);

let state = signal<ImportState | null>(null);
let packs: readonly Pack[] = [];
let everything: Uint8Array[] = [];
let undo: (() => Promise<unknown>) | null = null;
let importing: ImportCallbacks;

const host: ImportHost = {
  language: 'zh-CN',
  packs: () => packs,
  openEverything: (bytes) => everything.push(bytes),
  imported(_name, _written, take) {
    undo = take;
  },
  takenBack() {},
};

beforeEach(async () => {
  told.mockReset().mockResolvedValue(null);
  await Promise.all(desk().tables.map((table) => table.clear()));
  state = signal<ImportState | null>(null);
  packs = [];
  everything = [];
  undo = null;
  importing = createImporting(state, host, readHere);
});

async function step<Name extends ImportState['step']>(name: Name) {
  await vi.waitFor(() => expect(state.value?.step).toBe(name), { timeout: 5000 });
  return state.value as Extract<ImportState, { step: Name }>;
}

async function open(...files: NamedFile[]) {
  importing.onFiles(files);
  return step('settings');
}

async function review() {
  importing.onCheck();
  return step('review');
}

async function run(text: string) {
  await open(csv(text));
  await review();
  importing.onImport();
  await step('done');
  packs = await listPacks();
}

describe('an import', () => {
  it('goes into a new pack named after the file, and tells the engine once', async () => {
    const settings = await open(csv(`${HEADER}a,你好,甲\nb,再见,甲\n,,甲\n`));
    expect(settings).toMatchObject({ found: 2, refused: 1, target: { kind: 'new', name: '售后' } });
    const { items } = await review();
    expect(items.map((item) => (item.type === 'template' ? item.kind : item.type))).toEqual([
      'new',
      'new',
      'refused',
    ]);
    expect(await listTemplates()).toEqual([]);
    importing.onImport();
    expect(await step('done')).toEqual({ step: 'done', written: 2, removed: 0, lostPictures: 0 });
    const templates = await listTemplates();
    expect(templates.map(({ text }) => text).sort()).toEqual(['你好', '再见']);
    expect(await listPacks()).toMatchObject([{ name: '售后', source: 'imported' }]);
    expect(told).toHaveBeenCalledExactlyOnceWith('templatesChanged', {
      ids: expect.arrayContaining(templates.map(({ id }) => id)),
    });
  });

  it('of more than a message names has the engine built again', async () => {
    const rows = Array.from({ length: 1001 }, (_, at) => `c${at},第${at}条,甲\n`);
    await run(HEADER + rows.join(''));
    expect(told).toHaveBeenCalledExactlyOnceWith('templatesChanged', {
      ids: expect.objectContaining({ length: 1001 }),
    });
  });

  it('that comes again is a new edition, row by row as it was chosen', async () => {
    await run(`${HEADER}a,你好,甲\nb,再见,甲\nc,旧的,甲\n`);
    const settings = await open(csv(`${HEADER}a,您好呀,甲\nb,再见啦,甲\n`));
    expect(settings.target).toMatchObject({ kind: 'pack', edition: true });
    const { items } = await review();
    const kinds = items.map((item) => (item.type === 'template' ? item.kind : item.type));
    expect(kinds).toEqual(['changed', 'changed', 'gone']);
    importing.onChoose([items[1]?.id ?? ''], 'keep');
    importing.onImport();
    await step('done');
    expect((await listTemplates()).map(({ text }) => text).sort()).toEqual(['再见', '您好呀']);
  });

  it('is compared again where a template was changed while it was looked at, and nothing is lost', async () => {
    await run(`${HEADER}a,你好,甲\nb,再见,甲\n`);
    await open(csv(`${HEADER}a,您好,甲\nb,拜拜,甲\n`));
    await review();
    const mine = (await listTemplates()).find(({ code }) => code === 'a');
    if (mine === undefined) throw new Error('not imported');
    await saveTemplate({ ...mine, text: '亲，你好', updatedAt: Date.now() + 1 }, '我的');
    importing.onImport();
    await vi.waitFor(() => expect(state.value).toMatchObject({ step: 'review', failure: 'changed' }));
    expect((await listTemplates()).map(({ text }) => text).sort()).toEqual(['亲，你好', '再见']);
    expect((await step('review')).items).toMatchObject([{ kind: 'conflict' }, { kind: 'changed' }]);
    importing.onImport();
    await step('done');
    expect((await listTemplates()).map(({ text }) => text).sort()).toEqual(['亲，你好', '拜拜']);
  });

  it('that is added leaves the others of its pack alone', async () => {
    await run(`${HEADER}a,你好,甲\nb,再见,甲\n`);
    await open(csv(`${HEADER}c,新的,甲\n`, '别的.csv'));
    importing.onTarget({ kind: 'pack', id: packs[0]?.id ?? '', edition: false });
    const { items } = await review();
    expect(items.map((item) => (item.type === 'template' ? item.kind : item.type))).toEqual(['new']);
    importing.onImport();
    await step('done');
    expect(await listTemplates()).toHaveLength(3);
  });

  it('is taken back as a whole', async () => {
    await run(`${HEADER}a,你好,甲\n`);
    expect(await listImports()).toHaveLength(1);
    await undo?.();
    expect([await listTemplates(), await listPacks(), await listImports()]).toEqual([[], [], []]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('that is stopped writes nothing, and what was chosen stands there still', async () => {
    await open(csv(`${HEADER}a,你好,甲\nb,再见,甲\n`));
    const { items } = await review();
    importing.onChoose([items[0]?.id ?? ''], 'skip');
    importing.onImport();
    importing.onStop();
    const after = await step('review');
    await vi.waitFor(() => expect((state.value as typeof after).failure).toBe('cancelled'));
    expect((state.value as typeof after).choices.get(items[0]?.id ?? '')).toBe('skip');
    expect([await listTemplates(), await listPacks()]).toEqual([[], []]);
    expect(told).not.toHaveBeenCalled();
  });

  it('whose columns are told otherwise is read again', async () => {
    const settings = await open(csv(`${HEADER}a,你好,甲\n`));
    expect(settings.tables[0]?.columns.columns).toEqual(['code', 'text', 'category']);
    importing.onColumns(0, { skip: 1, columns: [null, 'title', 'text'] });
    // Without waiting: what is compared is what the columns were told to be last.
    const { items } = await review();
    expect(items[0]).toMatchObject({ title: '你好', text: '甲', code: '' });
  });
});

describe('an import whose page went away', () => {
  /** A page that opens after it. */
  const openPage = () => {
    state = signal<ImportState | null>(null);
    importing = createImporting(state, host, readHere);
  };

  it('before all was written is told of as not done, once', async () => {
    await writeSetting('importing', { at: 5, packName: '售后' });
    openPage();
    expect(await step('interrupted')).toEqual({ step: 'interrupted', packName: '售后' });
    expect(await readSetting('importing')).toBeNull();
    openPage();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(state.value).toBeNull();
  });

  it('behind its end is told of as done, and can be taken back', async () => {
    await run(`${HEADER}a,你好,甲\nb,再见,甲\n`);
    const [done] = await listImports();
    await writeSetting('importing', { at: done?.at ?? 0, packName: '售后' });
    told.mockClear();
    openPage();
    expect(await step('done')).toEqual({ step: 'done', written: 2, removed: 0, lostPictures: 0 });
    expect(told.mock.calls.map(([type]) => type)).toEqual(['learnedChanged']);
    await importing.onTakeBack();
    expect([await listTemplates(), await listImports()]).toEqual([[], []]);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it('leaves its mark as long as it is written, and no longer', async () => {
    await open(csv(`${HEADER}a,你好,甲\n`));
    await review();
    const put = vi.spyOn(desk().settings, 'put');
    importing.onImport();
    await step('done');
    const [first, last] = put.mock.calls.map(([row]) => row);
    put.mockRestore();
    expect(first).toEqual({
      key: 'importing',
      value: { at: (await listImports())[0]?.at, packName: '售后' },
    });
    expect(last).toEqual({ key: 'importing', value: null });
  });
});

describe('files', () => {
  it('that can’t be read are told with their place', async () => {
    importing.onFiles([csv('', '空.csv')]);
    expect(await step('unreadable')).toMatchObject({
      problems: [{ code: 'empty', place: { file: '空.csv' } }],
    });
  });

  it('beside one that can’t be read are imported', async () => {
    const settings = await open(csv('', '空.csv'), csv(`${HEADER}a,你好,甲\n`));
    expect(settings).toMatchObject({ found: 1, problems: [{ code: 'empty' }] });
  });

  it('that a system leaves lying about are none', async () => {
    importing.onFiles([csv('x', 'a/.DS_Store'), csv('x', '~$售后.xlsx')]);
    expect(await step('unreadable')).toMatchObject({ problems: [] });
  });

  it('that are still being read don’t come in the place of a followed pack that is shown', async () => {
    const opened = await openFiles([csv(`${HEADER}a,你好,甲\n`)], () => {});
    const [source] = opened.kind === 'packs' ? opened.sources : [];
    if (source === undefined) throw new Error('nothing was read');
    let finish = () => {};
    const slow: Reader = async (files, { progress }) => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      return openFiles(files, progress);
    };
    const both: Importing = createImporting(state, host, slow);
    both.onFiles([csv(`${HEADER}b,文件,乙\n`, '慢.csv')]);
    both.openFetched({ source, followId: 'f', sha256: 'x', target: null });
    finish();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await step('settings')).toMatchObject({ sources: [{ file: '售后.csv' }] });
  });
});
