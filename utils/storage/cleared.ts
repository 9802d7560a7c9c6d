/** Whether the browser, or somebody through it, cleared the store while a page stands open. */
import { liveQuery } from 'dexie';
import { type DeskDatabase, desk } from './database.ts';
import { readSetting } from './settings.ts';

/** While the browser is at it nothing can be opened: so often, and so many milliseconds apart, it is tried again. */
const TIMES = 5;
const AGAIN = 300;

/**
 * Calls back when the connection was cut and what is there now is another store, an empty one.
 * @param failed it was cut, and can't be opened any more: with the error.
 */
export function onCleared(
  cleared: () => void,
  failed: (error: unknown) => void,
  database: DeskDatabase = desk(),
): void {
  let known = false;
  // It is set with the first page that is ever opened, and never taken away.
  const isThere = async (): Promise<boolean> => (await readSetting('retentionFrom', database)) !== 0;
  liveQuery(isThere).subscribe({
    next(there) {
      known ||= there;
    },
    error() {},
  });
  const look = async (left: number): Promise<void> => {
    try {
      // Cut off by the browser, it doesn't open by itself.
      await database.open();
      if ((await isThere()) || !known) return;
    } catch (error) {
      if (left === 0) return failed(error);
      setTimeout(() => void look(left - 1), AGAIN);
      return;
    }
    known = false;
    cleared();
  };
  // After the connection is put away: the next question opens another.
  database.on('close', () => void setTimeout(() => void look(TIMES), 0));
}
