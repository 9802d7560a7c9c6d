/** What the columns of a table mean: by its header, else by the looks of them. */
import type { ColumnRole, DraftFormat } from '../../model/index.ts';
import { normalise } from '../../text/index.ts';
import type { ColumnGuess, TableRow } from './rows.ts';

/** Headers by role, folded (full width, traditional characters), without what stands in brackets and numbers. */
const HEADERS: Readonly<Record<ColumnRole, string>> = {
  code: '快捷短语编码 快捷编码 编码 快捷码 快捷键 快捷指令 快捷词 短码 代码 shortcut shortcode short_code abbreviation code hotkey',
  title: '话术标题 标题 名称 话术名称 主题 title name label macroname',
  question: '话术问题 问题 买家问题 客户问题 顾客问题 标准问题 标准问 question',
  category:
    '快捷短语分组 分组 分组名称 分组名 组别 分类 分类名称 话术分类 话术分组 类别 类目 目录 文件夹 一级分类 二级分类 三级分类 四级分类 ' +
    '一级分组 二级分组 一级目录 二级目录 大类 小类 group groupname category folder subcategory',
  text:
    '快捷短语 快捷短语内容 短语 短语内容 话术内容 话术 内容 回复 回复内容 快捷回复 快捷回复内容 答案 回答 标准答案 文本 正文 ' +
    'content text body body_text body_html reply response answer message phrase snippet macrotext',
  triggers:
    '关键词 关键字 触发词 触发关键词 触发 相似问 相似问法 相似问题 问法 触发问法 keywords keyword triggers trigger',
  tags: '标签 tags tag',
  pictures: '图片名 图片 图片名称 配图 image images picture pictures',
  stage: '阶段 环节 销售阶段 stage',
  temper: '性格 买家性格 买家类型 temper',
  language: '语言 语种 language lang locale',
  shops: '适用店铺 店铺 shops shop',
  platforms: '适用平台 平台 platforms platform',
  validFrom: '生效日期 生效时间 开始日期 开始时间 validfrom valid_from',
  validTo: '失效日期 失效时间 结束日期 结束时间 有效期至 validto valid_to',
  pinned: '置顶 是否置顶 pinned',
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(HEADERS).flatMap(([role, names]) =>
    names.split(' ').map((name) => [normalise(name), role as ColumnRole] as const),
  ),
);

/** How many rows at the top may stand before the header. */
const HEADER_WITHIN = 6;
/** How many rows are looked at where there is no header. */
const LOOKED_AT = 200;

const BOT_MARK = '最初3行的内容请勿改动';

