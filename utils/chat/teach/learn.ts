/**
 * Makes an adapter from four things that a person pointed at: a message of each side, the name, the box. What is
 * pointed at may be any element inside of what is meant. What the person says counts before what is inferred; where
 * the page can't be read as they say, it is told (`problems`) and nothing is smoothed over.
 */
import type { Side } from '../../model/index.ts';
import { ADAPTER_FORM, type Adapter } from '../adapter.ts';
import { elementText } from '../elementText.ts';
import { isEditable } from '../generic/findBox.ts';
import type { FoundRows } from '../generic/findRows.ts';
import { findLabels } from '../generic/findSides.ts';
import {
  dropsOf,
  idPlaces,
  isScattered,
  isUpsideDown,
  picturePlaces,
  rowSelectors,
  siteId,
  speakerPlaces,
  textPlaces,
} from '../generic/infer.ts';
import { contains } from '../generic/layout.ts';
import { headerSelectors, lastingSelectors } from './header.ts';
import { type MarkedMessage, markAll } from './markAll.ts';
import { fingerprintOf } from './prints.ts';
import { findTaughtRows } from './rows.ts';
import { type TaughtSides, taughtSides } from './sides.ts';

/** Longest name of a shopper, in UTF-16 units. */
const MAX_NAME = 60;

export interface Examples {
  readonly shopper: Element;
  readonly agent: Element;
  readonly name: Element;
  readonly box: Element;
}

export type TeachProblemCode =
  /** Both examples stand in one message, or one around the other. */
  | 'sameMessage'
  /** No messages could be made out around the examples. */
  | 'noThread'
  /** Nothing tells the two examples apart. */
  | 'noSides'
  /** This message reads otherwise than the person said. */
  | 'contradiction'
  /** This message isn't read at all. */
  | 'notRead'
  | 'nameEmpty'
  | 'nameTooLong'
  /** It stands in a list, and nothing tells which row is open. */
  | 'nameInList'
  /** It can't be found again without the name itself, or stands among the messages. */
  | 'nameUnclear'
  | 'noBox';

export interface TeachProblem {
  readonly code: TeachProblemCode;
  /** The message or part that it is about. */
  readonly element: Element;
  /** What the message reads as, of a contradiction. */
  readonly reads?: Side;
}

export interface Lesson {
  /** Complete only where there is no problem. */
  readonly adapter: Adapter;
  readonly problems: readonly TeachProblem[];
}

/** What a person said, by the message in which they pointed. */
function saidOf(
  rows: readonly Element[],
  pointed: readonly (readonly [Element, Side])[],
): ReadonlyMap<Element, Side> {
  const said = new Map<Element, Side>();
  for (const [element, side] of pointed) {
    const row = rows.find((one) => contains(one, element));
    if (row !== undefined) said.set(row, side);
  }
  return said;
}

function emptyAdapter(hostname: string): Adapter {
  return {
    form: ADAPTER_FORM,
    id: siteId(hostname),
    version: 1,
    name: hostname.slice(0, 60),
    facts: [],
    hosts: [hostname.toLowerCase()],
    reads: 'chat',
    marks: [],
    shadowHosts: [],
    agentName: [],
    header: { at: [], shopperId: [], shopperName: [{}], shopId: [], shopName: [] },
    witnesses: [],
    list: { at: [], open: [], shopperId: [], shopperName: [], shopId: [], unread: [], waiting: [] },
    thread: { at: [] },
    message: {
      at: [],
      newestFirst: [],
      id: [],
      time: [],
      side: { shopper: [], agent: [], bot: [], system: [] },
      text: [{}],
      drop: [],
      picture: [],
    },
    separator: { at: [], time: [{}] },
    goods: { at: [], id: [], title: [], price: [] },
    order: { at: [], number: [], state: [], goods: [], amount: [] },
    composer: [],
  };
}

