/** The door lets in what is known, comes from where it may, and has its form. Nothing else reaches a handler. */

import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as messaging from '../../../utils/messaging/index.ts';
import { listen, type Message, on, senderKind } from '../../../utils/messaging/index.ts';
import { CONTENT, type FakeSender, fake, ID, ORIGIN, PANEL } from '../platform/fakeBrowser.ts';
import {
  DOCUMENT,
  GOOD,
  HEALTH,
  KEY,
  LOCK,
  MESSAGES,
  ORDER,
  openReport,
  REQUEST,
  SEARCH,
  TAKEN,
  TAUGHT,
  TEACH,
} from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const handled = vi.fn();
/** Those that content scripts send; the others come from our own pages. */
const FROM_CONTENT: ReadonlySet<string> = new Set([
  'report',
  'adapterOf',
  'saveTaught',
  'taught',
  'teachLanguage',
  'askPalette',
  'takeReply',
  'wantHand',
  'wantPicture',
  'wantScript',
]);

const say = (type: unknown, data: unknown, sender: FakeSender = PANEL) =>
  fake.deliver({ deskmate: type, data }, sender);

beforeEach(() => {
  fake.reset();
  handled.mockReset().mockReturnValue(null);
  listen(
    MESSAGES.map((message) => on<unknown, unknown>(message, (...args) => handled(message.type, ...args))),
  );
});

it('these are all the messages that there are', () => {
  const isMessage = (value: unknown): value is Message<unknown, unknown> =>
    typeof value === 'object' && value !== null && 'type' in value && 'from' in value && 'schema' in value;
  const all = (Object.values(messaging) as unknown[]).filter(isMessage);
  expect(all.map(({ type }) => type).sort()).toEqual(Object.keys(GOOD).sort());
  expect(MESSAGES.map(({ type }) => type).sort()).toEqual(Object.keys(GOOD).sort());
  for (const { type, schema } of all) expect(v.is(schema, GOOD[type]), type).toBe(true);
});

describe('what is heard', () => {
  it.each(Object.keys(GOOD))('%s, when all is well', async (type) => {
    const sender = FROM_CONTENT.has(type) ? CONTENT : PANEL;
    expect(await say(type, GOOD[type], sender)).toEqual({ ok: true, answer: null });
    const document = FROM_CONTENT.has(type) ? DOCUMENT : null;
    expect(handled.mock.calls).toEqual([[type, GOOD[type], document, sender.url]]);
  });

  it.each([
    [{ deskmate: 'nothing of ours', data: {} }],
    [{ deskmate: 'constructor', data: {} }],
    [{ deskmate: '__proto__', data: {} }],
    [{ deskmate: ['fill'], data: REQUEST }],
    [{ type: 'fill', data: REQUEST }],
    [null],
    [undefined],
    ['fill'],
    [0],
    [[]],
  ])('not %j: another listener may answer it', async (raw) => {
    await expect(fake.deliver(raw, PANEL)).rejects.toThrow('Receiving end');
    expect(handled).not.toHaveBeenCalled();
  });
});

