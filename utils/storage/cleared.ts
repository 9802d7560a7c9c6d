/**
 * Whether the browser, or somebody through it, cleared the store. That there was one is noted outside of it, so that it is
 * told of also where no page of ours stood open, and until the agent has seen it.
 */
import { liveQuery } from 'dexie';
import { type DeskDatabase, desk } from './database.ts';
import { readSetting } from './settings.ts';
import type { Drawer } from './vault/index.ts';

/** While the browser is at it nothing can be opened: so often, and so many milliseconds apart, it is tried again. */
const TIMES = 5;
const AGAIN = 300;

const MARK = 'store';
type Mark = 'there' | 'cleared' | undefined;

export interface ClearedOptions {
  /** Outlives the store: where it is noted that there is one. */
  readonly drawer: Drawer;
  /** Whether it is to be told that the store was cleared. */
  readonly tell: (isCleared: boolean) => void;
  /** The connection was cut, and can't be opened any more: with the error. */
  readonly failed: (error: unknown) => void;
}

/** Looks at once, and again whenever the connection is cut. @returns what is called when the agent has seen it. */
export function onCleared(
  { drawer, tell, failed }: ClearedOptions,
  database: DeskDatabase = desk(),
): () => Promise<void> {
  // It is set with the first page that is ever opened, and never taken away.
  const isThere = async (): Promise<boolean> => (await readSetting('retentionFrom', database)) !== 0;
  const look = async (): Promise<void> => {
    const there = await isThere();
    const mark = (await drawer.read(MARK)) as Mark;
    const next = mark === 'cleared' || (mark === 'there' && !there) ? 'cleared' : there ? 'there' : undefined;
    if (next !== undefined && next !== mark) await drawer.write(MARK, next);
    if (next === 'cleared') tell(true);
  };
  drawer.follow(MARK, (mark) => tell(mark === 'cleared'));
  liveQuery(isThere).subscribe({
    next: (there) => void (there && look().catch(() => {})),
    error() {},
  });
  // The first one of all, before anything of a new store is written.
  void look().catch(() => {});
  const lookAgain = async (left: number): Promise<void> => {
    try {
      // Cut off by the browser, it doesn't open by itself.
      await database.open();
      await look();
    } catch (error) {
      if (left === 0) failed(error);
      else setTimeout(() => void lookAgain(left - 1), AGAIN);
    }
  };
  // After the connection is put away: the next question opens another.
  database.on('close', () => void setTimeout(() => void lookAgain(TIMES), 0));
  return () => drawer.write(MARK, 'there');
}
