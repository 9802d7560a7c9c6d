/** Whatever arrives: the listener never throws, and a handler sees only what is valid. */
import fc from 'fast-check';
import * as v from 'valibot';
import { afterEach, expect, it, vi } from 'vitest';
import { listen, on } from '../../../utils/messaging/index.ts';
import { CONTENT, type FakeSender, fake, PANEL } from '../platform/fakeBrowser.ts';
import { GOOD, MESSAGES } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const sender: fc.Arbitrary<FakeSender> = fc.oneof(
  fc.constantFrom(PANEL, CONTENT, {}),
  fc.record(
    {
      id: fc.oneof(fc.constant(PANEL.id ?? ''), fc.string()),
      url: fc.oneof(fc.webUrl(), fc.string(), fc.constant(PANEL.url ?? '')),
      tab: fc.record({ id: fc.integer() }, { requiredKeys: [] }),
      frameId: fc.integer(),
      documentId: fc.string(),
    },
    { requiredKeys: [] },
  ),
);

/** A good message with one place of it, however deep, overwritten. */
function damaged(path: readonly number[], junk: unknown, good: unknown): unknown {
  const [turn, ...rest] = path;
  if (turn === undefined || typeof good !== 'object' || good === null) return junk;
  const keys = Object.keys(good);
  const key = keys[turn % (keys.length + 1)] ?? 'unheard';
  const copy: Record<string, unknown> = { ...(good as Record<string, unknown>) };
  copy[key] = damaged(rest, junk, copy[key]);
  return Array.isArray(good) ? Object.values(copy) : copy;
}

const type = fc.oneof(fc.constantFrom(...MESSAGES.map((message) => message.type)), fc.string());
const raw = fc.oneof(
  fc.jsonValue(),
  fc.record({ deskmate: fc.oneof(type, fc.jsonValue()), data: fc.jsonValue() }),
  fc
    .tuple(fc.constantFrom(...Object.entries(GOOD)), fc.array(fc.nat(20), { maxLength: 4 }), fc.jsonValue())
    .map(([[deskmate, good], path, junk]) => ({ deskmate, data: damaged(path, junk, good) })),
);

afterEach(() => fake.reset());

it('never throws, and hands over only what the schema lets through', () => {
  const handled = vi.fn();
  listen(MESSAGES.map((message) => on(message, (data) => handled(message, data))));
  const [listener] = [...fake.onMessage.listeners];
  if (listener === undefined) throw new Error('nobody listens');
  let letIn = 0;
  fc.assert(
    fc.property(raw, sender, (said, from) => {
      const replies: unknown[] = [];
      const before = JSON.stringify(said);
      const open = listener(said, from, (reply) => replies.push(reply));
      expect(JSON.stringify(said)).toBe(before);
      // Kept open for an answer, or answered with a refusal, or not heard: nothing between.
      if (open === true) {
        letIn += 1;
        expect(replies).toEqual([]);
        const { deskmate, data } = said as { deskmate: string; data: unknown };
        const message = MESSAGES.find((one) => one.type === deskmate);
        expect(message && v.is(message.schema, data)).toBe(true);
        expect(from.id).toBe(PANEL.id);
        expect(message?.from).toBe(from.url?.startsWith('chrome-extension:') ? 'extension' : message?.from);
      } else {
        expect(open).toBeUndefined();
        expect(replies.every((reply) => (reply as { ok: boolean }).ok === false)).toBe(true);
      }
    }),
    { numRuns: 3000 },
  );
  expect(letIn).toBeGreaterThan(0);
});

it('a handler is called for exactly those that were let in', async () => {
  const seen: unknown[] = [];
  listen(MESSAGES.map((message) => on(message, (data) => void seen.push(v.is(message.schema, data)))));
  await fc.assert(
    fc.asyncProperty(raw, sender, async (said, from) => {
      const calls = seen.length;
      const reply = (await fake.deliver(said, from).catch(() => null)) as { ok: boolean } | null;
      expect(seen.length - calls).toBe(reply?.ok === true ? 1 : 0);
    }),
    { numRuns: 1000 },
  );
  expect(seen.every((valid) => valid === true)).toBe(true);
});
