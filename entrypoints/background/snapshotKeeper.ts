/**
 * When the engine is saved: after a number of lessons, after a while without any, soon after anything else changed; and
 * never while a chat message is being answered. What the worker takes along when it is killed is replayed from the
 * lessons.
 */

/** So many lessons are saved without waiting for quiet. */
const MANY = 50;
/** So long without a lesson is quiet; so soon is soon; so long what is busy is waited for. In milliseconds. */
const QUIET = 60_000;
const SOON = 2000;
const BUSY = 500;

export interface SnapshotKeeper {
  /** A lesson was learned. */
  learned(): void;
  /** Something else changed. */
  changed(): void;
  /** A chat message is being answered, until what is returned is called. */
  busy(): () => void;
}

/** @param save is called when it is time; it may not throw. */
export function createSnapshotKeeper(save: () => Promise<void>): SnapshotKeeper {
  let lessons = 0;
  let answering = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** It is due soon, whatever is learned meanwhile. */
  let soon = false;

  const arm = (wait: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (answering > 0) return arm(BUSY);
      lessons = 0;
      soon = false;
      void save();
    }, wait);
  };

  return {
    learned() {
      lessons += 1;
      if (soon) return;
      soon = lessons >= MANY;
      arm(soon ? SOON : QUIET);
    },
    changed() {
      soon = true;
      arm(SOON);
    },
    busy() {
      answering += 1;
      let open = true;
      return () => {
        if (open) answering -= 1;
        open = false;
      };
    },
  };
}
