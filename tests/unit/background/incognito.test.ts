/** What is read in a private window serves there, and is recorded nowhere, unless the agent wants it to be. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import type { SenderDocument } from '../../../utils/messaging/index.ts';
import { desk, installPack, writeSetting } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import {
  DOCUMENT,
  emptyDesk,
  LOCK,
  lastView,
  message,
  openReport,
  own,
  panelOf,
  template,
} from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const PRIVATE = { ...DOCUMENT, incognito: true };
const PRACTICE = { ...PRIVATE, practice: true };
const ABOUT_SHOPPERS = [
  ...['shops', 'shoppers', 'messages', 'followUps', 'events', 'sites'],
  ...['lessons', 'ownReplies', 'bans', 'gaps'],
];
const settle = () => new Promise((resolve) => setTimeout(resolve, 50));
const recorded = async () => {
  const counts = await Promise.all(ABOUT_SHOPPERS.map((name) => desk().table(name).count()));
  return ABOUT_SHOPPERS.filter((_name, at) => (counts[at] ?? 0) > 0);
};

beforeEach(async () => {
  fake.reset();
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' }];
  fake.answerTab = async () => ({ ok: true, answer: { kind: 'filled' } });
  await emptyDesk();
  await installPack(PACK, [template('t')]);
});
afterEach(() => vi.restoreAllMocks());

/** A question, a fill, the reply that goes out, a question that nothing answers, and a ban. */
async function serve(document: SenderDocument = PRIVATE) {
  const hub = createHub();
  const panel = panelOf(1);
  hub.panelCame(panel);
  await settle();
  const site = 'https://desk.example';
  const lock = { ...LOCK, document };
  const asked = [message('a', '什么时候发货')];
  const taken = [await hub.takeReport(openReport(asked), document, site)];
  // The engine is built meanwhile.
  const view = await vi.waitUntil(
    () => {
      const last = lastView(panel.pushed) as { view: { suggestions?: unknown[] } } | undefined;
      return last?.view.suggestions?.length === 1 ? last : null;
    },
    { timeout: 10_000 },
  );
  const outcome = await hub.fill({ id: 'f', lock, text: '今天就发货', templateId: 't', pictures: [] });
  const answered = [...asked, own('b', '今天就发货'), message('c', '可以开发票吗')];
  taken.push(await hub.takeReport({ ...openReport(answered), pending: answered.slice(1) }, document, site));
  const banned = await hub.ban({ lock, templateId: 't' });
  await settle();
  return { taken, view, outcome, banned };
}

it('serves, and leaves nothing behind', async () => {
  const { taken, view, outcome, banned } = await serve();
  // Confirmed, or the page would tell it again and again.
  expect(taken).toEqual([{ taken: ['a'] }, { taken: ['b', 'c'] }]);
  expect(view).toMatchObject({ view: { kind: 'open', lock: { document: { incognito: true } } } });
  expect(outcome).toEqual({ kind: 'filled' });
  expect(banned).toBeNull();
  expect(await recorded()).toEqual([]);
  expect(JSON.stringify(await fake.browser.storage.session.get(null))).not.toContain('发货');
});

it('is recorded as any other where the agent wants it to be', async () => {
  await writeSetting('incognito', true);
  await serve();
  const kept = ['shoppers', 'messages', 'events', 'lessons', 'bans'];
  expect(await recorded()).toEqual(expect.arrayContaining(kept));
});

it('never is where it is only practised', async () => {
  await writeSetting('incognito', true);
  const { taken, outcome, banned } = await serve(PRACTICE);
  expect(taken).toEqual([{ taken: ['a'] }, { taken: ['b', 'c'] }]);
  expect(outcome).toEqual({ kind: 'filled' });
  expect(banned).toBeNull();
  expect(await recorded()).toEqual([]);
});