describe('who may say it', () => {
  it.each(Object.keys(GOOD))('%s, not the other kind', async (type) => {
    const [wrong, kind] = FROM_CONTENT.has(type) ? [PANEL, 'extension'] : [CONTENT, 'content'];
    expect(await say(type, GOOD[type], wrong)).toEqual({ ok: false, error: `not allowed from ${kind}` });
    expect(handled).not.toHaveBeenCalled();
  });

  it.each<[string, FakeSender]>([
    ['another extension', { ...PANEL, id: 'other' }],
    ['another extension with a tab', { ...CONTENT, id: 'other' }],
    ['nobody', {}],
    ['our address without an identity', { url: PANEL.url ?? '' }],
    ['a page without an identity', { url: 'https://desk.example/', tab: { id: 7 } }],
    ['a web page outside of tabs', { id: ID, url: 'https://desk.example/' }],
    ['an address that begins like ours', { id: ID, url: `${ORIGIN.slice(0, -1)}.evil/` }],
  ])('never %s', async (_who, sender) => {
    for (const type of Object.keys(GOOD)) {
      expect(await say(type, GOOD[type], sender)).toEqual({ ok: false, error: 'not allowed from stranger' });
    }
    expect(handled).not.toHaveBeenCalled();
  });

  it('is told by the browser, not by the message', () => {
    expect(senderKind(PANEL as never, ORIGIN)).toBe('extension');
    expect(senderKind({ id: ID } as never, ORIGIN)).toBe('extension');
    expect(senderKind({ ...PANEL, tab: { id: 3 } } as never, ORIGIN)).toBe('extension');
    expect(senderKind(CONTENT as never, ORIGIN)).toBe('content');
    expect(senderKind({ id: ID, tab: { id: 3 } } as never, ORIGIN)).toBe('content');
  });

  it('lets the practice desk of our own say what a workbench may, and nothing else', async () => {
    const practice = { id: ID, url: `${ORIGIN}practice.html`, tab: { id: 9 }, frameId: 0, documentId: 'D9' };
    for (const type of Object.keys(GOOD)) {
      const answer = FROM_CONTENT.has(type)
        ? { ok: true, answer: null }
        : { ok: false, error: 'not allowed from content' };
      expect(await say(type, GOOD[type], practice), type).toEqual(answer);
    }
    // Its site is its address, and what is said there is never recorded.
    const document = { tabId: 9, frameId: 0, documentId: 'D9', incognito: true, practice: true };
    expect(handled.mock.lastCall?.slice(2)).toEqual([document, `${ORIGIN}practice.html`]);
    await say('report', GOOD.report, { ...practice, origin: ORIGIN.slice(0, -1) } as FakeSender);
    expect(handled.mock.lastCall?.[3]).toBe(`${ORIGIN}practice.html`);
  });

  it.each([
    'manager.html',
    'practice.html#x',
    'practice.html?x',
    'a/practice.html',
    'practice.htm',
    'practice.html/',
  ])('doesn’t take %s for the practice desk', async (page) => {
    const sender = { id: ID, url: `${ORIGIN}${page}`, tab: { id: 9 } };
    expect(await say('report', GOOD.report, sender)).toEqual({
      ok: false,
      error: 'not allowed from extension',
    });
  });

  it('takes nobody for the practice desk who is in no tab, of another extension, or a site', async () => {
    const url = `${ORIGIN}practice.html`;
    for (const sender of [
      { id: ID, url },
      { id: 'other', url, tab: { id: 9 } },
    ])
      expect(await say('report', GOOD.report, sender)).toMatchObject({ ok: false });
    const site = { id: ID, url: 'https://desk.example/practice.html', tab: { id: 9 } };
    await say('report', GOOD.report, site);
    expect(handled.mock.lastCall?.[2]).not.toHaveProperty('incognito');
  });

  it('names the document as far as the browser knows it', async () => {
    await say('report', { kind: 'none' }, { id: ID, tab: { id: 3 } });
    expect(handled.mock.lastCall?.[2]).toEqual({ tabId: 3, frameId: 0, documentId: '' });
    await say('report', { kind: 'none' }, { id: ID, tab: { id: 3, incognito: true } });
    expect(handled.mock.lastCall?.[2]).toMatchObject({ tabId: 3, incognito: true });
    await say('report', { kind: 'none' }, { id: ID, tab: {} });
    expect(handled.mock.lastCall?.[2]).toBeNull();
  });
});

