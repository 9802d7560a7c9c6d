/** The vault: what was said and written of shoppers is sealed in the store, where the agent set a passphrase. */
export { openBackup, sealBackup } from './backup.ts';
export * from './handing.ts';
export { giveDataKey, type HeldKey } from './keys.ts';
export {
  changePassphrase,
  isLocked,
  type Lock,
  MIN_PASSPHRASE,
  openLock,
  readLock,
  setLock,
  switchLockOff,
} from './lock.ts';
export { sealing } from './middleware.ts';
export { eraseSealed, workOnLock } from './work.ts';
