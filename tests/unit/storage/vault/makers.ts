/** A desk with words in it, locks that are quick to open, and what tells whether a word is on the disk. */
import {
  addReminder,
  type DeskDatabase,
  giveDataKey,
  type HeldKey,
  recordReading,
  setFlag,
  setLock,
  setProfile,
  workOnLock,
} from '../../../../utils/storage/index.ts';
import { message, NOW, reading } from '../makers.ts';
import { readRaw } from '../stored.ts';

export const ID = 'practice/s%2F1/%E4%B9%B0%E5%AE%B6%201';
export const PASSPHRASE = '海棠依旧 2026';
/** Rounds: these locks keep nobody out. */
export const QUICK = 10;

/** One for each place that words can stand in. */
export const WORDS = ['绿肥红瘦', '卷帘人', '浓睡不消', '残酒未醒', '知否知否'];

export async function fillDesk(database: DeskDatabase): Promise<void> {
  const said = [
    message('m1', { text: WORDS[0] ?? '' }),
    message('m2', { text: '好的', side: 'agent', at: NOW }),
  ];
  await recordReading(reading(said), said, NOW, database);
  await setFlag(ID, { colour: 'red', note: WORDS[1] ?? '', agent: '小林', at: NOW }, database);
  await setProfile(ID, { vip: true, taste: WORDS[2] ?? '' }, database);
  await addReminder({ conversation: ID, text: WORDS[3] ?? '', dueAt: NOW + 60_000 }, NOW, database);
  await database.signatures.put({ id: ID, bits: new TextEncoder().encode(WORDS[4] ?? ''), seenAt: NOW });
}

/** Sets a lock, and hands its key in. */
export async function withLock(database: DeskDatabase): Promise<HeldKey> {
  const handed: HeldKey[] = [];
  const hand = (held: HeldKey) => {
    handed.push(held);
    giveDataKey(held, database);
  };
  const isSet = await setLock(PASSPHRASE, hand, database, QUICK);
  const [held] = handed;
  if (!isSet || held === undefined) throw new Error('a lock was set already');
  return held;
}

/** The same, and all is sealed. */
export async function locked(database: DeskDatabase): Promise<HeldKey> {
  const held = await withLock(database);
  await workOnLock(database);
  return held;
}

/** Those of the words that stand on the disk, as text or as bytes. */
export async function wordsOnDisk(
  name: string,
  words: readonly string[] = WORDS,
): Promise<readonly string[]> {
  const { rows } = await readRaw(name);
  const bytesOf = (value: unknown): unknown =>
    value instanceof Uint8Array ? new TextDecoder().decode(value) : value;
  const disk = JSON.stringify(rows, (_key, value) => bytesOf(value));
  return words.filter((word) => disk.includes(word));
}
