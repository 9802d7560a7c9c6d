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

/** It is set with the first page that is ever opened, and never taken away. */
const isThere = async (database: DeskDatabase): Promise<boolean> =>
  (await readSetting('retentionFrom', database)) !== 0;

/**
 * Notes whether there is a store. Whoever writes the first thing of a new one looks first: afterwards nobody can tell.
 * @returns whether it was cleared, and the agent hasn't seen it yet.
 */
export async function noteCleared(drawer: Drawer, database: DeskDatabase = desk()): Promise<boolean> {
  const there = await isThere(database);
  const mark = (await drawer.read(MARK)) as Mark;
  const next = mark === 'cleared' || (mark === 'there' && !there) ? 'cleared' : there ? 'there' : undefined;
  if (next !== undefined && next !== mark) await drawer.write(MARK, next);
  return next === 'cleared';
}

/** Looks at once, and again whenever the connection is cut. @returns what is called when the agent has seen it. */
export function onCleared(
  { drawer, tell, failed }: ClearedOptions,
  database: DeskDatabase = desk(),
): () => Promise<void> {
  const look = async (): Promise<void> => {
    if (await noteCleared(drawer, database)) tell(true);
  };
  drawer.follow(MARK, (mark) => tell(mark === 'cleared'));
  // Dexie follows the awaits of what says that it has some.
  liveQuery(async () => isThere(database)).subscribe({
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
  // The new one may have nothing yet: then it isn't noted, or the next look would take it for another that was cleared.
  return async () => {
    if (await isThere(database).catch(() => false)) await drawer.write(MARK, 'there');
    else await drawer.clear(MARK);
  };
}
