/** Which of the templates that stand here an entry of a file is. */
import { normalise, normaliseCode } from '../../text/index.ts';

/** What an entry, or a template, can be known again by. */
export interface Known {
  readonly id?: string | undefined;
  readonly code: string;
  readonly title: string;
  readonly category: readonly string[];
  readonly text: string;
}

type KeyOf = (known: Known) => string;

const byId: KeyOf = ({ id }) => id ?? '';
const byCode: KeyOf = ({ code }) => normaliseCode(code);
const byText: KeyOf = ({ text }) => normalise(text);
const byTitle: KeyOf = ({ title, category }) => {
  const name = normalise(title);
  return name === '' ? '' : [...category, name].join('\0');
};

/** The surest first. A title says little where several have it: then it says nothing. */
const WAYS: readonly { readonly keyOf: KeyOf; readonly onlyOne: boolean }[] = [
  { keyOf: byId, onlyOne: false },
  { keyOf: byCode, onlyOne: false },
  { keyOf: byText, onlyOne: false },
  { keyOf: byTitle, onlyOne: true },
];

/**
 * Pairs entries with targets, each at most once: all by id before any by code, and so on. Linear.
 * @returns for each entry the index of its target, or -1.
 */
export function match(entries: readonly Known[], targets: readonly Known[]): number[] {
  const found = entries.map(() => -1);
  const taken = new Set<number>();
  for (const { keyOf, onlyOne } of WAYS) {
    const keys = entries.map((entry, i) => (found[i] === -1 ? keyOf(entry) : ''));
    const free = places(
      targets.map((target, i) => (taken.has(i) ? '' : keyOf(target))),
      onlyOne,
    );
    const wanted = onlyOne ? places(keys, true) : null;
    keys.forEach((key, i) => {
      if (key === '' || (wanted !== null && !wanted.has(key))) return;
      const target = free.get(key)?.shift();
      if (target === undefined) return;
      found[i] = target;
      taken.add(target);
    });
  }
  return found;
}

/** Where each key stands; with `onlyOne`, only keys that stand in one place. */
function places(keys: readonly string[], onlyOne: boolean): Map<string, number[]> {
  const map = new Map<string, number[]>();
  keys.forEach((key, i) => {
    if (key === '') return;
    const list = map.get(key);
    if (list === undefined) map.set(key, [i]);
    else list.push(i);
  });
  if (onlyOne) for (const [key, list] of map) if (list.length > 1) map.delete(key);
  return map;
}
