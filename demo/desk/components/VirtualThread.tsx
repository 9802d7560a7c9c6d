/**
 * The thread of a long talk with only about thirty items in the page. Nodes are recycled on purpose: no keys, so the
 * element that showed one message shows another after a scroll, as on workbenches with recycling lists. A reader that
 * remembers elements instead of ids is wrong here.
 */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Conversation } from '../model/Conversation.ts';
import { ThreadItemView } from './ThreadItemView.tsx';
import { threadItems } from './threadItems.ts';
import { useStickToEnd } from './useStickToEnd.ts';
import { useWords } from './useWords.ts';

interface Props {
  readonly conversation: Conversation;
  readonly withIds: boolean;
  readonly isReversed: boolean;
}

const windowSize = 30;
const margin = 8;
const guess = 62;

export function VirtualThread({ conversation, withIds, isReversed }: Props) {
  const words = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const heights = useRef(new Map<string, number>());
  const [top, setTop] = useState<number | null>(null);
  const [, setMeasured] = useState(0);
  const { onScroll, pinned } = useStickToEnd(ref, conversation);
  const items = threadItems(conversation.messages);
  const heightOf = (index: number): number => heights.current.get(items[index]?.key ?? '') ?? guess;

  let start = Math.max(0, items.length - windowSize);
  if (top !== null && !pinned.current) {
    let passed = 0;
    let first = 0;
    while (first < items.length - 1 && passed + heightOf(first) < top) passed += heightOf(first++);
    start = Math.min(start, Math.max(0, first - margin));
  }
  const shown = items.slice(start, start + windowSize);
  const sum = (from: number, to: number): number => {
    let total = 0;
    for (let index = from; index < to; index += 1) total += heightOf(index);
    return total;
  };
  const before = sum(0, start);
  const after = sum(start + shown.length, items.length);

  useLayoutEffect(() => {
    const thread = ref.current;
    if (thread === null) return;
    const nodes = [...thread.querySelectorAll<HTMLElement>(':scope > .slot')];
    let changed = false;
    for (const node of nodes) {
      const key = node.dataset.slot ?? '';
      const height = node.offsetHeight;
      if (Math.abs((heights.current.get(key) ?? guess) - height) > 1) changed = true;
      heights.current.set(key, height);
    }
    if (pinned.current) thread.scrollTop = isReversed ? 0 : thread.scrollHeight;
    if (changed) setMeasured((count) => count + 1);
  });

  const scrolled = (): void => {
    onScroll();
    const thread = ref.current;
    if (thread === null) return;
    setTop(isReversed ? thread.scrollHeight - thread.clientHeight + thread.scrollTop : thread.scrollTop);
  };

  const slots = shown.map((item) => (
    <div class="slot" data-slot={item.key}>
      <ThreadItemView item={item} conversation={conversation} withIds={withIds} />
    </div>
  ));
  const above = <div class="spacer" style={{ height: `${before}px` }} />;
  const below = <div class="spacer" style={{ height: `${after}px` }} />;
  return (
    <div
      ref={ref}
      class="thread virtual"
      data-desk="thread"
      data-reversed={isReversed ? 'true' : undefined}
      role="log"
      aria-label={words.messages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={scrolled}
    >
      {isReversed ? [below, slots.toReversed(), above] : [above, slots, below]}
    </div>
  );
}
