/** Small durable settings, typed by key. */
import { liveQuery } from 'dexie';
import {
  type CleanReceipt,
  type FillMode,
  type FirstRun,
  type Look,
  STANDARD_LOOK,
  type TouchRule,
  type TouchSetting,
} from '../model/index.ts';
import type { ChosenKeys } from '../shortcuts/index.ts';
import type { Take } from '../suggestion/index.ts';
import type { ChosenLimits } from '../waiting/index.ts';
import { type DeskDatabase, desk } from './database.ts';

/** Ids of the packs that come along. */
export const STARTER_PACKS = ['starter-zh-CN', 'starter-en'] as const;

export interface ImportMark {
  /** The time that the import is written with, milliseconds since 1970. */
  readonly at: number;
  readonly packName: string;
}

export interface Settings {
  /** Where in the draft a reply goes. */
  readonly fillMode: FillMode;
  /** Ids of starter packs that were installed once; a pack that the agent removed isn't put back. */
  readonly starterPacks: readonly string[];
  /** Name that the agent signs notes with; empty: the name that the workbench shows. */
  readonly agentName: string;
  /** When the agent said "later" to lasting storage, milliseconds since 1970; 0: never. */
  readonly persistLaterAt: number;
  /** When the recycle bin was last looked through, milliseconds since 1970; 0: never. */
  readonly purgedAt: number;
  /** How many days what was said is kept; 0: for good. */
  readonly retentionDays: number;
  /** See `Retention` in the model. */
  readonly retentionFrom: number;
  readonly retentionSeen: boolean;
  /** What was deleted last because its time was over, and when that was last looked for; milliseconds since 1970. */
  readonly purgedOld: CleanReceipt | null;
  readonly purgedOldAt: number;
  /** When it was last looked whether rows fell out of their index, milliseconds since 1970; 0: never. */
  readonly mendedAt: number;
  /** Whether what is read in private windows is recorded as well. */
  readonly incognito: boolean;
  /** The import that a page is writing; one that stays tells that its page went away meanwhile. */
  readonly importing: ImportMark | null;
  /** Interface language; empty: the browser's. */
  readonly language: '' | 'zh-CN' | 'zh-TW' | 'en';
  /** Unchecked: see `lookOf`. */
  readonly look: Look;
  /** What the agent took from the search: see `takes.ts`. */
  readonly takes: readonly Take[];
  /** Phones, addresses and contacts in what was said are hidden until they are asked for. */
  readonly hidePersonal: boolean;
  /** When whom to write to is proposed, as far as the agent chose: see `touches.ts`. */
  readonly touchRules: Readonly<Partial<Record<TouchRule, TouchSetting>>>;
  /** Which columns the list of shoppers shows, in which order, and which of them stay. */
  readonly shopperColumns: ColumnSetting | null;
  /** Keys that the agent chose, by action; those that aren't in it have their standard. Empty: off. */
  readonly keys: ChosenKeys;
  /** Minutes without use after which the lock closes; 0: only with the browser. */
  readonly lockAfter: number;
  /** How far the first steps have come; null: not begun. See `readFirstRun` in the model. */
  readonly firstRun: FirstRun | null;
  /** How long an answer may take, as far as the agent chose, in seconds. */
  readonly limits: ChosenLimits;
}

/** Ids of columns. */
export interface ColumnSetting {
  readonly order: readonly string[];
  readonly hidden: readonly string[];
  readonly frozen: readonly string[];
}

const DEFAULTS: Settings = {
  fillMode: 'insert',
  starterPacks: [],
  agentName: '',
  persistLaterAt: 0,
  purgedAt: 0,
  retentionDays: 180,
  retentionFrom: 0,
  retentionSeen: false,
  purgedOld: null,
  purgedOldAt: 0,
  mendedAt: 0,
  incognito: false,
  importing: null,
  language: '',
  look: STANDARD_LOOK,
  takes: [],
  hidePersonal: true,
  touchRules: {},
  shopperColumns: null,
  keys: {},
  lockAfter: 0,
  firstRun: null,
  limits: {},
};

export async function readSetting<K extends keyof Settings>(
  key: K,
  database: DeskDatabase = desk(),
): Promise<Settings[K]> {
  const row = await database.settings.get(key);
  return row === undefined ? DEFAULTS[key] : (row.value as Settings[K]);
}

/** Several at once: one transaction instead of one each. */
export async function readSettings<K extends keyof Settings>(
  keys: readonly K[],
  database: DeskDatabase = desk(),
): Promise<{ readonly [P in K]: Settings[P] }> {
  const rows = await database.settings.bulkGet([...keys]);
  const read = keys.map((key, at) => [key, rows[at] === undefined ? DEFAULTS[key] : rows[at].value]);
  return Object.fromEntries(read) as { readonly [P in K]: Settings[P] };
}

export async function writeSetting<K extends keyof Settings>(
  key: K,
  value: Settings[K],
  database: DeskDatabase = desk(),
): Promise<void> {
  await database.settings.put({ key, value });
}

/**
 * Changes what is there at that moment, in one transaction: what another window wrote meanwhile isn't lost.
 * @returns what was there, and what is there now.
 */
export async function changeSetting<K extends keyof Settings>(
  key: K,
  change: (before: Settings[K]) => Settings[K],
  database: DeskDatabase = desk(),
): Promise<{ readonly before: Settings[K]; readonly after: Settings[K] }> {
  return database.transaction('rw', database.settings, async () => {
    const before = await readSetting(key, database);
    const after = change(before);
    await writeSetting(key, after, database);
    return { before, after };
  });
}

/** Calls back when another window changed the setting; not with the value that it has now. */
export function onSettingChanged<K extends keyof Settings>(
  key: K,
  changed: (value: Settings[K]) => void,
  database: DeskDatabase = desk(),
): void {
  let known: Settings[K] | undefined;
  liveQuery(() => readSetting(key, database)).subscribe({
    next(value) {
      if (known !== undefined && known !== value) changed(value);
      known = value;
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
}
