/**
 * Tells whose each message is: by marks that part the messages in two (own, me, buyer …), by the edge that they lean
 * to, best by both. Where they contradict each other, or neither tells, it says so by its confidence.
 */
import type { Edge } from '../messageSide.ts';
import { shadowHost } from '../roots.ts';
import { isOnlyTime } from '../time.ts';
import { boxOf, contains, drawnElements, isPainted, isPicture, leavesFromEnd } from './layout.ts';
import { localMarks, marksOf } from './selectors.ts';
import { sideWords, type WordSide, wordsOf } from './words.ts';

/** Elements of one message whose marks are looked at. */
const LOOKED_AT = 24;
const LEAN = 16;

/** What is drawn of a message itself, and where it leans. */
export interface Place {
  readonly bubble: Element;
  readonly edge: Edge;
}

const NO_LABELS: ReadonlySet<Element> = new Set();
/** Different texts that labels have between them: names of those who speak, states. */
const FEW_TEXTS = 4;

/** Names, badges: few texts that come again and again in the same place, beside the words of a message. */
export function findLabels(rows: readonly Element[]): ReadonlySet<Element> {
  const places = new Map<
    string,
    { readonly elements: Element[]; readonly texts: Set<string>; alone: number }
  >();
  for (const row of rows) {
    const leaves = leavesFromEnd(row, 30).filter(({ text }) => !isOnlyTime(text));
    for (const { element, text } of leaves) {
      const mark = text === '' ? undefined : localMarks(element)[0];
      if (mark === undefined) continue;
      const place = places.get(mark) ?? { elements: [], texts: new Set<string>(), alone: 0 };
      place.elements.push(element);
      place.texts.add(text);
      // What stands alone in a message is the message (or a picture that hasn't loaded yet is beside it).
      if (leaves.every((other) => localMarks(other.element)[0] === mark && other.text !== ''))
        place.alone += 1;
      places.set(mark, place);
    }
  }
  const labels = [...places.values()].filter(
    ({ elements, texts, alone }) =>
      alone <= elements.length * 0.2 &&
      elements.length >= 3 &&
      texts.size <= FEW_TEXTS &&
      elements.length >= texts.size * 1.5,
  );
  const all = new Set(labels.flatMap(({ elements }) => elements));
  const wordless = new Set(rows.filter((row) => wordsElement(row, all) === null));
  if (wordless.size === 0) return all;
  // A row that would be left without words is one whose words come again and again (嗯): they stand in no other rows.
  const isBeside = (label: Element): boolean => ![...wordless].some((row) => contains(row, label));
  return new Set(
    labels
      .filter(({ elements }) => elements.filter(isBeside).length * 2 >= elements.length)
      .flatMap(({ elements }) => elements),
  );
}

/** The words (or picture) of a row that are its message: the largest, no time and no label. */
export function wordsElement(row: Element, labels: ReadonlySet<Element> = NO_LABELS): Element | null {
  let best: { readonly element: Element; readonly size: number } | null = null;
  for (const { element, text } of leavesFromEnd(row, 40)) {
    if (isOnlyTime(text) || labels.has(element)) continue;
    const { width, height } = boxOf(element);
    const size = isPicture(element) ? width * height : Math.max(text.length * 100, 1);
    if (best === null || size >= best.size) best = { element, size };
  }
  return best?.element ?? null;
}

/** The painted box around the words, below the row; the words' own element where there is none. */
export function bubbleOf(row: Element, words: Element): Element {
  for (
    let at: Element | null = words;
    at !== null && at !== row;
    at = at.assignedSlot ?? at.parentElement ?? hostOf(at)
  ) {
    if (isPainted(at)) return at;
  }
  return words;
}

function hostOf(element: Element): Element | null {
  return shadowHost(element.getRootNode());
}

