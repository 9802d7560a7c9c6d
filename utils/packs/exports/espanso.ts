/** A pack as a match file of espanso: its variables are asked for in a form, its wordings drawn by lot. */
import { strToU8 } from 'fflate';
import type { Pack, Template } from '../../model/index.ts';
import { blankText } from '../../template/index.ts';
import { fileNameOf } from '../fileName.ts';
import { type Loss, lossOf } from '../loss.ts';
import { templatesFor } from '../write-pack.ts';
import { characterLoss, type Exported, fieldLosses, wellFormed } from './exported.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** What espanso puts the caret at; there is no escape for it. */
const CURSOR = '$|$';
const SECONDS_A_DAY = 86_400;

interface Match {
  readonly trigger: string;
  readonly replace: string;
  readonly label?: string;
  readonly search_terms?: readonly string[];
  readonly vars?: readonly EspansoVariable[];
}

interface EspansoVariable {
  readonly name: string;
  readonly type: 'form' | 'date' | 'random';
  readonly params: Readonly<Record<string, unknown>>;
}

/** Codes get a colon before them, as is the custom there: without, they would be replaced inside of words. */
export async function exportEspanso(pack: Pack, templates: readonly Template[]): Promise<Exported> {
  const { stringify } = await import('yaml');
  const losses: Loss[] = [];
  const triggers = new Set<string>();
  const matches = templatesFor(templates, {}).map((template, index): Match => {
    losses.push(...fieldLosses(template, pack, ['code', 'title', 'text', 'triggers']));
    const trigger = triggerOf(template, index, triggers);
    triggers.add(trigger);
    if (template.code === '') losses.push(lossOf(template, 'code', { given: trigger }));
    if (template.text.includes(CURSOR)) characterLoss(template, 'text', losses)([CURSOR]);
    const well = (text: string, field: keyof Template): string =>
      wellFormed(text, characterLoss(template, field, losses));
    const { replace, vars } = translate(piecesOf(well(template.text, 'text')));
    return {
      trigger: well(trigger, 'code'),
      replace,
      ...(template.title === '' ? {} : { label: well(template.title, 'title') }),
      ...(template.triggers.length === 0
        ? {}
        : { search_terms: template.triggers.map((text) => well(text, 'triggers')) }),
      ...(vars.length === 0 ? {} : { vars }),
    };
  });
  const text = stringify({ matches }, { lineWidth: 0, aliasDuplicateObjects: false });
  return { bytes: strToU8(text), fileName: fileNameOf(pack, '.yml'), losses };
}

/** One that no match before has. */
function triggerOf({ code, title }: Template, index: number, taken: ReadonlySet<string>): string {
  const wanted = `:${(code || title).replace(/\s+/gu, '') || index + 1}`;
  return taken.has(wanted) ? `${wanted}-${index + 1}` : wanted;
}

function translate(pieces: readonly Piece[]): { replace: string; vars: readonly EspansoVariable[] } {
  const fields = new Map<string, { readonly key: string; readonly label: string; readonly field: object }>();
  const others: EspansoVariable[] = [];
  const replace = written(pieces);
  const form: EspansoVariable = {
    name: 'form',
    type: 'form',
    params: {
      layout: [...fields.values()].map(({ key, label }) => `${label}: [[${key}]]`).join('\n'),
      fields: Object.fromEntries([...fields.values()].map(({ key, field }) => [key, field])),
    },
  };
  return { replace, vars: fields.size === 0 ? others : [form, ...others] };

  function written(some: readonly Piece[]): string {
    return some.map(writtenPiece).join('');
  }

  function writtenPiece(piece: Piece): string {
    switch (piece.kind) {
      case 'text':
        return escaped(piece.text);
      case 'cursor':
        return CURSOR;
      case 'date':
        return added('date', { format: '%Y-%m-%d', offset: piece.days * SECONDS_A_DAY });
      case 'wordings':
        return added('random', { choices: piece.wordings.map(written) });
      case 'variable':
        return `{{form.${fieldOf(piece)}}}`;
    }
  }

  function added(type: 'date' | 'random', params: EspansoVariable['params']): string {
    const name = `${type}${others.length + 1}`;
    others.push({ name, type, params });
    return `{{${name}}}`;
  }

  /** One field a name, as its first mention has it. */
  function fieldOf({ name, default: value, choices }: Piece & { readonly kind: 'variable' }): string {
    const known = fields.get(name);
    if (known !== undefined) return known.key;
    // A name with a dash is made anew, so that no other can be the same as a made one.
    const key = /^[a-z][a-z\d]*$/i.test(name) ? name : `field_${fields.size + 1}`;
    const standing = value === null ? {} : { default: escaped(value) };
    const field =
      choices.length > 1 ? { type: 'choice', values: choices.map(escaped), ...standing } : standing;
    fields.set(name, { key, label: labelOf(name), field });
    return key;
  }
}

/** Brackets would be another field. */
function labelOf(name: string): string {
  return escaped(blankText(name).slice(1, -1)).replace(/[[\]]/g, '');
}

/** Double braces would be a variable of espanso's. */
function escaped(text: string): string {
  return text.replaceAll('{{', '\\{\\{').replaceAll('}}', '\\}\\}');
}
