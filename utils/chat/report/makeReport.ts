/**
 * Makes a report of a page that is read badly or not at all: its structure, with every text in it replaced by another of
 * the same shape. It can be put into an issue, and becomes a test as it is (`tests/fixtures/reports/`).
 *
 * Nothing leaves that wasn't looked at again: where a word of the page is still in it, there is no report.
 */
import type { Health } from '../../model/index.ts';
import type { Adapter } from '../adapter.ts';
import { ADAPTERS } from '../adapters/index.ts';
import { elementText } from '../elementText.ts';
import { createGenericReader } from '../generic/genericReader.ts';
import { wordsOf } from '../generic/words.ts';
import { queryAll, readPlace, scopesOf } from '../places.ts';
import { createReader, type OpenReading, type Reader } from '../reader.ts';
import { readList } from '../readList.ts';
import { shadowHost } from '../roots.ts';
import { adapterWords, patternWords, redactAdapter } from './adapterWords.ts';
import { createAttributeRedaction, TOOL_TEXT } from './attributes.ts';
import { buildReportPage, giveBoxes } from './buildPage.ts';
import { capture, findRegions, type Redaction, type Regions, samplesOf } from './capture.ts';
import {
  MAX_REPORT,
  plainHealth,
  REPORT_FORM,
  type Report,
  type ReportMessage,
  writeReport,
} from './form.ts';
import { createScrambler } from './scramble.ts';
import { findLeaks, stringsOf } from './sweep.ts';

/** Something of the page would have left with the report. */
export class LeakError extends Error {
  override name = 'LeakError';
  readonly count: number;
  /** What it was isn't said: errors are logged, and shown. */
  constructor(count: number) {
    super(`no report: ${count} pieces of the page's own text would have stood in it`);
    this.count = count;
  }
}

/** Even the smallest part of the page is larger than a report may be. */
export class ReportTooBigError extends Error {
  override name = 'ReportTooBigError';
  constructor() {
    super('no report: the page is larger than a report may be');
  }
}

export interface ReportOptions {
  /** What the page is read by; null: what the generic reader makes of it, if anything. */
  readonly adapter: Adapter | null;
  readonly health: Health;
  readonly hostname: string;
  /** Version of the extension. */
  readonly version: string;
}

/** Newest messages and whether only what is wanted stays, in the order in which they are tried. */
const SIZES: readonly (readonly [number, boolean])[] = [
  [40, false],
  [20, false],
  [10, false],
  [10, true],
  [5, true],
  [2, true],
];
const MAX_LINE = 2000;
/** Of what is said, so much is looked through for words, in UTF-16 units. */
const MAX_SAID = 500_000;

/** Reads with a clock of its own, so that nobody has to wait until the page is certain. */
function readNow(make: (now: () => number) => Reader): OpenReading | null {
  let clock = 0;
  const reader = make(() => clock);
  for (let i = 0; i < 6; i += 1) {
    const reading = reader.read();
    if (reading.kind === 'open') return reading;
    clock += 5000;
  }
  return null;
}

function messagesOf(reading: OpenReading | null): readonly ReportMessage[] {
  const all = reading?.older(() => true, 100_000) ?? [];
  return all.map(({ side, kind, text }) => ({ side, kind, text }));
}

/** What the generic reader reads the page by. */
function genericAdapter(document: Document, hostname: string): Adapter | null {
  let clock = 0;
  const reader = createGenericReader(document, hostname, undefined, () => clock);
  for (let i = 0; i < 3; i += 1) {
    reader.read();
    clock += 5000;
  }
  return reader.adapter();
}

/** Everybody whom the page names, by name or id. */
function namesOf(
  document: Document,
  adapter: Adapter | null,
  reading: OpenReading | null,
  messages: readonly Element[],
): readonly string[] {
  const scopes = adapter === null ? [document] : scopesOf(document, adapter);
  const rows = adapter === null ? [] : readList(scopes, adapter);
  const speaker = adapter?.message.speaker;
  const speakers =
    speaker === undefined ? [] : messages.slice(-200).map((message) => readPlace(message, speaker));
  const open = reading?.conversation;
  const own =
    open === undefined
      ? []
      : [open.shopperName, open.shopName, open.agentName, open.key.shopper.replace(/^~/, ''), open.key.shop];
  const all = [...own, ...rows.flatMap((row) => [row.shopperName, row.shopperId]), ...speakers];
  return [...new Set(all.map((name) => name.trim()))].filter(
    (name) => [...name].length > 1 && !TOOL_TEXT.test(name),
  );
}

