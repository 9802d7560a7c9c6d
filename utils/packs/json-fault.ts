/** Where a text stops being JSON: what the parsers of browsers say of it differs from one to the next, or is nothing. */
import { placeOf } from './problem.ts';

export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** What was being read: `templates[12].text`; empty at the top. */
  readonly path: string;
}

type Awaited = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'next' | 'nothing';

/** An object or a list that is open; its key or index is that of what is being read. */
interface Open {
  readonly list: boolean;
  at: string | number;
}

/** Characters of a key that are told: a broken one may be the rest of the file. */
const SHOWN_KEY = 60;
const SPACE = /[ \t\n\r]*/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y;

/** Finds the first fault of a text that `JSON.parse` refuses. Linear; nesting costs it no stack. */
export function jsonFault(text: string): JsonFault {
  const open: Open[] = [];
  let awaited: Awaited = 'value';
  let at = 0;
  for (;;) {
    at = skip(SPACE, at) ?? at;
    const end = take(text[at] ?? '');
    if (end === null) break;
    at = end;
  }
  let line = 1;
  for (let from = text.indexOf('\n'); from >= 0 && from < at; from = text.indexOf('\n', from + 1)) line += 1;
  return { line, path: placeOf(open.map((one) => one.at)) };

  /** Behind what begins here, or null where it may not stand. */
  function take(first: string): number | null {
    switch (awaited) {
      case 'colon':
        awaited = 'value';
        return first === ':' ? at + 1 : null;
      case 'next':
        return afterValue(first);
      case 'key':
      case 'firstKey':
        return first === '}' && awaited === 'firstKey' ? closed() : key(first);
      case 'value':
      case 'firstValue':
        return first === ']' && awaited === 'firstValue' ? closed() : value(first);
      case 'nothing':
        return null;
    }
  }

  function afterValue(first: string): number | null {
    const last = open.at(-1);
    if (last === undefined) return null;
    if (first === (last.list ? ']' : '}')) return closed();
    if (first !== ',') return null;
    if (typeof last.at === 'number') last.at += 1;
    awaited = last.list ? 'value' : 'key';
    return at + 1;
  }

  function key(first: string): number | null {
    const end = first === '"' ? stringEnd(at) : null;
    const last = open.at(-1);
    if (end === null || last === undefined) return null;
    last.at = text.slice(at + 1, Math.min(end - 1, at + 1 + SHOWN_KEY));
    awaited = 'colon';
    return end;
  }

  function value(first: string): number | null {
    if (first === '[' || first === '{') {
      open.push(first === '[' ? { list: true, at: 0 } : { list: false, at: '' });
      awaited = first === '[' ? 'firstValue' : 'firstKey';
      return at + 1;
    }
    const end = first === '"' ? stringEnd(at) : skip(SCALAR, at);
    if (end !== null) ended();
    return end;
  }

  function closed(): number {
    open.pop();
    ended();
    return at + 1;
  }

  function ended(): void {
    awaited = open.length === 0 ? 'nothing' : 'next';
  }

  function skip(pattern: RegExp, from: number): number | null {
    pattern.lastIndex = from;
    return pattern.test(text) ? pattern.lastIndex : null;
  }

  /** Behind a string's last quote; null where it has none, or holds what none may. */
  function stringEnd(from: number): number | null {
    for (let index = from + 1; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit === 0x22) return index + 1;
      if (unit < 0x20) return null;
      if (unit !== 0x5c) continue;
      index += 1;
      if (text[index] === 'u' && /^[\da-f]{4}$/i.test(text.slice(index + 1, index + 5))) index += 4;
      else if (!/^["\\/bfnrt]$/.test(text[index] ?? '')) return null;
    }
    return null;
  }
}
