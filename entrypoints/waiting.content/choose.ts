/** Which of the conversations in the list is the next one, or the one before, that waits. Pure. */
import type { ListRow } from '../../utils/chat/index.ts';

export type Step = 1 | -1;

/** Whether somebody waits there: the open one is being served. */
function isWaiting({ waiting, unread, open }: ListRow): boolean {
  return !open && (waiting || unread > 0);
}

/**
 * @param rows as they stand below each other.
 * @param from the row that is shown already, or the open one; -1: none, then the list is gone through from its end.
 * @returns index of the row; -1 where nobody waits.
 */
export function chooseWaiting(rows: readonly ListRow[], from: number, step: Step): number {
  const { length } = rows;
  const start = from === -1 && step === -1 ? length : from;
  for (let i = 1; i <= length; i += 1) {
    const at = (((start + i * step) % length) + length) % length;
    const row = rows[at];
    if (row !== undefined && isWaiting(row)) return at;
  }
  return -1;
}
