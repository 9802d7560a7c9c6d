/**
 * Runs inside a played page: reads it with the reader that is shipped and compares that with what the page says ought
 * to be read. Bundled by `buildProbe.ts`.
 */

import { CERTAIN, type Confidence, createGenericReader } from '../../utils/chat/generic/index.ts';
import { type Adapter, createReader, type Reader } from '../../utils/chat/index.ts';
import { findBox } from '../../utils/composer/index.ts';
import type { ChatMessage } from '../../utils/model/index.ts';
import type { PlayedMessage } from './played.ts';

export interface Measure {
  readonly kind: string;
  readonly expected: number;
  readonly read: number;
  /** Of the expected ones, those that were read with kind and exact text, in the right order. */
  readonly right: number;
  readonly wrongSides: number;
  readonly unknownSides: number;
  readonly orderRight: boolean;
  readonly shopperRight: boolean;
  readonly composerRight: boolean;
  readonly confidence: Confidence | null;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
  readonly wrong: readonly string[];
  readonly adapter?: unknown;
}

const same = (a: PlayedMessage, b: ChatMessage): boolean =>
  (a.kind === b.kind || (a.kind !== 'picture' && b.kind === 'text')) && a.text === b.text;

/** Longest common run of the two, as pairs (the usual table; long threads are compared from the end in slices). */
function pairs(expected: readonly PlayedMessage[], read: readonly ChatMessage[]): [number, number][] {
  const found: [number, number][] = [];
  let start = 0;
  while (start < expected.length && start < read.length) {
    const a = expected[start];
    const b = read[start];
    if (a === undefined || b === undefined || !same(a, b)) break;
    found.push([start, start]);
    start += 1;
  }
  const left = expected.slice(start, start + 600);
  const right = read.slice(start, start + 600);
  const table = Array.from({ length: left.length + 1 }, () => new Uint16Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i -= 1) {
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const a = left[i];
      const b = right[j];
      const row = table[i];
      const below = table[i + 1];
      if (a === undefined || b === undefined || row === undefined || below === undefined) continue;
      row[j] = same(a, b) ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const a = left[i];
    const b = right[j];
    if (a !== undefined && b !== undefined && same(a, b)) {
      found.push([i + start, j + start]);
      i += 1;
      j += 1;
    } else if ((table[i + 1]?.[j] ?? 0) >= (table[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return found;
}

function compare(all: readonly PlayedMessage[], read: readonly ChatMessage[], virtual: boolean) {
  // Of a virtual list the page shows a part: what stands before the first that was read isn't asked for.
  let expected = all;
  if (virtual && read.length < all.length) {
    let best = { from: 0, matches: -1 };
    for (let from = all.length - 1; from >= 0; from -= 1) {
      const matches = read.filter(
        (one, i) => all[from + i] !== undefined && same(all[from + i] as PlayedMessage, one),
      ).length;
      if (matches > best.matches) best = { from, matches };
    }
    expected = all.slice(best.from, best.from + Math.max(read.length, 1));
  }
  const matched = pairs(expected, read);
  const wrong = matched.filter(([i, j]) => {
    const side = read[j]?.side;
    return side !== 'unknown' && side !== expected[i]?.side;
  });
  const inExpected = new Set(matched.map(([i]) => i));
  const inRead = new Set(matched.map(([, j]) => j));
  const extras = read.filter((_one, j) => !inRead.has(j));
  const missed = expected.filter((_one, i) => !inExpected.has(i));
  return {
    expected: expected.length,
    read: read.length,
    right: matched.length,
    wrongSides: wrong.length + extras.filter(({ side }) => side === 'shopper' || side === 'agent').length,
    unknownSides: matched.filter(([, j]) => read[j]?.side === 'unknown').length,
    orderRight: !missed.some((one) => extras.some((other) => same(one, other))),
    missing: missed.slice(0, 5).map(({ side, text }) => `${side}: ${text}`),
    extra: extras.slice(0, 5).map(({ side, text }) => `${side}: ${text}`),
    wrong: wrong.slice(0, 5).map(([i, j]) => `${expected[i]?.side}→${read[j]?.side}: ${expected[i]?.text}`),
  };
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** Reads until the page is certain, or for two seconds. */
async function settle(reader: Reader): Promise<ReturnType<Reader['read']>> {
  let reading = reader.read();
  for (let i = 0; i < 25 && reading.kind !== 'open'; i += 1) {
    await pause(100);
    reading = reader.read();
  }
  return reading;
}

let generic: ReturnType<typeof createGenericReader> | null = null;

/** @param adapter null: the generic reader. */
async function measure(adapter: Adapter | null): Promise<Measure> {
  const played = window.played;
  if (played === undefined) throw new Error('this page is not played');
  const own = adapter ?? null;
  if (own === null) generic ??= createGenericReader(document, location.hostname);
  const reader = own === null ? (generic as Reader) : createReader(document, own);
  const reading = await settle(reader);
  const used = own ?? generic?.adapter() ?? null;
  const box = used === null ? null : findBox(reader.scopes(), used.composer);
  const id = played.openId();
  const name = played.people().find((one) => one.id === id)?.name ?? '';
  const messages = reading.kind !== 'open' ? [] : [...reading.older(() => true, 100_000)];
  return {
    kind: reading.kind,
    ...compare(played.expected(id), messages, played.virtual),
    shopperRight: reading.kind === 'open' && reading.conversation.shopperName === name,
    composerRight: box !== null && box === played.composer(),
    confidence: own === null ? (generic?.confidence() ?? null) : null,
    adapter: used,
  };
}

declare global {
  interface Window {
    probe?: { measure: typeof measure; CERTAIN: number };
  }
}
window.probe = { measure, CERTAIN };
