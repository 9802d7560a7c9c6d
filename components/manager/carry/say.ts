/** Places, problems and losses in words. */
import type { TranslateCarry } from '../../../utils/locale/index.ts';
import type { FilePlace, RefusalCode, TemplateField, Values } from '../../../utils/model/index.ts';
import type { FileProblemCode, ShownLoss } from './types.ts';

/** Every name that such a text may ask for: where a value isn't there, nothing stands. */
const NOTHING = {
  ...{ limit: '', expected: '', version: '', reads: '', value: '', first: '', formula: '', text: '' },
  ...{
    name: '',
    problem: '',
    count: 0,
    field: '',
    left: '',
    length: 0,
    characters: '',
    names: '',
    given: '',
  },
};
/** Characters of a value that are shown: it may be a whole cell. */
const SHOWN = 80;

/** File, sheet, line and path, as far as they are known. */
export function sayPlace({ file, sheet, line, path }: FilePlace, t: TranslateCarry): string {
  const parts = [
    file ?? '',
    sheet === undefined ? '' : t('place.sheet', { sheet }),
    line === undefined ? '' : t('place.line', { line: String(line) }),
    path ?? '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

export function sayProblem(code: FileProblemCode, values: Values, t: TranslateCarry): string {
  return t(`problem.${code}`, { ...NOTHING, ...shortened(values) });
}

export function sayRefused(code: RefusalCode, values: Values, t: TranslateCarry): string {
  const { problem } = values;
  const inside = code === 'file' && isProblem(problem) ? { problem: sayProblem(problem, values, t) } : {};
  return t(`refused.${code}`, { ...NOTHING, ...shortened(values), ...inside });
}

export function sayLoss({ code, values }: ShownLoss, t: TranslateCarry): string {
  const { field } = values;
  const named = typeof field === 'string' ? { field: t(`field.${field as TemplateField}`) } : {};
  return t(`loss.${code}`, { ...NOTHING, ...shortened(values), ...named });
}

function shortened(values: Values): Values {
  const cut = (value: string | number): string | number =>
    typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value)]));
}

const INSIDE: readonly FileProblemCode[] = [
  'unknownFormat',
  'notText',
  'empty',
  'tooBig',
  'brokenArchive',
  'brokenWorkbook',
  'encrypted',
  'notJson',
  'unreadable',
];

function isProblem(code: unknown): code is FileProblemCode {
  return INSIDE.some((known) => known === code);
}
