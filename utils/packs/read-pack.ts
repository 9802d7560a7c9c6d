/**
 * Reads a pack that came from anywhere: a file, the clipboard, the net. All or nothing: a pack with a problem isn't
 * taken in, and every problem is told with its place.
 */
import * as v from 'valibot';
import type { Pack, PackProblemCode, Template } from '../model/index.ts';
import { normaliseCode } from '../text/index.ts';
import { problemOf } from './issues.ts';
import { MAX_PROBLEMS, PACK_LIMITS } from './limits.ts';
import { optionalPart } from './optional.ts';
import { type PackProblem, placeOf } from './problem.ts';
import {
  PACK_FORMAT,
  type PackHead,
  type PackKeys,
  type PictureEntry,
  packSchema,
  pictureSchema,
  type TemplateEntry,
  templateSchema,
} from './schema.ts';
import { PACK_VERSION, type RawPack, upgradePack } from './upgrade.ts';

export interface ReadOptions {
  /**
   * Takes over the recycle bin and the pack's own origin, where the file has them: for a file of the agent's own, never
   * for a stranger's. Otherwise the pack is imported now, and templates of the recycle bin stay out.
   */
  readonly whole?: boolean;
}

export type PackReading =
  | {
      readonly ok: true;
      readonly pack: Pack;
      readonly templates: Template[];
      /** Keys that its agent chose, where the file has them: unchecked. */
      readonly keys?: PackKeys;
      /** Whether there is more to be had with the option `whole`. */
      readonly hasMore: boolean;
    }
  /** At least one problem, at most `MAX_PROBLEMS`, in the order of the file. */
  | { readonly ok: false; readonly problems: PackProblem[] };

/**
 * Reads a pack from its JSON text or from what was parsed out of it, of any version up to `PACK_VERSION`. `now`
 * (milliseconds since 1970) is when it was installed, and the change time of templates that don't tell theirs. Ids and
 * codes are kept as they are. Never throws; the result shares nothing with `json`. JSON that names pictures is refused:
 * they lie beside it in a zip.
 */
export function readPack(json: unknown, now: number, options: ReadOptions = {}): PackReading {
  const read = readPackFile(json, now, options);
  if (!read.ok) return read;
  const { pictures, ...reading } = read;
  if (pictures.length === 0) return reading;
  const problems = pictures
    .slice(0, MAX_PROBLEMS)
    .map(({ file }, index) => problem('missingPicture', placeOf(['pictures', index, 'file']), { file }));
  return { ok: false, problems };
}

/** What a file's JSON says, with the pictures that must lie beside it: who asks for them has still to look. */
export type PackFileReading =
  | (PackReading & { readonly ok: true; readonly pictures: PictureEntry[] })
  | (PackReading & { readonly ok: false });

/** As `readPack`, but leaves the pictures to the caller. */
export function readPackFile(json: unknown, now: number, { whole = false }: ReadOptions): PackFileReading {
  const parsed = typeof json === 'string' ? parse(json) : json;
  const refused = parsed === undefined ? problem('notJson') : checkFrame(parsed, json);
  if (refused !== null) return { ok: false, problems: [refused] };
  const file = upgradePack(parsed as RawPack, own(parsed as object, 'version') as number);
  const head = v.safeParse(packSchema, file);
  const problems = head.success ? [] : head.issues.map((issue) => problemOf(issue));
  const pictures = readList(file, 'pictures', pictureSchema, problems);
  const entries = readList(file, 'templates', templateSchema, problems);
  if (head.success && problems.length === 0) problems.push(...duplicates(entries, pictures));
  if (!head.success || problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  const { keys } = head.output;
  return {
    ...{ ok: true, ...build(head.output.pack, entries, now, whole), pictures },
    ...(keys === undefined ? {} : { keys }),
  };
}

/** Reads a list member by member, until there are problems enough. */
function readList<Schema extends v.GenericSchema>(
  file: RawPack,
  key: string,
  schema: Schema,
  problems: PackProblem[],
): v.InferOutput<Schema>[] {
  const list = own(file, key);
  const read: v.InferOutput<Schema>[] = [];
  for (const [index, member] of (Array.isArray(list) ? list : []).entries()) {
    if (problems.length >= MAX_PROBLEMS) break;
    const result = v.safeParse(schema, member);
    if (result.success) read.push(result.output);
    else problems.push(...result.issues.map((issue) => problemOf(issue, [key, index])));
  }
  return read;
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
  if (format !== PACK_FORMAT || typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return problem('notAPack');
  if (version > PACK_VERSION) return problem('newerVersion', 'version', { version, reads: PACK_VERSION });
  for (const key of ['pictures', 'templates'] as const) {
    const list = own(parsed, key);
    const limit = PACK_LIMITS[key];
    if (Array.isArray(list) && list.length > limit) return problem('tooMany', key, { limit });
  }
  return null;
}

function own(record: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(record, key)?.value as unknown;
}

/** What is wrong between entries that are right by themselves. */
function duplicates(entries: readonly TemplateEntry[], pictures: readonly PictureEntry[]): PackProblem[] {
  const problems: PackProblem[] = [];
  const pictureIds = new Map<string, string>();
  pictures.forEach(({ id }, index) => {
    note(pictureIds, id, 'duplicateId', `pictures[${index}].id`);
  });
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  entries.forEach((entry, index) => {
    const place = `templates[${index}]`;
    note(ids, entry.id, 'duplicateId', `${place}.id`);
    const compared = normaliseCode(entry.code);
    // A code in the recycle bin is free.
    if (compared !== '' && entry.deletedAt === null)
      note(codes, compared, 'duplicateCode', `${place}.code`, entry.code);
    entry.pictures?.forEach((id, at) => {
      if (!pictureIds.has(id)) problems.push(problem('unknownPicture', `${place}.pictures[${at}]`, { id }));
    });
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
  { readOnly = false, source, installedAt, ...head }: PackHead,
  entries: readonly TemplateEntry[],
  now: number,
  whole: boolean,
): { pack: Pack; templates: Template[]; hasMore: boolean } {
  const pack: Pack = {
    ...head,
    source: (whole ? source : undefined) ?? 'imported',
    installedAt: (whole ? installedAt : undefined) ?? now,
    ...(readOnly ? { readOnly } : {}),
  };
  const kept = whole ? entries : entries.filter(({ deletedAt }) => deletedAt === null);
  const templates = kept.map(
    ({ pictures, shops, platforms, validFrom, validTo, pinned, overrides, ...template }): Template => ({
      ...template,
      ...optionalPart({ pictures, shops, platforms, validFrom, validTo, pinned, overrides }),
      packId: pack.id,
      language: template.language ?? pack.language,
      updatedAt: template.updatedAt ?? now,
    }),
  );
  const hasMore = !whole && (source !== undefined || kept.length < entries.length);
  return { pack, templates, hasMore };
}

function problem(code: PackProblemCode, place = '', values: PackProblem['values'] = {}): PackProblem {
  return { code, place, values };
}
