/** The vault: what was said and written of shoppers is sealed in the store, where the agent set a passphrase. */
export { openBackup, sealBackup } from './backup.ts';
export { giveDataKey, type HeldKey, isStale } from './keys.ts';
export * from './lock.ts';
export { sealing } from './middleware.ts';
export * from './work.ts';
