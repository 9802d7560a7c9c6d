/**
 * The backup of each day on which the extension is used, also where no page of it is opened. What the worker remembers is
 * a cache: the store knows when the last was made.
 */

/** How long after the first sign of work, in milliseconds: less than an idle worker lives. */
const LATER = 15_000;
/** So long isn't asked again, in milliseconds: until then another day may have begun, or there is room again. */
const AGAIN = 3_600_000;

/**
 * @param make makes a backup where one is due. What it throws is of no concern to the day's work: it is tried again.
 * @returns what carries out work, by which it is seen that the extension is used; while there is some, a backup waits.
 */
export function createDailyBackup(
  make: () => Promise<unknown>,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let working = 0;
  let asked = false;
  const later = (): void => {
    setTimeout(() => (working > 0 ? later() : void make().catch(() => null)), LATER);
  };
  return async (work) => {
    working += 1;
    try {
      return await work();
    } finally {
      working -= 1;
      if (!asked) {
        asked = true;
        setTimeout(() => {
          asked = false;
        }, AGAIN);
        later();
      }
    }
  };
}
