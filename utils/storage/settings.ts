/** Small durable settings, typed by key. */
import { type DeskDatabase, desk } from './database.ts';

export interface Settings {
  /** Ids of starter packs that were installed once; a pack that the agent removed isn't put back. */
  readonly starterPacks: readonly string[];
  /** Name that the agent signs notes with; empty: the name that the workbench shows. */
  readonly agentName: string;
  /** When the agent said "later" to lasting storage, milliseconds since 1970; 0: never. */
  readonly persistLaterAt: number;
  /** Interface language; empty: the browser's. */
  readonly language: '' | 'zh-CN' | 'zh-TW' | 'en';
}

const DEFAULTS: Settings = { starterPacks: [], agentName: '', persistLaterAt: 0, language: '' };

export async function readSetting<K extends keyof Settings>(
  key: K,
  database: DeskDatabase = desk(),
): Promise<Settings[K]> {
  const row = await database.settings.get(key);
  return row === undefined ? DEFAULTS[key] : (row.value as Settings[K]);
}

export async function writeSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.settings.put({ key, value });
}
