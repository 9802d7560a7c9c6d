/**
 * Checks an adapter that came from anywhere: a file, a page that was taught, the store of another version. Strict:
 * what isn't in the form isn't let in, and every problem is told with its place. What passes is a fresh object, with
 * its keys in the order of the form, and nothing in it can run for long or name anything to click.
 */
import * as v from 'valibot';
import type { AdapterProblem, AdapterProblemCode } from '../model/index.ts';
import { ADAPTER_FORM, type Adapter } from './adapter.ts';
import { checkPattern } from './pattern.ts';

export interface CheckOptions {
  /** Tells selectors that the browser understands; without a document (in a worker) all of them are let in. */
  readonly isSelector?: (selector: string) => boolean;
}

export type AdapterCheck =
  | { readonly ok: true; readonly adapter: Adapter }
  /** At least one problem, at most `MAX_PROBLEMS`. */
  | { readonly ok: false; readonly problems: readonly AdapterProblem[] };

/** No more than this many problems are told at once: the rest of a broken adapter says nothing new. */
export const MAX_PROBLEMS = 50;

const ID = /^[a-z0-9][a-z0-9.:_-]{0,99}$/;
const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/** Exact, or `*.` before at least two labels: `*.com` would be everybody. */
const HOST = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\*\\.${LABEL}(?:\\.${LABEL})+)$`);
/** As HTML allows, without what no page uses. */
const ATTRIBUTE = /^[^\s"'<>/=`\\]{1,100}$/;

/** Counted before its members are looked at: a list of millions mustn't give millions of problems. */
function few<Item>(limit: number, item: v.GenericSchema<unknown, Item>) {
  return v.pipe(v.array(v.unknown()), v.maxLength(limit), v.array(item));
}

function makeSchema(isSelector: (selector: string) => boolean) {
  const selector = v.pipe(
    v.string(),
    v.maxLength(500),
    v.check((text) => text.trim() !== '' && isSelector(text), 'selector'),
  );
  const selectors = few(30, selector);
  const pattern = v.pipe(
    v.string(),
    v.check((text) => checkPattern(text) === null, 'pattern'),
  );
  const attribute = v.pipe(v.string(), v.regex(ATTRIBUTE));
  const places = few(
    30,
    v.strictObject({
      at: v.exactOptional(selector),
      from: v.exactOptional(v.picklist(['scope', 'page'])),
      attribute: v.exactOptional(attribute),
      pattern: v.exactOptional(pattern),
    }),
  );
  const witness = v.strictObject({
    of: v.picklist(['shopperId', 'shopperName', 'shopId']),
    at: selector,
    attribute: v.exactOptional(attribute),
    pattern: v.exactOptional(pattern),
  });
  const fact = v.strictObject({
    about: v.pipe(v.string(), v.maxLength(500)),
    seen: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
    trust: v.picklist(['H', 'M', 'L']),
  });
  const part = v.pipe(v.number(), v.minValue(-4), v.maxValue(4));
  const number = v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(999));
  const print = v.strictObject({
    tag: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,59}$/)),
    role: v.pipe(v.string(), v.maxLength(40)),
    words: few(12, v.pipe(v.string(), v.maxLength(30))),
    box: v.strictTuple([part, part, part, part]),
    depth: number,
    siblings: v.strictTuple([number, number, number]),
    text: v.pipe(v.string(), v.regex(/^\d{1,2}[a-z]{0,4}$/)),
  });
  return v.strictObject({
    form: v.literal(ADAPTER_FORM, 'form'),
    id: v.pipe(v.string(), v.regex(ID)),
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(Number.MAX_SAFE_INTEGER)),
    name: v.pipe(v.string(), v.nonEmpty(), v.maxLength(60)),
    facts: few(50, fact),
    hosts: v.pipe(
      few(50, v.pipe(v.string(), v.maxLength(253), v.regex(HOST, 'host'))),
      v.nonEmpty('missing'),
    ),
    reads: v.picklist(['chat', 'list']),
    marks: selectors,
    shadowHosts: selectors,
    agentName: places,
    header: v.strictObject({
      at: selectors,
      shopperId: places,
      shopperName: places,
      shopId: places,
      shopName: places,
    }),
    witnesses: few(30, witness),
    list: v.strictObject({
      at: selectors,
      open: selectors,
      shopperId: places,
      shopperName: places,
      shopId: places,
      unread: places,
      waiting: selectors,
    }),
    thread: v.strictObject({ at: selectors }),
    message: v.strictObject({
      at: selectors,
      newestFirst: selectors,
      order: v.exactOptional(v.literal('place')),
      id: places,
      time: places,
      side: v.strictObject({ shopper: selectors, agent: selectors, bot: selectors, system: selectors }),
      alignment: v.exactOptional(v.picklist(['shopperAtStart', 'shopperAtEnd'])),
      speaker: v.exactOptional(places),
      text: places,
      drop: selectors,
      picture: selectors,
    }),
    separator: v.strictObject({ at: selectors, time: places }),
    goods: v.strictObject({ at: selectors, id: places, title: places, price: places }),
    order: v.strictObject({
      at: selectors,
      number: places,
      state: places,
      goods: places,
      amount: places,
    }),
    composer: selectors,
    prints: v.exactOptional(
      v.strictObject({
        thread: v.exactOptional(print),
        header: v.exactOptional(print),
        composer: v.exactOptional(print),
      }),
    ),
  });
}

