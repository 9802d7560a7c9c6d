/** The line between a page of ours and the script at a list: who may listen, what is let in, and how it ends. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ListTold, offerQueue, openQueue } from '../../../utils/messaging/index.ts';
import { CONTENT, FakePort, type FakeSender, fake, PANEL } from '../platform/fakeBrowser.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const TOLD: ListTold = {
  platform: 'practice',
  platformName: '练习台',
  readable: true,
  waiting: [{ key: '0:=1 0', name: '小鱼', unread: 2, open: false, since: 5, atLeast: true }],
  calm: ['0:=2'],
};
const [one] = TOLD.waiting;
const DOCUMENT = { tabId: 7, frameId: 3, documentId: 'D7' };

beforeEach(() => fake.reset());

describe('the page of ours', () => {
  const open = (document = DOCUMENT) => {
    const [heard, gone] = [vi.fn(), vi.fn()];
    const line = openQueue(document, heard, gone);
    const port = fake.ports.at(-1) as FakePort;
    return { line, port, heard, gone };
  };

  it('listens to one document, or where the browser has no ids of those, to one frame', () => {
    open();
    open({ ...DOCUMENT, documentId: '' });
    expect(fake.connected).toEqual([
      { tabId: 7, options: { name: 'queue', documentId: 'D7' } },
      { tabId: 7, options: { name: 'queue', frameId: 3 } },
    ]);
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['a text', 'x'],
    ['more than there is', { ...TOLD, more: 1 }],
    ['no platform', { ...TOLD, platform: '' }],
    ['an endless time', { ...TOLD, waiting: [{ ...one, since: Number.POSITIVE_INFINITY }] }],
    ['a number below none', { ...TOLD, waiting: [{ ...one, unread: -1 }] }],
    ['a name without end', { ...TOLD, waiting: [{ ...one, name: '长'.repeat(121) }] }],
    ['calm crowd', { ...TOLD, calm: Array.from({ length: 302 }, () => '') }],
    ['nobody who is calm', { ...TOLD, calm: undefined }],
    ['a crowd', { ...TOLD, waiting: Array.from({ length: 302 }, () => one) }],
  ])('takes no %s', (_what, said) => {
    const { port, heard } = open();
    port.onMessage.fire(said);
    expect(heard).not.toHaveBeenCalled();
    port.onMessage.fire(TOLD);
    expect(heard).toHaveBeenCalledExactlyOnceWith(TOLD);
  });

  it('takes a list that is as long as any that is read, with the open one beside it', () => {
    const { port, heard } = open();
    port.onMessage.fire({ ...TOLD, waiting: Array.from({ length: 301 }, () => one) });
    expect(heard).toHaveBeenCalledOnce();
  });

  it('is told that the document is gone, but not by its own closing', () => {
    const first = open();
    first.port.onDisconnect.fire();
    expect(first.gone).toHaveBeenCalledOnce();
    first.line.wish({ point: 'a', language: 'en' });
    expect(first.port.posted).toEqual([]);
    const second = open();
    second.line.wish({ point: 'a', language: 'en' });
    expect(second.port.posted).toEqual([{ point: 'a', language: 'en' }]);
    second.line.close();
    second.port.onDisconnect.fire();
    second.port.onMessage.fire(TOLD);
    expect([second.port.gone, second.gone.mock.calls.length, second.heard.mock.calls.length]).toEqual([
      true,
      0,
      0,
    ]);
  });
});

describe('the script at the list', () => {
  const offer = () => {
    const life = new AbortController();
    const [came, went, wished] = [vi.fn(), vi.fn(), vi.fn()];
    offerQueue(came, went, wished, life.signal);
    const connect = (name: string, sender: FakeSender | undefined) => {
      const port = new FakePort(name, sender);
      fake.onConnect.fire(port);
      return port;
    };
    return { life, came, went, wished, connect };
  };

  it('tells a page of ours, until that goes', () => {
    const { came, went, connect } = offer();
    const port = connect('queue', PANEL);
    const [listener] = came.mock.calls[0] ?? [];
    listener.tell(TOLD);
    expect(port.posted).toEqual([TOLD]);
    port.onDisconnect.fire();
    expect(went).toHaveBeenCalledExactlyOnceWith(listener);
  });

  it.each<[string, string, FakeSender | undefined]>([
    ['another extension', 'queue', { id: 'other', url: 'chrome-extension://other/x.html' }],
    ['a page', 'queue', CONTENT],
    ['nobody', 'queue', undefined],
    ['what connects for something else', 'line', PANEL],
  ])('tells nothing to %s', (_who, name, sender) => {
    const { came, connect } = offer();
    connect(name, sender);
    expect(came).not.toHaveBeenCalled();
  });

  it('takes wishes of the right form only', () => {
    const { wished, connect } = offer();
    const port = connect('queue', PANEL);
    for (const said of [null, { point: 7, language: 'en' }, { point: 'a' }, { point: 'a', language: 'xx' }])
      port.onMessage.fire(said);
    expect(wished).not.toHaveBeenCalled();
    port.onMessage.fire({ point: 'a', language: 'zh-TW' });
    expect(wished).toHaveBeenCalledExactlyOnceWith({ point: 'a', language: 'zh-TW' });
  });

  it('ends with its life', () => {
    const { life, came, connect } = offer();
    const port = connect('queue', PANEL);
    life.abort();
    connect('queue', PANEL);
    expect([port.gone, came.mock.calls.length]).toEqual([true, 1]);
  });
});