/** Where the bubble leans in the thread. A text that fills its line leans to where its letters begin. */
export function placeOf(
  row: Element,
  thread: Element,
  labels: ReadonlySet<Element> = NO_LABELS,
): Place | null {
  const words = wordsElement(row, labels);
  if (words === null) return null;
  const bubble = bubbleOf(row, words);
  const inner = boxOf(bubble);
  const outer = boxOf(thread);
  const left = inner.left - outer.left;
  const right = outer.right - inner.right;
  if (Math.abs(left - right) < LEAN || inner.width === 0) return { bubble, edge: 'middle' };
  const isRightToLeft = getComputedStyle(thread).direction === 'rtl';
  return { bubble, edge: left < right !== isRightToLeft ? 'start' : 'end' };
}

/** Selectors that this message matches: by its own marks, and by those of elements in it. */
export function rowMarks(row: Element): ReadonlyMap<string, ReadonlySet<WordSide>> {
  const marks = new Map<string, ReadonlySet<WordSide>>();
  const queue: Element[] = [row];
  for (let seen = 0; seen < LOOKED_AT; seen += 1) {
    const element = queue.shift();
    if (element === undefined) break;
    for (const { selector } of marksOf(element)) {
      const full = element === row ? selector : `:has(${selector})`;
      // Marks inside shadow roots can't be asked for by a selector on the row.
      if (element.getRootNode() === row.getRootNode() && !marks.has(full))
        marks.set(full, sideWords(wordsOf(selector), element !== row));
    }
    queue.push(...drawnElements(element));
  }
  return marks;
}

export interface FoundSides {
  readonly side: { readonly [side in WordSide]: readonly string[] };
  readonly alignment?: 'shopperAtStart' | 'shopperAtEnd';
  readonly confidence: number;
}

export interface Seen {
  readonly row: Element;
  readonly edge: Edge;
  readonly marks: ReadonlyMap<string, ReadonlySet<WordSide>>;
}

/** Of the messages at an edge so many must have its mark, and so few of the others. */
const MOST = 0.85;
const FEW = 0.1;

/** A mark that these rows have and the others don't, the one with a fitting word first. */
function markOf(own: readonly Seen[], others: readonly Seen[], fits: WordSide): string | null {
  const share = (among: readonly Seen[], mark: string): number =>
    among.filter(({ marks }) => marks.has(mark)).length / Math.max(1, among.length);
  const all = new Map<string, ReadonlySet<WordSide>>();
  for (const { marks } of own) for (const [mark, words] of marks) all.set(mark, words);
  const parting = [...all].flatMap(([mark, words]) => {
    const here = share(own, mark);
    const there = share(others, mark);
    if (here < MOST || there > FEW) return [];
    const worth = (here - there) * 4 + (words.has(fits) ? 4 : 0) + (mark.startsWith(':has') ? 0 : 1);
    // A mark that most have is believed only where it is exact, or says what it is.
    return here === 1 && there === 0
      ? [{ mark, worth: worth + 1 }]
      : words.has(fits)
        ? [{ mark, worth }]
        : [];
  });
  parting.sort((a, b) => b.worth - a.worth);
  return parting[0]?.mark ?? null;
}

/** Words of the marks that part the rows: what they say, as a sum over both sides. */
function wordVote(own: readonly Seen[], others: readonly Seen[], side: 'agent' | 'shopper'): number {
  const opposite = side === 'agent' ? 'shopper' : 'agent';
  const parting = [...(own[0]?.marks ?? [])].filter(
    ([mark]) => own.every(({ marks }) => marks.has(mark)) && !others.some(({ marks }) => marks.has(mark)),
  );
  const vote = parting.reduce(
    (sum, [, words]) => sum + (words.has(side) ? 1 : 0) - (words.has(opposite) ? 1 : 0),
    0,
  );
  return Math.sign(vote);
}

function isAside({ marks, edge }: Seen): boolean {
  return edge === 'middle' || [...marks.values()].some((words) => words.has('system'));
}

const NOTHING: FoundSides['side'] = { shopper: [], agent: [], bot: [], system: [] };

