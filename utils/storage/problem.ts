/** Why the store couldn't be used, in the few kinds that the agent can do something about. */

export type StoreFailure = 'full' | 'blocked' | 'newer' | 'failed';

const KINDS: { readonly [name: string]: StoreFailure } = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  BlockedError: 'blocked',
  DatabaseClosedError: 'blocked',
};

function nameOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : '';
}

/** Reads the kind out of a Dexie or IndexedDB error, looking through the error that Dexie wrapped around it. */
export function storeFailure(error: unknown): StoreFailure {
  const inner =
    typeof error === 'object' && error !== null && 'inner' in error
      ? (error as { inner: unknown }).inner
      : null;
  return KINDS[nameOf(inner)] ?? KINDS[nameOf(error)] ?? 'failed';
}
