/** What the section of the lock is given and what it gives back. Data in, callbacks out. */
export interface LockInfo {
  /** `locked`: a passphrase is set, and wasn't given. */
  readonly state: 'off' | 'on' | 'locked';
  /** What is being sealed or opened, in rows; null: nothing. */
  readonly work: { readonly kind: 'seal' | 'open'; readonly done: number; readonly all: number } | null;
  /** Minutes without use after which it locks; 0: never. */
  readonly minutes: number;
}

/** Promises: false where the passphrase is wrong; they reject where it couldn't be done. */
export interface LockCallbacks {
  onSet(passphrase: string): Promise<boolean>;
  onUnlock(passphrase: string): Promise<boolean>;
  onChange(old: string, next: string): Promise<boolean>;
  onSwitchOff(passphrase: string): Promise<boolean>;
  onLockNow(): void;
  onMinutes(minutes: number): void;
  /** The agent typed that it is meant: what is sealed is erased for good. */
  onErase(): Promise<boolean>;
}

export interface LockProps extends LockCallbacks {
  readonly info: LockInfo;
  /** Shortest passphrase, in UTF-16 units. */
  readonly shortest: number;
}
