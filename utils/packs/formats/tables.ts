/** Tables read with a meaning given to their columns: that of the header, or one that the agent chose. */
import type {
  ColumnMapping,
  ColumnRole,
  DraftFormat,
  FilePlace,
  Language,
  Stage,
  Temper,
} from '../../model/index.ts';
import { unescapeEntities } from '../entities.ts';
import { DOUBLE_BRACES, OUR_TEXTS, TABLE_BRACES } from './braces.ts';
import { type Collector, collector, joinParts } from './collect.ts';
import { isHeader, recogniseTable } from './columns.ts';
import type { DraftPart, PackDraft } from './draft.ts';
import { picturesOf } from './pictures.ts';
import type { DraftTable, TableRow } from './rows.ts';
import type { VariableSyntax } from './variables.ts';

/** A table as it was found, with what its columns mean. */
export function tableOf(
  place: FilePlace,
  rows: readonly TableRow[],
  folder: DraftTable['folder'],
): DraftTable {
  return { place, rows, folder, ...recogniseTable(rows) };
}

/**
 * Reads a draft's tables again, each with the mapping at its place (its own where there is none). What didn't
 * come from tables stays. Throws nothing but what `readTable` throws.
 */
export async function readTables(
  draft: PackDraft,
  mappings: readonly (ColumnMapping | undefined)[],
): Promise<PackDraft> {
  const tables = draft.tables.map((table, at) => {
    const mapping = mappings[at];
    return mapping === undefined ? table : { ...table, mapping: { ...mapping, sure: true } };
  });
  const parts: DraftPart[] = [];
  for (const table of tables) parts.push(await readTable(table));
  return { ...draft, ...joinParts([...parts, draft.beside]), tables };
}

/** Reads a table with its mapping; nothing where no column is said to be the text. Throws `DraftError` where it has more rows than a draft may have. */
export async function readTable(table: DraftTable): Promise<DraftPart> {
  const into = collector();
  if (!table.mapping.columns.includes('text')) return into.done();
  const syntax = await syntaxOf(table.format);
  const plain = await plainTextOf(table);
  // Tables that were put one below the other repeat their header.
  const header = table.rows[table.mapping.skip - 1]?.cells.join('\0');
  for (const row of table.rows.slice(table.mapping.skip)) {
    if (header !== undefined && row.cells.join('\0') === header && isHeader(row.cells)) continue;
    const place = { ...table.place, line: row.line };
    if (row.refused !== undefined) into.refuse(place, row.refused.code, row.refused.values);
    else if (row.cells.some((cell) => cell.trim() !== '')) addRow(table, row, place, plain, syntax, into);
  }
  return into.done();
}

function addRow(
  table: DraftTable,
  row: TableRow,
  place: FilePlace,
  plain: (cell: string) => string,
  syntax: VariableSyntax,
  into: Collector,
): void {
  const cells = (role: ColumnRole) =>
    table.mapping.columns.flatMap((as, at) => (as === role ? [plain(row.cells[at] ?? '').trim()] : []));
  const filled = (role: ColumnRole) => cells(role).filter((cell) => cell !== '');
  const first = (role: ColumnRole) => filled(role)[0] ?? '';
  const tags = filled('tags').flatMap((cell) => parted(cell, /[,，;；]/u));
  const category = cells('category').flatMap(levels);
  const hidden = category.length === 0 ? tags.slice(1) : tags;
  if (hidden.length > 0) into.change(place, 'category', tags.join(', '));
  const question = first('question');
  const names = filled('pictures').flatMap((cell) => parted(cell, /[|;；,，\n]/u));
  const text = filled('text');
  const day = (role: 'validFrom' | 'validTo') => {
    const found = dayIn(first(role));
    // A template that goes on serving after its last day is worse than one that is looked at.
    if (found === undefined && first(role) !== '' && text.length > 0) into.change(place, role, first(role));
    return found;
  };
  const isOurs = table.format === 'deskmate';
  const listed = (role: ColumnRole) => filled(role).flatMap((cell) => parted(cell, /[,，;；、|\n]/u));
  into.add(
    place,
    {
      code: isOurs ? first('code') : first('code').replace(/^[:;/\\]+(?=.)/u, ''),
      title: first('title') || question,
      category: category.length === 0 ? tags.slice(0, 1) : category,
      text,
      triggers: [
        ...filled('triggers').flatMap((cell) => parted(cell, isOurs ? /\n/u : /[|;；\n]/u)),
        ...(question === '' ? [] : [question]),
      ],
      stage: STAGES.get(first('stage').toLowerCase()),
      temper: TEMPERS.get(first('temper').toLowerCase()),
      language: languageOf(first('language')),
      shops: listed('shops'),
      platforms: listed('platforms'),
      validFrom: day('validFrom'),
      validTo: day('validTo'),
      pinned: /^(?:是|true|yes|y|1|√)$/iu.test(first('pinned')),
      // A row that isn't taken has no use for its pictures.
      pictures: text.length === 0 ? [] : picturesOf(names, table.folder, place, into),
    },
    syntax,
  );
}

