/** Many templates changed in the real store, told to the background, and taken back as a whole. */
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tellErased } from '../../../entrypoints/manager/learned.ts';
import { createManyActions } from '../../../entrypoints/manager/manyTemplates.ts';
import { saveDraft, templateFrom } from '../../../entrypoints/manager/templates.ts';
import type { Pack, Template } from '../../../utils/model/index.ts';
import {
  desk,
  installPack,
  listTemplates,
  listVersions,
  readTemplates,
  saveTemplate,
} from '../../../utils/storage/index.ts';
import { NOW, template } from '../storage/makers.ts';

vi.mock('../../../entrypoints/manager/learned.ts', () => ({ tellErased: vi.fn(async () => {}) }));
vi.mock('../../../entrypoints/manager/tellTemplates.ts', () => ({ tellTemplates: vi.fn(async () => {}) }));

const PACK: Pack = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW };
const FIXED: Pack = { ...PACK, id: 'fixed', readOnly: true };

const rows = [
  template('a', { packId: 'p', category: ['售前', '尺码'], text: '中通' }),
  template('b', { packId: 'p', category: ['售前'], text: '中通哦' }),
  template('c', { packId: 'fixed', category: ['售前'], text: '中通' }),
];

const state = {
  templates: signal<readonly Template[] | null>(null),
  packs: signal<readonly Pack[]>([PACK, FIXED]),
};
let undo: (() => Promise<unknown>) | null = null;
const actions = createManyActions({
  state,
  language: 'zh-CN',
  personalName: '我的',
  offerUndo(_message, back) {
    undo = back;
  },
});

beforeEach(async () => {
  undo = null;
  await installPack(PACK, rows.slice(0, 2));
  await installPack(FIXED, rows.slice(2));
  for (const row of rows) await saveTemplate(row, '我的');
  state.templates.value = rows;
});

const paths = async () =>
  Object.fromEntries((await listTemplates()).map(({ id, category }) => [id, category.join('/')]));

it('what was learned for a duplicate goes to the one that stays, the engine is built again, and both come back', async () => {
  await desk().lessons.clear();
  for (const templateId of ['a', 'b'])
    await desk().lessons.add({ conversation: 'x', templateId, wording: 'w', before: '', at: NOW });
  const learnedFor = async () => (await desk().lessons.toArray()).map(({ templateId }) => templateId);
  vi.mocked(tellErased).mockClear();
  actions.onMerge([{ templates: await readTemplates(['a', 'b']), keepId: 'a' }]);
  await vi.waitFor(() => expect(tellErased).toHaveBeenCalledTimes(1));
  expect(await learnedFor()).toEqual(['a', 'a']);
  await undo?.();
  expect(await learnedFor()).toEqual(['a', 'b']);
  expect(tellErased).toHaveBeenCalledTimes(2);
});

it('what goes out of the recycle bin for good can be had back while that is offered', async () => {
  await desk().templates.update('a', { deletedAt: NOW });
  await actions.onPurgeDeleted(['a', 'b']);
  expect(await readTemplates(['a'])).toEqual([]);
  expect(await readTemplates(['b'])).toHaveLength(1);
  await undo?.();
  expect((await actions.onReadDeleted()).map(({ id }) => id)).toEqual(['a']);
  undo = null;
  await actions.onPurgeDeleted(['b']);
  expect(undo).toBeNull();
});

describe('many templates', () => {
  it('move with their category, but never those of a read-only pack, and come back whole', async () => {
    expect(await actions.onMoveCategory(['售前'], ['咨询'])).toBeNull();
    expect(await paths()).toEqual({ a: '咨询/尺码', b: '咨询', c: '售前' });
    await undo?.();
    expect(await paths()).toEqual({ a: '售前/尺码', b: '售前', c: '售前' });
  });

  it('that can’t move tell why, and nothing is offered', async () => {
    expect(await actions.onMoveCategory(['售前'], ['售前', '里面'])).toBe('intoItself');
    expect(undo).toBeNull();
  });

  it('are deleted, and had back', async () => {
    actions.onDeleteTemplates(['a', 'b', 'c']);
    await vi.waitFor(() => expect(undo).not.toBeNull());
    expect(Object.keys(await paths())).toEqual(['c']);
    await undo?.();
    expect(Object.keys(await paths())).toEqual(['a', 'b', 'c']);
  });

  it('are replaced in and merged', async () => {
    const question = {
      find: '中通',
      replace: '顺丰',
      matchCase: false,
      wholeWord: false,
      fields: ['text'] as const,
    };
    const found = await actions.onFindReplace(question);
    expect(found).toHaveLength(2);
    actions.onReplace(found);
    await vi.waitFor(async () => expect((await readTemplates(['a']))[0]?.text).toBe('顺丰'));
    const [a, b] = await readTemplates(['a', 'b']);
    undo = null;
    actions.onMerge([{ templates: [a, b].filter((one) => one !== undefined), keepId: 'a' }]);
    await vi.waitFor(() => expect(undo).not.toBeNull());
    expect(Object.keys(await paths())).toEqual(['a', 'c']);
  });
});

it('two windows save the same template: both of what they changed stands, and what one overwrites is kept', async () => {
  const { id, packId, code, category, text, triggers, stage, temper } = template('a', { packId: 'p' });
  const words = { id, packId, code, category, triggers, stage, temper, pictures: [], overrides: null };
  const seen = {
    ...words,
    title: '旧',
    text,
    shops: [],
    platforms: [],
    validFrom: '',
    validTo: '',
    pinned: false,
  };
  const title = () => readTemplates(['a']).then(([row]) => [row?.title, row?.text, row?.shops, row?.used]);
  const versions = async () => (await listVersions('a')).map((row) => row.template.text);
  await saveTemplate(template('a', { packId: 'p', title: '旧', used: 3 }), '我的');
  const save = (more: object) => saveDraft({ draft: { ...seen, ...more }, seen }, [PACK], '我的');
  await save({ text: '一窗', shops: ['旗舰店'] });
  await save({ title: '二窗' });
  expect(await title()).toEqual(['二窗', '一窗', ['旗舰店'], 3]);
  // Within the minute in which saves leave one version.
  await save({ text: '二窗的' });
  expect(await title()).toEqual(['二窗', '二窗的', ['旗舰店'], 3]);
  expect((await versions())[0]).toBe('一窗');
});

it('a draft is put into its template: what isn’t set is left out, and uses stay', () => {
  const known = template('a', { packId: 'p', used: 7, shops: ['旧店'], validTo: '2026-01-01', pinned: true });
  const { id, packId, code, title, category, text, triggers, stage, temper } = known;
  const words = { id, packId, code, title, category, text, triggers, stage, temper, pictures: [] };
  const free = { shops: [], platforms: [], validFrom: '', validTo: '', pinned: false, overrides: null };
  const saved = templateFrom({ ...words, ...free }, known, [PACK]);
  expect(Object.keys(saved)).not.toEqual(expect.arrayContaining(['shops']));
  expect([saved.used, saved.validTo, saved.pinned]).toEqual([7, undefined, undefined]);
  const own = templateFrom({ ...words, ...free, id: null, overrides: 'a' }, undefined, [PACK]);
  expect([own.overrides, own.used, own.id === 'a']).toEqual(['a', 0, false]);
});
