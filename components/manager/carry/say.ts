/** Places, problems and losses in words. */
import type { TranslateCarry } from '../../../utils/locale/index.ts';
import type {
  FilePlace,
  FileProblemCode,
  RefusalCode,
  TemplateField,
  Values,
} from '../../../utils/model/index.ts';
import type { ShownLoss } from './types.ts';

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
const MEGABYTE = 1_000_000;
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
  return t(`problem.${code}`, { ...NOTHING, ...shortened(values), ...sized(code, values) });
}

export function sayRefused(code: RefusalCode, values: Values, t: TranslateCarry): string {
  const { problem } = values;
  const inside = code === 'file' && isProblem(problem, t) ? { problem: sayProblem(problem, values, t) } : {};
  return t(`refused.${code}`, { ...NOTHING, ...shortened(values), ...inside });
}

export function sayLoss({ code, values }: ShownLoss, t: TranslateCarry): string {
  const { field } = values;
  const named = typeof field === 'string' ? { field: t(`field.${field as TemplateField}`) } : {};
  return t(`loss.${code}`, { ...NOTHING, ...shortened(values), ...named });
}

/** Limits of size, which are told in bytes, as people read them. A bomb may also be told by its ratio. */
function sized(code: FileProblemCode, { limit }: Values): Values {
  const isSize = code === 'tooBig' || code === 'tooLarge' || (code === 'bomb' && Number(limit) >= MEGABYTE);
  return isSize ? { limit: `${Number(limit) / MEGABYTE} MB` } : {};
}

function shortened(values: Values): Values {
  const cut = (value: string | number): string | number =>
    typeof value === 'string' && value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cut(value)]));
}

/** Every problem has its text; what has none is given back as it was asked for. */
function isProblem(code: unknown, t: TranslateCarry): code is FileProblemCode {
  const key = `problem.${code as FileProblemCode}` as const;
  return t(key, NOTHING) !== key;
}
