/**
 * A pack as a table, one template a row, with headers in the words of the trade: what other tools' exports have comes
 * first. Variables go out as they are written, so that they come back.
 */
import type { Pack, Stage, Temper, Template } from '../../model/index.ts';
import { type Loss, lossOf } from '../loss.ts';
import { templatesFor } from '../write-pack.ts';
import { characterLoss, fieldLosses, wellFormed } from './exported.ts';

export interface Table {
  /** The header's row first; all of one length. Well-formed texts. */
  readonly rows: readonly (readonly string[])[];
  readonly losses: readonly Loss[];
}

export const STAGES: Readonly<Record<Stage, string>> = {
  presale: '售前',
  insale: '售中',
  aftersale: '售后',
};
export const TEMPERS: Readonly<Record<Temper, string>> = {
  tiger: '老虎',
  peacock: '孔雀',
  koala: '考拉',
  owl: '猫头鹰',
};

/** Every field but the category, which has a column a level, and the pictures, which no table holds. */
const COLUMNS: readonly (readonly [
  header: string,
  field: keyof Template,
  contentOf: (template: Template) => string | readonly string[],
])[] = [
  ['话术标题', 'title', ({ title }) => title],
  ['话术内容', 'text', ({ text }) => text],
  ['快捷编码', 'code', ({ code }) => code],
  ['触发问法', 'triggers', ({ triggers }) => triggers],
  ['阶段', 'stage', ({ stage }) => (stage === null ? '' : STAGES[stage])],
  ['买家性格', 'temper', ({ temper }) => (temper === null ? '' : TEMPERS[temper])],
  ['语言', 'language', ({ language }) => language],
  ['适用店铺', 'shops', ({ shops = [] }) => shops],
  ['适用平台', 'platforms', ({ platforms = [] }) => platforms],
  ['生效日期', 'validFrom', ({ validFrom = '' }) => validFrom],
  ['失效日期', 'validTo', ({ validTo = '' }) => validTo],
  ['置顶', 'pinned', ({ pinned = false }) => (pinned ? '是' : '')],
  ['替代话术', 'overrides', ({ overrides = '' }) => overrides],
  ['使用次数', 'used', ({ used }) => (used === 0 ? '' : String(used))],
  ['最近使用', 'lastUsedAt', ({ lastUsedAt }) => (lastUsedAt === null ? '' : momentOf(lastUsedAt))],
  ['更新时间', 'updatedAt', ({ updatedAt }) => momentOf(updatedAt)],
  ['编号', 'id', ({ id }) => id],
];
const HELD = [...COLUMNS.map(([, field]) => field), 'category'] as const;

const LEVELS = ['一级分类', '二级分类', '三级分类', '四级分类', '五级分类', '六级分类'];

/** @param most UTF-16 units that a cell holds; what is longer is cut, and told. */
export function tableOf(
  pack: Pack,
  templates: readonly Template[],
  most: number = Number.POSITIVE_INFINITY,
): Table {
  const kept = templatesFor(templates, {});
  const depth = Math.max(2, ...kept.map(({ category }) => Math.min(category.length, LEVELS.length)));
  const losses: Loss[] = [];
  const rows = kept.map((template) => {
    losses.push(...fieldLosses(template, pack, HELD));
    const deeper = template.category.slice(LEVELS.length);
    if (deeper.length > 0) losses.push(lossOf(template, 'category', { left: deeper.join(' / ') }));
    const levels = Array.from({ length: depth }, (_, level) => template.category[level] ?? '');
    const cell = (text: string, field: keyof Template): string => {
      if (text.length > most)
        losses.push(lossOf(template, 'tooLong', { field, length: text.length, limit: most }));
      return wellFormed(text.slice(0, most), characterLoss(template, field, losses));
    };
    return [
      ...levels.map((name) => cell(name, 'category')),
      ...COLUMNS.map(([, field, contentOf]) =>
        cell(oneCell(template, field, contentOf(template), losses), field),
      ),
    ];
  });
  return { rows: [[...LEVELS.slice(0, depth), ...COLUMNS.map(([header]) => header)], ...rows], losses };
}

/** A list has a line for each of its texts. */
function oneCell(
  template: Template,
  field: keyof Template,
  value: string | readonly string[],
  losses: Loss[],
): string {
  if (typeof value === 'string') return value;
  const lines = value.map((text) => text.replace(/[\r\n]+/g, ' '));
  if (lines.some((line, i) => line !== value[i])) losses.push(lossOf(template, 'lineBreaks', { field }));
  return lines.join('\n');
}

function momentOf(at: number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : date.toISOString();
}
