/** Everything from a file, checked before it is shown and written: a file is nobody's word. */
import type { EverythingProblem, EverythingTable, Template } from '../model/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { withoutErased } from './erased.ts';
import {
  EVERYTHING_FORMAT,
  EVERYTHING_VERSION,
  type Everything,
  everythingTables,
  type PlainRow,
} from './everything.ts';

type Kind = 'string' | 'number' | 'numberOrNull' | 'strings' | 'objects' | 'anything';
type Shape = Readonly<Record<string, Kind>>;

/** Fields that the program reads without looking, of what type they are. Fields that may be left out aren't here. */
const SHAPES: Readonly<Record<EverythingTable, Shape>> = {
  packs: { id: 'string', name: 'string', language: 'string', source: 'string', installedAt: 'number' },
  templates: {
    id: 'string',
    packId: 'string',
    code: 'string',
    title: 'string',
    category: 'strings',
    text: 'string',
    triggers: 'strings',
    language: 'string',
    used: 'number',
    lastUsedAt: 'numberOrNull',
    updatedAt: 'number',
    deletedAt: 'numberOrNull',
  },
  bases: { packId: 'string', at: 'number', entries: 'objects' },
  settings: { key: 'string', value: 'anything' },
  adapters: { id: 'string', hosts: 'strings', source: 'string', savedAt: 'number' },
  lessons: {
    id: 'number',
    conversation: 'string',
    templateId: 'string',
    wording: 'string',
    before: 'string',
    at: 'number',
  },
  ownReplies: {
    id: 'string',
    text: 'string',
    language: 'string',
    used: 'number',
    lastUsedAt: 'number',
    key: 'string',
    firstUsedAt: 'number',
    deletedAt: 'numberOrNull',
    sources: 'strings',
  },
  bans: { id: 'number', templateId: 'string', wording: 'string', conversation: 'string', at: 'number' },
  gaps: {
    key: 'string',
    count: 'number',
    firstAt: 'number',
    lastAt: 'number',
    example: 'string',
    question: 'string',
    sources: 'strings',
  },
  pictures: {
    id: 'string',
    name: 'string',
    type: 'string',
    width: 'number',
    height: 'number',
    addedAt: 'number',
  },
  shops: { id: 'string', platform: 'string', shop: 'string', name: 'string', lastSeenAt: 'number' },
  shoppers: { id: 'string', name: 'string', tags: 'strings', orders: 'objects', lastSeenAt: 'number' },
  messages: { id: 'string', conversation: 'string', side: 'string', text: 'string', order: 'number' },
  tags: { name: 'string', usedAt: 'number' },
  followUps: {
    id: 'string',
    kind: 'string',
    conversation: 'string',
    text: 'string',
    at: 'number',
    dueAt: 'numberOrNull',
    doneAt: 'numberOrNull',
  },
  events: { id: 'number', kind: 'string', at: 'number', conversation: 'string', templateId: 'string' },
};

const KINDS: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  numberOrNull: (value) => value === null || Number.isFinite(value),
  strings: (value) => Array.isArray(value) && value.every((part) => typeof part === 'string'),
  objects: (value) => Array.isArray(value) && value.every(isRecord),
  anything: (value) => value !== undefined,
};

function isRecord(value: unknown): value is PlainRow {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * What was read out of a file (JSON, parsed), as everything or as what is wrong with it. Tables that this version
 * doesn't know are left out.
 * @param files the pictures' bytes by id. Templates that name others are no problem: those pictures are missing.
 */
export function checkEverything(
  head: unknown,
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): { readonly everything: Everything } | { readonly problem: EverythingProblem } {
  if (!isRecord(head) || head.format !== EVERYTHING_FORMAT) return { problem: { code: 'notEverything' } };
  const { version, at, shoppers, rows } = head;
  if (!Number.isInteger(version) || !Number.isFinite(at) || typeof shoppers !== 'boolean' || !isRecord(rows))
    return { problem: { code: 'notEverything' } };
  const number = Number(version);
  if (number > EVERYTHING_VERSION) return { problem: { code: 'newerVersion', version: number } };
  const kept: Partial<Record<EverythingTable, readonly PlainRow[]>> = {};
  for (const table of everythingTables(shoppers)) {
    const list = rows[table];
    if (list === undefined) continue;
    if (!Array.isArray(list)) return { problem: { code: 'badRow', table, index: 0, field: '' } };
    for (const [index, row] of list.entries()) {
      const field = badField(row, SHAPES[table]);
      if (field !== null) return { problem: { code: 'badRow', table, index, field } };
    }
    kept[table] = list as readonly PlainRow[];
  }
  const everything: Everything = {
    format: EVERYTHING_FORMAT,
    version: number,
    at: Number(at),
    shoppers,
    rows: kept,
    files,
  };
  return { everything };
}

/** The first field that isn't what it must be; empty where the row is none at all. */
function badField(row: unknown, shape: Shape): string | null {
  if (!isRecord(row)) return '';
  return Object.entries(shape).find(([field, kind]) => !KINDS[kind](row[field]))?.[0] ?? null;
}

/** What writing everything would do, for looking at before. */
export interface EverythingPreview {
  readonly at: number;
  /** Rows in it and rows that are here now, by table. */
  readonly tables: readonly {
    readonly table: EverythingTable;
    readonly there: number;
    readonly here: number;
  }[];
  /** Of templates that serve: what would come, go, and change from what is here to what is there. */
  readonly added: readonly Template[];
  readonly removed: readonly Template[];
  readonly changed: readonly { readonly here: Template; readonly there: Template }[];
}

export async function previewEverything(
  { at, rows, shoppers }: Everything,
  database: DeskDatabase = desk(),
): Promise<EverythingPreview> {
  const tables: { table: EverythingTable; there: number; here: number }[] = [];
  const unerased = await withoutErased(database);
  for (const table of everythingTables(shoppers)) {
    const list = rows[table];
    if (list !== undefined)
      tables.push({ table, there: unerased(table, list).length, here: await database.table(table).count() });
  }
  const serving = (list: readonly Template[]): ReadonlyMap<string, Template> =>
    new Map(list.filter(({ deletedAt }) => deletedAt === null).map((one) => [one.id, one]));
  const here = serving(await database.templates.toArray());
  const there =
    rows.templates === undefined ? here : serving(rows.templates as unknown as readonly Template[]);
  const changed = [...there.values()].flatMap((next) => {
    const now = here.get(next.id);
    return now === undefined || now.updatedAt === next.updatedAt ? [] : [{ here: now, there: next }];
  });
  return {
    at,
    tables,
    added: [...there.values()].filter(({ id }) => !here.has(id)),
    removed: [...here.values()].filter(({ id }) => !there.has(id)),
    changed,
  };
}
