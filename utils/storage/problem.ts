/** Why the store couldn't be used, in the few kinds that the agent can do something about. */

export type StoreFailure = 'full' | 'blocked' | 'newer' | 'locked' | 'failed';

const KINDS: ReadonlyMap<string, StoreFailure> = new Map([
  ['QuotaExceededError', 'full'],
  ['VersionError', 'newer'],
  ['BlockedError', 'blocked'],
  ['DatabaseClosedError', 'blocked'],
  ['LockedError', 'locked'],
  // What Chromium says of a store that it can't open: the disk is full, or the file is damaged.
  ['UnknownError', 'failed'],
]);

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Dexie wraps an error once or twice, never deeper. */
const DEEPEST = 4;

/** What an error was made of: the one inside it, and those of a `BulkError`. */
function causesOf(error: unknown): readonly unknown[] {
  if (typeof error !== 'object' || error === null) return [];
  const { inner, failures } = error as { inner?: unknown; failures?: unknown };
  return [inner, ...(Array.isArray(failures) ? failures.slice(0, 1) : [])];
}

function kindOf(error: unknown, depth: number): StoreFailure | undefined {
  if (depth > DEEPEST) return undefined;
  // The innermost is the cause: a database that is closed because it is newer is newer.
  for (const cause of causesOf(error)) {
    const kind = kindOf(cause, depth + 1);
    if (kind !== undefined) return kind;
  }
  return KINDS.get(nameOf(error));
}

/** Reads the kind out of a Dexie or IndexedDB error, looking through the errors that Dexie wrapped around it. */
export function storeFailure(error: unknown): StoreFailure {
  return kindOf(error, 0) ?? 'failed';
}
