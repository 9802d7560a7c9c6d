/** Sending: the answer comes back typed, a failure over there comes back as one. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  fill,
  fillBox,
  listen,
  MessageError,
  on,
  report,
  reread,
  send,
  sendToDocument,
  sendToTab,
  templatesChanged,
} from '../../../utils/messaging/index.ts';
import { CONTENT, fake } from '../platform/fakeBrowser.ts';
import { DOCUMENT, ORDER, openReport, REQUEST } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

beforeEach(() => fake.reset());

describe('send', () => {
  it('gives the answer of the handler, awaited', async () => {
    listen([on(fill, async ({ text }) => ({ kind: text === '您好' ? 'filled' : 'stale' }))]);
    expect(await send(fill, REQUEST)).toEqual({ kind: 'filled' });
  });

  it('tells the handler which document speaks, and of which site', async () => {
    const heard = vi.fn(() => ({ taken: [] }));
    listen([on(report, heard)]);
    fake.sender = CONTENT;
    await send(report, openReport());
    expect(heard).toHaveBeenCalledWith(openReport(), DOCUMENT, CONTENT.url);
  });

  it.each([
    ['throws', () => Promise.reject(new Error('disk full')), 'templatesChanged: disk full'],
    ['throws no error', () => Promise.reject('odd'), 'templatesChanged: failed'],
  ])('rejects with a MessageError when the handler %s', async (_how, handle, text) => {
    listen([on(templatesChanged, handle)]);
    const failed = await send(templatesChanged, { ids: [] }).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(MessageError);
    expect(failed).toMatchObject({ name: 'MessageError', message: text });
  });

  it('rejects with a MessageError when the handler throws at once', async () => {
    const handle = (): null => {
      throw new Error('at once');
    };
    listen([on(templatesChanged, handle)]);
    await expect(send(templatesChanged, { ids: [] })).rejects.toThrow(MessageError);
  });

  it('rejects with a MessageError when it is refused', async () => {
    listen([on(fill, () => ({ kind: 'filled' }))]);
    fake.sender = CONTENT;
    await expect(send(fill, REQUEST)).rejects.toThrow('fill: not allowed from content');
  });

  it('rejects when nobody listens, and when the answer is not one of ours', async () => {
    await expect(send(fill, REQUEST)).rejects.toThrow('Receiving end');
    for (const odd of [undefined, null, 'yes', { ok: 'yes' }, { answer: 1 }]) {
      fake.reset();
      fake.onMessage.addListener((_raw, _sender, respond) => {
        respond(odd);
        return true;
      });
      await expect(send(fill, REQUEST)).rejects.toThrow('fill: no answer');
    }
  });
});

describe('sendToDocument', () => {
  const filled = async () => ({ ok: true, answer: { kind: 'filled' } });

  it('names the document, so that no later page can be reached', async () => {
    fake.answerTab = filled;
    expect(await sendToDocument(DOCUMENT, fillBox, ORDER)).toEqual({ kind: 'filled' });
    expect(fake.sent).toEqual([
      { tabId: 7, message: { deskmate: 'fillBox', data: ORDER }, options: { documentId: 'D7' } },
    ]);
  });

  it('names the frame where the browser knows no documents', async () => {
    fake.answerTab = filled;
    await sendToDocument({ tabId: 7, frameId: 3, documentId: '' }, fillBox, ORDER);
    expect(fake.sent[0]?.options).toEqual({ frameId: 3 });
  });

  it('rejects when the document is gone', async () => {
    await expect(sendToDocument(DOCUMENT, fillBox, ORDER)).rejects.toThrow('Receiving end');
  });
});

it('sendToTab reaches every frame, and rejects when none listens', async () => {
  await expect(sendToTab(7, reread, {})).rejects.toThrow('Receiving end');
  fake.answerTab = async () => ({ ok: true, answer: null });
  await sendToTab(7, reread, {});
  expect(fake.sent[1]).toEqual({ tabId: 7, message: { deskmate: 'reread', data: {} }, options: undefined });
});

describe('listen', () => {
  it('ends with its signal', async () => {
    const ends = new AbortController();
    listen([on(templatesChanged, () => null)], ends.signal);
    await send(templatesChanged, { ids: [] });
    ends.abort();
    await expect(send(templatesChanged, { ids: [] })).rejects.toThrow('Receiving end');
    expect(fake.onMessage.listeners.size).toBe(0);
  });

  it('never begins when the signal has ended', () => {
    listen([on(templatesChanged, () => null)], AbortSignal.abort());
    expect(fake.onMessage.listeners.size).toBe(0);
  });

  it('leaves messages to the listener that knows them', async () => {
    listen([on(fill, () => ({ kind: 'filled' }))]);
    listen([on(templatesChanged, () => null)]);
    expect(await send(templatesChanged, { ids: [] })).toBeNull();
    expect(await send(fill, REQUEST)).toEqual({ kind: 'filled' });
  });
});
