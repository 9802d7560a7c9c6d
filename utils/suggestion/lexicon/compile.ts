/**
 * Makes the lexicon's tables: a trie of all wordings in level order, so that it is read by looking into arrays and
 * nothing has to be built when a worker starts. Done when the extension is built.
 */
import { normalise, readingsOf, soundOf } from '../../text/index.ts';
import { TRADITIONAL } from '../masking/rules/traditional.ts';
import type { Concept } from './parse.ts';
import { FIRST_SOUND, LEXICON_FORMAT, type LexiconTables, SOUNDS, writeTables } from './tables.ts';

interface Node {
  readonly children: Map<number, Node>;
  readonly concepts: Set<number>;
}

/** @returns the tables as one array of bytes. @throws {RangeError} when a concept is named that isn't there. */
export function compileLexicon(concepts: readonly Concept[]): Uint8Array {
  const merged = merge(concepts);
  const ids = [...merged.keys()];
  const numbers = new Map(ids.map((id, i) => [id, i]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new RangeError(`no such concept: ${id}`);
    return number;
  };
  const root: Node = { children: new Map(), concepts: new Set() };
  for (const { id, forms } of merged.values()) {
    for (const form of forms) enter(root, normalise(form), numberOf(id));
  }
  const broader = ids.map((id) => [...ancestors(merged, id)].map(numberOf));
  const stamp = stampOf([...merged.values()]);
  return writeTables({ ...flatten(root), format: LEXICON_FORMAT, stamp, ids, broader, ...soundTables() });
}

/**
 * How characters sound. Those of old texts are read as their simplified ones, but sound like none: what was learned
 * of them stays what it is.
 */
function soundTables(): Pick<LexiconTables, 'sounds' | 'readings'> {
  const simplified = new Map<string, string>();
  for (let i = 0; i + 1 < TRADITIONAL.length; i += 2)
    simplified.set(TRADITIONAL.charAt(i), TRADITIONAL.charAt(i + 1));
  const numbers = new Map<string, number>([['', 0]]);
  const places = new Map<string, number>([['0', 0]]);
  const readings: [string, number][] = [['', 0]];
  const sounds = Uint16Array.from({ length: SOUNDS }, (_, i) => {
    const character = String.fromCharCode(FIRST_SOUND + i);
    const sound = soundOf(character);
    const number = numbers.get(sound) ?? numbers.size;
    numbers.set(sound, number);
    const typed = typedAs(readingsOf(sound === '' ? (simplified.get(character) ?? '') : character));
    const place = places.get(typed + number) ?? readings.push([typed, number]) - 1;
    places.set(typed + number, place);
    return place;
  });
  return { sounds, readings };
}

/** All that may be typed for a character, each with a capital: its first sounds, and its readings; ü as v and as u. */
function typedAs(readings: readonly string[]): string {
  const typed = new Set<string>();
  for (const reading of readings.flatMap((one) => [one, one.replace('v', 'u')])) {
    const sound = /^[zcs]h/.exec(reading)?.[0] ?? '';
    for (const part of [reading.charAt(0), sound, reading])
      if (part !== '') typed.add(part.charAt(0).toUpperCase() + part.slice(1));
  }
  return [...typed].join('');
}

/** FNV-1a over everything that the concepts say. */
function stampOf(concepts: readonly Concept[]): number {
  let stamp = 0x811c9dc5;
  for (const { id, broader, forms } of concepts)
    for (const letter of `${id}<${broader.join()}:${forms.join()}`)
      stamp = Math.imul(stamp ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return stamp >>> 0;
}

/** Two entries of one id are one concept. */
function merge(concepts: readonly Concept[]): Map<string, Concept> {
  const merged = new Map<string, Concept>();
  for (const concept of concepts) {
    const known = merged.get(concept.id);
    merged.set(
      concept.id,
      known === undefined
        ? concept
        : {
            id: concept.id,
            broader: [...known.broader, ...concept.broader],
            forms: [...known.forms, ...concept.forms],
          },
    );
  }
  return merged;
}

/** All that a concept is a kind of, near and far; circles end. */
function ancestors(concepts: ReadonlyMap<string, Concept>, id: string): Set<string> {
  const found = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const up of concepts.get(next)?.broader ?? []) {
      if (up === id || found.has(up)) continue;
      found.add(up);
      open.push(up);
    }
  }
  return found;
}

function enter(root: Node, form: string, concept: number): void {
  if (form === '') return;
  let node = root;
  for (let i = 0; i < form.length; i += 1) {
    const unit = form.charCodeAt(i);
    let child = node.children.get(unit);
    if (child === undefined) {
      child = { children: new Map(), concepts: new Set() };
      node.children.set(unit, child);
    }
    node = child;
  }
  node.concepts.add(concept);
}

/** The children of a node stand side by side, in the order of their units. */
function flatten(root: Node): Pick<LexiconTables, 'units' | 'firstChild' | 'meaning' | 'meanings'> {
  const queue: Node[] = [root];
  const units: number[] = [0];
  const firstChild: number[] = [];
  const meaning: number[] = [];
  const meanings: number[][] = [[]];
  const known = new Map<string, number>([['', 0]]);
  for (let i = 0; i < queue.length; i += 1) {
    const node = queue[i] as Node;
    firstChild.push(queue.length);
    const concepts = [...node.concepts].sort((a, b) => a - b);
    const name = concepts.join(' ');
    let number = known.get(name);
    if (number === undefined) {
      number = meanings.push(concepts) - 1;
      known.set(name, number);
    }
    meaning.push(number);
    for (const [unit, child] of [...node.children].sort(([a], [b]) => a - b)) {
      units.push(unit);
      queue.push(child);
    }
  }
  firstChild.push(queue.length);
  return {
    units: Uint16Array.from(units),
    firstChild: Uint32Array.from(firstChild),
    meaning: Uint16Array.from(meaning),
    meanings,
  };
}
