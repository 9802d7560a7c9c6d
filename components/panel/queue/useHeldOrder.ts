/**
 * The order of rows that one is about to press: nothing moves while the pointer or the focus is among them. Who comes
 * meanwhile stands at the end, and who goes leaves their place, said to be gone. Let go, all are in order again.
 */
import { useRef, useState } from 'preact/hooks';
import { sortByLeft, type Waiter } from '../../../utils/waiting/index.ts';

export interface HeldRow {
  readonly waiter: Waiter;
  /** No longer waiting: it only keeps its place. */
  readonly gone: boolean;
}

export interface HeldOrder {
  readonly rows: readonly HeldRow[];
  /** Another order would be right by now. */
  readonly stale: boolean;
  hold(by: 'pointer' | 'focus', on: boolean): void;
  /** Puts all in order, held or not. */
  sort(): void;
}

export function useHeldOrder(waiters: readonly Waiter[]): HeldOrder {
  const holders = useRef(new Set<string>());
  const shown = useRef<readonly HeldRow[]>([]);
  const [, redraw] = useState(0);
  const again = () => redraw((count) => count + 1);

  const sorted = sortByLeft(waiters);
  const inOrder = (): readonly HeldRow[] => sorted.map((waiter) => ({ waiter, gone: false }));
  if (holders.current.size === 0) shown.current = inOrder();
  else {
    const now = new Map(sorted.map((waiter) => [waiter.id, waiter]));
    const kept = shown.current.map(({ waiter }) => {
      const same = now.get(waiter.id);
      now.delete(waiter.id);
      return { waiter: same ?? waiter, gone: same === undefined };
    });
    shown.current = [...kept, ...[...now.values()].map((waiter) => ({ waiter, gone: false }))];
  }
  const rows = shown.current;
  return {
    rows,
    stale:
      rows.length !== sorted.length ||
      rows.some(({ waiter, gone }, i) => gone || waiter.id !== sorted[i]?.id),
    hold(by, on) {
      if (on === holders.current.has(by)) return;
      if (on) holders.current.add(by);
      else holders.current.delete(by);
      if (holders.current.size === 0) again();
    },
    sort() {
      shown.current = inOrder();
      again();
    },
  };
}
