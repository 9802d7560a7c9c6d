/** Briskine's templates as JSON; its CSV is a table. Bodies are HTML. Format: github.com/Briskine/briskine. */
import type { FilePlace } from '../../model/index.ts';
import { DOUBLE_BRACES } from './braces.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { htmlReader } from './help-desks.ts';
import { listOf, own, textOf } from './json.ts';
import { DRAFT_LIMITS } from './limits.ts';

/** Reads Briskine's JSON, a list or an object of templates by id; null where it is none. */
export async function readBriskine(json: unknown, file: FilePlace): Promise<DraftPart | null> {
  const held = own(json, 'templates') ?? json;
  if (typeof held !== 'object' || held === null) return null;
  // One more than there may be, which is refused with its place: a hostile list has millions.
  const most = DRAFT_LIMITS.rows + 1;
  const items: (readonly [string, unknown])[] = Array.isArray(held)
    ? held.slice(0, most).map((item: unknown, index) => [`[${index}]`, item] as const)
    : Object.entries(held).slice(0, most);
  const isTemplate = (item: unknown) =>
    own(item, 'body') !== undefined && own(item, 'shortcut') !== undefined;
  if (!items.slice(0, 1_000).some(([, item]) => isTemplate(item))) return null;
  const into = collector();
  const html = await htmlReader();
  for (const [path, item] of items) {
    const place = { ...file, path };
    const body = textOf(own(item, 'body'));
    const tags = own(item, 'tags');
    const names = (listOf(tags)?.map((tag) => textOf(own(tag, 'title') ?? tag)) ?? textOf(tags).split(','))
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '');
    if (names.length > 1) into.change(place, 'category', names.join(', '));
    into.add(
      place,
      {
        code: own(item, 'shortcut'),
        title: own(item, 'title'),
        category: names.slice(0, 1),
        text: /<[a-z/][^<>]*>/i.test(body) ? html(body) : own(item, 'body'),
      },
      DOUBLE_BRACES,
    );
  }
  return into.done();
}
