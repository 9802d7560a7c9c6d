/** Whether the browser, or somebody through it, cleared the store while a page stands open. */
import { liveQuery } from 'dexie';
import { type DeskDatabase, desk } from './database.ts';
import { readSetting } from './settings.ts';

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
  const look = async (): Promise<void> => {
    if ((await isThere()) || !known) return;
    known = false;
    cleared();
  };
  // After the connection is put away: the next question opens another.
  database.on('close', () => void setTimeout(() => void look().catch(failed), 0));
}
