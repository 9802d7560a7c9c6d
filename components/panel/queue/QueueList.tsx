/** Who waits, the least time left first; one key or click brings the tab to the front. Arrows walk. */
import { useEffect, useRef } from 'preact/hooks';
import type { Waiter } from '../../../utils/waiting/index.ts';
import { isComposing } from '../../shared/ime.ts';
import { QueueItem } from './QueueItem.tsx';
import { useHeldOrder } from './useHeldOrder.ts';
import { useQueueText } from './useQueueText.ts';
import { useSecond } from './useSecond.ts';

/** Rows that are drawn: whoever is further down waits until those are answered. */
const SHOWN = 60;

interface Props {
  readonly waiters: readonly Waiter[];
  readonly now: number | undefined;
  readonly onGo: (waiter: Waiter) => void;
}

export function QueueList({ waiters, now: fixed, onGo }: Props) {
  const t = useQueueText();
  const now = useSecond(true, fixed);
  const list = useRef<HTMLOListElement>(null);
  const isSorted = useRef(false);
  const order = useHeldOrder(waiters);
  const shown = order.rows.slice(0, SHOWN);
  const more = order.rows.length - shown.length;
  const walk = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('.queue-row') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const next = {
      ArrowDown: rows[Math.min(at + 1, rows.length - 1)],
      ArrowUp: rows[Math.max(at - 1, 0)],
      Home: rows[0],
      End: rows.at(-1),
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  // The link goes with what it did, and must not take the focus with it.
  const sortAgain = (): void => {
    order.sort();
    isSorted.current = true;
  };
  useEffect(() => {
    if (!isSorted.current) return;
    isSorted.current = false;
    list.current?.querySelector<HTMLElement>('.queue-row')?.focus();
  });
  return (
    // What puts the rows in order holds them, too: else it would be gone before it is reached.
    <div
      onPointerEnter={() => order.hold('pointer', true)}
      onPointerLeave={() => order.hold('pointer', false)}
      onFocusIn={() => order.hold('focus', true)}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
          order.hold('focus', false);
      }}
    >
      <ol ref={list} class="queue-rows" aria-label={t('queue.title')} onKeyDown={walk}>
        {shown.map((row) => (
          <li key={row.waiter.id}>
            <QueueItem {...row} now={now} onGo={() => onGo(row.waiter)} />
          </li>
        ))}
      </ol>
      <div class="queue-below">
        <span class="hint">{more > 0 ? t('queue.more', { n: more }) : t('queue.go')}</span>
        {/* Its place is kept: the rows above it don't move when it comes. */}
        <button type="button" class="link" hidden={!order.stale} onClick={sortAgain}>
          {t('queue.sort')}
        </button>
      </div>
    </div>
  );
}
