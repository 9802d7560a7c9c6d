/**
 * The form of a report file, and its opening: a report comes from an issue, so it is checked like any other text from
 * outside. What passes is of this form, no larger and no deeper than what the desk itself writes.
 */
import * as v from 'valibot';
import { type Health, PARTS } from '../../model/index.ts';
import type { Adapter } from '../adapter.ts';
import { checkAdapter } from '../checkAdapter.ts';

/** Version of the form, under the key that tells the file from others. */
export const REPORT_FORM = 1;
/** Largest report, in bytes of UTF-8. */
export const MAX_REPORT = 1024 * 1024;
/** Elements inside each other, from the page's root. */
export const MAX_DEPTH = 200;
const MAX_NODES = 60_000;

export interface ReportElement {
  /** Tag, as the page has it (`localName`). */
  readonly t: string;
  readonly a?: { readonly [name: string]: string };
  readonly c?: readonly ReportNode[];
  /** Content of its open shadow root. */
  readonly s?: readonly ReportNode[];
  /** Where it is drawn: left, top, width and height in CSS pixels. */
  readonly b?: string;
  /** Present where it isn't drawn at all, with everything in it. */
  readonly h?: true;
}

/** A string is a text. */
export type ReportNode = string | ReportElement;

export interface ReportMessage {
  readonly side: 'shopper' | 'agent' | 'bot' | 'system' | 'unknown';
  readonly kind: 'text' | 'picture' | 'goods' | 'order';
  readonly text: string;
}

export interface Report {
  readonly deskmateReport: typeof REPORT_FORM;
  /** Year and month. */
  readonly made: string;
  readonly version: string;
  readonly site: string;
  readonly reader: Health['reader'];
  readonly health: Health;
  /** What the page is read by; null where nothing was found to read it by. */
  readonly adapter: Adapter | null;
  /** False where the redacted page doesn't read as the page did: then what is reported may have been lost. */
  readonly faithful: boolean;
  readonly viewport: { readonly width: number; readonly height: number };
  /** The page's root element. */
  readonly page: ReportElement;
  /**
   * What the page, redacted, is read as. Where that is the fault, write here what ought to be read, before the report
   * becomes a test.
   */
  readonly expected: {
    readonly messages: readonly ReportMessage[];
    /** Empty where nobody is open. */
    readonly shopperName: string;
    /** Way down from the root: numbers of elements among their siblings, `s` into a shadow root. Null: none. */
    readonly composer: string | null;
  };
}

export type ReportProblem = 'tooBig' | 'notJson' | 'notReport' | 'form' | 'tooDeep' | 'malformed' | 'adapter';

export type ReportReading =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly problem: ReportProblem; readonly where: string };

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const BOX = /^-?\d{1,7} -?\d{1,7} \d{1,7} \d{1,7}$/;

const nodeSchema: v.GenericSchema<unknown, ReportNode> = v.union([
  text(5000),
  v.lazy((): v.GenericSchema<unknown, ReportElement> => elementSchema),
]);
const elementSchema: v.GenericSchema<unknown, ReportElement> = v.strictObject({
  t: v.pipe(v.string(), v.regex(/^[a-zA-Z][\w.-]{0,80}$/)),
  a: v.exactOptional(v.record(v.pipe(v.string(), v.maxLength(100)), text(4000))),
  c: v.exactOptional(v.array(nodeSchema)),
  s: v.exactOptional(v.array(nodeSchema)),
  b: v.exactOptional(v.pipe(v.string(), v.regex(BOX))),
  h: v.exactOptional(v.literal(true)),
});

