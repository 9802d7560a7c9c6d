/**
 * The thread. Our chat adapter reads this page, so its DOM is a contract; change it only together with
 * utils/chat/adapters and the README of this folder.
 *
 * - `main[data-desk="practice"]`, root, with `data-agent-name`
 * - `[data-desk="header"]` with `data-shopper-id`, `data-shop-id`; inside `[data-desk="shopper-name"]`,
 *   `[data-desk="shop-name"]`
 * - `[data-desk="thread"]`; in it `[data-desk="message"]` with `data-message-id` (unique over everything; absent with
 *   `ids=off`), `data-side="shopper|agent|bot|system"`, `data-at` (ms). Its words are in `[data-desk="text"]`; time,
 *   已读 and initials stand outside. `[data-desk="separator"]` is no message. System lines are messages.
 * - `[data-desk="picture"]`, a picture message; its meaning in words is its `aria-label`
 * - `[data-desk="goods-card"]` with `data-goods-id`; inside `[data-desk="goods-title"]`, `[data-desk="goods-price"]`
 * - `[data-desk="order-card"]` with `data-order-number`; inside `[data-desk="order-state"]`, `[data-desk="order-goods"]`,
 *   `[data-desk="order-amount"]`. In messages, and the shopper's own in `[data-desk="orders"]`
 * - rows: `button[data-desk="row"]` with `data-shopper-id`, `data-shop-id`, `data-unread`, `data-waiting-since` (ms;
 *   absent when nobody waits), `aria-current="true"` on the open one; inside `[data-desk="row-name"]`
 * - `textarea[data-desk="composer"]`, `button[data-desk="send"]`
 */
import { useRef } from 'preact/hooks';
import type { Conversation } from '../model/Conversation.ts';
import { ThreadItemView } from './ThreadItemView.tsx';
import { threadItems } from './threadItems.ts';
import { useStickToEnd } from './useStickToEnd.ts';
import { useWords } from './useWords.ts';
import { VirtualThread } from './VirtualThread.tsx';

interface Props {
  readonly conversation: Conversation;
  readonly withIds: boolean;
  readonly isReversed: boolean;
  readonly isVirtual: boolean;
}

export function Thread(props: Props) {
  return props.isVirtual ? <VirtualThread {...props} /> : <PlainThread {...props} />;
}

function PlainThread({ conversation, withIds, isReversed }: Props) {
  const words = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const { onScroll } = useStickToEnd(ref, conversation);
  const items = threadItems(conversation.messages);
  const shown = isReversed ? items.toReversed() : items;
  return (
    <div
      ref={ref}
      class="thread"
      data-desk="thread"
      data-reversed={isReversed ? 'true' : undefined}
      role="log"
      aria-label={words.messages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={onScroll}
    >
      {shown.map((item) => (
        <ThreadItemView key={item.key} item={item} conversation={conversation} withIds={withIds} />
      ))}
    </div>
  );
}
