/** A pack as Markdown, for people to read, print and talk over. It isn't read back. */
import { strToU8 } from 'fflate';
import { type Pack, TEMPLATE_FIELDS, type Template } from '../../model/index.ts';
import { blankText } from '../../template/index.ts';
import { fileNameOf } from '../fileName.ts';
import type { Loss } from '../loss.ts';
import { templatesFor } from '../write-pack.ts';
import { characterLoss, type Exported, fieldLosses, wellFormed } from './exported.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { STAGES, TEMPERS } from './table.ts';

const HELD = TEMPLATE_FIELDS.filter((field) => field !== 'pictures');

/** A heading a category and a template, the text as a quotation in which variables are blanks: `【买家昵称：亲】`. */
export function exportMarkdown(pack: Pack, templates: readonly Template[]): Exported {
  const losses: Loss[] = [];
  const blocks = [`# ${line(pack.name)}`];
  let category: string | null = null;
  for (const template of templatesFor(templates, {})) {
    losses.push(...fieldLosses(template, pack, HELD));
    const path = template.category.map(line).join(' / ');
    if (path !== category && (path !== '' || category !== null)) blocks.push(`## ${path || '未分组'}`);
    category = path;
    const text = wellFormed(shown(piecesOf(template.text)), characterLoss(template, 'text', losses));
    blocks.push(headingOf(template), quotation(text), ...factsOf(template, pack));
  }
  const text = wellFormed(`${blocks.filter((block) => block !== '').join('\n\n')}\n`, () => {});
  return { bytes: strToU8(text), fileName: fileNameOf(pack, '.md'), losses };
}

function headingOf({ code, title, id }: Template): string {
  const name = line(title) || line(code) || line(id);
  return code === '' || title === '' ? `### ${name}` : `### ${name}（${line(code)}）`;
}

function shown(pieces: readonly Piece[]): string {
  return pieces.map(shownPiece).join('');
}

function shownPiece(piece: Piece): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'cursor':
      return '';
    case 'date':
      return `【日期${piece.days < 0 ? '' : '+'}${piece.days}天】`;
    case 'wordings':
      return `〔${piece.wordings.map(shown).join('／')}〕`;
    case 'variable': {
      const values = piece.choices.length > 0 ? piece.choices.join('／') : piece.default;
      const blank = blankText(piece.name);
      return values === null ? blank : blank.replace(/】$/u, () => `：${values}】`);
    }
  }
}

/** Each line of the text is one of the quotation. */
function quotation(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(escaped);
  return lines
    .map((one, i) => {
      // A backslash at the end keeps the line break, but only before another line of the same paragraph.
      const next = lines[i + 1] ?? '';
      return one === '' ? '>' : `> ${one}${next === '' ? '' : '\\'}`;
    })
    .join('\n');
}

function factsOf(template: Template, pack: Pack): string[] {
  const { triggers, stage, temper, language, shops = [], platforms = [] } = template;
  const { validFrom = '', validTo = '', pinned = false } = template;
  const facts: readonly (readonly [string, string])[] = [
    ['触发问法', triggers.map(line).join('；')],
    ['阶段', stage === null ? '' : STAGES[stage]],
    ['买家性格', temper === null ? '' : TEMPERS[temper]],
    ['语言', language === pack.language ? '' : language],
    ['适用店铺', shops.map(line).join('；')],
    ['适用平台', platforms.map(line).join('；')],
    ['有效期', validFrom === '' && validTo === '' ? '' : `${validFrom || '…'} 至 ${validTo || '…'}`],
    ['置顶', pinned ? '是' : ''],
  ];
  const said = facts.filter(([, value]) => value !== '').map(([name, value]) => `- ${name}：${value}`);
  return said.length === 0 ? [] : [said.join('\n')];
}

function line(text: string): string {
  return escaped(text.replace(/\s+/gu, ' ').trim());
}

/** So that nothing of the text is taken for Markdown or HTML. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
    .replace(/^(\s*)([#+=-]|\d+(?=[.)]))/u, (_, blanks: string, mark: string) =>
      /\d/.test(mark) ? `${blanks}${mark}\\` : `${blanks}\\${mark}`,
    )
    .replace(/^[ \t]+/, (blanks) => '&nbsp;'.repeat(blanks.length));
}
