/** Writes a pack as a file that `readPack` reads back, and that a person can read and compare line by line. */
import type { Pack, Template } from '../model/index.ts';
import { PACK_FORMAT, PACK_VERSION } from './schema.ts';

/**
 * The pack as JSON text, indented, with a line break at its end. Templates are ordered by category, code and id, and
 * keys are always in the same order, so that the same pack gives the same text whatever order the store held it in.
 * Templates in the recycle bin are left out.
 */
export function writePack(pack: Pack, templates: readonly Template[]): string {
  const kept = templates.filter((template) => template.deletedAt === null).sort(inOrder);
  const file = {
    format: PACK_FORMAT,
    version: PACK_VERSION,
    pack: { id: pack.id, name: pack.name, language: pack.language },
    templates: kept.map((template) => entry(template, pack)),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function entry(template: Template, pack: Pack): Record<string, unknown> {
  const { id, code, title, category, text, triggers, stage, temper, language, used, lastUsedAt, updatedAt } =
    template;
  return {
    id,
    code,
    title,
    category,
    text,
    triggers,
    stage,
    temper,
    ...(language === pack.language ? {} : { language }),
    ...(used === 0 ? {} : { used }),
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    updatedAt,
  };
}

function inOrder(a: Template, b: Template): number {
  // U+0000 sorts below every character, so that a category stands before its own sub-categories.
  return (
    compare(a.category.join('\0'), b.category.join('\0')) || compare(a.code, b.code) || compare(a.id, b.id)
  );
}

/** By code units: a locale's order would differ from one computer to the next. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
