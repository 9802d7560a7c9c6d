/** The whole background on a fake browser: from a content script's message to the panel's port and back. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import background from '../../../entrypoints/background/index.ts';
import { PACK_FORMAT, PACK_VERSION, readPack } from '../../../utils/packs/index.ts';
import { listPacks, listShoppers, listTemplates, markDeleted } from '../../../utils/storage/index.ts';
import { CONTENT, FakePort, fake, PANEL } from '../platform/fakeBrowser.ts';
import { emptyDesk, LOCK, lastView, openReport } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const settle = () => new Promise((resolve) => setTimeout(resolve, 60));
const pack = (id: string) => ({
  format: PACK_FORMAT,
  version: PACK_VERSION,
  pack: { id, name: id, language: 'zh-CN' },
  templates: [{ id: `${id}-1`, text: '{shopper}，今天就发货', triggers: ['什么时候发货'] }],
});

const real = fetch;

beforeEach(async () => {
  fake.reset();
  await emptyDesk();
  vi.stubGlobal('fetch', async (url: string) => {
    const id = /packs\/(.+)\.json$/.exec(url)?.[1];
    // As the build lays them beside the worker.
    return id === undefined ? real(url) : Response.json(readPack(pack(id), 0));
  });
  background.main();
});
afterEach(() => vi.unstubAllGlobals());

it('reads, suggests, fills, and sees it sent', async () => {
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' }];
  fake.origins = ['https://desk.example/*'];
  fake.answerTab = async () => ({ ok: true, answer: { kind: 'filled' } });
  fake.events.installed.fire({ reason: 'install' });
  await settle();
  const panel = new FakePort('panel:1', PANEL);
  fake.onConnect.fire(panel);
  const said = await fake.deliver({ deskmate: 'report', data: openReport() }, CONTENT);
  expect(said).toEqual({ ok: true, answer: { taken: ['a'] } });
  await vi.waitFor(() =>
    expect(lastView(panel.posted)).toMatchObject({
      view: { lock: LOCK, suggestions: [{ text: '小王，今天就发货' }] },
    }),
  );
  const request = { id: 'f', lock: LOCK, text: '小王，今天就发货', templateId: 'starter-zh-CN-1' };
  expect(await fake.deliver({ deskmate: 'fill', data: request }, PANEL)).toEqual({
    ok: true,
    answer: { kind: 'filled' },
  });
  expect(await fake.deliver({ deskmate: 'fill', data: request }, CONTENT)).toMatchObject({ ok: false });
});

it('installs the starter packs once, also when install and start come together', async () => {
  fake.origins = ['https://desk.example/*'];
  fake.events.installed.fire({ reason: 'install' });
  fake.events.startup.fire();
  await vi.waitFor(async () =>
    expect((await listPacks()).map(({ id, source }) => [id, source])).toEqual([
      ['starter-en', 'starter'],
      ['starter-zh-CN', 'starter'],
    ]),
  );
  await settle();
  expect(await listPacks()).toHaveLength(2);
  expect(fake.scripts.size).toBe(1);
  await markDeleted('starter-en-1', 5);
  fake.events.startup.fire();
  await settle();
  expect(await listTemplates()).toHaveLength(1);
});

it('puts the script into the tabs of a site that is enabled', async () => {
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' }];
  fake.origins = ['https://desk.example/*'];
  fake.events.permitted.fire({ origins: fake.origins });
  await settle();
  expect(fake.injected).toHaveLength(1);
  fake.origins = [];
  fake.events.forbidden.fire({ origins: ['https://desk.example/*'] });
  await settle();
  expect(fake.scripts.size).toBe(0);
});

it('takes nothing from a page whose permission was taken away, and tells its script to end', async () => {
  fake.events.forbidden.fire({ origins: ['https://desk.example/*'] });
  const said = await fake.deliver({ deskmate: 'report', data: openReport() }, CONTENT);
  expect(said).toEqual({ ok: true, answer: { taken: [], stop: true } });
  await settle();
  expect(await listShoppers()).toEqual([]);
});

it('opens the first steps when it is there for the first time, and at no update or start', async () => {
  fake.events.installed.fire({ reason: 'install' });
  expect(fake.created).toEqual(['welcome.html']);
  fake.events.installed.fire({ reason: 'update' });
  fake.events.startup.fire();
  // What else comes with that is done before the test ends.
  await vi.waitFor(async () => expect(await listPacks()).toHaveLength(2));
  await settle();
  expect(fake.created).toEqual(['welcome.html']);
});