describe('what it must look like', () => {
  it.each<[string, unknown, string]>([
    ['fill', undefined, ''],
    ['fill', 'text', ''],
    ['fill', { ...REQUEST, more: 1 }, 'more'],
    ['fill', { ...REQUEST, id: '' }, 'id'],
    ['fill', { ...REQUEST, text: null }, 'text'],
    ['fill', { ...REQUEST, lock: null }, 'lock'],
    ['fill', { ...REQUEST, lock: { ...LOCK, key: { ...LOCK.key, shopper: '' } } }, 'lock.key.shopper'],
    ['fill', { ...REQUEST, lock: { ...LOCK, document: { ...DOCUMENT, tabId: 1.5 } } }, 'lock.document.tabId'],
    ['fillBox', { ...ORDER, key: { platform: '', shop: '', shopper: 'x' } }, 'key.platform'],
    ['search', { ...SEARCH, limit: 0 }, 'limit'],
    ['search', { ...SEARCH, limit: 51 }, 'limit'],
    ['search', { ...SEARCH, limit: Number.NaN }, 'limit'],
    ['templatesChanged', { ids: ['a', 1] }, 'ids.1'],
    ['reread', { force: true }, 'force'],
    ['adaptersChanged', { ids: [] }, 'ids'],
    ['fill', { ...REQUEST, lock: { key: LOCK.key, document: DOCUMENT } }, 'lock.thread'],
    ['fill', { ...REQUEST, lock: { ...LOCK, thread: -1 } }, 'lock.thread'],
    ['search', { ...SEARCH, lock: { ...LOCK, thread: 0.5 } }, 'lock.thread'],
    ['fillBox', { ...ORDER, thread: '0' }, 'thread'],
    ['teach', { ...TEACH, windowId: 1.5 }, 'windowId'],
    ['teach', { ...TEACH, on: 'true' }, 'on'],
    ['teach', { ...TEACH, tabId: 7 }, 'tabId'],
    ['stopTeaching', { saved: true }, 'saved'],
    ['exportReport', {}, 'windowId'],
    ['exportReport', { windowId: 1, tabId: 7 }, 'tabId'],
    ['makePageReport', {}, 'version'],
    ['makePageReport', { version: 12, health: null }, 'version'],
    ['makePageReport', { version: '1' }, 'health'],
  ])('%s refuses %j and says where', async (type, data, place) => {
    expect(await say(type, data)).toEqual({ ok: false, error: `malformed at "${place}"` });
    expect(handled).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, string]>([
    ['another kind', { kind: 'closed' }, 'kind'],
    ['a kind that every object has', { kind: 'constructor' }, 'kind'],
    ['no kind', {}, 'kind'],
    ['nothing', null, ''],
    ['a list', [], 'kind'],
    [
      'a side that nobody has',
      openReport({ pending: [{ ...openReport().pending[0], side: 'me' } as never] }),
      'pending.0.side',
    ],
    ['a time that is none', openReport({ readAt: Number.POSITIVE_INFINITY }), 'readAt'],
    ['a negative count', openReport({ unknownCount: -1 }), 'unknownCount'],
    ['half a thread', openReport({ thread: 0.5 }), 'thread'],
    ['no health', openReport({ health: null as never }), 'health'],
    ['a part too few', openReport({ health: { ...HEALTH, parts: HEALTH.parts.slice(1) } }), 'health.parts'],
    [
      'more than certainty',
      openReport({
        health: { ...HEALTH, parts: HEALTH.parts.map((part) => ({ ...part, confidence: 1.1 })) },
      }),
      'health.parts.0.confidence',
    ],
    [
      'a reader that nobody knows',
      openReport({ health: { ...HEALTH, reader: 'auto' as never } }),
      'health.reader',
    ],
    ['nothing of what it lacks', { kind: 'unsupported' }, 'health'],
    ['half of what it lacks', { kind: 'unsupported', health: { ...HEALTH, moved: 1 } }, 'health.moved'],
  ])('a report with %s', async (_what, data, place) => {
    expect(await say('report', data, CONTENT)).toEqual({ ok: false, error: `malformed at "${place}"` });
    expect(handled).not.toHaveBeenCalled();
  });

  it.each([null, HEALTH])('a page that can’t be read says why: %#', async (health) => {
    expect(await say('report', { kind: 'unsupported', health }, CONTENT)).toEqual({ ok: true, answer: null });
  });

  it.each<[string, unknown, string]>([
    // The site is never the message's to name.
    ['adapterOf', { site: 'https://other.example' }, 'site'],
    ['saveTaught', {}, 'adapter'],
    ['saveTaught', { adapter: null }, 'adapter'],
    ['saveTaught', { adapter: [] }, 'adapter'],
    ['saveTaught', { adapter: '{}' }, 'adapter'],
    ['saveTaught', { ...TAUGHT, site: 'other.example' }, 'site'],
    ['taught', { saved: 1 }, 'saved'],
    // Nor is the tab.
    ['taught', { saved: true, tabId: 8 }, 'tabId'],
    ['teachLanguage', { language: 'en' }, 'language'],
    ['wantScript', { script: 'rich', frameId: 0 }, 'frameId'],
    ['wantScript', { script: 'teach' }, 'script'],
    // A page's script asks for its own conversation, and says nothing of documents.
    ['askPalette', { key: KEY, thread: 0, query: 'x'.repeat(201), knowsKeys: false }, 'query'],
    ['askPalette', { key: KEY, thread: 0, query: '', knowsKeys: false, limit: 50 }, 'limit'],
    ['askPalette', { key: KEY, thread: 0, query: '', knowsKeys: false, document: DOCUMENT }, 'document'],
    ['takeReply', { ...TAKEN, document: DOCUMENT }, 'document'],
    ['takeReply', { ...TAKEN, pictures: ['p'] }, 'pictures'],
    ['takeReply', { ...TAKEN, over: 'x'.repeat(2001) }, 'over'],
    ['takeReply', { ...TAKEN, query: 'x'.repeat(201) }, 'query'],
    ['wantPicture', { fill: '', picture: 0 }, 'fill'],
    ['wantPicture', { fill: 'f1', picture: 5 }, 'picture'],
    ['wantHand', { nonce: 'd1' }, 'nonce'],
    ['wantHand', { nonce: `d${'0'.repeat(32)}`, tabId: 8 }, 'tabId'],
  ])('%s of a page refuses %j', async (type, data, place) => {
    expect(await say(type, data, CONTENT)).toEqual({ ok: false, error: `malformed at "${place}"` });
    expect(handled).not.toHaveBeenCalled();
  });
});
