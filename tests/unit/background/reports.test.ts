/** A report comes in: it is stored and confirmed, and shown in the window of its tab only. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import { keyText } from '../../../utils/model/index.ts';
import { desk, installPack, readHistory, readShopper, setProfile } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import {
  DOCUMENT,
  emptyDesk,
  KEY,
  lastView,
  message,
  OTHER,
  openReport,
  panelOf,
  template,
} from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const SECOND = { tabId: 8, frameId: 0, documentId: 'D8' };

beforeEach(async () => {
  fake.reset();
  fake.tabs = [
    { id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' },
    { id: 8, windowId: 2, active: true, url: 'https://other.example/chat' },
  ];
  fake.answerTab = async () => ({ ok: true, answer: null });
  await emptyDesk();
});
afterEach(() => vi.restoreAllMocks());

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

/** A hub with a panel in each of two windows. */
async function start() {
  const hub = createHub();
  const panels = [panelOf(1), panelOf(2)] as const;
  for (const panel of panels) hub.panelCame(panel);
  for (const panel of panels) await vi.waitFor(() => expect(lastView(panel.pushed)).toBeDefined());
  await settle();
  for (const panel of panels) panel.pushed.length = 0;
  return { hub, one: panels[0], two: panels[1] };
}

const last = (panel: { pushed: unknown[] }) => lastView(panel.pushed);

describe('a report', () => {
  it('is stored, confirmed, and shown in its window only', async () => {
    await installPack(PACK, [template('t')]);
    const { hub, one, two } = await start();
    const said = [message('a', '什么时候发货'), message('b', '在吗', { side: 'unknown' })];
    expect(await hub.takeReport(openReport(said), DOCUMENT)).toEqual({ taken: ['a'] });
    expect((await readHistory(keyText(KEY), 9)).map((row) => row.text)).toEqual(['什么时候发货']);
    expect(await readShopper(keyText(KEY))).toMatchObject({ name: '小王' });
    await settle();
    expect(last(one)).toMatchObject({
      view: {
        kind: 'open',
        key: KEY,
        lock: { key: KEY, document: DOCUMENT, thread: 0 },
        suggestions: [{ text: '亲爱的小王，今天就发货' }],
      },
    });
    expect(two.pushed).toEqual([{ problem: null }]);
  });

  it('is answered as suits the shopper whose temper an agent chose', async () => {
    await installPack(PACK, [
      template('owl', { temper: 'owl', text: '今天发出，48小时内有物流' }),
      template('tiger', { temper: 'tiger', text: '马上发' }),
    ]);
    const { hub, one } = await start();
    const said = [message('a', '什么时候发货')];
    const first = (id: string) =>
      vi.waitFor(() => expect(last(one)).toMatchObject({ view: { suggestions: [{ templateId: id }, {}] } }), {
        timeout: 3000,
      });
    await hub.takeReport(openReport(said), DOCUMENT);
    for (const temper of ['tiger', 'owl', 'tiger'] as const) {
      await setProfile(keyText(KEY), { temper });
      await hub.takeReport(openReport(said), DOCUMENT);
      await first(temper);
    }
  });

  it('of a tab that is not in front is stored, and shown nowhere', async () => {
    const { hub, one, two } = await start();
    await hub.takeReport(openReport(), { tabId: 99, frameId: 0, documentId: 'D99' });
    expect(await readHistory(keyText(KEY), 9)).toHaveLength(1);
    for (const panel of [one, two]) expect(panel.pushed).not.toContainEqual({ view: expect.anything() });
  });

  it('that nothing is open, or that it is uncertain, stores nothing', async () => {
    const { hub, one } = await start();
    expect(await hub.takeReport({ kind: 'uncertain' }, DOCUMENT)).toEqual({ taken: [] });
    expect(last(one)).toEqual({ view: { kind: 'uncertain' } });
    expect(await hub.takeReport({ kind: 'none' }, DOCUMENT)).toEqual({ taken: [] });
    expect(last(one)).toEqual({ view: { kind: 'noConversation' } });
    expect(await desk().shoppers.count()).toBe(0);
  });

  it('of nobody is not taken', async () => {
    const { hub } = await start();
    expect(await hub.takeReport(openReport(), null)).toEqual({ taken: [] });
    expect(await desk().shoppers.count()).toBe(0);
  });

  it('is no longer shown in a panel that went', async () => {
    const { hub, one } = await start();
    hub.panelWent(one);
    await hub.takeReport(openReport(), DOCUMENT);
    expect(one.pushed).toEqual([]);
  });

  it('of another shopper replaces the one before, also at once', async () => {
    const { hub, one } = await start();
    await Promise.all([
      hub.takeReport(openReport(), DOCUMENT),
      hub.takeReport(openReport([message('x')], { key: OTHER }), DOCUMENT),
    ]);
    expect(last(one)).toMatchObject({ view: { key: OTHER } });
    expect(await desk().shoppers.count()).toBe(2);
  });
});