/** A day as tables write it, as `yyyy-mm-dd`; undefined for what is none. */
function dayIn(cell: string): string | undefined {
  const narrow = cell.normalize('NFKC').replace(/\s*([-/.年月])\s*/gu, '$1');
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(narrow) ?? /^(\d{4})(\d\d)(\d\d)$/u.exec(narrow) ?? [];
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = year !== '' && at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** Groups nest with `=>`, also with its first half wide. 未分组 is no group. */
function levels(cell: string): string[] {
  return parted(cell, /[=＝]>/u).filter((name) => name !== '未分组');
}

function parted(cell: string, at: RegExp): string[] {
  return cell
    .split(at)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

const STAGES: ReadonlyMap<string, Stage> = new Map<string, Stage>([
  ['presale', 'presale'],
  ['insale', 'insale'],
  ['aftersale', 'aftersale'],
  ['售前', 'presale'],
  ['售中', 'insale'],
  ['售后', 'aftersale'],
  ['售後', 'aftersale'],
]);

const TEMPERS: ReadonlyMap<string, Temper> = new Map<string, Temper>([
  ['tiger', 'tiger'],
  ['peacock', 'peacock'],
  ['koala', 'koala'],
  ['owl', 'owl'],
  ['老虎', 'tiger'],
  ['孔雀', 'peacock'],
  ['考拉', 'koala'],
  ['猫头鹰', 'owl'],
]);

/** One of our languages, by what tools write for it; undefined for any other. */
export function languageOf(name: string): Language | undefined {
  const asked = name.trim().toLowerCase().replace('_', '-');
  if (/^(?:zh-(?:tw|hk|hant)|繁体中文|繁體中文)/.test(asked)) return 'zh-TW';
  if (/^(?:zh|cn|中文|简体中文)/.test(asked)) return 'zh-CN';
  return /^(?:en|english)/.test(asked) ? 'en' : undefined;
}

async function syntaxOf(format: DraftFormat): Promise<VariableSyntax> {
  if (format === 'deskmate') return OUR_TEXTS;
  if (format === 'clippings') return (await import('./clippings.ts')).CLIPPINGS;
  if (format === 'textExpander') return (await import('./text-expander.ts')).TEXT_EXPANDER;
  return format === 'chatwoot' || format === 'briskine' || format === 'gorgias'
    ? DOUBLE_BRACES
    : TABLE_BRACES;
}

/** What a cell says: 千牛 writes commas and line breaks as entities, help desks write HTML. */
async function plainTextOf(table: DraftTable): Promise<(cell: string) => string> {
  const { format, rows } = table;
  if (format === 'qianniu') return unescapeEntities;
  const isHtml = (cell: string) => /<\/?(?:p|br|div|span|li|ul|ol|b|strong|a)\b[^<>]{0,500}>/i.test(cell);
  const written = ['table', 'chatwoot', 'briskine', 'gorgias'].includes(format);
  if (!written || !rows.some((row) => row.cells.some(isHtml))) return (cell) => cell;
  const { htmlToText } = await import('./html.ts');
  return (cell) => (isHtml(cell) ? htmlToText(cell) : cell);
}
