/** The engine over restarts: from a snapshot and what came since it, from all lessons without one; and when it is saved. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEngineHolder } from '../../../entrypoints/background/engineHolder.ts';
import { createSnapshotKeeper } from '../../../entrypoints/background/snapshotKeeper.ts';
import {
  addBan,
  desk,
  eraseLearned,
  installPack,
  readEngineBasis,
  recordSent,
  saveSnapshot,
  saveTemplate,
  takeLessonOut,
} from '../../../utils/storage/index.ts';
import { sentReply } from '../storage/makers.ts';
import { emptyDesk, message, template } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const WORDING = '蓝色那款还补不补货';
const chat = { messages: [message('q', WORDING)] };
const teach = (id: string, more = {}) =>
  recordSent(sentReply(id, { templateId: 't', own: null, wording: WORDING, ...more }));

async function lessonsOf(holder: ReturnType<typeof createEngineHolder>): Promise<number> {
  return (await holder.ready()).suggest(chat)[0]?.lessons ?? 0;
}

beforeEach(async () => {
  await emptyDesk();
  await installPack(PACK, [
    template('t', { triggers: ['补货时间'], text: '这款下周补货，可以先收藏' }),
    template('u', { triggers: ['退款多久'], text: '一到两个工作日' }),
  ]);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('built', () => {
  it('from all lessons where there is no snapshot', async () => {
    for (let i = 0; i < 3; i += 1) await teach(`m${i}`);
    expect(await lessonsOf(createEngineHolder())).toBe(3);
  });

  it('from more lessons than are read at once', async () => {
    await desk().lessons.bulkAdd(
      Array.from({ length: 1100 }, () => ({
        conversation: 'c',
        templateId: 't',
        wording: WORDING,
        before: '',
        at: 1,
      })),
    );
    expect(await lessonsOf(createEngineHolder())).toBe(1100);
  });

  it('from the snapshot, and the lessons that are newer', async () => {
    await teach('m0');
    const lastLesson = (await teach('m1'))?.lesson?.id ?? 0;
    await teach('m2');
    const first = await createEngineHolder().ready();
    await saveSnapshot({ snapshot: first.snapshot(), lastLesson, savedAt: 1 }, 0);
    // It says that it ends at the second: the third is told again, and shows that the snapshot was used.
    expect(await lessonsOf(createEngineHolder())).toBe(4);
  });

  it('with a template that changed since as it is now, and all its lessons', async () => {
    for (let i = 0; i < 2; i += 1) await teach(`m${i}`);
    const lastLesson = (await teach('m2'))?.lesson?.id ?? 0;
    const first = await createEngineHolder().ready();
    await saveSnapshot({ snapshot: first.snapshot(), lastLesson, savedAt: 1 }, 0);
    await saveTemplate(template('t', { triggers: ['还有货吗'], text: '这款下周补货，可以先收藏' }), '');
    expect(await lessonsOf(createEngineHolder())).toBe(3);
  });

  it.each([
    ['of another version', { version: 'other' }],
    ['that is broken', { version: '1', model: 5, entries: 7 }],
  ])('from all lessons where the snapshot is one %s', async (_what, snapshot) => {
    await teach('m1');
    await saveSnapshot({ snapshot, lastLesson: 1, savedAt: 1 }, 0);
    expect(await lessonsOf(createEngineHolder())).toBe(1);
  });

  it('with own replies and bans', async () => {
    await recordSent(
      sentReply('m1', { wording: WORDING, own: { text: '月底补，先拍先得', language: 'zh-CN' } }),
    );
    const [own] = (await createEngineHolder().ready()).suggest(chat);
    expect(own?.template.text).toBe('月底补，先拍先得');
    await addBan({ templateId: own?.template.id ?? '', wording: WORDING }, 1);
    const texts = (await createEngineHolder().ready()).suggest(chat).map((one) => one.template.text);
    expect(texts).not.toContain('月底补，先拍先得');
  });

  it('without what was erased, also where a snapshot had it', async () => {
    await teach('m1');
    await teach('m2', { conversation: 'practice/s1/other' });
    const first = await createEngineHolder().ready();
    await saveSnapshot({ snapshot: first.snapshot(), lastLesson: 2, savedAt: 1 }, 0);
    await eraseLearned('practice/s1/b1');
    expect(await lessonsOf(createEngineHolder())).toBe(1);
  });
});

describe('a lesson', () => {
  it('is learned at once, and once', async () => {
    const holder = createEngineHolder();
    await holder.ready();
    const taught = await teach('m1');
    if (taught !== null) for (let i = 0; i < 2; i += 1) holder.learn(taught);
    expect(await lessonsOf(holder)).toBe(1);
  });

  it('that comes while the engine is built is in it once', async () => {
    const holder = createEngineHolder();
    const [taught] = await Promise.all([teach('m1'), holder.ready()]);
    if (taught !== null) holder.learn(taught);
    const rebuilt = holder.rebuild();
    const second = await teach('m2');
    if (second !== null) holder.learn(second);
    await rebuilt;
    expect(await lessonsOf(holder)).toBe(2);
  });
});

describe('saving', () => {
  /** So long after the change that it is saved. */
  const later = async (change: () => Promise<void>) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await change();
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    await new Promise((resolve) => setTimeout(resolve, 30));
    return (await readEngineBasis()).snapshot;
  };

  it('keeps what was learned up to the last lesson', async () => {
    const holder = createEngineHolder();
    await holder.ready();
    const taught = await teach('m1');
    if (taught !== null) holder.learn(taught);
    const kept = await later(() => holder.change(() => {}));
    // That change was made in no store: an engine that counts otherwise isn't kept.
    expect(kept).toBeNull();
    await holder.rebuild();
    const id = taught?.lesson?.id ?? 0;
    const row = await takeLessonOut(id);
    expect(row).toBeDefined();
    expect(await later(() => holder.change((engine) => row && engine.unlearn(row)))).toMatchObject({
      lastLesson: id,
    });
    expect(await lessonsOf(createEngineHolder())).toBe(0);
  });

  it('says that the disk is full, and goes on', async () => {
    const failed = vi.fn();
    const holder = createEngineHolder(failed);
    await holder.ready();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const put = vi.spyOn(desk().engine, 'put');
    put.mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await holder.refresh(['t']);
    await vi.advanceTimersByTimeAsync(3000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(failed).toHaveBeenCalledWith('full'));
    put.mockRestore();
    const taught = await teach('m1');
    if (taught !== null) holder.learn(taught);
    expect(await lessonsOf(holder)).toBe(1);
  });
});

describe('when it is saved', () => {
  const keep = () => {
    vi.useFakeTimers();
    const save = vi.fn(async () => {});
    return { save, keeper: createSnapshotKeeper(save) };
  };

  it('is after a minute without a lesson', () => {
    const { save, keeper } = keep();
    keeper.learned();
    vi.advanceTimersByTime(59_000);
    keeper.learned();
    vi.advanceTimersByTime(59_000);
    expect(save).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(save).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(600_000);
    expect(save).toHaveBeenCalledTimes(1);
  });

  it('is after fifty lessons, and soon after another change', () => {
    const { save, keeper } = keep();
    for (let i = 0; i < 50; i += 1) keeper.learned();
    vi.advanceTimersByTime(2000);
    expect(save).toHaveBeenCalledTimes(1);
    keeper.changed();
    keeper.learned();
    vi.advanceTimersByTime(2000);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('is never while a message is being answered', () => {
    const { save, keeper } = keep();
    const done = keeper.busy();
    const other = keeper.busy();
    keeper.changed();
    vi.advanceTimersByTime(10_000);
    done();
    done();
    vi.advanceTimersByTime(10_000);
    expect(save).not.toHaveBeenCalled();
    other();
    vi.advanceTimersByTime(500);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
