/** Scripts that run in a page only when they are wanted: the generic reader, Teach me, reports. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import background from '../../../entrypoints/background/index.ts';
import { writeSetting } from '../../../utils/storage/index.ts';
import { CONTENT, FakePort, fake, PANEL, VERSION } from '../platform/fakeBrowser.ts';
import { emptyDesk, openReport } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const settle = () => new Promise((resolve) => setTimeout(resolve, 30));
const FRONT = { id: 7, windowId: 1, active: true, url: 'https://desk.example/chat' };
const OTHER = { id: 8, windowId: 1, active: false, url: 'https://other.example/' };
const say = (type: string, data: unknown, sender = PANEL) => fake.deliver({ deskmate: type, data }, sender);
const teach = (on: boolean) => say('teach', { windowId: 1, on });

let panel = new FakePort('panel:1', PANEL);
const teaching = () =>
  panel.posted.flatMap((data) =>
    typeof data === 'object' && data !== null && 'teaching' in data ? [data.teaching] : [],
  );
const sent = (type: string) =>
  fake.sent.filter(({ message }) => (message as { deskmate: string }).deskmate === type);

beforeEach(async () => {
  fake.reset();
  await emptyDesk();
  fake.tabs = [FRONT, OTHER];
  fake.origins = ['https://desk.example/*'];
  fake.answerTab = async () => ({ ok: true, answer: null });
  background.main();
  // Another test may have had this site taken away.
  fake.events.permitted.fire({ origins: [] });
  await settle();
  fake.injected.length = 0;
  panel = new FakePort('panel:1', PANEL);
  fake.onConnect.fire(panel);
  await settle();
});

describe('the generic reader', () => {
  it('is started in the document that wants it, and in no other', async () => {
    expect(await say('wantScript', { script: 'generic' }, CONTENT)).toEqual({ ok: true, answer: null });
    expect(fake.injected).toEqual([
      { target: { tabId: 7, documentIds: ['D7'] }, files: ['/content-scripts/generic.js'] },
    ]);
  });

  it('that can’t be started is said to be so', async () => {
    fake.letsIn = false;
    expect(await say('wantScript', { script: 'generic' }, CONTENT)).toMatchObject({ ok: false });
  });
});

describe('what a fill needs', () => {
  const nonce = `d${'0'.repeat(32)}`;

  it('are the rich editors’ strategies, in the document that wants them', async () => {
    expect(await say('wantScript', { script: 'rich' }, CONTENT)).toEqual({ ok: true, answer: null });
    expect(fake.injected).toEqual([
      { target: { tabId: 7, documentIds: ['D7'] }, files: ['/content-scripts/rich.js'] },
    ]);
  });

  it('is a hand in the page’s own world, with the name that was drawn', async () => {
    await say('wantHand', { nonce }, CONTENT);
    expect(fake.injected).toMatchObject([
      { target: { tabId: 7, documentIds: ['D7'] }, world: 'MAIN', args: [nonce, 10_000] },
    ]);
  });

  it('is no hand where the page may not be touched', async () => {
    fake.letsIn = false;
    expect(await say('wantHand', { nonce }, CONTENT)).toEqual({ ok: true, answer: false });
  });
});

describe('teaching', () => {
  it('starts in every frame of the tab in front, and the panel is told', async () => {
    expect(await teach(true)).toEqual({ ok: true, answer: null });
    expect(fake.injected).toEqual([
      { target: { tabId: 7, allFrames: true }, files: ['/content-scripts/teach.js'] },
    ]);
    expect(teaching().at(-1)).toBe(true);
  });

  it('ends when the page says so, whoever else teaches', async () => {
    await teach(true);
    await say('taught', { saved: false }, { ...CONTENT, tab: { id: 8 } });
    expect(teaching().at(-1)).toBe(true);
    await say('taught', { saved: true }, CONTENT);
    expect(teaching().at(-1)).toBe(false);
  });

  it('ends when the agent wants it to, also where nobody listens any more', async () => {
    await teach(true);
    fake.sent.length = 0;
    expect(await teach(false)).toEqual({ ok: true, answer: null });
    expect(sent('stopTeaching')).toMatchObject([{ tabId: 7 }]);
    expect(teaching().at(-1)).toBe(false);
    await teach(true);
    fake.answerTab = () => Promise.reject(new Error('nobody'));
    expect(await teach(false)).toEqual({ ok: true, answer: null });
    expect(teaching().at(-1)).toBe(false);
  });

  it('doesn’t begin in a page that lets no script in', async () => {
    fake.letsIn = false;
    expect(await teach(true)).toEqual({ ok: true, answer: null });
    expect(teaching().at(-1)).toBe(false);
  });

  it('doesn’t begin in a window of which nothing is known', async () => {
    expect(await say('teach', { windowId: 9, on: true })).toEqual({ ok: true, answer: null });
    expect(fake.injected).toEqual([]);
    expect(teaching()).not.toContain(true);
  });

  it('is of one tab: a panel says so of the tab in front only', async () => {
    await teach(true);
    fake.tabs = [
      { ...FRONT, active: false },
      { ...OTHER, active: true },
    ];
    fake.events.activated.fire({ tabId: 8, windowId: 1 });
    await settle();
    expect(teaching().at(-1)).toBe(false);
    fake.tabs = [FRONT, OTHER];
    fake.events.activated.fire({ tabId: 7, windowId: 1 });
    await settle();
    expect(teaching().at(-1)).toBe(true);
  });

  it('is known to a panel that is opened meanwhile', async () => {
    await teach(true);
    panel = new FakePort('panel:1', PANEL);
    fake.onConnect.fire(panel);
    await settle();
    expect(teaching().at(-1)).toBe(true);
  });

  it('ends with the page that was taught', async () => {
    await say('report', openReport(), CONTENT);
    await teach(true);
    // The same tab shows another document: the script that taught is gone, and can’t say so.
    await say('report', { kind: 'none' }, { ...CONTENT, documentId: 'next' });
    await settle();
    expect(teaching().at(-1)).toBe(false);
  });
});

describe('the language of a page’s script', () => {
  it.each([
    ['', ''],
    ['en', 'en'],
  ] as const)('chosen as %j is %s', async (chosen, language) => {
    await writeSetting('language', chosen);
    expect(await say('teachLanguage', {}, CONTENT)).toEqual({ ok: true, answer: { language } });
  });
});

describe('a report of a page', () => {
  const exported = () => say('exportReport', { windowId: 1 });

  it('is made in the document that speaks for the tab in front', async () => {
    await say('report', openReport(), CONTENT);
    fake.answerTab = async () => ({ ok: true, answer: '<html>' });
    expect(await exported()).toEqual({ ok: true, answer: '<html>' });
    expect(fake.injected).toEqual([
      { target: { tabId: 7, documentIds: ['D7'] }, files: ['/content-scripts/report.js'] },
    ]);
    expect(sent('makePageReport').at(-1)).toEqual({
      tabId: 7,
      message: { deskmate: 'makePageReport', data: { version: VERSION, health: openReport().health } },
      options: { documentId: 'D7' },
    });
  });

  it('is none where nothing has spoken', async () => {
    expect(await exported()).toEqual({ ok: true, answer: null });
    expect(fake.injected).toEqual([]);
  });

  it('is none where the page lets no script in, or doesn’t answer', async () => {
    await say('report', openReport(), CONTENT);
    fake.answerTab = () => Promise.reject(new Error('gone'));
    expect(await exported()).toEqual({ ok: true, answer: null });
    fake.letsIn = false;
    expect(await exported()).toEqual({ ok: true, answer: null });
  });
});
