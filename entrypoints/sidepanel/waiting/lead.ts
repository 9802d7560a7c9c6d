/**
 * Of several open panels one collects; the others show what it keeps for the session. When it closes, another takes its turn.
 * What it knew goes on: since when somebody waits doesn't begin anew. Names go with the panel that collects; of the times no
 * more is kept than marks.
 */
import { WAITING_KEPT, WAITING_SHOWN } from '../../../utils/model/index.ts';
import { pictureKey } from '../../../utils/packs/index.ts';
import { clearSession, readSession, sessionDrawer, writeSession } from '../../../utils/platform/index.ts';
import type { Kept, Mark } from '../../../utils/waiting/index.ts';
import { type Collected, type CollectOptions, collect } from './collect.ts';

const TURN = 'deskmate-queue';

/** What is kept is kept again after so long, so that it is of now; milliseconds. */
const KEEP_AGAIN = 20_000;

interface KeptHere {
  /** Of this session: marks of another one are others. */
  readonly salt: string;
  readonly lists: Kept;
}

/** Whom a time is of is kept as a mark alone, as of those who were erased. */
const markBy =
  (salt: string): Mark =>
  (who) =>
    pictureKey(new TextEncoder().encode(salt + who)).replace(/^\d+-/, '');

const NOTHING: Collected = { ready: false, tabs: 0, lists: 0, waiting: [] };

/**
 * @param heard is called with what is known now, and whenever that changes.
 * @param leads is called when this panel is the one that collects.
 */
export async function followQueue(
  mayReadPrivate: CollectOptions['mayReadPrivate'],
  heard: (collected: Collected) => void,
  leads: () => void,
): Promise<void> {
  let isLeading = false;
  const lead = async (): Promise<never> => {
    isLeading = true;
    let last = '';
    let lastKept = '';
    let keptAt = 0;
    let isOver = false;
    const { salt, lists } = (await readSession<KeptHere>(WAITING_KEPT).catch(() => undefined)) ?? {
      salt: crypto.randomUUID(),
      lists: {},
    };
    // What an earlier panel saw is over.
    await writeSession(WAITING_SHOWN, NOTHING).catch(() => {});
    const collecting = collect({
      mayReadPrivate,
      kept: lists,
      mark: markBy(salt),
      show(collected, keptNow) {
        const text = JSON.stringify(collected);
        if (text !== last && !isOver) {
          last = text;
          heard(collected);
          void writeSession(WAITING_SHOWN, collected).catch(() => {});
        }
        // When each was told last changes all the time; who waits since when doesn't.
        const textOfKept = JSON.stringify(keptNow, (name, value) => (name === 'at' ? undefined : value));
        if (textOfKept === lastKept && Date.now() - keptAt < KEEP_AGAIN) return;
        lastKept = textOfKept;
        keptAt = Date.now();
        void writeSession(WAITING_KEPT, { salt, lists: keptNow } satisfies KeptHere).catch(() => {});
      },
    });
    // Taken out by the panel that collected before, after this one had written: it is still so.
    sessionDrawer.follow(WAITING_SHOWN, (value) => {
      if (value !== undefined || isOver) return;
      last = '';
      collecting.publish();
    });
    // Somebody was erased: of the times only those are left that are of now.
    sessionDrawer.follow(WAITING_KEPT, (value) => {
      if (value !== undefined) return;
      lastKept = '';
      collecting.forget();
    });
    addEventListener('pagehide', () => {
      isOver = true;
      void clearSession(WAITING_SHOWN).catch(() => {});
    });
    leads();
    return new Promise<never>(() => {});
  };

  sessionDrawer.follow(WAITING_SHOWN, (value) => {
    if (!isLeading && value !== undefined) heard(value as Collected);
  });
  await new Promise<void>((resolve) => {
    void navigator.locks.request(TURN, { ifAvailable: true }, (turn) => {
      resolve();
      return turn === null ? undefined : lead();
    });
  });
  if (isLeading) return;
  heard((await readSession<Collected>(WAITING_SHOWN)) ?? NOTHING);
  await navigator.locks.request(TURN, lead);
}
