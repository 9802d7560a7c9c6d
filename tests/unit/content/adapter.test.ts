/** A page asks how it is read until it is told, whatever becomes of the worker, and no longer than it lives. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askForAdapter } from '../../../entrypoints/chat.content/adapter.ts';
import { adapter } from '../chat/adapterMakers.ts';
import { createBackground } from './background.ts';

const background = await vi.hoisted(async () => (await import('./background.ts')).createBackground());
vi.mock('wxt/browser', () => ({ browser: background.browser }));

let controller = new AbortController();
const lifetime = () => ({
  signal: controller.signal,
  end: () => controller.abort(),
  alive: () => !controller.signal.aborted,
});
const answers = (answer: () => unknown): void => {
  background.answer = answer as never;
};
const fail = () => Promise.reject(new Error('the worker was killed'));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  controller = new AbortController();
});
afterEach(() => {
  vi.useRealTimers();
  background.reset();
});

describe('the adapter of a page', () => {
  it.each([true, false])('is as it was told, the agent’s own: %s', async (own) => {
    answers(() => ({ adapter: adapter(), own }));
    expect(await askForAdapter(lifetime())).toEqual({ adapter: adapter(), own });
    expect(background.heard).toEqual([{}]);
  });

  it('may be none', async () => {
    answers(() => ({ adapter: null, own: false }));
    expect(await askForAdapter(lifetime())).toEqual({ adapter: null, own: false });
  });

  it('is asked for again until it comes, more and more slowly', async () => {
    answers(fail);
    const asked = vi.fn();
    void askForAdapter(lifetime()).then(asked);
    const counts: number[] = [];
    for (let i = 0; i < 4; i += 1) {
      await vi.advanceTimersByTimeAsync(10_000);
      counts.push(background.heard.length);
    }
    expect(asked).not.toHaveBeenCalled();
    expect(counts[0]).toBeGreaterThan(4);
    // In the end every five seconds.
    expect((counts[3] ?? 0) - (counts[2] ?? 0)).toBe(2);
    answers(() => ({ adapter: adapter(), own: true }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveBeenCalledExactlyOnceWith({ adapter: adapter(), own: true });
  });

  it('is asked for no more once the script ended', async () => {
    answers(fail);
    const asked = vi.fn();
    void askForAdapter(lifetime()).then(asked);
    await vi.advanceTimersByTimeAsync(1000);
    const { length } = background.heard;
    controller.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked).toHaveBeenCalledExactlyOnceWith(null);
    expect(background.heard).toHaveLength(length);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is not asked for by a script that has ended', async () => {
    controller.abort();
    expect(await askForAdapter(lifetime())).toBeNull();
    expect(background.heard).toEqual([]);
  });
});

it('the fake background is the one under test', () => {
  expect(Object.keys(createBackground())).toEqual(Object.keys(background));
});