/** Marks of lines that are nobody's: those whose word says so, and that no message has. */
function asideMarks(asides: readonly Seen[], messages: readonly Seen[], wanted: WordSide): readonly string[] {
  const found = new Set<string>();
  for (const { marks } of asides) {
    for (const [mark, words] of marks) {
      if (words.has(wanted) && !messages.some((one) => one.marks.has(mark))) found.add(mark);
    }
  }
  return [...found].slice(0, 4);
}

/** @param lines what stands between the messages: never the shopper's or the agent's word. */
export function findSides(
  rows: readonly Element[],
  lines: readonly Element[],
  thread: Element,
  labels: ReadonlySet<Element> = NO_LABELS,
): FoundSides {
  const seen: Seen[] = rows.flatMap((row) => {
    const place = placeOf(row, thread, labels);
    return place === null ? [] : [{ row, edge: place.edge, marks: rowMarks(row) }];
  });
  const between: Seen[] = lines.map((row) => ({ row, edge: 'middle', marks: rowMarks(row) }));
  const asides = [...seen.filter(isAside), ...between];
  const messages = seen.filter((one) => !isAside(one));
  const system = asideMarks(asides, messages, 'system');
  const bot = asideMarks(
    messages,
    messages.filter(({ marks }) => ![...marks.values()].some((w) => w.has('bot'))),
    'bot',
  );

  const start = messages.filter(({ edge }) => edge === 'start');
  const end = messages.filter(({ edge }) => edge === 'end');
  const base = { ...NOTHING, system, bot };
  if (start.length > 0 && end.length > 0) return byEdges(start, end, base);
  return byWords(messages, base);
}

/** What is nobody's word can look like somebody's: it is left out of both. */
function except(mark: string, system: readonly string[]): string {
  return `${mark}${system.map((one) => `:not(${one})`).join('')}`;
}

function byEdges(start: readonly Seen[], end: readonly Seen[], base: FoundSides['side']): FoundSides {
  const agentMark = markOf(end, start, 'agent');
  const shopperMark = markOf(start, end, 'shopper');
  const vote = wordVote(end, start, 'agent') + wordVote(start, end, 'shopper');
  // Names that say the opposite of the place: one of the two is wrong, and it can't be said which.
  if (vote < 0) {
    const hasMarks = agentMark !== null && shopperMark !== null;
    const side = hasMarks ? { ...base, agent: [shopperMark], shopper: [agentMark] } : base;
    return { side, confidence: 0.4 };
  }
  const enough = Math.min(start.length, end.length) >= 2 ? 1 : 0.95;
  if (agentMark !== null && shopperMark !== null) {
    const side = {
      ...base,
      agent: [except(agentMark, base.system)],
      shopper: [except(shopperMark, base.system)],
    };
    return { side, confidence: (vote > 0 ? 0.97 : 0.9) * enough };
  }
  return { side: base, alignment: 'shopperAtStart', confidence: (vote > 0 ? 0.9 : 0.82) * enough };
}

/** All at one edge: only names of marks can tell. */
function byWords(messages: readonly Seen[], base: FoundSides['side']): FoundSides {
  const marks = new Map<string, ReadonlySet<WordSide>>();
  for (const one of messages) for (const [mark, words] of one.marks) marks.set(mark, words);
  const candidates = (side: WordSide): readonly string[] =>
    [...marks]
      .filter(([mark, words]) => {
        const having = messages.filter((one) => one.marks.has(mark)).length;
        return words.has(side) && words.size === 1 && having > 0 && having < messages.length;
      })
      .map(([mark]) => mark);
  for (const agent of candidates('agent')) {
    for (const shopper of candidates('shopper')) {
      const parted = messages.every((one) => one.marks.has(agent) !== one.marks.has(shopper));
      if (!parted) continue;
      const side = { ...base, agent: [except(agent, base.system)], shopper: [except(shopper, base.system)] };
      return { side, confidence: 0.9 };
    }
  }
  return { side: base, confidence: messages.length === 0 ? 0 : 0.2 };
}
