/** What is said over a line goes through the same door as any message, and nobody waits for a background that is gone. */
import { beforeEach, expect, it, vi } from 'vitest';
import { askPalette, hearLines, listen, MessageError, on, openLine } from '../../../utils/messaging/index.ts';
import { CONTENT, FakePort, type FakeSender, fake, PANEL } from '../platform/fakeBrowser.ts';
import { DOCUMENT, GOOD } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const ASK = GOOD.askPalette as Parameters<ReturnType<typeof openLine>>[1] as never;
const ANSWER = { on: true, replies: [] };
const handled = vi.fn();
const life = { now: new AbortController() };

beforeEach(() => {
  fake.reset();
  life.now = new AbortController();
  handled.mockReset().mockResolvedValue(ANSWER);
});

/** The other end of a line, and what is said there. */
function backgroundEnd(sender: FakeSender | undefined = CONTENT) {
  hearLines(listen([on(askPalette, handled)]));
  const port = new FakePort('line', sender);
  fake.onConnect.fire(port);
  const say = async (data: unknown): Promise<unknown> => {
    port.onMessage.fire(data);
    await vi.waitFor(() => expect(port.posted).not.toHaveLength(0));
    return port.posted.pop();
  };
  return { port, say };
}

it('is answered by its number', async () => {
  const { say } = backgroundEnd();
  expect(await say({ id: 4, envelope: { deskmate: 'askPalette', data: ASK } })).toEqual({
    id: 4,
    reply: { ok: true, answer: ANSWER },
  });
  expect(handled).toHaveBeenCalledWith(ASK, DOCUMENT, CONTENT.url);
});

it.each([
  [
    'what has another form',
    CONTENT,
    { deskmate: 'askPalette', data: { ...(GOOD.askPalette as object), more: 1 } },
  ],
  ['what is not one of ours', CONTENT, { deskmate: 'nothing', data: {} }],
  ['nothing at all', CONTENT, undefined],
  ['what one of our own pages says', PANEL, { deskmate: 'askPalette', data: ASK }],
  ['a stranger', { id: 'other', url: 'https://desk.example' }, { deskmate: 'askPalette', data: ASK }],
])('is not carried out: %s', async (_what, sender, envelope) => {
  const { say } = backgroundEnd(sender);
  expect(await say({ id: 1, envelope })).toMatchObject({ id: 1, reply: { ok: false } });
  expect(handled).not.toHaveBeenCalled();
});

it('hears no other ports, and nothing without a number', () => {
  backgroundEnd();
  const other = new FakePort('frame', CONTENT);
  fake.onConnect.fire(other);
  expect(other.onMessage.listeners.size).toBe(0);
  const { port } = backgroundEnd();
  for (const said of [null, 'x', {}, { id: 'a' }]) port.onMessage.fire(said);
  expect(port.posted).toEqual([]);
});

it('gives each its own answer, whichever comes first', async () => {
  const ask = openLine(life.now.signal);
  const [first, second] = [ask(askPalette, ASK), ask(askPalette, ASK)];
  const [port] = fake.ports;
  expect(fake.ports).toHaveLength(1);
  const [one, two] = (port?.posted ?? []) as { id: number }[];
  port?.onMessage.fire({ id: two?.id, reply: { ok: true, answer: 'second' } });
  port?.onMessage.fire({ id: one?.id, reply: { ok: false, error: 'broken' } });
  expect(await second).toBe('second');
  await expect(first).rejects.toThrow(MessageError);
});

it('says so when the background is gone, and connects again with what is asked next', async () => {
  const ask = openLine(life.now.signal);
  const lost = ask(askPalette, ASK);
  fake.ports[0]?.onDisconnect.fire();
  await expect(lost).rejects.toThrow('cut off');
  const next = ask(askPalette, ASK);
  const port = fake.ports[1];
  const [{ id }] = (port?.posted ?? []) as [{ id: number }];
  port?.onMessage.fire({ id, reply: { ok: true, answer: ANSWER } });
  expect(await next).toEqual(ANSWER);
});

it('connects to nobody before it is asked, and hangs up at the end', async () => {
  const ask = openLine(life.now.signal);
  expect(fake.ports).toEqual([]);
  const waiting = ask(askPalette, ASK);
  life.now.abort();
  await expect(waiting).rejects.toThrow('cut off');
  expect(fake.ports[0]?.gone).toBe(true);
  await expect(ask(askPalette, ASK)).rejects.toThrow(MessageError);
});
