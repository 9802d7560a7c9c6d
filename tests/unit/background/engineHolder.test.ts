/** The engine is built once, follows what changes, and is built again after a failure. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineHolder } from '../../../entrypoints/background/engineHolder.ts';
import type { Template } from '../../../utils/model/index.ts';
import { desk, installPack, markDeleted, saveTemplate } from '../../../utils/storage/index.ts';
import { emptyDesk, template } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;

beforeEach(async () => {
  await emptyDesk();
  await installPack(PACK, [template('a'), template('b', { text: 'other' })]);
});
afterEach(() => vi.restoreAllMocks());

describe('ready', () => {
  it('builds once, however many ask', async () => {
    const reads = vi.spyOn(desk().templates, 'toArray');
    const holder = createEngineHolder();
    expect(holder.now()).toBeNull();
    const engines = await Promise.all([holder.ready(), holder.ready(), holder.ready()]);
    expect(new Set([...engines, await holder.ready(), holder.now()]).size).toBe(1);
    expect(engines[0]?.size).toBe(2);
    expect(reads).toHaveBeenCalledTimes(1);
  });

  it('tries again after a failure, for all who asked', async () => {
    const reads = vi.spyOn(desk().templates, 'toArray');
    reads.mockRejectedValueOnce(new Error('closed'));
    const holder = createEngineHolder();
    const asked = await Promise.allSettled([holder.ready(), holder.ready()]);
    expect(asked.map((one) => one.status)).toEqual(['rejected', 'rejected']);
    expect(holder.now()).toBeNull();
    expect((await holder.ready()).size).toBe(2);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('leaves deleted templates out', async () => {
    await markDeleted('a', 5);
    expect((await createEngineHolder().ready()).size).toBe(1);
  });
});

describe('refresh', () => {
  it('replaces what changed, takes out what was deleted, puts in what is new', async () => {
    const holder = createEngineHolder();
    const engine = await holder.ready();
    await saveTemplate(template('a', { code: 'neu', text: 'new text' }), '');
    await saveTemplate(template('c', { code: 'cc' }), '');
    await markDeleted('b', 5);
    await holder.refresh(['a', 'b', 'c', 'never']);
    expect(holder.now()).toBe(engine);
    expect(engine.size).toBe(2);
    expect(engine.search('neu')[0]?.template.text).toBe('new text');
    expect(engine.search('cc')[0]?.template.id).toBe('c');
    expect(engine.search('other').map((one) => one.template.id)).not.toContain('b');
    await markDeleted('b', null);
    await holder.refresh(['b']);
    expect(engine.size).toBe(3);
  });

  it('builds first where nothing is built', async () => {
    const holder = createEngineHolder();
    await holder.refresh(['a']);
    expect(holder.now()?.size).toBe(2);
  });

  it('loses nothing when a rebuild comes in between', async () => {
    const holder = createEngineHolder();
    await holder.ready();
    await saveTemplate(template('c', { code: 'cc' }), '');
    await Promise.all([holder.refresh(['c']), holder.rebuild(), holder.refresh(['c'])]);
    expect(holder.now()?.search('cc')[0]?.template.id).toBe('c');
    expect(holder.now()?.size).toBe(3);
  });
});

describe('rebuild', () => {
  it('reads everything afresh', async () => {
    const holder = createEngineHolder();
    const before = await holder.ready();
    await installPack(PACK, [template('c')]);
    await holder.rebuild();
    expect(holder.now()).not.toBe(before);
    expect(holder.now()?.size).toBe(3);
  });

  it('during the first build wins over it', async () => {
    const holder = createEngineHolder();
    const first = holder.ready();
    await installPack(PACK, [template('c')]);
    const rebuilt = holder.rebuild();
    await Promise.all([first, rebuilt]);
    expect(holder.now()?.size).toBe(3);
    expect(await holder.ready()).toBe(holder.now());
  });

  it('is not undone by a first build that ends after it', async () => {
    const reads = vi.spyOn(desk().templates, 'toArray');
    let release = (): void => {};
    const slow = new Promise<Template[]>((resolve) => {
      release = () => resolve([template('old')]);
    });
    reads.mockReturnValueOnce(slow as ReturnType<typeof reads>);
    const holder = createEngineHolder();
    const first = holder.ready();
    await holder.rebuild();
    release();
    await first;
    expect(holder.now()?.size).toBe(2);
    expect((await holder.ready()).size).toBe(2);
  });

  it('that fails leaves nothing half built behind', async () => {
    const holder = createEngineHolder();
    await holder.ready();
    vi.spyOn(desk().templates, 'toArray').mockRejectedValueOnce(new Error('closed'));
    await expect(holder.rebuild()).rejects.toThrow('closed');
    expect((await holder.ready()).size).toBe(2);
  });
});
