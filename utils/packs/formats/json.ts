/** JSON that came from anywhere: measured before it is parsed, looked at without trust. */
import { jsonFault } from '../json-fault.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { DraftError } from './problems.ts';

/** Parses JSON. Throws `DraftError` with `notJson` or `tooDeep`, and where. */
export function parseJson(text: string): unknown {
  const deep = tooDeepAt(text);
  if (deep !== null) throw new DraftError('tooDeep', { line: deep }, { limit: DRAFT_LIMITS.jsonDepth });
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const { line, path } = jsonFault(text);
    throw new DraftError('notJson', path === '' ? { line } : { line, path });
  }
}

/** The line at which brackets outside of strings nest too deep; null where they don't. */
function tooDeepAt(text: string): number | null {
  let depth = 0;
  let line = 1;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (quoted) {
      if (unit === 0x5c) at += 1;
      else if (unit === 0x22) quoted = false;
    } else if (unit === 0x22) quoted = true;
    else if (unit === 0x5b || unit === 0x7b) {
      depth += 1;
      if (depth > DRAFT_LIMITS.jsonDepth) return line;
    } else if (unit === 0x5d || unit === 0x7d) depth -= 1;
    else if (unit === 0x0a) line += 1;
  }
  return null;
}

/** A property of what may be anything. */
export function own(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value as unknown;
}

/** The list, or null where it is none. */
export function listOf(value: unknown): readonly unknown[] | null {
  return Array.isArray(value) ? (value as unknown[]) : null;
}

/** The text, or the empty one where it is none. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
