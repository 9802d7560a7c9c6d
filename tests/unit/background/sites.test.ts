/** A page whose permission was taken away is not heard, and its script is told to end. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import { isEnabled, onSitesChanged } from '../../../utils/platform/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { DOCUMENT, emptyDesk, openReport, panelOf } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

beforeEach(async () => {
  fake.reset();
  await emptyDesk();
});

it('asks the browser about each site once, until the agent changes something', async () => {
  onSitesChanged(() => {});
  fake.origins = ['https://desk.example/*'];
  expect(await isEnabled('https://desk.example')).toBe(true);
  expect(await isEnabled('https://desk.example:444/chat?x')).toBe(true);
  expect(await isEnabled('https://other.example')).toBe(false);
  expect(await isEnabled('null')).toBe(false);
  fake.origins = [];
  fake.events.forbidden.fire({ origins: ['https://desk.example/*'] });
  expect(await isEnabled('https://desk.example')).toBe(false);
});

it('forgets what the page showed, and tells its script to end', async () => {
  fake.tabs = [{ id: DOCUMENT.tabId, windowId: 1, active: true, url: 'https://desk.example/chat' }];
  fake.answerTab = async () => ({ ok: true, answer: null });
  const hub = createHub();
  const panel = panelOf(1);
  hub.panelCame(panel);
  await vi.waitFor(() => expect(fake.sent.length).toBeGreaterThan(0));
  await hub.takeReport(openReport(), DOCUMENT);
  expect(hub.siteGone(DOCUMENT)).toEqual({ taken: [], stop: true });
  expect(panel.pushed.at(-1)).toEqual({ view: { kind: 'noConversation' } });
});
