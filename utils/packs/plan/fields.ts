/** The fields of a template that an import can change, and their values in the one form in which they are compared. */
import type { Language, Stage, Temper, Template, TemplateField } from '../../model/index.ts';
import type { DraftEntry } from '../draft.ts';
import { pictureKey } from './pictures.ts';

/** All fields, none left out: empty is empty. */
export interface Fields extends Readonly<Record<TemplateField, unknown>> {
  readonly code: string;
  readonly title: string;
  readonly category: readonly string[];
  readonly text: string;
  readonly triggers: readonly string[];
  readonly stage: Stage | null;
  readonly temper: Temper | null;
  readonly language: Language;
  readonly shops: readonly string[];
  readonly platforms: readonly string[];
  readonly validFrom: string;
  readonly validTo: string;
  readonly pinned: boolean;
  /** `pictureKey` of each. */
  readonly pictures: readonly string[];
}

/** A template without anything in it. */
export function emptyFields(language: Language): Fields {
  return {
    code: '',
    title: '',
    category: [],
    text: '',
    triggers: [],
    stage: null,
    temper: null,
    language,
    shops: [],
    platforms: [],
    validFrom: '',
    validTo: '',
    pinned: false,
    pictures: [],
  };
}

/** `keyOf` gives the key of a stored picture by its id. */
export function fieldsOf(template: Template, keyOf: (id: string) => string): Fields {
  return {
    code: template.code,
    title: template.title,
    category: template.category,
    text: template.text,
    triggers: template.triggers,
    stage: template.stage,
    temper: template.temper,
    language: template.language,
    shops: template.shops ?? [],
    platforms: template.platforms ?? [],
    validFrom: template.validFrom ?? '',
    validTo: template.validTo ?? '',
    pinned: template.pinned ?? false,
    pictures: (template.pictures ?? []).map(keyOf),
  };
}

/** What an entry tells of: fields that it leaves out aren't in it. */
export type Said = Partial<Fields>;

export function saidBy({ fields, pictures }: DraftEntry): Said {
  const { id: _id, ...said } = fields;
  return { ...said, pictures: pictures.map(({ bytes }) => pictureKey(bytes)) };
}

export function isEmpty(value: Fields[TemplateField] | undefined): boolean {
  if (typeof value === 'object' && value !== null) return value.length === 0;
  return value === undefined || value === null || value === '' || value === false;
}

export function sameValue(
  a: Fields[TemplateField] | undefined,
  b: Fields[TemplateField] | undefined,
): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  return a.length === b.length && a.every((part, i) => part === b[i]);
}

/** What an empty optional field is in the store: left out, unless the template had it before. */
type Optional = 'shops' | 'platforms' | 'validFrom' | 'validTo' | 'pinned' | 'pictures';
const OPTIONAL: readonly Optional[] = ['shops', 'platforms', 'validFrom', 'validTo', 'pinned', 'pictures'];

/**
 * `template` with these fields.
 * @param idOf id of the picture with this key.
 */
export function withFields(template: Template, fields: Fields, idOf: (key: string) => string): Template {
  const changed: Record<string, unknown> = { ...template, ...fields };
  changed.pictures = fields.pictures.map(idOf);
  for (const field of OPTIONAL) {
    if (isEmpty(fields[field]) && template[field] === undefined) delete changed[field];
  }
  return changed as unknown as Template;
}
