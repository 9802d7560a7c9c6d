/** Chatwoot's canned responses, and the macros of Zendesk and Gorgias: their replies, not what else a macro does. */
import type { DraftFormat, FilePlace } from '../../model/index.ts';
import { DOUBLE_BRACES } from './braces.ts';
import { collector } from './collect.ts';
import type { DraftPart } from './draft.ts';
import { listOf, own, textOf } from './json.ts';
import { DRAFT_LIMITS } from './limits.ts';
import { languageOf } from './tables.ts';

export interface JsonDraft {
  readonly format: DraftFormat;
  /** What the file calls itself. */
  readonly name?: string;
  readonly part: DraftPart;
}

interface Listed {
  readonly items: readonly unknown[];
  readonly at: string;
}

/** Reads a help desk's JSON; null where it is none. */
export async function readHelpDesk(json: unknown, file: FilePlace): Promise<JsonDraft | null> {
  const { items, at } = listIn(json);
  if (some(items, (item) => own(item, 'short_code') !== undefined && own(item, 'content') !== undefined))
    return { format: 'chatwoot', part: await chatwoot(items, at, file) };
  const actions = items.slice(0, DRAFT_LIMITS.rows).flatMap((item) => listOf(own(item, 'actions')) ?? []);
  if (some(actions, (action) => own(action, 'field') !== undefined))
    return { format: 'zendesk', part: await zendesk(items, at, file) };
  if (some(actions, (action) => own(action, 'arguments') !== undefined))
    return { format: 'gorgias', part: await gorgias(items, at, file) };
  return null;
}

/** The list, as it is or as the answer of an interface wraps it. */
function listIn(json: unknown): Listed {
  if (Array.isArray(json)) return { items: json as unknown[], at: '' };
  for (const key of ['macros', 'data', 'payload', 'canned_responses', 'results']) {
    const items = listOf(own(json, key));
    if (items !== null) return { items, at: key };
  }
  const single = own(json, 'macro');
  return { items: [single ?? json], at: single === undefined ? '' : 'macro' };
}

function some(items: readonly unknown[], fits: (item: unknown) => boolean): boolean {
  return items.slice(0, 1_000).some(fits);
}

async function chatwoot(items: readonly unknown[], at: string, file: FilePlace): Promise<DraftPart> {
  const into = collector();
  const html = await htmlReader();
  items.forEach((item, index) => {
    const content = textOf(own(item, 'content'));
    into.add(
      { ...file, path: `${at}[${index}]` },
      {
        code: own(item, 'short_code'),
        text: /<(?:p|br|div)\b/i.test(content) ? html(content) : own(item, 'content'),
      },
      DOUBLE_BRACES,
    );
  });
  return into.done();
}

async function zendesk(items: readonly unknown[], at: string, file: FilePlace): Promise<DraftPart> {
  const into = collector();
  const html = await htmlReader();
  items.forEach((item, index) => {
    const place = { ...file, path: `${at}[${index}]` };
    const said = (field: string) => {
      const action = (listOf(own(item, 'actions')) ?? []).find(
        (candidate) => own(candidate, 'field') === field,
      );
      const value = own(action, 'value');
      // `comment_value` may come with its channel: ["channel:all", "text"].
      return Array.isArray(value) ? textOf(value.at(-1)) : textOf(value);
    };
    const text = said('comment_value') || html(said('comment_value_html'));
    // Zendesk nests macros by their titles: `Shipping::Late`.
    const path = textOf(own(item, 'title')).split('::');
    into.add(place, { title: path.at(-1), category: path.slice(0, -1), text }, DOUBLE_BRACES);
  });
  return into.done();
}

async function gorgias(items: readonly unknown[], at: string, file: FilePlace): Promise<DraftPart> {
  const into = collector();
  const html = await htmlReader();
  items.forEach((item, index) => {
    const actions = listOf(own(item, 'actions')) ?? [];
    const named = (name: string) =>
      own(
        actions.find((action) => own(action, 'name') === name),
        'arguments',
      );
    const reply = named('setResponseText');
    const text = html(textOf(own(reply, 'body_html'))) || textOf(own(reply, 'body_text'));
    const tags = own(named('addTags'), 'tags');
    const category = (Array.isArray(tags) ? tags.map(textOf) : textOf(tags).split(',')).map((tag) =>
      tag.trim(),
    );
    const place = { ...file, path: `${at}[${index}]` };
    if (category.length > 1) into.change(place, 'category', category.join(', '));
    into.add(
      place,
      {
        title: own(item, 'name'),
        category: category.slice(0, 1),
        text,
        language: languageOf(textOf(own(item, 'language'))),
      },
      DOUBLE_BRACES,
    );
  });
  return into.done();
}

/** HTML to text, of a length that a reply may have. */
export async function htmlReader(): Promise<(html: string) => string> {
  const { htmlToText } = await import('./html.ts');
  return (html) => (html === '' ? '' : htmlToText(html.slice(0, DRAFT_LIMITS.cell * 8)));
}
