/** Following the store: whatever any window writes is told, and when it was told for the first time. */
import { FollowUpStrip } from '../../components/index.ts';
import type { FollowUp, Shopper } from '../../utils/model/index.ts';
import { liveQuery, readShopper } from '../../utils/storage/index.ts';

export interface Following {
  /** It was told once, and what `heard` waits for is done; or it can't be read. Never rejects. */
  readonly first: Promise<unknown>;
  end(): void;
}

export function follow<T>(
  query: () => Promise<T>,
  heard: (value: T) => unknown,
  failed: (error: unknown) => void,
): Following {
  let end = (): void => {};
  const first = new Promise<unknown>((resolve) => {
    // A store that couldn't be opened is told to nobody who follows it.
    const told = () =>
      query().catch((error) => {
        resolve(undefined);
        throw error;
      });
    const subscription = liveQuery(told).subscribe({
      // Parts that can't be loaded may not keep away what they belong to.
      next: (value) => resolve((async () => heard(value))().catch(failed)),
      error(error) {
        failed(error);
        resolve(undefined);
      },
    });
    end = () => subscription.unsubscribe();
  });
  return { first, end };
}

interface Known {
  shopper(shopper: Shopper | null): void;
  /** What is open with them; what shows it is loaded. */
  followUps(open: readonly FollowUp[]): void;
}

/** Called early, they and what shows them are there when the first shopper is. */
export function loadFollowUps() {
  // Who shows it hears of a failure.
  void FollowUpStrip.preload().catch(() => {});
  return import('./followUps.ts');
}

/** Follows what is known of the shopper of a conversation. */
export function followKnown(conversation: string, heard: Known, failed: (error: unknown) => void): Following {
  let isOver = false;
  let end = (): void => {};
  const shopper = follow(
    () => readShopper(conversation),
    (found) => heard.shopper(found ?? null),
    failed,
  );
  // Not all shoppers have any: what it takes isn't part of the panel's first load.
  const listing = loadFollowUps().then(({ listFollowUps }) => {
    if (isOver) return undefined;
    const following = follow(
      () => listFollowUps(conversation),
      async (open) => {
        if (open.length > 0) await FollowUpStrip.preload().catch(failed);
        if (!isOver) heard.followUps(open);
      },
      failed,
    );
    end = following.end;
    return following.first;
  });
  return {
    first: Promise.all([shopper.first, listing.catch(failed)]),
    end() {
      isOver = true;
      shopper.end();
      end();
    },
  };
}
