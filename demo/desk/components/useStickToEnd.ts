/**
 * Keeps a thread at its newest message: always after a switch or after the agent spoke, otherwise only while the
 * reader is at the end anyway. Somebody who scrolled up to read isn't pulled away.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Conversation } from '../model/Conversation.ts';

const nearEnd = 80;

export function useStickToEnd(ref: RefObject<HTMLElement | null>, { key, messages }: Conversation) {
  const pinned = useRef(true);
  const before = useRef<string | null>(null);
  const last = messages.at(-1);

  useLayoutEffect(() => {
    const thread = ref.current;
    if (thread === null) return;
    if (before.current !== key || last?.side === 'agent') pinned.current = true;
    before.current = key;
    // In a reversed thread scrollTop 0 is the end and the browser stays there by itself.
    if (pinned.current) thread.scrollTop = thread.dataset.reversed === 'true' ? 0 : thread.scrollHeight;
  }, [key, last?.id]);

  const onScroll = (): void => {
    const thread = ref.current;
    if (thread === null) return;
    const left = thread.scrollHeight - thread.clientHeight - Math.abs(thread.scrollTop);
    pinned.current =
      thread.dataset.reversed === 'true' ? Math.abs(thread.scrollTop) < nearEnd : left < nearEnd;
  };
  return { onScroll, pinned };
}
