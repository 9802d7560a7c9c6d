/**
 * A line from a content script to the background, for what is asked at each key: a message by itself is led through the
 * browser's own process both ways and takes about 2 ms more. What is said over it goes through the same door.
 */
import { browser } from 'wxt/browser';
import {
  type Envelope,
  MessageError,
  type Receive,
  type Reply,
  type Sender,
  type send,
  unwrap,
} from './door.ts';
import type { Message } from './protocol.ts';

const LINE = 'line';

interface Asked {
  readonly id: number;
  readonly envelope: Envelope;
}

interface Answered {
  readonly id: number;
  readonly reply: Reply;
}

/**
 * @returns what sends like `send`. It connects at the first message, and again at the one after the background was stopped;
 *   what was waiting for an answer then is rejected.
 */
export function openLine(signal: AbortSignal): typeof send {
  let port: ReturnType<typeof browser.runtime.connect> | null = null;
  let last = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  const cutOff = (): void => {
    for (const end of waiting.values()) end({ ok: false, error: 'cut off' });
    waiting.clear();
  };
  const connect = (): NonNullable<typeof port> => {
    if (port !== null) return port;
    const opened = browser.runtime.connect({ name: LINE });
    opened.onMessage.addListener((said) => {
      const { id, reply } = said as Answered;
      waiting.get(id)?.(reply);
      waiting.delete(id);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) port = null;
      cutOff();
    });
    port = opened;
    return opened;
  };
  const hangUp = (): void => {
    port?.disconnect();
    cutOff();
  };
  signal.addEventListener('abort', hangUp, { once: true });
  return async <Data, Answer>(message: Message<Data, Answer>, data: Data): Promise<Answer> => {
    if (signal.aborted) throw new MessageError(`${message.type}: the script has ended`);
    const to = connect();
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    to.postMessage({ id, envelope: { deskmate: message.type, data } } satisfies Asked);
    return unwrap(message.type, await answered);
  };
}

/** Background: answers over lines what `receive` lets in. */
export function hearLines(receive: Receive): void {
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    if (name !== LINE || sender === undefined) return;
    let isOpen = true;
    port.onDisconnect.addListener(() => {
      isOpen = false;
    });
    port.onMessage.addListener((said) => {
      const { id, envelope } = (said ?? {}) as Partial<Asked>;
      if (typeof id !== 'number') return;
      const answer = (reply: Reply): void => {
        if (isOpen) port.postMessage({ id, reply } satisfies Answered);
      };
      // Nobody else listens here: what isn't known would be waited for in vain.
      const isHeard = receive(envelope, sender as Sender, answer);
      if (isHeard === undefined) answer({ ok: false, error: 'not heard' });
    });
  });
}