/** What a table is, and what its columns mean. */
export function recogniseTable(rows: readonly TableRow[]): { format: DraftFormat; mapping: ColumnGuess } {
  for (const [at, row] of rows.slice(0, HEADER_WITHIN).entries()) {
    if (!isHeader(row.cells)) continue;
    // A heading over several columns, such as 话术 over 标题 and 内容: the row below names each.
    const below = rows[at + 1];
    if (at + 1 < HEADER_WITHIN && below !== undefined && isHeader(below.cells)) continue;
    const mapping = { skip: at + 1, columns: rolesOf(row.cells), sure: true };
    return { format: formatOf(row.cells, rows[0]?.cells[0] ?? ''), mapping };
  }
  const cells = rows.slice(0, LOOKED_AT).flatMap((row) => row.cells);
  // Two tools write tables without a header; their variables tell them.
  if (cells.some((cell) => /\$\[[A-Z\w]+(?:[({][^\]\n]{0,200})?\]/.test(cell)))
    return { format: 'clippings', mapping: { skip: 0, columns: ['title', 'text'], sure: true } };
  if (cells.some((cell) => /%(?:fill(?:text|area|popup|part)[:%]|clipboard|\||@[+-]\d)/.test(cell)))
    return { format: 'textExpander', mapping: { skip: 0, columns: ['code', 'text', 'title'], sure: true } };
  return { format: 'table', mapping: { skip: 0, columns: byLooks(rows), sure: false } };
}

/** What a table's columns mean. */
export function guessColumns(rows: readonly TableRow[]): ColumnGuess {
  return recogniseTable(rows).mapping;
}

/** Whether these are names of columns: one of the text, and all that stand beside it mostly known. */
export function isHeader(cells: readonly string[]): boolean {
  const roles = cells.map(roleOf);
  const known = roles.filter((role) => role !== null).length;
  const filled = cells.filter((cell) => cell.trim() !== '').length;
  if (!roles.includes('text') || known * 2 < filled) return false;
  // One word alone may as well be a reply; a mark that it must be filled in may not.
  return known > 1 || (filled === 1 && /[（(](?:必填|选填|必選|選填)[）)]|快捷短语/.test(cells.join('')));
}

function rolesOf(cells: readonly string[]): (ColumnRole | null)[] {
  const taken = new Map<ColumnRole, string>();
  return cells.map((cell) => {
    const role = roleOf(cell);
    if (role === null || role === 'category') return role;
    const first = taken.get(role);
    if (first === undefined) taken.set(role, bare(cell));
    // The same name with another number: several wordings, pictures or triggers.
    return first === undefined || first === bare(cell) ? role : null;
  });
}

function roleOf(cell: string): ColumnRole | null {
  return cell.length > 60 ? null : (ROLES.get(bare(cell)) ?? null);
}

/** A header without its remarks: `话术标题（选填）`, `内容2`, `Short Code *`. */
function bare(cell: string): string {
  return normalise(
    cell
      .replace(/[（(【[][^）)】\]]*[）)】\]]/gu, '')
      .replace(/[\s*＊:：]/gu, '')
      .replace(/\d+$/u, ''),
  );
}

function formatOf(cells: readonly string[], first: string): DraftFormat {
  const has = (name: string) => cells.some((cell) => cell.trim() === name);
  const starts = (name: string) => cells.some((cell) => cell.trim().startsWith(name));
  if (first.startsWith(BOT_MARK)) return 'qianniuBot';
  // As `exports/table.ts` writes them.
  if (has('触发问法') && has('替代话术')) return 'deskmate';
  if (has('快捷短语') && (has('快捷短语编码') || has('快捷编码'))) return 'qianniu';
  if (starts('一级分类')) return cells.some((cell) => /（(?:必|选)填）/.test(cell)) ? 'kefubao' : 'twoLevels';
  if (has('short_code') && has('content')) return 'chatwoot';
  if (has('shortcut') && has('body')) return 'briskine';
  if (has('body_text') || has('body_html')) return 'gorgias';
  return 'table';
}

/** The longest column is the text, short ones that differ are codes, ones that repeat are categories. */
function byLooks(rows: readonly TableRow[]): (ColumnRole | null)[] {
  const looked = rows.slice(0, LOOKED_AT).filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...looked.map((row) => row.cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    looksOf(looked.map((row) => (row.cells[at] ?? '').trim())),
  );
  const longest = Math.max(0, ...columns.map((column) => column.length));
  const text = longest === 0 ? -1 : columns.findIndex((column) => column.length === longest);
  let named = false;
  let coded = false;
  return columns.map(({ length, codes, differ }, at) => {
    if (at === text) return 'text';
    if (length === 0) return null;
    if (!coded && codes && differ > 0.8) {
      coded = true;
      return 'code';
    }
    if (differ < 0.6 && length <= 20 && looked.length > 2) return 'category';
    if (named || length > 60) return null;
    named = true;
    return 'title';
  });
}

/** The mean length of what is filled, whether that could be typed as codes, and how much of it differs. */
function looksOf(cells: readonly string[]): { length: number; codes: boolean; differ: number } {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return { length: 0, codes: false, differ: 0 };
  return {
    length: filled.reduce((sum, cell) => sum + cell.length, 0) / cells.length,
    codes: filled.every((cell) => /^[\w:;/.#+-]{1,20}$/.test(cell)),
    differ: new Set(filled).size / filled.length,
  };
}