/** What comes of the rows: where messages stand, whose they are, which of their words count. */
function messagesOf(
  found: FoundRows,
  name: string,
  pointed: readonly (readonly [Element, Side])[],
): { readonly parts: Pick<Adapter, 'thread' | 'message' | 'separator'>; readonly sides: TaughtSides } {
  const { thread, rows, others } = found;
  const labels = findLabels(rows);
  const { at, separators, lines } = rowSelectors(found);
  const sides = taughtSides(
    rows,
    others,
    thread,
    saidOf(rows, pointed),
    saidOf(rows, pointed.slice(0, 2)),
    labels,
  );
  const speaker = speakerPlaces(rows, name, labels);
  const isReversed = getComputedStyle(thread).flexDirection === 'column-reverse' || isUpsideDown(rows);
  const parts = {
    thread: { at: lastingSelectors(thread, [name]) },
    message: {
      at,
      newestFirst: isReversed ? ['*'] : [],
      ...(isScattered(rows, thread, isReversed) && { order: 'place' as const }),
      id: idPlaces(rows),
      time: [],
      side: { ...sides.side, system: [...new Set([...sides.side.system, ...lines])] },
      ...(sides.alignment !== undefined && { alignment: sides.alignment }),
      ...(speaker.length > 0 && { speaker }),
      text: textPlaces(rows, labels),
      drop: dropsOf(rows, labels),
      picture: picturePlaces(rows),
    },
    separator: { at: separators, time: [{}] },
  };
  return { parts, sides };
}

/** What the person said of each message against what the adapter reads. A line that is nobody's may stay unknown. */
function contradictions(
  read: readonly MarkedMessage[],
  pointed: readonly (readonly [Element, Side])[],
): readonly TeachProblem[] {
  // The last word on a message counts.
  const said = new Map(
    pointed.map(([element, side]) => {
      const message = read.find((one) => contains(one.element, element));
      return [message?.element ?? element, { side, message }] as const;
    }),
  );
  return [...said].flatMap(([element, { side, message }]): readonly TeachProblem[] => {
    const isNobodys = side === 'system' || side === 'unknown';
    if (message === undefined) return isNobodys ? [] : [{ code: 'notRead', element }];
    const fits = message.side === side || (isNobodys && /^(?:system|unknown)$/.test(message.side));
    return fits ? [] : [{ code: 'contradiction', element, reads: message.side }];
  });
}

/** A thread around the box, or around the name beside the messages, is no thread: an example wasn't a message. */
function inThread(found: FoundRows | null, name: Element, box: Element): FoundRows | null {
  if (found === null || contains(found.thread, box)) return null;
  const isBeside = contains(found.thread, name) && !found.rows.some((row) => contains(row, name));
  return isBeside ? null : found;
}

function nameProblem(element: Element, name: string, thread: Element | null): TeachProblem | null {
  if (name === '') return { code: 'nameEmpty', element };
  if (name.length > MAX_NAME || name.includes('\n')) return { code: 'nameTooLong', element };
  return thread !== null && contains(thread, element) ? { code: 'nameUnclear', element } : null;
}

/**
 * Learns a page from the examples.
 * @param corrections messages (or elements in them) and whose they are; the word of a person.
 */
export function learn(
  document: Document,
  hostname: string,
  { shopper, agent, name: nameElement, box }: Examples,
  corrections: ReadonlyMap<Element, Side> = new Map(),
): Lesson {
  const base = emptyAdapter(hostname);
  const problems: TeachProblem[] = [];
  if (contains(shopper, agent) || contains(agent, shopper)) {
    return { adapter: base, problems: [{ code: 'sameMessage', element: agent }] };
  }
  const name = elementText(nameElement, 500).text;
  const found = inThread(findTaughtRows(shopper, agent, [nameElement, box]), nameElement, box);

  const header = headerSelectors(nameElement, name);
  const misnamed = nameProblem(nameElement, name, found?.thread ?? null);
  if (misnamed !== null) problems.push(misnamed);
  else if ('problem' in header) problems.push({ code: header.problem, element: nameElement });
  const composer = lastingSelectors(box, [name]);
  if (!isEditable(box) || composer.length === 0) problems.push({ code: 'noBox', element: box });

  const parts = { header: { ...base.header, at: 'at' in header ? header.at : [] }, composer };
  if (found === null) {
    const same = shopper.parentElement !== null && shopper === agent;
    return {
      adapter: { ...base, ...parts },
      problems: [{ code: same ? 'sameMessage' : 'noThread', element: agent }, ...problems],
    };
  }

  const pointed = [[shopper, 'shopper'], [agent, 'agent'], ...corrections] as const;
  const { parts: messages, sides } = messagesOf(found, name, pointed);
  const adapter: Adapter = {
    ...base,
    ...parts,
    ...messages,
    prints: {
      thread: fingerprintOf(found.thread),
      header: fingerprintOf(nameElement),
      composer: fingerprintOf(box),
    },
  };
  if (!sides.certain) problems.push({ code: 'noSides', element: agent });
  const read = markAll(document, adapter);
  return { adapter, problems: [...problems, ...contradictions(read, pointed)] };
}
