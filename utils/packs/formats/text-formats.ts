/** Files of text: told apart by what they hold, then by their name. */
import type { DraftFormat, FilePlace } from '../../model/index.ts';
import { unguardCell } from '../cells.ts';
import { joinParts } from './collect.ts';
import { isHeader, recogniseTable } from './columns.ts';
import { readCsv } from './csv.ts';
import type { DraftPart } from './draft.ts';
import { type DecodedText, decodeText } from './encoding.ts';
import { own, parseJson } from './json.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError, type DraftProblem } from './problems.ts';
import type { DraftTable } from './rows.ts';
import { readTable, tableOf } from './tables.ts';

/** What one file gives: entries, or tables that give them. */
export interface FileDraft {
  readonly format: DraftFormat;
  readonly encoding: DecodedText['encoding'] | null;
  readonly name?: string;
  readonly part: DraftPart;
  readonly tables: readonly DraftTable[];
  /** The part of `part` that isn't from the tables. */
  readonly beside: DraftPart;
  readonly problems?: readonly DraftProblem[];
}

interface TextFile {
  readonly text: string;
  readonly ending: string;
  readonly place: FilePlace;
  readonly folder: ReadonlyMap<string, Uint8Array>;
}

type Found = Omit<FileDraft, 'encoding'>;

/** Reads a file of text. Throws `DraftError`. */
export async function readTextFile(
  bytes: Uint8Array,
  name: string,
  place: FilePlace,
  folder: TextFile['folder'],
): Promise<FileDraft> {
  if (bytes.length > DRAFT_LIMITS.textFile)
    throw new DraftError('tooBig', {}, { limit: DRAFT_LIMITS.textFile });
  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') throw new DraftError('empty');
  const file = { text, ending: (/\.(\w{1,20})$/.exec(name)?.[1] ?? '').toLowerCase(), place, folder };
  const found =
    (await readJson(file)) ?? (await readXml(file)) ?? (await readYaml(file)) ?? (await readTables(file));
  return { ...found, encoding };
}

/** Null where it isn't JSON: a table may begin with a bracket too, unless it is called JSON. */
async function readJson(file: TextFile): Promise<Found | null> {
  if (!/^\s*[[{]/.test(file.text) && file.ending !== 'json') return null;
  let json: unknown;
  try {
    json = parseJson(file.text);
  } catch (error) {
    const isTable = ['csv', 'tsv', 'txt', 'yml', 'yaml'].includes(file.ending);
    if (isTable && error instanceof DraftError && error.problem.code === 'notJson') return null;
    throw error;
  }
  const { readKnownJson } = await import('./json-formats.ts');
  const known = await readKnownJson(json, file.place);
  if (known !== null) return { ...known, tables: [], beside: known.part };
  throw new DraftError(own(json, 'templates') === undefined ? 'unknownFormat' : 'notAPack');
}

/** Property lists, and tables that are called .xls and are HTML or XML. */
async function readXml(file: TextFile): Promise<Found | null> {
  if (!/^\s*</.test(file.text)) return null;
  if (/<plist\b/.test(file.text.slice(0, 2_000))) {
    const [{ readPlist }, { readTextExpander }] = await Promise.all([
      import('./plist.ts'),
      import('./text-expander.ts'),
    ]);
    const known = readTextExpander(readPlist(file.text), file.place);
    if (known === null) throw new DraftError('unknownFormat');
    return { format: 'textExpander', ...known, tables: [], beside: known.part };
  }
  const head = file.text.slice(0, 20_000);
  if (!/<(?:table|Workbook|ss:Workbook)\b/i.test(head)) return null;
  const { readMarkupTables } = await import('./markup-tables.ts');
  return readRows(readMarkupTables(file.text), file);
}

async function readYaml(file: TextFile): Promise<Found | null> {
  const { isEspanso, readEspanso } =
    /^[ \t]*(?:matches|global_vars)[ \t]*:/m.test(file.text) || /^ya?ml$/.test(file.ending)
      ? await import('./espanso.ts')
      : { isEspanso: () => false, readEspanso: null };
  if (readEspanso === null || (!isEspanso(file.text) && !/^ya?ml$/.test(file.ending))) return null;
  const part = await readEspanso(file.text, file.place, file.folder);
  return { format: 'espanso', part, tables: [], beside: part };
}

async function readTables(file: TextFile): Promise<Found> {
  const rows = readCsv(file.text, isHeader);
  // Tables of ours guard what begins like a formula; a workbook needs no guard.
  const { format } = recogniseTable(rows);
  if (format !== 'deskmate') return readRows([rows], file);
  return readRows([rows.map((row) => ({ ...row, cells: row.cells.map(unguardCell) }))], file);
}

async function readRows(sheets: readonly DraftTable['rows'][], file: TextFile): Promise<Found> {
  const tables = sheets.map((rows) => tableOf(file.place, rows, file.folder));
  return readTabled(tables);
}

/**
 * A file's tables and their entries. Of a workbook whose one sheet has a header that tells, the sheets that have none
 * (remarks, lists) are given without a meaning, and aren't read unless they are given one.
 */
export async function readTabled(found: readonly DraftTable[]): Promise<Found> {
  const told = found.find((table) => table.mapping.sure);
  const tables = found.map((table) =>
    told === undefined || table.mapping.sure
      ? table
      : { ...table, mapping: { ...table.mapping, columns: table.mapping.columns.map(() => null) } },
  );
  const parts: DraftPart[] = [];
  for (const table of tables) parts.push(await readTable(table));
  const format = (told ?? tables[0])?.format ?? 'table';
  return { format, part: joinParts(parts), tables, beside: joinParts([]) };
}