/**
 * As this document understands selectors; browsers understand fewer than other readers of HTML do. The steps of one that
 * goes into shadow roots and frames (`places.ts`) are understood one by one; its first may be empty.
 */
function understood(selector: string): boolean {
  if (typeof document === 'undefined') return true;
  const [first = '', ...inner] = selector.split('>>>');
  const fragment = document.createDocumentFragment();
  try {
    for (const step of inner.length > 0 && first.trim() === '' ? inner : [first, ...inner])
      fragment.querySelector(step);
    return true;
  } catch {
    return false;
  }
}

let usual: ReturnType<typeof makeSchema> | undefined;

function schemaFor(isSelector: CheckOptions['isSelector']): ReturnType<typeof makeSchema> {
  if (isSelector !== undefined) return makeSchema(isSelector);
  usual ??= makeSchema(understood);
  return usual;
}

const TOLD_BY_SCHEMA: ReadonlySet<string> = new Set<AdapterProblemCode>([
  'form',
  'host',
  'missing',
  'pattern',
  'selector',
]);

function codeOf(issue: v.BaseIssue<unknown>): AdapterProblemCode {
  if (issue.kind === 'schema' && issue.received === 'undefined') return 'missing';
  if (TOLD_BY_SCHEMA.has(issue.message)) return issue.message as AdapterProblemCode;
  return issue.type === 'max_length' && Array.isArray(issue.input) ? 'tooMany' : 'malformed';
}

/** A problem; of texts and numbers, the first 80 characters are told. */
export function problemAt(code: AdapterProblemCode, where: string, value?: unknown): AdapterProblem {
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { code, where, value: plain ? String(value).slice(0, 80) : '' };
}

function problemOf(issue: v.BaseIssue<unknown>): AdapterProblem {
  const last = issue.path?.at(-1);
  return problemAt(codeOf(issue), v.getDotPath(issue) ?? '', last === undefined ? issue.input : last.value);
}

/** Checks what may be an adapter. Never throws, whatever it is; the result shares nothing with it. */
export function checkAdapter(value: unknown, options: CheckOptions = {}): AdapterCheck {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { ok: false, problems: [problemAt('notAdapters', '', value)] };
  }
  const form = Object.getOwnPropertyDescriptor(value, 'form')?.value as unknown;
  if (form !== undefined && form !== ADAPTER_FORM) {
    // Of another form, nothing else can be said.
    return { ok: false, problems: [problemAt('form', 'form', form)] };
  }
  const checked = v.safeParse(schemaFor(options.isSelector), value);
  if (checked.success) return { ok: true, adapter: checked.output };
  return { ok: false, problems: checked.issues.slice(0, MAX_PROBLEMS).map(problemOf) };
}
