/** Of several panels one collects who waits: what of it stands in the session, for how long, and what an erasure leaves. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetWaiting } from '../../../entrypoints/manager/privacy/forgetWaiting.ts';
import type { Collected } from '../../../entrypoints/sidepanel/waiting/collect.ts';
import { followQueue } from '../../../entrypoints/sidepanel/waiting/lead.ts';
import { WAITING_KEPT, WAITING_SHOWN } from '../../../utils/model/index.ts';
import { fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const NOW = 1_000_000;
/** Panels in the order in which they were opened; the first one holds the lock. */
let turns: (() => unknown)[] = [];
let hiding: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  fake.reset();
  fake.origins = ['https://kefu.example/*'];
  fake.tabs = [{ id: 7, windowId: 1, active: false, url: 'https://kefu.example/im', title: '店' }];
  fake.framesOf = () => [{ frameId: 0, documentId: 'chat', result: true }];
  [turns, hiding] = [[], []];
  vi.stubGlobal('addEventListener', (_kind: string, heard: () => void) => hiding.push(heard));
  vi.stubGlobal('navigator', {
    locks: {
      request(_name: string, ...rest: readonly unknown[]) {
        const run = rest.at(-1) as (turn: object | null) => unknown;
        if (rest.length === 2) return turns.length > 0 ? run(null) : turns.push(() => {}) && run({});
        turns.push(() => run({}));
        return new Promise(() => {});
      },
    },
  });
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const later = async (milliseconds: number) => void (await vi.advanceTimersByTimeAsync(milliseconds));
async function open(): Promise<Collected[]> {
  const seen: Collected[] = [];
  void followQueue(
    async () => false,
    (collected) => seen.push(structuredClone(collected)),
    () => {},
  );
  await later(0);
  return seen;
}
const tell = (...names: readonly string[]) =>
  fake.ports.at(-1)?.onMessage.fire({
    ...{ platform: 'practice', platformName: '练习台', readable: true, calm: [] },
    waiting: names.map((name) => ({
      ...{ key: `0:=id-of-${name} 0`, name, unread: 1, open: false, since: Date.now(), atLeast: true },
    })),
  });
/** The page of the panel that collects goes, with all that listens in it; the next one gets its turn. */
function close(): void {
  for (const heard of hiding.splice(0)) heard();
  vi.clearAllTimers();
  fake.events.updated.listeners.clear();
  fake.events.removed.listeners.clear();
  turns.shift();
  void turns[0]?.();
}
const session = () => JSON.stringify(Object.fromEntries(fake.session));

describe('who waits', () => {
  it('stands in the session by name as long as a panel collects, and since when by marks alone', async () => {
    const seen = await open();
    tell('小鱼');
    expect(seen.at(-1)?.waiting[0]?.name).toBe('小鱼');
    expect(JSON.stringify(fake.session.get(WAITING_SHOWN))).toContain('小鱼');
    expect(JSON.stringify(fake.session.get(WAITING_KEPT))).not.toMatch(/小鱼|id-of/);
    close();
    await later(0);
    expect(fake.session.has(WAITING_SHOWN)).toBe(false);
    expect(session()).not.toMatch(/小鱼|id-of/);
  });

  it('has its times in the panel that is opened next', async () => {
    await open();
    tell('小鱼');
    close();
    await later(90_000);
    const seen = await open();
    tell('小鱼', '大鱼');
    expect(seen.at(-1)?.waiting.map(({ since }) => since)).toEqual([NOW, NOW + 90_000]);
  });

  it('goes on in the other panel, and is shown there also where the first one clears up late', async () => {
    await open();
    const second = await open();
    tell('小鱼');
    await later(0);
    expect(second.at(-1)?.waiting).toHaveLength(1);
    close();
    await later(30_000);
    tell('小鱼');
    expect(second.at(-1)?.waiting[0]?.since).toBe(NOW);
    await fake.browser.storage.session.remove(WAITING_SHOWN);
    await later(0);
    expect(JSON.stringify(fake.session.get(WAITING_SHOWN))).toContain('小鱼');
  });

  it('is forgotten with an erasure, but for what the pages show now', async () => {
    await open();
    tell('小鱼', '大鱼');
    const markCount = () => session().match(/"[0-9a-f]{16}"/g)?.length;
    expect(markCount()).toBe(2);
    // Out of sight, and not seen to be answered.
    tell('大鱼');
    expect(markCount()).toBe(2);
    await forgetWaiting();
    await later(0);
    expect(markCount()).toBe(1);
    expect(session()).not.toContain('小鱼');
    expect(JSON.stringify(fake.session.get(WAITING_SHOWN))).toContain('大鱼');
    close();
    await forgetWaiting();
    await later(0);
    expect(session()).not.toContain('大鱼');
  });
});
