/**
 * The one durable home of what the desk knows (IndexedDB through Dexie).
 *
 * A schema version, once shipped, is never edited: a change is a new version with an upgrade, and an example of
 * the old one goes into `tests/fixtures/storage/`, where one test walks them all.
 */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Pack, SiteHealth } from '../model/index.ts';
import type { Follow } from '../packs/index.ts';
import type {
  AdapterRow,
  BackupRow,
  BanRow,
  BaseRow,
  EngineRow,
  EventRow,
  FollowUpRow,
  GapRow,
  ImportRow,
  LessonRow,
  MessageRow,
  OwnReplyRow,
  PictureRow,
  SettingRow,
  ShopperRow,
  ShopRow,
  SignatureRow,
  TagRow,
  TemplateRow,
  VersionRow,
} from './rows.ts';
import { sealing } from './vault/index.ts';

export const DATABASE_NAME = 'deskmate';
export const DATABASE_VERSION = 9;

export interface DeskDatabase extends Dexie {
  shops: EntityTable<ShopRow, 'id'>;
  shoppers: EntityTable<ShopperRow, 'id'>;
  messages: EntityTable<MessageRow, 'id'>;
  tags: EntityTable<TagRow, 'name'>;
  templates: EntityTable<TemplateRow, 'id'>;
  packs: EntityTable<Pack, 'id'>;
  events: EntityTable<EventRow, 'id'>;
  settings: EntityTable<SettingRow, 'key'>;
  adapters: EntityTable<AdapterRow, 'id'>;
  sites: EntityTable<SiteHealth, 'site'>;
  pictures: EntityTable<PictureRow, 'id'>;
  lessons: EntityTable<LessonRow, 'id'>;
  ownReplies: EntityTable<OwnReplyRow, 'id'>;
  bans: EntityTable<BanRow, 'id'>;
  gaps: EntityTable<GapRow, 'key'>;
  engine: Table<EngineRow, EngineRow['id']>;
  versions: EntityTable<VersionRow, 'id'>;
  imports: EntityTable<ImportRow, 'id'>;
  bases: EntityTable<BaseRow, 'packId'>;
  backups: EntityTable<BackupRow, 'id'>;
  follows: EntityTable<Follow, 'id'>;
  followUps: EntityTable<FollowUpRow, 'id'>;
  signatures: EntityTable<SignatureRow, 'id'>;
}

/**
 * Left alone, Dexie opens a newer database all the same (it asks again without a version) and adds to it what it
 * misses. So the version is always named: the last one that is still ours, since Dexie counts ten native versions to
 * one of its own.
 */
function ownVersionsOnly(): IDBFactory {
  return {
    open: (name, version = DATABASE_VERSION * 10 + 9) => indexedDB.open(name, version),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

/** Opens lazily, at the first query. A database from a newer version rejects, with a `VersionError` inside. */
export function createDatabase(name: string = DATABASE_NAME): DeskDatabase {
  const database = new Dexie(name, { indexedDB: ownVersionsOnly() }) as DeskDatabase;
  database.use(sealing(database));
  database.version(1).stores({
    shops: 'id, lastSeenAt',
    shoppers: 'id, lastSeenAt, *tags, [platform+shop]',
    messages: 'id, [conversation+order]',
    tags: 'name, usedAt',
    templates: 'id, packId, deletedAt',
    packs: 'id',
    events: '++id, at, conversation',
    settings: 'key',
  });
  database.version(2).stores({ adapters: 'id, savedAt', sites: 'site' });
  database
    .version(3)
    .stores({ pictures: 'id, addedAt' })
    .upgrade((transaction) =>
      transaction
        .table('templates')
        .toCollection()
        .modify((row: { pictures?: readonly string[] }) => {
          row.pictures ??= [];
        }),
    );
  database.version(4).stores({
    lessons: '++id, conversation, templateId, at',
    ownReplies: 'id, key, lastUsedAt, *sources',
    bans: '++id, templateId, at',
    gaps: 'key, lastAt, question, *sources',
    engine: 'id',
  });
  // Whose question an older ban was made for isn't known.
  database
    .version(5)
    .stores({ bans: '++id, templateId, at, conversation' })
    .upgrade((transaction) =>
      transaction
        .table('bans')
        .toCollection()
        .modify((row: { conversation?: string }) => {
          row.conversation ??= '';
        }),
    );
  // By `updatedAt` it can be told without reading them whether any template was changed.
  database.version(6).stores({
    templates: 'id, packId, deletedAt, updatedAt',
    versions: '++id, *templateIds',
    imports: '++id',
    bases: 'packId',
    backups: '++id',
  });
  database.version(7).stores({ follows: 'id' });
  database.version(8).stores({ followUps: 'id, conversation, waitsUntil' });
  database
    .version(9)
    .stores({ shoppers: 'id, lastSeenAt, *tags, [platform+shop], person', signatures: 'id' });
  return database;
}

let shared: DeskDatabase | undefined;

/** So long after it couldn't be opened it is tried again, in milliseconds. */
const AGAIN = 2000;

/** Where the disk was full, say, the browser opens nothing for a while; Dexie wouldn't try it again by itself. */
function keepOpen(database: DeskDatabase): DeskDatabase {
  database.on('close', () => {
    setTimeout(() => {
      // What was only cut off opens with the next question. Where this fails, it is closed once more.
      if (database.hasFailed()) database.open().catch(() => {});
    }, AGAIN);
  });
  return database;
}

/** The database of this extension context. */
export function desk(): DeskDatabase {
  shared ??= keepOpen(createDatabase());
  return shared;
}
