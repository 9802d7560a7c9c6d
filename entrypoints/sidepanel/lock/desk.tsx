/** What stands in the panel in place of what is locked. Loaded with it. */
import '../../../components/lock.css';
import { type LockPlaceProps, LockStrip, UnlockForm } from '../../../components/index.ts';
import { sessionDrawer } from '../../../utils/platform/index.ts';
import { desk, handKeyOn, openLock } from '../../../utils/storage/index.ts';

async function unlock(passphrase: string): Promise<boolean> {
  const held = await openLock(passphrase, desk());
  if (held !== null) await handKeyOn(held, sessionDrawer, desk());
  return held !== null;
}

export function LockPlace({ place, onOpen }: LockPlaceProps) {
  return place === 'strip' ? <LockStrip onOpen={onOpen} /> : <UnlockForm onUnlock={unlock} />;
}