const readerSchema = v.picklist(['builtIn', 'own', 'generic']);
const partSchema = v.strictObject({
  part: v.picklist(PARTS),
  state: v.picklist(['ok', 'unsure', 'missing']),
  confidence: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
const healthSchema = v.strictObject({
  reader: readerSchema,
  adapter: text(100),
  version: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  moved: v.boolean(),
  parts: v.pipe(v.array(partSchema), v.maxLength(PARTS.length)),
});
const side = v.pipe(v.number(), v.minValue(0), v.maxValue(100_000));

const reportSchema = v.strictObject({
  deskmateReport: v.literal(REPORT_FORM),
  made: v.pipe(v.string(), v.regex(/^\d{4}-(?:0[1-9]|1[0-2])$/)),
  version: text(60),
  site: text(253),
  reader: readerSchema,
  health: healthSchema,
  adapter: v.unknown(),
  faithful: v.boolean(),
  viewport: v.strictObject({ width: side, height: side }),
  page: elementSchema,
  expected: v.strictObject({
    messages: v.pipe(
      v.array(
        v.strictObject({
          side: v.picklist(['shopper', 'agent', 'bot', 'system', 'unknown']),
          kind: v.picklist(['text', 'picture', 'goods', 'order']),
          text: text(5000),
        }),
      ),
      v.maxLength(200),
    ),
    shopperName: text(500),
    composer: v.nullable(v.pipe(v.string(), v.maxLength(2000), v.regex(/^(?:(?:\d{1,5}|s)(?:\/|$))*$/))),
  }),
});

/** Just the health, without what else an object may carry. */
export function plainHealth({ reader, adapter, version, moved, parts }: Health): Health {
  return {
    reader,
    adapter,
    version,
    moved,
    parts: parts.map(({ part, state, confidence }) => ({ part, state, confidence })),
  };
}

/** Counted by hand, without calling itself: what is too deep for a checker must not reach it. */
function isModest(page: unknown): boolean {
  const left: { readonly value: unknown; readonly depth: number }[] = [{ value: page, depth: 0 }];
  for (let seen = 0; seen < MAX_NODES; seen += 1) {
    const here = left.pop();
    if (here === undefined) return true;
    if (here.depth > MAX_DEPTH) return false;
    if (typeof here.value !== 'object' || here.value === null) continue;
    const { c, s } = here.value as { readonly c?: unknown; readonly s?: unknown };
    for (const list of [c, s]) {
      if (!Array.isArray(list)) continue;
      if (list.length + left.length > MAX_NODES) return false;
      for (const value of list) left.push({ value, depth: here.depth + 1 });
    }
  }
  return false;
}

/** Opens a report file. Never throws, whatever it is. */
export function openReport(file: string): ReportReading {
  const bad = (problem: ReportProblem, where = ''): ReportReading => ({ ok: false, problem, where });
  if (file.length > MAX_REPORT) return bad('tooBig');
  let parsed: unknown;
  try {
    parsed = JSON.parse(file.startsWith('\ufeff') ? file.slice(1) : file);
  } catch {
    return bad('notJson');
  }
  if (typeof parsed !== 'object' || parsed === null || !Object.hasOwn(parsed, 'deskmateReport')) {
    return bad('notReport');
  }
  const { deskmateReport, page } = parsed as { readonly deskmateReport: unknown; readonly page?: unknown };
  if (deskmateReport !== REPORT_FORM) return bad('form', 'deskmateReport');
  if (!isModest(page)) return bad('tooDeep', 'page');
  const checked = v.safeParse(reportSchema, parsed);
  if (!checked.success) {
    const [issue] = checked.issues;
    return bad('malformed', v.getDotPath(issue) ?? '');
  }
  const { adapter, ...report } = checked.output;
  if (adapter === null) return { ok: true, report: { ...report, adapter } };
  const sound = checkAdapter(adapter, { isSelector: () => true });
  if (!sound.ok) return bad('adapter', `adapter.${sound.problems[0]?.where ?? ''}`);
  return { ok: true, report: { ...report, adapter: sound.adapter } };
}

/**
 * Writes a report: indented by one blank, each element that holds no other on a line of its own, so that a person can
 * read it and lines don't drown in blanks.
 */
export function writeReport({ page, ...head }: Report): string {
  const before = JSON.stringify(head, null, 1).replace(/\n\}$/, '');
  return `${before},\n "page": ${writeElement(page, 1)}\n}\n`;
}

function writeElement({ c, s, ...own }: ReportElement, depth: number): string {
  const head = JSON.stringify(own).slice(0, -1);
  const lists = [
    ['s', s],
    ['c', c],
  ] as const;
  const body = lists.map(([key, list]) => {
    if (list === undefined) return '';
    if (list.every((node) => typeof node === 'string')) return `,"${key}":${JSON.stringify(list)}`;
    const indent = ' '.repeat(Math.min(depth + 1, 40));
    const lines = list.map((node) =>
      typeof node === 'string' ? indent + JSON.stringify(node) : indent + writeElement(node, depth + 1),
    );
    return `,"${key}":[\n${lines.join(',\n')}\n${' '.repeat(Math.min(depth, 40))}]`;
  });
  return `${head}${body.join('')}}`;
}
