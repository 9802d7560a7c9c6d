/** A store that is locked: replies go on, nothing is recorded, the panel is told; and all is recorded once it is open. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import { keyText } from '../../../utils/model/index.ts';
import { sessionDrawer } from '../../../utils/platform/index.ts';
import {
  desk,
  followDataKey,
  giveDataKey,
  type HeldKey,
  handKeyOn,
  installPack,
  readHistory,
  setLock,
  takeKeyBack,
} from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { DOCUMENT, emptyDesk, KEY, lastView, message, openReport, panelOf, template } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
const ROUNDS = 10;
const SAID = [message('b', '您好', { side: 'agent' }), message('a', '什么时候发货')];

beforeEach(async () => {
  fake.reset();
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' }];
  fake.answerTab = async () => ({ ok: true, answer: null });
  await emptyDesk();
});
afterEach(() => giveDataKey(null, desk()));

async function lockedDesk(minutes = 0): Promise<HeldKey> {
  followDataKey(sessionDrawer, desk());
  const handed: HeldKey[] = [];
  await setLock('passphrase', (held) => handed.push(held), desk(), ROUNDS);
  const [held] = handed;
  if (held === undefined) throw new Error('no lock was set');
  return { ...held, minutes };
}

it('suggests while it is locked, says why nothing is recorded, and records it when it is told again', async () => {
  await installPack(PACK, [template('t')]);
  const held = await lockedDesk();
  const hub = createHub();
  const panel = panelOf(1);
  hub.panelCame(panel);
  await expect(hub.takeReport(openReport(SAID), DOCUMENT)).rejects.toThrow('locked');
  expect(panel.pushed).toContainEqual({ problem: 'locked' });
  await vi.waitFor(() =>
    expect(lastView(panel.pushed)).toMatchObject({ view: { suggestions: [{ templateId: 't' }] } }),
  );
  expect(await desk().messages.count()).toBe(0);
  expect(await desk().shoppers.count()).toBe(0);

  await handKeyOn(held, sessionDrawer, desk());
  expect(await hub.takeReport(openReport(SAID), DOCUMENT)).toEqual({ taken: ['b', 'a'] });
  expect(panel.pushed.at(-1)).toEqual({ problem: null });
  expect((await readHistory(keyText(KEY), 9)).map(({ text }) => text)).toEqual(['您好', '什么时候发货']);
  await takeKeyBack(sessionDrawer);
  await expect(hub.takeReport(openReport([message('c')]), DOCUMENT)).rejects.toThrow('locked');
});

it('stays open while the agent answers, and only then', async () => {
  const held = await lockedDesk(5);
  const earlier = Date.now() - 4 * 60_000;
  await handKeyOn({ ...held, usedAt: earlier }, sessionDrawer, desk());
  const hub = createHub();
  const used = () => (fake.session.get('dataKey') as HeldKey).usedAt;
  await hub.takeReport(openReport([message('a')]), DOCUMENT);
  expect(used()).toBe(earlier);
  await hub.takeReport(openReport(SAID), DOCUMENT);
  expect(used()).toBeGreaterThan(earlier);
});
