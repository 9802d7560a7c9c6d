/** Writes a pack as a file that `readPack` reads back, and that a person can read and compare line by line. */
import type { Pack, Template } from '../model/index.ts';
import { compareUnits } from './compare.ts';
import { type Loss, lossOf } from './loss.ts';
import { optionalPart } from './optional.ts';
import { PACK_FORMAT, type PackKeys, type PictureEntry } from './schema.ts';
import { PACK_VERSION } from './upgrade.ts';

export interface WriteOptions {
  /**
   * For moving a desk to another computer: with the recycle bin, and with where the pack came from. Otherwise the file
   * is one to share, and both stay out.
   */
  readonly whole?: boolean;
  /** Keys that go along. */
  readonly keys?: PackKeys;
}

export interface WrittenPack {
  /** Indented JSON with a line break at its end. */
  readonly text: string;
  /** The pictures: they go into a zip only. */
  readonly losses: readonly Loss[];
}

/**
 * The pack as JSON, without its pictures. Templates are ordered by category, code and id, and keys are always in the
 * same order, so that the same pack gives the same text whatever order the store held it in. A lone half of a surrogate
 * pair is written as an escape, and comes back. All `templates` are of this pack.
 */
export function writePack(
  pack: Pack,
  templates: readonly Template[],
  options: WriteOptions = {},
): WrittenPack {
  const kept = templatesFor(templates, options);
  const losses = kept.flatMap((template) => {
    const count = template.pictures?.length ?? 0;
    return count === 0 ? [] : [lossOf(template, 'pictures', { count })];
  });
  const plain = kept.map(({ pictures: _, ...template }) => template);
  return { text: packText(pack, plain, [], options), losses };
}

/** Those that go into the file, in its order. */
export function templatesFor(templates: readonly Template[], { whole = false }: WriteOptions): Template[] {
  return templates.filter(({ deletedAt }) => whole || deletedAt === null).sort(inOrder);
}

/** The file's JSON. `templates` and `pictures` are those that go into it, in order. */
export function packText(
  { id, name, language, source, installedAt, readOnly = false, ...rest }: Pack,
  templates: readonly Template[],
  pictures: readonly PictureEntry[],
  { whole = false, keys = {} }: WriteOptions,
): string {
  allOf(rest);
  const file = {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    pack: {
      id,
      name,
      language,
      ...(readOnly ? { readOnly } : {}),
      ...(whole ? { source, installedAt } : {}),
    },
    ...(Object.keys(keys).length === 0 ? {} : { keys: inKeyOrder(keys) }),
    ...(pictures.length === 0 ? {} : { pictures }),
    templates: templates.map((template) => entry(template, language)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function entry(template: Template, packLanguage: Pack['language']): Record<string, unknown> {
  const { id, code, title, category, text, triggers, stage, temper, language, ...more } = template;
  const { used, lastUsedAt, updatedAt, deletedAt, packId: _, ...optional } = more;
  return {
    id,
    code,
    title,
    category,
    text,
    triggers,
    stage,
    temper,
    ...(language === packLanguage ? {} : { language }),
    // Stops compiling where the model has a field that is neither named above nor one of those.
    ...optionalPart(optional),
    ...(used === 0 ? {} : { used }),
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    updatedAt,
    ...(deletedAt === null ? {} : { deletedAt }),
  };
}

function inKeyOrder(keys: PackKeys): PackKeys {
  return Object.fromEntries(Object.entries(keys).sort(([a], [b]) => compareUnits(a, b)));
}

/** Stops compiling where the model has a field that the call left over. */
function allOf(_rest: Readonly<Record<string, never>>): void {}

function inOrder(a: Template, b: Template): number {
  // U+0000 sorts below every character, so that a category stands before its own sub-categories.
  return (
    compareUnits(a.category.join('\0'), b.category.join('\0')) ||
    compareUnits(a.code, b.code) ||
    compareUnits(a.id, b.id)
  );
}
