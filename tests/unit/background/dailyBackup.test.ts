/** The day's backup, made by the worker while the agent works, and never in the way of it. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDailyBackup } from '../../../entrypoints/background/dailyBackup.ts';
import { backUp, installPack, listBackups, packBackup } from '../../../utils/storage/index.ts';
import { freshDatabase, NOW, template } from '../storage/makers.ts';

const HOUR = 3_600_000;
const QUIET = 20_000;
const nothing = async () => 'done';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the daily backup', () => {
  it('comes a while after work began, is asked for once an hour, and hands on what the work gives', async () => {
    const make = vi.fn(nothing);
    const during = createDailyBackup(make);
    expect(await during(nothing)).toBe('done');
    expect(make).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(QUIET);
    await during(nothing);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(make).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(HOUR);
    await during(nothing);
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('waits while a chat message is being answered', async () => {
    const make = vi.fn(nothing);
    const during = createDailyBackup(make);
    await during(nothing);
    let answer = (): void => {};
    const work = during(() => new Promise<void>((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(10 * QUIET);
    expect(make).not.toHaveBeenCalled();
    answer();
    await work;
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('that fails is tried again later, and the work goes on', async () => {
    const make = vi.fn(() => Promise.reject(new Error('full')));
    const during = createDailyBackup(make);
    expect(await during(nothing)).toBe('done');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(await during(nothing)).toBe('done');
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(await during(nothing)).toBe('done');
    await vi.advanceTimersByTimeAsync(QUIET);
    expect(make).toHaveBeenCalledTimes(2);
    await expect(during(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
  });
});

it('two contexts that are as quick make one', async () => {
  vi.useRealTimers();
  const database = freshDatabase();
  const pack = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW } as const;
  await installPack(pack, [template('a')], database);
  // What the page makes comes first, and the worker was reading already.
  const slow = async (everything: Parameters<typeof packBackup>[0]) => {
    await backUp(NOW, packBackup, {}, database);
    return packBackup(everything);
  };
  expect(await backUp(NOW, slow, {}, database)).toBeNull();
  expect(await listBackups(database)).toHaveLength(1);
});
