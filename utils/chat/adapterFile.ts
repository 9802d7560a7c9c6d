/**
 * Adapters as a file that one desk writes and another reads. Reading is all or nothing: of a file with a problem
 * nothing is taken in. Writing gives the same text for the same adapters, so that two files can be compared by line.
 */
import type { AdapterProblem } from '../model/index.ts';
import type { Adapter } from './adapter.ts';
import { type CheckOptions, checkAdapter, MAX_PROBLEMS, problemAt } from './checkAdapter.ts';

/** Version of the file's own form, under the key that tells the file from others. */
const FILE_FORM = 1;
/** Longest file, in UTF-16 units. */
export const MAX_ADAPTER_FILE = 256 * 1024;
const MAX_ADAPTERS = 50;

export type AdapterFileReading =
  | { readonly ok: true; readonly adapters: readonly Adapter[] }
  /** At least one problem, at most `MAX_PROBLEMS`. */
  | { readonly ok: false; readonly problems: readonly AdapterProblem[] };

function own(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value as unknown;
}

/** The adapters in the file, still unchecked, each with its place; or what is wrong with the file. */
function entriesOf(
  parsed: unknown,
): readonly { readonly where: string; readonly value: unknown }[] | AdapterProblem {
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    return problemAt('notAdapters', '');
  const form = own(parsed, 'deskmateAdapters');
  if (form === undefined) {
    // An adapter alone, as somebody may have copied it out of a file.
    const bare = own(parsed, 'form') !== undefined || own(parsed, 'hosts') !== undefined;
    return bare ? [{ where: '', value: parsed }] : problemAt('notAdapters', '');
  }
  if (form !== FILE_FORM) return problemAt('form', 'deskmateAdapters', form);
  const unknown = Object.keys(parsed).find((key) => key !== 'deskmateAdapters' && key !== 'adapters');
  if (unknown !== undefined) return problemAt('malformed', unknown.slice(0, 80), own(parsed, unknown));
  const adapters = own(parsed, 'adapters');
  if (adapters === undefined) return problemAt('missing', 'adapters');
  if (!Array.isArray(adapters)) return problemAt('malformed', 'adapters', adapters);
  if (adapters.length === 0) return problemAt('missing', 'adapters');
  if (adapters.length > MAX_ADAPTERS) return problemAt('tooMany', 'adapters', adapters.length);
  return adapters.map((value: unknown, i) => ({ where: `adapters.${i}`, value }));
}

function isProblem(found: readonly unknown[] | AdapterProblem): found is AdapterProblem {
  return !Array.isArray(found);
}

/**
 * Reads a file of adapters, or one adapter alone. Never throws. Two adapters of one id are refused: which of them
 * would count?
 */
export function readAdapterFile(text: string, options: CheckOptions = {}): AdapterFileReading {
  if (text.length > MAX_ADAPTER_FILE) return { ok: false, problems: [problemAt('tooBig', '')] };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    return { ok: false, problems: [problemAt('notJson', '')] };
  }
  const entries = entriesOf(parsed);
  if (isProblem(entries)) return { ok: false, problems: [entries] };
  const adapters: Adapter[] = [];
  const problems: AdapterProblem[] = [];
  const ids = new Set<string>();
  for (const { where, value } of entries) {
    const checked = checkAdapter(value, options);
    if (!checked.ok) {
      const places = checked.problems.map((problem) => ({
        ...problem,
        where: [where, problem.where].filter((part) => part !== '').join('.'),
      }));
      problems.push(...places);
    } else if (ids.has(checked.adapter.id)) {
      problems.push(problemAt('malformed', `${where}.id`, checked.adapter.id));
    } else {
      ids.add(checked.adapter.id);
      adapters.push(checked.adapter);
    }
  }
  return problems.length === 0
    ? { ok: true, adapters }
    : { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
}

/**
 * The adapters as a file's text, indented, keys in the order of the form, with a line break at its end.
 * @throws TypeError for what couldn't be read back: no adapter, two of one id, too many.
 */
export function writeAdapterFile(adapters: readonly Adapter[]): string {
  // The selectors passed where the adapters came from. What was read has its keys in their order.
  const anySelector: CheckOptions = { isSelector: () => true };
  const read = readAdapterFile(JSON.stringify({ deskmateAdapters: FILE_FORM, adapters }), anySelector);
  if (!read.ok) throw new TypeError(`no adapter file: ${JSON.stringify(read.problems[0])}`);
  const text = `${JSON.stringify({ deskmateAdapters: FILE_FORM, adapters: read.adapters }, null, 2)}\n`;
  if (text.length > MAX_ADAPTER_FILE) throw new TypeError('no adapter file: too big');
  return text;
}
