/** The shape of a pack file, version 1. Keys that aren't known are left out, so that later minor additions can be read. */
import * as v from 'valibot';
import { PACK_LIMITS } from './limits.ts';

export const PACK_FORMAT = 'deskmate-pack';
export const PACK_VERSION = 1;

/** A text that must hold something. */
const filled = (limit: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(limit));
const upTo = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
/** Counted before its members are looked at: a list of millions mustn't give millions of problems. */
const few = (limit: number, text: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(limit), v.array(upTo(text)));
const time = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const language = v.picklist(['zh-CN', 'zh-TW', 'en']);

export const templateSchema = v.object({
  id: filled(PACK_LIMITS.id),
  code: v.optional(upTo(PACK_LIMITS.code), ''),
  title: v.optional(upTo(PACK_LIMITS.title), ''),
  category: v.optional(few(PACK_LIMITS.categoryDepth, PACK_LIMITS.categoryName), []),
  text: filled(PACK_LIMITS.text),
  triggers: v.optional(few(PACK_LIMITS.triggers, PACK_LIMITS.trigger), []),
  stage: v.nullish(v.picklist(['presale', 'insale', 'aftersale']), null),
  temper: v.nullish(v.picklist(['tiger', 'peacock', 'koala', 'owl']), null),
  /** Where a template is in another language than its pack. */
  language: v.optional(language),
  used: v.optional(time, 0),
  lastUsedAt: v.nullish(time, null),
  updatedAt: v.optional(time),
});

/** The file without its templates, which are read one by one. */
export const packSchema = v.object({
  pack: v.object({ id: filled(PACK_LIMITS.id), name: filled(PACK_LIMITS.packName), language }),
  templates: v.array(v.unknown()),
});

export type PackHead = v.InferOutput<typeof packSchema>['pack'];
export type TemplateEntry = v.InferOutput<typeof templateSchema>;
