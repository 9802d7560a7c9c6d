/**
 * Imports whose page goes away in the middle: closed, crashed, or with the browser. The store takes all of an import or
 * nothing; which of the two it was, the next page that opens can tell by the mark that was left.
 */
import {
  type ImportInfo,
  type ImportMark,
  listImports,
  readSetting,
  writeSetting,
} from '../../../utils/storage/index.ts';

/** Held while one is written: it ends with the page that holds it. */
const LOCK = 'deskmate-import';

/**
 * Writes an import under its mark, which is taken away whatever comes of it; nobody waits for that, since a store that has
 * just taken thousands has much to tell. Rejects as `write` does.
 */
export function marked<T>(mark: ImportMark, write: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    locked({}, async () => {
      await writeSetting('importing', mark);
      const writing = write();
      writing.then(resolve, reject);
      await writing.catch(() => undefined);
      // A mark that stays is looked into once more: the import's own record tells what became of it.
      await writeSetting('importing', null).catch(() => undefined);
    }).catch(reject);
  });
}

export interface Interrupted {
  readonly packName: string;
  /** Null: nothing of it was written. */
  readonly written: ImportInfo | null;
}

/** The import whose page went away, told once; null: none did, or it is being written by another page. */
export async function readInterrupted(): Promise<Interrupted | null> {
  if ((await readSetting('importing')) === null) return null;
  return locked({ ifAvailable: true }, async (free) => {
    // Read again: it may have ended meanwhile.
    const mark = free ? await readSetting('importing') : null;
    if (mark === null) return null;
    const { at, packName } = mark;
    const imports = await listImports();
    await writeSetting('importing', null);
    return { packName, written: imports.find((one) => one.at === at) ?? null };
  });
}

/** Browsers from before locks, and tests, have one page. */
function locked<T>(options: LockOptions, work: (free: boolean) => Promise<T>): Promise<T> {
  const { locks } = navigator as { readonly locks?: LockManager };
  return locks === undefined ? work(true) : locks.request(LOCK, options, (lock) => work(lock !== null));
}