/** Latin words of four letters or more that people say: in messages, and in the rows of the list. */
function saidWordsOf({ messages, rows }: Regions): ReadonlySet<string> {
  const words = new Set<string>();
  let left = MAX_SAID;
  for (const element of [...messages, ...rows]) {
    const { text } = elementText(element, left);
    left -= text.length;
    for (const [word] of text.matchAll(/[a-zA-Z]{4,}/g)) words.add(word.toLowerCase());
    if (left <= 0) break;
  }
  return words;
}

/**
 * Makes a report of the page as it stands. Asks for layout, changes nothing.
 * @throws LeakError, ReportTooBigError
 */
export function makeReport(
  document: Document,
  { adapter: given, health, hostname, version }: ReportOptions,
): string {
  // Of a page whose adapter knows the list only, the thread is the generic reader's.
  const adapter = given === null || given.reads === 'list' ? genericAdapter(document, hostname) : given;
  // What came along with the extension is known to everybody who has it.
  const print = JSON.stringify(adapter);
  const isPublic = adapter !== null && ADAPTERS.some((one) => JSON.stringify(one) === print);
  const words = adapter === null ? null : adapterWords(adapter);
  const regions = findRegions(document, adapter, words?.selectors ?? []);
  const reading = adapter === null ? null : readNow((now) => createReader(document, adapter, now));
  const names = namesOf(document, adapter, reading, regions.messages);
  const nameWords = new Set(
    names.flatMap((name) => wordsOf(name)).filter((word) => /^[a-z]{2,}$/.test(word)),
  );

  const literals = [...(words?.byAttribute.values() ?? [])].flat();
  const said = words?.patterns.flatMap(({ pattern }) => patternWords(pattern)) ?? [];
  const own = isPublic ? [] : [...literals, ...said].filter((word) => /\p{Script=Han}{2}|\d{5}/u.test(word));
  const scrambler = createScrambler(samplesOf(document), [...names, ...own]);
  const saidWords = saidWordsOf(regions);
  const attributes = createAttributeRedaction({ scrambler, words, isPublic, nameWords, saidWords });
  const redaction = pageRedaction(document, adapter, regions, { scrambler, attributes, words, isPublic });
  const redacted =
    adapter === null || isPublic
      ? adapter
      : redactAdapter(adapter, {
          attribute: attributes.literal,
          named: attributes.named,
          text: (text) => scrambler.text(text),
        });

  const before = messagesOf(reading);
  const secrets = {
    replaced: scrambler.replaced,
    said: [...names, ...before.map(({ text }) => text)],
    nameWords: new Set([...nameWords].filter((word) => !isPublic || !JSON.stringify(adapter).includes(word))),
    allowed: isPublic ? [...literals, ...said, ...(words?.named ?? [])] : [],
  };

  for (const [newest, isLean] of SIZES) {
    const { page, ways } = capture(document, regions, redaction, newest, isLean);
    const composer = regions.composer === null ? null : (ways.get(regions.composer) ?? null);
    const { innerWidth: width = 0, innerHeight: height = 0 } = document.defaultView ?? {};
    const blank: Report = {
      deskmateReport: REPORT_FORM,
      made: new Date().toISOString().slice(0, 7),
      version,
      site: hostname,
      reader: health.reader,
      health: plainHealth(health),
      adapter: redacted,
      faithful: true,
      viewport: { width, height },
      page,
      expected: { messages: [], shopperName: '', composer },
    };
    const after = readReport(document, blank);
    const messages = messagesOf(after);
    const report: Report = {
      ...blank,
      faithful: (after === null) === (reading === null) && isAlike(before, messages),
      expected: { messages, shopperName: after?.conversation.shopperName ?? '', composer },
    };
    const text = writeReport(report);
    if (new TextEncoder().encode(text).length > MAX_REPORT) continue;
    const { content, structure } = stringsOf(page);
    const made = isPublic || redacted === null ? [] : adapterWords(redacted).selectors;
    content.push(...messages.map((one) => one.text), report.expected.shopperName);
    const leaks = findLeaks({ content, structure: [...structure, ...made] }, secrets);
    if (leaks.length > 0) throw new LeakError(leaks.length);
    return text;
  }
  throw new ReportTooBigError();
}

