/**
 * The shape of a pack file of the version that is written; `upgradePack` brings older ones to it. Keys that aren't known
 * are left out, so that later minor additions can be read.
 */
import * as v from 'valibot';
import { MAX_NAME, MAX_PICTURES, PICTURE_TYPES } from '../model/index.ts';
import { PACK_LIMITS } from './limits.ts';
import { PACK_VERSION } from './upgrade.ts';

export const PACK_FORMAT = 'deskmate-pack';

/** A text that must hold something. */
const filled = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const upTo = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
/** Counted before its members are looked at: a list of millions mustn't give millions of problems. */
const few = (limit: number, text: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(limit), v.array(upTo(text)));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const pixels = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const language = v.picklist(['zh-CN', 'zh-TW', 'en']);
const day = v.pipe(v.string(), v.check(isDay, 'notADay'));

/** The messages of checks are codes of problems, which `issues.ts` reads. */
export const templateSchema = v.pipe(
  v.object({
    id: filled(PACK_LIMITS.id),
    code: v.optional(upTo(PACK_LIMITS.code), ''),
    title: v.optional(upTo(PACK_LIMITS.title), ''),
    category: v.optional(few(PACK_LIMITS.categoryDepth, PACK_LIMITS.categoryName), []),
    text: filled(PACK_LIMITS.text),
    /** Ids of pictures that the file names. */
    pictures: v.optional(few(MAX_PICTURES, PACK_LIMITS.id)),
    triggers: v.optional(few(PACK_LIMITS.triggers, PACK_LIMITS.trigger), []),
    stage: v.nullish(v.picklist(['presale', 'insale', 'aftersale']), null),
    temper: v.nullish(v.picklist(['tiger', 'peacock', 'koala', 'owl']), null),
    /** Where a template is in another language than its pack. */
    language: v.optional(language),
    shops: v.optional(few(PACK_LIMITS.shops, PACK_LIMITS.shop)),
    platforms: v.optional(few(PACK_LIMITS.platforms, PACK_LIMITS.platform)),
    validFrom: v.optional(day),
    validTo: v.optional(day),
    pinned: v.optional(v.boolean()),
    overrides: v.optional(filled(PACK_LIMITS.id)),
    used: v.optional(time, 0),
    lastUsedAt: v.nullish(time, null),
    updatedAt: v.optional(time),
    /** In files that move a whole desk only. */
    deletedAt: v.nullish(time, null),
  }),
  v.forward(
    v.check(({ validFrom = '', validTo = '' }) => validTo === '' || validFrom <= validTo, 'endsBeforeStart'),
    ['validTo'],
  ),
);

/** One picture that lies beside the JSON. */
export const pictureSchema = v.object({
  id: filled(PACK_LIMITS.id),
  /** Name of the file that it came from. */
  name: upTo(MAX_NAME),
  type: v.picklist(PICTURE_TYPES),
  width: pixels,
  height: pixels,
  /** Its entry in the zip, e.g. `pictures/….png`. */
  file: filled(PACK_LIMITS.fileName),
  /** Of its bytes, in 64 small hexadecimal digits. */
  sha256: filled(64),
});

const headSchema = v.object({
  id: filled(PACK_LIMITS.id),
  name: filled(PACK_LIMITS.packName),
  language,
  readOnly: v.optional(v.boolean()),
  /** These two in files that move a whole desk only. */
  source: v.optional(v.picklist(['starter', 'personal', 'imported'])),
  installedAt: v.optional(time),
});

/** Keys that its agent chose: by action, the key or nothing. What of it can be one here, the importer knows. */
const keysSchema = v.pipe(
  v.record(filled(PACK_LIMITS.key), upTo(PACK_LIMITS.key)),
  v.maxEntries(PACK_LIMITS.keys),
);

/** The file without its pictures and templates, which are read one by one. */
export const packSchema = v.object({
  pack: headSchema,
  keys: v.optional(keysSchema),
  pictures: v.optional(v.array(v.unknown()), []),
  templates: v.array(v.unknown()),
});

/** The whole file: what `public/schema/deskmate-pack.schema.json` is made from. */
export const packFileSchema = v.object({
  format: v.literal(PACK_FORMAT),
  version: v.literal(PACK_VERSION),
  pack: headSchema,
  keys: v.optional(keysSchema),
  pictures: v.optional(v.pipe(v.array(pictureSchema), v.maxLength(PACK_LIMITS.pictures)), []),
  templates: v.pipe(v.array(templateSchema), v.maxLength(PACK_LIMITS.templates)),
});

export type PackKeys = Readonly<Record<string, string>>;
export type PackHead = v.InferOutput<typeof headSchema>;
export type PictureEntry = v.InferOutput<typeof pictureSchema>;
export type TemplateEntry = v.InferOutput<typeof templateSchema>;

/** `yyyy-mm-dd`, and in the calendar. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February is read as the 1st of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
