/**
 * Reads a pack that came from anywhere: a file, the clipboard, the net. All or nothing: a pack with a problem isn't
 * taken in, and every problem is told with its place.
 */
import * as v from 'valibot';
import type { Pack, Template } from '../model/index.ts';
import { normaliseCode } from '../text/index.ts';
import { problemOf } from './issues.ts';
import { MAX_PROBLEMS, PACK_LIMITS } from './limits.ts';
import type { PackProblem, PackProblemCode } from './problem.ts';
import {
  PACK_FORMAT,
  PACK_VERSION,
  type PackHead,
  packSchema,
  type TemplateEntry,
  templateSchema,
} from './schema.ts';

export type PackReading =
  | { readonly ok: true; readonly pack: Pack; readonly templates: Template[] }
  /** At least one problem, at most `MAX_PROBLEMS`, in the order of the file. */
  | { readonly ok: false; readonly problems: PackProblem[] };

/**
 * Reads a pack from its JSON text or from what was parsed out of it. `now` (milliseconds since 1970) is when it was
 * installed, and the change time of templates that don't tell theirs. Ids and codes are kept as they are. Never
 * throws; the result shares nothing with `json`.
 */
export function readPack(json: unknown, now: number): PackReading {
  const parsed = typeof json === 'string' ? parse(json) : json;
  const refused = parsed === undefined ? problem('notJson') : checkFrame(parsed, json);
  if (refused !== null) return { ok: false, problems: [refused] };
  const head = v.safeParse(packSchema, parsed);
  const problems = head.success ? [] : head.issues.map((issue) => problemOf(issue));
  const entries: TemplateEntry[] = [];
  const list = own(parsed as object, 'templates');
  for (const [index, entry] of (Array.isArray(list) ? list : []).entries()) {
    if (problems.length >= MAX_PROBLEMS) break;
    const result = v.safeParse(templateSchema, entry);
    if (result.success) entries.push(result.output);
    else problems.push(...result.issues.map((issue) => problemOf(issue, ['templates', index])));
  }
  if (head.success && problems.length === 0) problems.push(...duplicates(entries));
  if (!head.success || problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  return { ok: true, ...build(head.output.pack, entries, now) };
}

/** What JSON can't be is `undefined`: it stands for a text that can't be parsed. */
function parse(json: string): unknown {
  if (json.length > PACK_LIMITS.file) return { tooLong: true };
  try {
    return JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json) as unknown;
  } catch {
    return undefined;
  }
}

/** What must hold before the pieces are worth looking at. */
function checkFrame(parsed: unknown, source: unknown): PackProblem | null {
  if (typeof source === 'string' && source.length > PACK_LIMITS.file)
    return problem('tooLong', '', { limit: PACK_LIMITS.file });
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return problem('notAPack');
  const format = own(parsed, 'format');
  const version = own(parsed, 'version');
  const templates = own(parsed, 'templates');
  if (format !== PACK_FORMAT || typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return problem('notAPack');
  if (version > PACK_VERSION) return problem('newerVersion', 'version', { version, reads: PACK_VERSION });
  if (Array.isArray(templates) && templates.length > PACK_LIMITS.templates) {
    return problem('tooMany', 'templates', { limit: PACK_LIMITS.templates });
  }
  return null;
}

function own(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value as unknown;
}

function duplicates(entries: readonly TemplateEntry[]): PackProblem[] {
  const problems: PackProblem[] = [];
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  entries.forEach(({ id, code }, index) => {
    const place = `templates[${index}]`;
    note(ids, id, 'duplicateId', `${place}.id`);
    const compared = normaliseCode(code);
    if (compared !== '') note(codes, compared, 'duplicateCode', `${place}.code`, code);
  });
  return problems;

  function note(
    seen: Map<string, string>,
    value: string,
    code: PackProblemCode,
    place: string,
    shown = value,
  ): void {
    const first = seen.get(value);
    if (first === undefined) seen.set(value, place);
    else problems.push(problem(code, place, { value: shown, first }));
  }
}

function build(
  head: PackHead,
  entries: readonly TemplateEntry[],
  now: number,
): { pack: Pack; templates: Template[] } {
  const pack: Pack = { ...head, source: 'imported', installedAt: now };
  const templates = entries.map(
    (template): Template => ({
      ...template,
      packId: pack.id,
      language: template.language ?? pack.language,
      updatedAt: template.updatedAt ?? now,
      deletedAt: null,
    }),
  );
  return { pack, templates };
}

function problem(code: PackProblemCode, place = '', values: PackProblem['values'] = {}): PackProblem {
  return { code, place, values };
}