/** As many of the newest messages as were kept, of the same kinds and sides. */
function isAlike(before: readonly ReportMessage[], after: readonly ReportMessage[]): boolean {
  if (after.length === 0) return before.length === 0;
  const newest = before.slice(-after.length);
  return (
    newest.length === after.length &&
    newest.every(({ side, kind }, i) => side === after[i]?.side && kind === after[i]?.kind)
  );
}

/** Reads the report's page in a document that no window shows. */
function readReport(document: Document, report: Report): OpenReading | null {
  const { adapter } = report;
  if (adapter === null) return null;
  const built = document.implementation.createHTMLDocument('');
  giveBoxes(buildReportPage(report, built));
  return readNow((now) => createReader(built, adapter, now));
}

interface Means {
  readonly scrambler: ReturnType<typeof createScrambler>;
  readonly attributes: ReturnType<typeof createAttributeRedaction>;
  readonly words: ReturnType<typeof adapterWords> | null;
  readonly isPublic: boolean;
}

function pageRedaction(
  document: Document,
  adapter: Adapter | null,
  { messages, rows }: Regions,
  { scrambler, attributes, words, isPublic }: Means,
): Redaction {
  const spoken = new Set(messages);
  const own = new Set<Element>([...messages, ...rows]);
  const scopes = adapter === null ? [] : scopesOf(document, adapter);
  /** Patterns by the element that they are applied to: of its text as words, of its attributes as they are. */
  const ofText = new Map<Element, readonly string[]>();
  const ofAttribute = new Map<Element, Map<string, readonly string[]>>();
  for (const { at, attribute, pattern } of isPublic ? (words?.patterns ?? []) : []) {
    for (const element of at.flatMap((selector) =>
      scopes.flatMap((scope) => [...queryAll(scope, selector)]),
    )) {
      if (attribute === null) ofText.set(element, [...(ofText.get(element) ?? []), ...patternWords(pattern)]);
      else {
        const known = ofAttribute.get(element) ?? new Map<string, readonly string[]>();
        known.set(attribute, [...(known.get(attribute) ?? []), pattern]);
        ofAttribute.set(element, known);
      }
    }
  }
  const within = new WeakMap<
    Element,
    { readonly isSpoken: boolean; readonly isRow: boolean; readonly words: readonly string[] }
  >();
  const about = (
    element: Element,
  ): { readonly isSpoken: boolean; readonly isRow: boolean; readonly words: readonly string[] } => {
    const known = within.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement ?? shadowHost(element.getRootNode());
    const outer = parent === null ? { isSpoken: false, isRow: false, words: [] } : about(parent);
    const made = {
      isSpoken: outer.isSpoken || spoken.has(element),
      isRow: outer.isRow || own.has(element),
      words: [...outer.words, ...(ofText.get(element) ?? [])],
    };
    within.set(element, made);
    return made;
  };
  return {
    text(element, text) {
      const { isSpoken, words: kept } = about(element);
      const isLabel = TOOL_TEXT.test(text.trim()) && (!isSpoken || !isBubble(element, adapter));
      return isLabel ? text : scrambler.text(text.slice(0, MAX_LINE), kept);
    },
    attributes(element) {
      const made: Record<string, string> = {};
      const { isRow } = about(element);
      for (const { name, value } of element.attributes) {
        const patterns = ofAttribute.get(element)?.get(name) ?? [];
        const other = attributes.of(element, name, value, { isRow, patterns });
        if (other !== null) made[name] = other;
      }
      return made;
    },
  };
}

/** Inside what a message's words are read from. */
function isBubble(element: Element, adapter: Adapter | null): boolean {
  return (adapter?.message.text ?? []).some(({ at }) => {
    try {
      return at !== undefined && element.closest(at.split('>>>').at(-1) ?? at) !== null;
    } catch {
      return true;
    }
  });
}
