/** Who waits, heard from every open workbench: which tabs and documents are asked, and what is made of what they tell. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Collected, collect } from '../../../entrypoints/sidepanel/waiting/collect.ts';
import type { Kept } from '../../../utils/waiting/index.ts';
import { type FakePort, type FakeTab, fake } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const NOW = 1_000_000;
const tab = (id: number, more: Partial<FakeTab> = {}): FakeTab => ({
  ...{ id, windowId: 1, active: false, url: 'https://kefu.example/im', title: `店 ${id}` },
  ...more,
});

let shown: Collected[] = [];
let kept: Kept = {};
let mayReadPrivate = false;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
  fake.reset();
  fake.origins = ['https://kefu.example/*'];
  fake.tabs = [tab(7)];
  fake.framesOf = (tabId) => [
    { frameId: 0, documentId: `top ${tabId}`, result: false },
    { frameId: 3, documentId: `chat ${tabId}`, result: true },
  ];
  [shown, kept, mayReadPrivate] = [[], {}, false];
});
afterEach(() => {
  vi.clearAllTimers();
  vi.useRealTimers();
});

async function start(before: Kept = {}): Promise<void> {
  collect({
    mayReadPrivate: async () => mayReadPrivate,
    kept: before,
    mark: (who) => `<${who}>`,
    show(collected, keptNow) {
      shown.push(structuredClone(collected));
      kept = keptNow;
    },
  });
  await later(0);
}
const later = async (milliseconds: number) => void (await vi.advanceTimersByTimeAsync(milliseconds));
const last = () => shown.at(-1) as Collected;
const portTo = (documentId: string): FakePort => {
  const at = fake.connected.findLastIndex(
    ({ options }) => 'documentId' in options && options.documentId === documentId,
  );
  const port = fake.ports[at];
  if (port === undefined) throw new Error(`nobody listens to ${documentId}`);
  return port;
};
const tell = (documentId: string, ...names: readonly string[]) => tellCalm(documentId, [], ...names);
const tellCalm = (documentId: string, calm: readonly string[], ...names: readonly string[]) =>
  portTo(documentId).onMessage.fire({
    platform: 'practice',
    platformName: '练习台',
    readable: true,
    calm,
    waiting: names.map((name) => ({
      key: `${name} 0`,
      name,
      unread: 1,
      open: false,
      since: Date.now(),
      atLeast: true,
    })),
  });
const injected = () =>
  fake.injected.filter((one) => JSON.stringify(one).includes('/content-scripts/queue.js'));
const names = () => last().waiting.map(({ name, tabId }) => `${tabId} ${name}`);

describe('collecting', () => {
  it('keeps nothing of a tab that is closed', async () => {
    await start();
    tell('chat 7', '李四');
    expect(JSON.stringify(kept)).toContain('李四');
    fake.tabs = [];
    await later(5000);
    expect(kept).toEqual({});
  });

  it('listens to the documents that are read, and to no other; the script is started where nobody answers, once', async () => {
    await start();
    expect(fake.connected.map(({ options }) => options)).toEqual([{ name: 'queue', documentId: 'chat 7' }]);
    expect(injected()).toEqual([]);
    portTo('chat 7').onDisconnect.fire();
    await later(0);
    expect(injected()).toHaveLength(1);
    portTo('chat 7').onDisconnect.fire();
    await later(0);
    expect([injected().length, fake.connected.length]).toEqual([1, 2]);
  });

  it('shows all who wait, with which of several tabs it is', async () => {
    fake.tabs = [tab(7), tab(8)];
    await start();
    tell('chat 7', '小鱼');
    expect(last().waiting[0]).toMatchObject({ name: '小鱼', tabId: 7, platformName: '练习台', place: '' });
    tell('chat 8', '小鱼', '大鱼');
    expect(names()).toEqual(['7 小鱼', '8 小鱼', '8 大鱼']);
    expect(last().waiting.map(({ place }) => place)).toEqual(['店 7', '店 8', '店 8']);
    expect(new Set(last().waiting.map(({ id }) => id)).size).toBe(3);
    expect([last().tabs, last().lists]).toEqual([2, 2]);
  });

  it('is ready when all that are open had time to tell', async () => {
    await start();
    expect(last().ready).toBe(false);
    await later(1000);
    expect(last().ready).toBe(true);
  });

  it('forgets who was in a tab that is closed, sleeps, or isn’t enabled any more', async () => {
    await start();
    tell('chat 7', '小鱼');
    fake.tabs = [];
    fake.events.removed.fire(7);
    await later(400);
    expect([names(), last().tabs]).toEqual([[], 0]);
    fake.tabs = [tab(7)];
    await later(5000);
    tell('chat 7', '小鱼');
    expect(names()).toEqual(['7 小鱼']);
    fake.origins = [];
    await later(5000);
    expect(names()).toEqual([]);
    expect(portTo('chat 7').gone).toBe(true);
  });

  it('forgets a document that is gone, and hears the one that comes after it, with the times of before', async () => {
    await start();
    tell('chat 7', '小鱼');
    await later(30_000);
    portTo('chat 7').onDisconnect.fire();
    expect(names()).toEqual([]);
    fake.framesOf = () => [{ frameId: 3, documentId: 'new', result: true }];
    await later(5000);
    tell('new', '小鱼', '大鱼');
    expect(last().waiting.map(({ since }) => since)).toEqual([NOW, Date.now()]);
  });

  it('hears on while something loads in the page, and knows the times after a reload that takes long', async () => {
    await start();
    tell('chat 7', '小鱼');
    fake.tabs = [tab(7, { status: 'loading' })];
    fake.events.updated.fire(7, { status: 'loading' }, tab(7));
    await later(5000);
    expect([names(), last().tabs, portTo('chat 7').gone]).toEqual([['7 小鱼'], 1, false]);
    portTo('chat 7').onDisconnect.fire();
    await later(30_000);
    expect(names()).toEqual([]);
    fake.framesOf = () => [{ frameId: 3, documentId: 'new', result: true }];
    fake.tabs = [tab(7)];
    await later(5000);
    tell('new', '小鱼');
    expect(last().waiting[0]?.since).toBe(NOW);
  });

  it('takes no list that can’t be read, and none that comes piece by piece, for an answer', async () => {
    await start();
    tell('chat 7', '小鱼', '大鱼');
    portTo('chat 7').onDisconnect.fire();
    fake.framesOf = () => [
      { frameId: 0, documentId: 'top', result: true },
      { frameId: 5, documentId: 'new', result: true },
    ];
    await later(5000);
    portTo('new').onMessage.fire({
      ...{ platform: 'practice', platformName: '练习台', readable: false, waiting: [], calm: [] },
    });
    tell('top');
    tell('new', '大鱼');
    await later(5000);
    tell('new', '大鱼', '小鱼');
    expect(last().waiting.map(({ since }) => since)).toEqual([NOW, NOW]);
  });

  it('gives nobody the time of a wait that was seen to be over', async () => {
    await start();
    tell('chat 7', '小鱼');
    portTo('chat 7').onDisconnect.fire();
    fake.framesOf = () => [{ frameId: 5, documentId: 'new', result: true }];
    await later(5000);
    tellCalm('new', ['小鱼']);
    portTo('new').onDisconnect.fire();
    fake.framesOf = () => [{ frameId: 6, documentId: 'newer', result: true }];
    await later(5000);
    tell('newer', '小鱼');
    expect(last().waiting[0]?.since).toBe(Date.now());
  });

  it('knows the times of a tab that slept for a moment', async () => {
    await start();
    tell('chat 7', '小鱼');
    fake.tabs = [tab(7, { discarded: true })];
    await later(5000);
    expect([names(), last().tabs, portTo('chat 7').gone]).toEqual([[], 0, true]);
    fake.tabs = [tab(7)];
    await later(5000);
    tell('chat 7', '小鱼');
    expect(last().waiting[0]?.since).toBe(NOW);
  });

  it('goes on with what an earlier panel kept', async () => {
    await start();
    tell('chat 7', '小鱼');
    await later(60_000);
    const before = kept;
    vi.clearAllTimers();
    await start(before);
    tell('chat 7', '小鱼');
    expect(last().waiting[0]?.since).toBe(NOW);
  });

  it('leaves private windows alone, unless what is read there may be recorded', async () => {
    fake.tabs = [tab(7, { incognito: true })];
    await start();
    expect([fake.connected, last().tabs]).toEqual([[], 0]);
    mayReadPrivate = true;
    await later(5000);
    expect(fake.connected).toHaveLength(1);
    tell('chat 7', '小鱼');
    mayReadPrivate = false;
    await later(5000);
    expect(names()).toEqual([]);
  });

  it('asks no tab that sleeps or is still loading', async () => {
    fake.tabs = [tab(7, { discarded: true }), tab(8, { status: 'loading' })];
    await start();
    expect(fake.connected).toEqual([]);
  });
});
