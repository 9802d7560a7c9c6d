/** A backup that shoppers are in, sealed as a whole: its bytes are at rest, too. */
import type { DeskDatabase } from '../database.ts';
import { type Bytes, bound, openBytes, sealBytes } from './cipher.ts';
import { dataKeyOf, LockedError } from './keys.ts';
import { type Lock, readLock } from './lock.ts';

const MARK = new TextEncoder().encode('DKS1');
const PLACE = bound('backups');

function isSealed(bytes: Bytes): boolean {
  return MARK.every((byte, at) => bytes[at] === byte);
}

async function keyFor(database: DeskDatabase): Promise<CryptoKey> {
  const known = await dataKeyOf(database);
  if (known === null) throw new LockedError('locked');
  return known.key;
}

async function sealed(bytes: Bytes, database: DeskDatabase): Promise<Bytes> {
  return new Uint8Array([...MARK, ...(await sealBytes(await keyFor(database), bytes, PLACE))]);
}

/** The bytes as they may be kept. @throws `LockedError` */
export async function sealBackup(bytes: Bytes, database: DeskDatabase): Promise<Bytes> {
  const lock = await readLock(database);
  return lock === undefined || lock.work === 'open' ? bytes : sealed(bytes, database);
}

/** The bytes as they were written. @throws `LockedError` */
export async function openBackup(bytes: Bytes, database: DeskDatabase): Promise<Bytes> {
  if (!isSealed(bytes)) return bytes;
  return openBytes(await keyFor(database), bytes.subarray(MARK.length), PLACE);
}

/** A lock was set, or is to go: those that are kept are sealed, or opened. */
export async function changeBackups(
  work: Exclude<Lock['work'], null>,
  database: DeskDatabase,
): Promise<void> {
  for (const row of await database.backups.filter(({ shoppers }) => shoppers).toArray()) {
    const bytes = new Uint8Array(await row.blob.arrayBuffer());
    if (isSealed(bytes) === (work === 'seal')) continue;
    const blob = new Blob([await (work === 'seal' ? sealed : openBackup)(bytes, database)]);
    // It may have gone meanwhile, with a shopper who was erased.
    await database.backups.update(row.id, { blob });
  }
}
