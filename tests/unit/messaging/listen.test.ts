/** The door lets in what is known, comes from where it may, and has its form. Nothing else reaches a handler. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fill,
  fillBox,
  listen,
  on,
  report,
  reread,
  search,
  senderKind,
  templatesChanged,
} from '../../../utils/messaging/index.ts';
import { CONTENT, type FakeSender, fake, ID, ORIGIN, PANEL } from '../platform/fakeBrowser.ts';
import { DOCUMENT, LOCK, ORDER, openReport, REQUEST, SEARCH } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const handled = vi.fn();
const ALL = [report, reread, fillBox, fill, search, templatesChanged];
/** One good message of each type. */
const GOOD: Readonly<Record<string, unknown>> = {
  report: openReport(),
  reread: {},
  fillBox: ORDER,
  fill: REQUEST,
  search: SEARCH,
  templatesChanged: { ids: ['a'] },
};

const say = (type: unknown, data: unknown, sender: FakeSender = PANEL) =>
  fake.deliver({ deskmate: type, data }, sender);

beforeEach(() => {
  fake.reset();
  handled.mockReset().mockReturnValue(null);
  listen(ALL.map((message) => on<unknown, unknown>(message, (...args) => handled(message.type, ...args))));
});

describe('what is heard', () => {
  it.each(Object.keys(GOOD))('%s, when all is well', async (type) => {
    const sender = type === 'report' ? CONTENT : PANEL;
    expect(await say(type, GOOD[type], sender)).toEqual({ ok: true, answer: null });
    const document = type === 'report' ? DOCUMENT : null;
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
    const [wrong, kind] = type === 'report' ? [PANEL, 'extension'] : [CONTENT, 'content'];
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

  it('names the document as far as the browser knows it', async () => {
    await say('report', { kind: 'none' }, { id: ID, tab: { id: 3 } });
    expect(handled.mock.lastCall?.[2]).toEqual({ tabId: 3, frameId: 0, documentId: '' });
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
  ])('%s refuses %j and says where', async (type, data, place) => {
    expect(await say(type, data)).toEqual({ ok: false, error: `malformed at "${place}"` });
    expect(handled).not.toHaveBeenCalled();
  });

  it.each<[string, unknown, string]>([
    ['another kind', { kind: 'closed' }, 'kind'],
    [
      'a side that nobody has',
      openReport({ pending: [{ ...openReport().pending[0], side: 'me' } as never] }),
      'pending.0.side',
    ],
    ['a time that is none', openReport({ readAt: Number.POSITIVE_INFINITY }), 'readAt'],
    ['a negative count', openReport({ unknownCount: -1 }), 'unknownCount'],
  ])('a report with %s', async (_what, data, place) => {
    expect(await say('report', data, CONTENT)).toEqual({ ok: false, error: `malformed at "${place}"` });
    expect(handled).not.toHaveBeenCalled();
  });
});
