/** How well a site is read is kept by its host, and shown where it can't be read. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHub } from '../../../entrypoints/background/hub.ts';
import type { OpenReport } from '../../../utils/messaging/index.ts';
import { desk, listSiteHealth, readSiteHealth } from '../../../utils/storage/index.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { DOCUMENT, emptyDesk, HEALTH, LOCK, lastView, message, openReport, panelOf } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const SITE = 'https://desk.example:8443';
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
const WEAK = {
  ...structuredClone(HEALTH),
  reader: 'generic',
  parts: HEALTH.parts.map(({ part }) => ({ part, state: 'unsure', confidence: 0.5 })),
} as OpenReport['health'];

beforeEach(async () => {
  fake.reset();
  fake.tabs = [{ id: 7, windowId: 1, active: true, url: `${SITE}/chat` }];
  fake.answerTab = async () => ({ ok: true, answer: null });
  await emptyDesk();
});
afterEach(() => vi.restoreAllMocks());

describe('the health of a site', () => {
  it('is kept with a conversation that is open', async () => {
    await createHub().takeReport(openReport(), DOCUMENT, SITE);
    await vi.waitFor(async () =>
      expect(await readSiteHealth('desk.example')).toMatchObject({
        site: 'desk.example',
        reader: 'builtIn',
        adapter: 'practice',
        version: HEALTH.version,
        moved: false,
        parts: HEALTH.parts.map(({ part, state }) => ({ part, state })),
      }),
    );
  });

  it('is kept of a page that can’t be read, with the time since when', async () => {
    const hub = createHub();
    await hub.takeReport(openReport(), DOCUMENT, SITE);
    await vi.waitFor(async () => expect(await listSiteHealth()).toHaveLength(1));
    const before = await readSiteHealth('desk.example');
    await new Promise((resolve) => setTimeout(resolve, 5));
    await hub.takeReport({ kind: 'unsupported', health: WEAK }, DOCUMENT, SITE);
    await vi.waitFor(async () => expect((await readSiteHealth('desk.example'))?.reader).toBe('generic'));
    const after = await readSiteHealth('desk.example');
    expect(after?.parts[0]?.since).toBeGreaterThan(before?.parts[0]?.since ?? 0);
  });

  it.each([
    ['nothing is open', { kind: 'none' }, SITE],
    ['it isn’t certain who is', { kind: 'uncertain' }, SITE],
    ['nothing like a chat is there', { kind: 'unsupported', health: null }, SITE],
    ['the browser names no site', openReport(), ''],
  ] as const)('is not kept where %s', async (_what, said, site) => {
    await createHub().takeReport(structuredClone(said) as OpenReport, DOCUMENT, site);
    await settle();
    expect(await listSiteHealth()).toEqual([]);
  });

  it('that can’t be kept stops no reading', async () => {
    vi.spyOn(desk().sites, 'get').mockRejectedValue(new Error('full'));
    expect(await createHub().takeReport(openReport([message('a')]), DOCUMENT, SITE)).toEqual({
      taken: ['a'],
    });
    await settle();
  });
});

describe('a page that can’t be read', () => {
  it('is shown with what is known of it', async () => {
    const hub = createHub((platform) => `name of ${platform}`);
    const panel = panelOf(1);
    hub.panelCame(panel);
    await settle();
    await hub.takeReport({ kind: 'unsupported', health: WEAK }, DOCUMENT, SITE);
    expect(lastView(panel.pushed)).toEqual({
      view: { kind: 'unsupported', health: WEAK, platformName: 'name of practice' },
    });
    await hub.takeReport({ kind: 'unsupported', health: null }, DOCUMENT, SITE);
    expect(lastView(panel.pushed)).toEqual({ view: { kind: 'unsupported', health: null } });
    expect(await desk().shoppers.count()).toBe(0);
  });

  it('an open one shows its health, and whose thread it is', async () => {
    const hub = createHub();
    const panel = panelOf(1);
    hub.panelCame(panel);
    await settle();
    await hub.takeReport({ ...openReport(), health: WEAK, thread: 3 }, DOCUMENT, SITE);
    expect(lastView(panel.pushed)).toMatchObject({ view: { health: WEAK, lock: { ...LOCK, thread: 3 } } });
  });
});
