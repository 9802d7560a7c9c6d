/** How long what reads a page lives, and that what reads beside it ends with it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takeOver } from '../../../entrypoints/chat.content/lifetime.ts';
import queueScript from '../../../entrypoints/queue.content/index.ts';
import { isReadingOver, type ShownReader, showReader } from '../../../utils/composer/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const world = globalThis as { deskmateLifetime?: AbortController; deskmateQueue?: AbortController };

beforeEach(() => {
  vi.useFakeTimers();
  fake.reset();
  delete world.deskmateLifetime;
});
afterEach(() => {
  world.deskmateQueue?.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('reading', () => {
  it('is over when its last copy has ended, and not where a newer one runs, or none ever did', () => {
    expect(isReadingOver()).toBe(false);
    const first = takeOver();
    expect(isReadingOver()).toBe(false);
    const second = takeOver();
    expect([first.signal.aborted, isReadingOver()]).toEqual([true, false]);
    second.end();
    expect(isReadingOver()).toBe(true);
    takeOver();
    expect(isReadingOver()).toBe(false);
  });
});

describe('the script at the list', () => {
  it('looks on beside a newer copy, and ends when the site is switched off', async () => {
    vi.stubGlobal(
      'MutationObserver',
      class {
        observe() {}
        disconnect() {}
      },
    );
    const adapter = vi.fn<ShownReader['adapter']>(() => null);
    showReader({ read: vi.fn(), adapter, scopes: () => [] });
    takeOver();
    void queueScript.main?.({} as never);
    const looks = async () => {
      adapter.mockClear();
      await vi.advanceTimersByTimeAsync(20_000);
      return adapter.mock.calls.length;
    };
    expect(await looks()).toBeGreaterThan(0);
    const newer = takeOver();
    expect(await looks()).toBeGreaterThan(0);
    expect(fake.onConnect.listeners.size).toBe(1);
    newer.end();
    expect(await looks()).toBe(0);
    expect(fake.onConnect.listeners.size).toBe(0);
  });
});