describe('a store that fails', () => {
  const full = () => new DOMException('no room', 'QuotaExceededError');

  it('is told to every panel once, the receipt is refused, and all is well when it works again', async () => {
    const { hub, one, two } = await start();
    const put = vi.spyOn(desk().messages, 'bulkPut').mockRejectedValue(full());
    await expect(hub.takeReport(openReport(), DOCUMENT)).rejects.toThrow('no room');
    await expect(hub.takeReport(openReport(), DOCUMENT)).rejects.toThrow('no room');
    const problems = (panel: { pushed: unknown[] }) =>
      panel.pushed.filter((data) => typeof data === 'object' && data !== null && 'problem' in data);
    expect(problems(one)).toEqual([{ problem: 'full' }]);
    expect(problems(two)).toEqual([{ problem: 'full' }]);
    expect(last(one)).toMatchObject({ view: { kind: 'open' } });
    expect(await desk().messages.count()).toBe(0);

    const late = panelOf(1);
    hub.panelCame(late);
    expect(late.pushed[0]).toEqual({ problem: 'full' });

    put.mockRestore();
    expect(await hub.takeReport(openReport(), DOCUMENT)).toEqual({ taken: ['a'] });
    expect(problems(one).at(-1)).toEqual({ problem: null });
  });

  it('is taken back also by a worker that never saw it fail', async () => {
    const { hub, one } = await start();
    await hub.takeReport(openReport(), DOCUMENT);
    expect(one.pushed).toContainEqual({ problem: null });
  });
});

describe('the window in front', () => {
  it('is asked when a panel comes; who does not listen is off', async () => {
    fake.answerTab = ({ tabId }) => (tabId === 7 ? Promise.resolve() : Promise.reject(new Error('nobody')));
    const hub = createHub();
    const one = panelOf(1);
    const two = panelOf(2);
    hub.panelCame(one);
    hub.panelCame(two);
    await settle();
    expect(fake.sent.map(({ tabId, message: said }) => [tabId, said])).toEqual([
      [7, { deskmate: 'reread', data: {} }],
      [8, { deskmate: 'reread', data: {} }],
    ]);
    expect(last(two)).toEqual({ view: { kind: 'siteOff', origin: 'https://other.example/*' } });
    // Who listens may have a report under way; only then is there nothing.
    await vi.waitFor(() => expect(last(one)).toEqual({ view: { kind: 'noConversation' } }));
  });

  it('is shown at once to a panel that comes where it is known, and asked behind its first sight', async () => {
    const { hub } = await start();
    await hub.takeReport(openReport(), DOCUMENT);
    // What was asked before is remembered.
    fake.origins.push('https://allowed.example/*');
    fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://allowed.example/chat' }];
    fake.sent.length = 0;
    const late = panelOf(1);
    hub.panelCame(late);
    await settle();
    expect(last(late)).toMatchObject({ view: { kind: 'open' } });
    expect(fake.sent).toEqual([]);
    // It went elsewhere meanwhile: what is said is said of where it is then.
    fake.tabs = [{ id: 8, windowId: 1, active: true, url: 'https://other.example/chat' }];
    await vi.waitFor(() => expect(fake.sent).toMatchObject([{ tabId: 8 }]));
  });

  it('is asked at once where its permission was taken away', async () => {
    const { hub } = await start();
    await hub.takeReport(openReport(), DOCUMENT);
    fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://taken.example/chat' }];
    fake.sent.length = 0;
    hub.panelCame(panelOf(1));
    await settle();
    expect(fake.sent).toMatchObject([{ tabId: 7 }]);
  });

  it('shows what is known of a tab that comes to the front', async () => {
    const { hub, one, two } = await start();
    await hub.takeReport(openReport(), SECOND);
    fake.tabs = [{ id: 8, windowId: 1, active: true, url: 'https://other.example/chat' }];
    hub.refreshWindow(1);
    await settle();
    expect(last(one)).toMatchObject({ view: { lock: { document: SECOND } } });
    expect(last(two)).toMatchObject({ view: { lock: { document: SECOND } } });
  });

  it.each(['refused', 'answered'])('hears nothing of a tab that %s too late', async (how) => {
    const { hub, one } = await start();
    await hub.takeReport(openReport(), SECOND);
    let finish = (): void => {};
    fake.answerTab = ({ tabId }) =>
      tabId === 8
        ? Promise.resolve({ ok: true, answer: null })
        : new Promise((resolve, reject) => {
            finish = () => (how === 'refused' ? reject(new Error('nobody')) : resolve(null));
          });
    hub.refreshWindow(1);
    await settle();
    fake.tabs = [{ id: 8, windowId: 1, active: true, url: 'https://other.example/chat' }];
    hub.refreshWindow(1);
    await settle();
    finish();
    await settle();
    expect(last(one)).toMatchObject({ view: { kind: 'open', lock: { document: SECOND } } });
  });

  it('forgets a tab that was closed', async () => {
    const { hub, one } = await start();
    await hub.takeReport(openReport(), DOCUMENT);
    hub.tabClosed(7);
    hub.refreshAll();
    await vi.waitFor(() => expect(last(one)).toEqual({ view: { kind: 'noConversation' } }));
  });

  it('is off at the first click where nothing has spoken', async () => {
    const { hub, one, two } = await start();
    two.pushed.length = 0;
    hub.tabShown({ tabId: 9, windowId: 1, url: 'chrome://settings/' });
    expect(last(one)).toEqual({ view: { kind: 'siteOff', origin: null } });
    expect(two.pushed).toEqual([]);
  });
});
