/**
 * The words that an adapter looks for in a page: literals in its selectors and patterns. Those of an adapter that came
 * along with the extension are known to everybody and stay as they are, or the redacted page couldn't be read; those of
 * one that was made from this page are redacted with it, alike in both.
 */
import type { Adapter } from '../adapter.ts';

const ATTRIBUTE =
  /\[\s*([\w-]+)\s*([~|^$*]?=)\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([\w-]+))\s*([is]?)\s*\]/g;
const NAMED = /([.#])((?:[\w-]|[^\0-\x7f]|\\.)+)/g;

export interface AdapterWords {
  /** Literals of selectors, by attribute. */
  readonly byAttribute: ReadonlyMap<string, readonly string[]>;
  /** Names of classes and ids, as they are written in selectors. */
  readonly named: ReadonlySet<string>;
  /** Attributes that values are read from. */
  readonly read: ReadonlySet<string>;
  /** Patterns with what they are applied to; `within`: places of the section, where the pattern has none. */
  readonly patterns: readonly {
    readonly at: readonly string[];
    readonly attribute: string | null;
    readonly pattern: string;
  }[];
  readonly selectors: readonly string[];
}

interface Found {
  readonly at?: unknown;
  readonly attribute?: unknown;
  readonly pattern?: unknown;
}

const unescaped = (literal: string): string => literal.replace(/\\(.)/g, '$1');

/** What an adapter asks a page for. */
export function adapterWords(adapter: Adapter): AdapterWords {
  const byAttribute = new Map<string, string[]>();
  const named = new Set<string>();
  const read = new Set<string>();
  const patterns: AdapterWords['patterns'][number][] = [];
  const selectors: string[] = [];
  const addSelector = (selector: string): void => {
    selectors.push(selector);
    for (const [, name = '', , double, single, bare] of selector.matchAll(ATTRIBUTE)) {
      const literal = unescaped(double ?? single ?? bare ?? '');
      byAttribute.set(name, [...(byAttribute.get(name) ?? []), literal]);
    }
    for (const [, , name = ''] of selector.replace(ATTRIBUTE, '').matchAll(NAMED)) named.add(unescaped(name));
  };
  const walk = (value: unknown, section: readonly string[]): void => {
    if (typeof value === 'string') addSelector(value);
    else if (Array.isArray(value)) for (const one of value) walk(one, section);
    else if (typeof value === 'object' && value !== null) {
      const { at, attribute, pattern } = value as Found;
      const own = Array.isArray(at) ? at.filter((one) => typeof one === 'string') : section;
      if (typeof attribute === 'string') read.add(attribute);
      if (typeof pattern === 'string') {
        const within = typeof at === 'string' ? [at] : own;
        patterns.push({ at: within, attribute: typeof attribute === 'string' ? attribute : null, pattern });
      }
      for (const [key, part] of Object.entries(value)) {
        if (!/^(?:attribute|pattern|from|of|order|alignment)$/.test(key) || typeof part === 'object') {
          walk(part, own);
        }
      }
    }
  };
  const {
    form: _form,
    id: _id,
    version: _v,
    name: _name,
    facts: _f,
    hosts: _h,
    reads: _r,
    ...places
  } = adapter;
  walk(places, []);
  return { byAttribute, named, read, patterns, selectors };
}

/** The words that stand in a pattern as such: `^发送给\s*(.+?)` → 发送给. */
export function patternWords(pattern: string): readonly string[] {
  return pattern
    .replace(/\\[a-zA-Z]|\[(?:\\.|[^\]])*\]|\(\?[:<=!]*|\{[\d,]*\}|[()*+?^$|.\\]/g, '\0')
    .split('\0')
    .filter((word) => /\p{Script=Han}|[a-zA-Z]{2}/u.test(word));
}

/**
 * Redacts a value as the pattern sees it: what is read by it, and what it doesn't say, is scrambled; words that the
 * pattern itself names stay.
 * @returns null where the pattern doesn't fit.
 */
export function redactByPattern(
  value: string,
  pattern: string,
  scramble: (text: string) => string,
): string | null {
  let found: RegExpExecArray | null;
  try {
    found = new RegExp(pattern, 'd').exec(value);
  } catch {
    return null;
  }
  const [whole, group] = found?.indices ?? [];
  if (whole === undefined || group === undefined) return null;
  const source = pattern.replace(/\[(\w)(\w)\]/g, '$1');
  const twin = pattern.replace(/\[(\w)(\w)\]/g, '$2');
  const said = (text: string): string => {
    const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.every((word) => source.includes(word) || twin.includes(word)) ? text : scramble(text);
  };
  return [
    scramble(value.slice(0, whole[0])),
    said(value.slice(whole[0], group[0])),
    scramble(value.slice(group[0], group[1])),
    said(value.slice(group[1], whole[1])),
    scramble(value.slice(whole[1])),
  ].join('');
}

export interface WordRedaction {
  attribute(name: string, literal: string): string;
  /** Of a class or an id. */
  named(name: string): string;
  text(text: string): string;
}

/** The adapter with its own words redacted; its facts and its name may say anything, so they go. */
export function redactAdapter(adapter: Adapter, redact: WordRedaction): Adapter {
  const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;
  const outside = (part: string): string =>
    part.replace(NAMED, (whole, mark: string, name: string) => {
      const made = redact.named(unescaped(name));
      return made === unescaped(name) ? whole : mark + made.replace(/[^\w\u0080-\uffff-]/g, '\\$&');
    });
  const selector = (text: string): string => {
    let made = '';
    let end = 0;
    for (const match of text.matchAll(ATTRIBUTE)) {
      const [whole, name = '', operator = '=', double, single, bare, flag] = match;
      const literal = unescaped(double ?? single ?? bare ?? '');
      const other = redact.attribute(name, literal);
      made += outside(text.slice(end, match.index));
      made += other === literal ? whole : `[${name}${operator}${quoted(other)}${flag ? ` ${flag}` : ''}]`;
      end = match.index + whole.length;
    }
    return made + outside(text.slice(end));
  };
  const pattern = (text: string): string => text.replace(/\p{Script=Han}+|\d{5,}/gu, redact.text);
  const map = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (key === 'pattern') return pattern(value);
      return /^(?:attribute|from|of|order|alignment)$/.test(key) ? value : selector(value);
    }
    if (Array.isArray(value)) return value.map((one) => map(one, key === 'order' ? '' : key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(part, name)]));
  };
  const { form, id, version, name: _name, facts: _facts, hosts, reads, ...places } = adapter;
  const mapped = map(places, '') as typeof places;
  return { form, id, version, name: (hosts[0] ?? id).slice(0, 60), facts: [], hosts, reads, ...mapped };
}
