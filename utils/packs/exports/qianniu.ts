/** A pack as 千牛 takes it in: CSV in GBK, with the header of its own exports. */
import type { Pack, Template } from '../../model/index.ts';
import { csvText } from '../cells.ts';
import { entitiesIn } from '../entities.ts';
import { fileNameOf } from '../fileName.ts';
import { type Loss, lossOf } from '../loss.ts';
import { templatesFor } from '../write-pack.ts';
import { characterLoss, type Exported, fieldLosses } from './exported.ts';
import { encodeGbk, toGbkText } from './gbk.ts';
import { piecesOf, variableNames } from './pieces.ts';

const HEADER = ['快捷短语编码', '快捷短语', '快捷短语分组'];
const FIELDS = ['code', 'text', 'category'] as const;

/** In characters. Seen in programs that copy it, the official ones aren't known: they are told and nothing is cut. */
const LIMITS = { code: 4, text: 430, category: 10 } as const;

/**
 * Groups are one level deep: the category's first. Cells are quoted as Excel does it, since agents edit these files
 * there. They aren't guarded against formulas: the apostrophe would be sent to shoppers.
 */
export function exportQianniu(pack: Pack, templates: readonly Template[]): Exported {
  const losses: Loss[] = [];
  const rows = templatesFor(templates, {}).map((template) => {
    losses.push(...fieldLosses(template, pack, FIELDS));
    const deeper = template.category.slice(1);
    if (deeper.length > 0) losses.push(lossOf(template, 'category', { left: deeper.join(' / ') }));
    const names = variableNames(piecesOf(template.text));
    if (names.length > 0) losses.push(lossOf(template, 'variables', { names: names.join(' ') }));
    return FIELDS.map((field) => {
      const value = field === 'category' ? (template.category[0] ?? '') : template[field];
      const { text, lacking } = toGbkText(value);
      const lost = [...lacking, ...entitiesIn(value)];
      if (lost.length > 0) characterLoss(template, field, losses)(lost);
      const length = [...text].length;
      const limit = LIMITS[field];
      if (length > limit) losses.push(lossOf(template, 'tooLong', { field, length, limit }));
      return text;
    });
  });
  return {
    bytes: encodeGbk(csvText([HEADER, ...rows])),
    fileName: fileNameOf(pack, '-千牛.csv'),
    losses,
  };
}
