/**
 * How the parts of the extension hand the data key to each other: through a drawer that never reaches the disk, and that
 * whoever starts them brings along.
 */
import type { DeskDatabase } from '../database.ts';
import { giveDataKey, type HeldKey, isStale } from './keys.ts';

export interface Drawer {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
  clear(key: string): Promise<void>;
  /** Calls back with each new value, whoever wrote it; undefined: it was taken out. */
  follow(key: string, changed: (value: unknown) => void): void;
}

const NAME = 'dataKey';
/** Use is noted this often at most, in milliseconds. */
const GRAIN = 20_000;

type Found = HeldKey | undefined;

/** Takes the key up when it is there, and whenever it changes. Whoever reads before that waits. */
export function followDataKey(drawer: Drawer, database: DeskDatabase): void {
  giveDataKey(drawer.read(NAME) as Promise<Found>, database);
  drawer.follow(NAME, (held) => giveDataKey(held as Found, database));
}

/** Hands the key to all that follow it. */
export function handKeyOn(held: HeldKey, drawer: Drawer, database: DeskDatabase): Promise<void> {
  giveDataKey(held, database);
  return drawer.write(NAME, held);
}

/** Locks, everywhere. */
export function takeKeyBack(drawer: Drawer): Promise<void> {
  return drawer.clear(NAME);
}

/** Another time without use from now on. */
export async function setLockAfter(minutes: number, drawer: Drawer, database: DeskDatabase): Promise<void> {
  await database.settings.put({ key: 'lockAfter', value: minutes });
  const held = (await drawer.read(NAME)) as Found;
  if (held !== undefined) await drawer.write(NAME, { ...held, minutes, usedAt: Date.now() });
}

/** The agent did something: it stays open for longer. What is closed already stays so. */
export async function noteUse(now: number, drawer: Drawer): Promise<void> {
  const held = (await drawer.read(NAME)) as Found;
  if (held === undefined || held.minutes === 0 || isStale(held, now) || now - held.usedAt < GRAIN) return;
  await drawer.write(NAME, { ...held, usedAt: now });
}

/** A page of ours: what is done in it is use; and where there was none for too long, it locks. */
export function watchUse(drawer: Drawer): void {
  let noted = 0;
  const note = (): void => {
    const now = Date.now();
    if (now - noted < GRAIN) return;
    noted = now;
    void noteUse(now, drawer).catch(() => {});
  };
  for (const type of ['pointerdown', 'keydown'])
    addEventListener(type, note, { capture: true, passive: true });
  const lookAgain = async (): Promise<void> => {
    const held = (await drawer.read(NAME)) as Found;
    if (held !== undefined && isStale(held, Date.now())) await takeKeyBack(drawer);
  };
  void lookAgain().catch(() => {});
  setInterval(() => void lookAgain().catch(() => {}), GRAIN / 2);
}
