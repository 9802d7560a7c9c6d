/** The lock in the manager: its section, and what stands in place of what is locked. Loaded with either. */
import '../../../components/lock.css';
import { signal } from '@preact/signals';
import type { VNode } from 'preact';
import { type LockCallbacks, type LockInfo, LockSection, UnlockForm } from '../../../components/index.ts';
import { sessionDrawer } from '../../../utils/platform/index.ts';
import {
  changePassphrase,
  desk,
  eraseSealed,
  handKeyOn,
  isLocked,
  liveQuery,
  MIN_PASSPHRASE,
  noteUse,
  openLock,
  readLock,
  readSetting,
  setLock,
  setLockAfter,
  switchLockOff,
  takeKeyBack,
  workOnLock,
} from '../../../utils/storage/index.ts';
import { tellAll } from '../carry/tellAll.ts';
import { forgetWaiting } from '../privacy/forgetWaiting.ts';

export interface LockPages {
  readonly section: VNode;
  /** In place of a page whose content is locked. */
  readonly unlock: VNode;
}

/** Begun here, it goes on until all is done; also what was begun before this page came. */
let isWorking = false;

let made: LockPages | null = null;

/** The same for all that ask for them. */
export function lockPages(): LockPages {
  made ??= createLockPages();
  return made;
}

function createLockPages(): LockPages {
  const info = signal<LockInfo | null>(null);

  const work = async (kind: 'seal' | 'open'): Promise<void> => {
    if (isWorking) return;
    isWorking = true;
    try {
      await workOnLock(desk(), {
        progress(done, all) {
          if (info.value !== null) info.value = { ...info.value, work: { kind, done, all } };
          // Whoever waits for it isn't away.
          void noteUse(Date.now(), sessionDrawer).catch(() => {});
        },
      });
      if (kind === 'open' && (await readLock(desk())) === undefined) await takeKeyBack(sessionDrawer);
    } catch {
      // Locked meanwhile, or the store is full: it goes on when it can be opened again.
    } finally {
      isWorking = false;
      if (info.value !== null) info.value = { ...info.value, work: null };
    }
  };

  liveQuery(async () => ({
    lock: await readLock(desk()),
    locked: await isLocked(desk()),
    minutes: await readSetting('lockAfter'),
  })).subscribe({
    next({ lock, locked, minutes }) {
      const state = lock === undefined ? 'off' : locked ? 'locked' : 'on';
      info.value = { state, minutes, work: info.value?.work ?? null };
      if (lock != null && lock.work !== null && !locked) void work(lock.work);
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });

  const on: LockCallbacks = {
    onSet: (passphrase) => setLock(passphrase, (held) => handKeyOn(held, sessionDrawer, desk()), desk()),
    async onUnlock(passphrase) {
      const held = await openLock(passphrase, desk());
      if (held !== null) await handKeyOn(held, sessionDrawer, desk());
      return held !== null;
    },
    onChange: (old, next) => changePassphrase(old, next, desk()),
    onSwitchOff: (passphrase) => switchLockOff(passphrase, desk()),
    onLockNow: () => void takeKeyBack(sessionDrawer),
    onMinutes: (minutes) => void setLockAfter(minutes, sessionDrawer, desk()),
    async onErase() {
      await eraseSealed(desk());
      await forgetWaiting();
      await takeKeyBack(sessionDrawer);
      await tellAll();
      return true;
    },
  };

  function Section() {
    return info.value === null ? null : <LockSection info={info.value} shortest={MIN_PASSPHRASE} {...on} />;
  }
  return { section: <Section />, unlock: <UnlockForm onUnlock={on.onUnlock} /> };
}
