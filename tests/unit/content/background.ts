/** A background on the other end of the wire: it hears reports, answers or doesn't, and orders fills. */
import type { Receipt, Report } from '../../../utils/messaging/index.ts';

type Respond = (reply: { readonly ok: boolean; readonly answer?: unknown; readonly error?: string }) => void;
type Listener = (raw: unknown, sender: object, respond: Respond) => true | undefined;

export const SENDER = { id: 'deskmate', url: 'chrome-extension://deskmate/sidepanel.html' };

export function createBackground() {
  const listeners = new Set<Listener>();
  const heard: Report[] = [];
  /** Takes what a store takes: everything whose side is certain. */
  const takeAll = (report: Report): Receipt => ({
    taken: report.kind === 'open' ? report.pending.filter((m) => m.side !== 'unknown').map((m) => m.id) : [],
  });
  const state = { answer: takeAll as (report: Report) => Receipt | Promise<Receipt> };
  const browser = {
    runtime: {
      id: 'deskmate',
      connect: () => ({ disconnect() {}, onDisconnect: { addListener() {} } }),
      getURL: () => 'chrome-extension://deskmate/',
      sendMessage: async ({ data }: { data: Report }) => {
        heard.push(structuredClone(data));
        return { ok: true, answer: await state.answer(data) };
      },
      onMessage: {
        addListener: (listener: Listener) => void listeners.add(listener),
        removeListener: (listener: Listener) => void listeners.delete(listener),
      },
    },
  };
  return {
    browser,
    heard,
    takeAll,
    listeners,
    set answer(answer: (report: Report) => Receipt | Promise<Receipt>) {
      state.answer = answer;
    },
    reset() {
      heard.length = 0;
      listeners.clear();
      state.answer = takeAll;
    },
    /** Ids in the order in which they were told, repeats included. */
    told: () => heard.flatMap((said) => (said.kind === 'open' ? said.pending.map(({ id }) => id) : [])),
    order: (type: string, data: unknown): Promise<unknown> =>
      new Promise((resolve, reject) => {
        for (const listener of listeners) {
          listener({ deskmate: type, data }, SENDER, (reply) =>
            reply.ok ? resolve(reply.answer) : reject(new Error(reply.error)),
          );
        }
      }),
  };
}
