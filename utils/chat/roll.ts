/**
 * Gives messages without an id of the platform one that lasts: the page shows a window of the conversation, and equal
 * messages (在吗, 在吗) are told apart by what stands beside them. Each conversation keeps its roll: the prints of its
 * messages in order, as far as they were seen.
 */

/** Prints kept of one conversation, newest last. */
const MAX_ROLL = 6000;
/** Conversations kept; the one that was looked at least recently is forgotten first. */
const MAX_CONVERSATIONS = 50;
/** Windows up to this long may be tried against every place of the roll. */
const MAX_TRIED = 200;

interface Entry {
  readonly print: string;
  readonly id: string;
}

export interface Roll {
  /**
   * @param prints what is shown, oldest first.
   * @param byName the name stands for the shopper, so another thread under it may be another person's.
   * @returns ids, each once; the same message has the same id as before. `lineage` tells the threads under one name
   * apart, and is the same again when one of them comes back; without names it is 0.
   */
  align(
    conversation: string,
    prints: readonly string[],
    byName: boolean,
  ): { readonly ids: readonly string[]; readonly lineage: number };
}

interface State {
  entries: Entry[];
  readonly counts: Map<string, number>;
  /** Which of the threads under one name this is. */
  readonly number: number;
  /** What the last window was, and what became of it. */
  last: { readonly prints: readonly string[]; readonly ids: readonly string[] } | null;
}

function onlyOnce(prints: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  const twice = new Set<string>();
  prints.forEach((print, i) => {
    if (places.has(print)) twice.add(print);
    places.set(print, i);
  });
  for (const print of twice) places.delete(print);
  return places;
}

/** Where in the roll the window fits best when no message in it is one of a kind; the newest of equal places. */
function bestOffset(roll: readonly Entry[], prints: readonly string[]): number | null {
  if (prints.length > MAX_TRIED) return null;
  let best: number | null = null;
  let most = 0;
  for (let offset = -prints.length + 1; offset < roll.length; offset += 1) {
    let matches = 0;
    for (let i = Math.max(0, -offset); i < prints.length && i + offset < roll.length; i += 1) {
      if (roll[i + offset]?.print === prints[i]) matches += 1;
    }
    if (matches > 0 && matches >= most) {
      most = matches;
      best = offset;
    }
  }
  return best;
}

/** The shift with the longest overlap in which nothing differs; null where that is less than half of the window. */
function cleanShift(roll: readonly Entry[], prints: readonly string[]): number | null {
  let best: number | null = null;
  let most = 0;
  for (let shift = roll.length - 1; shift > -prints.length; shift -= 1) {
    const from = Math.max(0, -shift);
    const to = Math.min(prints.length, roll.length - shift);
    if (to - from <= most) continue;
    let i = from;
    while (i < to && roll[i + shift]?.print === prints[i]) i += 1;
    if (i < to) continue;
    most = to - from;
    best = shift;
  }
  return most * 2 >= prints.length ? best : null;
}

/** For each shown message its place in the roll, or -1; places rise. */
function match(roll: readonly Entry[], prints: readonly string[]): readonly number[] {
  // The usual case: nothing new, or something new at the end.
  const whole = prints.length >= roll.length && roll.every(({ print }, i) => print === prints[i]);
  if (whole) return prints.map((_print, i) => (i < roll.length ? i : -1));
  const start = roll.length - prints.length;
  if (start >= 0 && prints.every((print, i) => roll[start + i]?.print === print)) {
    return prints.map((_print, i) => start + i);
  }

  const shift = cleanShift(roll, prints);
  if (shift !== null)
    return prints.map((_print, i) => (i + shift >= 0 && i + shift < roll.length ? i + shift : -1));

  const inRoll = onlyOnce(roll.map(({ print }) => print));
  const inWindow = onlyOnce(prints);
  const anchors = prints.map((print) => (inWindow.has(print) ? (inRoll.get(print) ?? -1) : -1));
  let highest = -1;
  const rising = anchors.map((place) => {
    if (place <= highest) return -1;
    highest = place;
    return place;
  });
  if (highest === -1) {
    const offset = bestOffset(roll, prints);
    return prints.map((print, i) => (offset !== null && roll[i + offset]?.print === print ? i + offset : -1));
  }
  return fillBetween(roll, prints, rising);
}

/** Messages between two anchors stand where their distance from either says, if their print fits. */
function fillBetween(
  roll: readonly Entry[],
  prints: readonly string[],
  anchors: readonly number[],
): number[] {
  const places = [...anchors];
  for (let i = 1; i < prints.length; i += 1) {
    const before = places[i - 1] ?? -1;
    if (places[i] === -1 && before !== -1 && roll[before + 1]?.print === prints[i]) places[i] = before + 1;
  }
  let after = -1;
  for (let i = prints.length - 1; i >= 0; i -= 1) {
    const place = places[i] ?? -1;
    const free = after > 0 && roll[after - 1]?.print === prints[i] && !places.includes(after - 1);
    if (place === -1 && free) places[i] = after - 1;
    after = places[i] ?? -1;
  }
  return places;
}

/** Threads under one name that are kept apart. */
const MAX_LINEAGES = 20;

function newState(number: number): State {
  return { entries: [], counts: new Map(), number, last: null };
}

/** True when it is the same thread: of what is shown, the most was seen in it before. */
function isSame(places: readonly number[]): boolean {
  const known = places.filter((place) => place !== -1).length;
  return known > 0 && known * 2 >= places.length;
}

/** Which of the threads under this name is shown; a new one where none fits. */
function chooseLineage(lineages: State[], prints: readonly string[]): State {
  const latest = lineages.at(-1) ?? newState(0);
  if (lineages.length === 0) lineages.push(latest);
  if (prints.length === 0 || latest.entries.length === 0) return latest;
  const fits = goesOn(latest, prints)
    ? latest
    : [...lineages].reverse().find(({ entries }) => isSame(match(entries, prints)));
  if (fits === undefined) {
    const fresh = newState(Math.max(...lineages.map(({ number }) => number)) + 1);
    lineages.push(fresh);
    if (lineages.length > MAX_LINEAGES) lineages.shift();
    return fresh;
  }
  // The one that is shown stands last.
  lineages.splice(lineages.indexOf(fits), 1);
  lineages.push(fits);
  return fits;
}

export function createRoll(): Roll {
  const rolls = new Map<string, State[]>();
  const of = (conversation: string): State[] => {
    const known = rolls.get(conversation) ?? [];
    rolls.delete(conversation);
    rolls.set(conversation, known);
    const [oldest] = rolls.keys();
    if (rolls.size > MAX_CONVERSATIONS && oldest !== undefined) rolls.delete(oldest);
    return known;
  };
  return {
    align(conversation, prints, byName) {
      const lineages = of(conversation);
      if (lineages.length === 0) lineages.push(newState(0));
      const roll = byName ? chooseLineage(lineages, prints) : (lineages[0] ?? newState(0));
      const ids = alignTo(roll, prints);
      return { ids, lineage: roll.number };
    },
  };
}

/**
 * True when all that is known of the conversation is shown as it was, with at most something more at its end: the usual
 * case, where a page keeps all of a thread.
 */
function goesOn({ last, entries }: State, prints: readonly string[]): boolean {
  if (last === null || last.ids.length === 0 || last.ids.length !== entries.length) return false;
  if (last.prints.length * 2 < prints.length || last.prints.length > prints.length) return false;
  for (let i = 0; i < last.prints.length; i += 1) if (last.prints[i] !== prints[i]) return false;
  return true;
}

function newEntry(roll: State, print: string): Entry {
  const count = roll.counts.get(print) ?? 0;
  roll.counts.set(print, count + 1);
  return { print, id: `~${print}.${count}` };
}

/** Names of the window; that of a thread which merely goes on is found without laying it over the roll. */
function alignTo(roll: State, prints: readonly string[]): readonly string[] {
  const { last } = roll;
  if (last === null || !goesOn(roll, prints)) {
    roll.last = { prints, ids: alignAnew(roll, prints) };
    return roll.last.ids;
  }
  const fresh = prints.slice(last.prints.length).map((print) => newEntry(roll, print));
  if (fresh.length === 0) return last.ids;
  roll.entries.push(...fresh);
  if (roll.entries.length > MAX_ROLL) roll.entries = roll.entries.slice(-MAX_ROLL);
  roll.last = { prints, ids: [...last.ids, ...fresh.map(({ id }) => id)] };
  return roll.last.ids;
}

function alignAnew(roll: State, prints: readonly string[]): readonly string[] {
  const places = match(roll.entries, prints);
  /** New entries, to be put in behind the place in the roll. */
  const fresh = new Map<number, Entry[]>();
  const first = places.find((place) => place !== -1);
  // What stands before the first that is known is older than it; all of it, where none is known, is newest.
  let behind = first === undefined ? roll.entries.length - 1 : first - 1;
  const ids = prints.map((print, i) => {
    const place = places[i] ?? -1;
    const known = roll.entries[place];
    if (known !== undefined) {
      behind = place;
      return known.id;
    }
    const entry = newEntry(roll, print);
    fresh.set(behind, [...(fresh.get(behind) ?? []), entry]);
    return entry.id;
  });
  const atEnd = fresh.size === 1 ? fresh.get(roll.entries.length - 1) : undefined;
  if (atEnd !== undefined && roll.entries.length + atEnd.length <= MAX_ROLL) roll.entries.push(...atEnd);
  else if (fresh.size > 0) {
    roll.entries = [
      ...(fresh.get(-1) ?? []),
      ...roll.entries.flatMap((entry, i) => [entry, ...(fresh.get(i) ?? [])]),
    ].slice(-MAX_ROLL);
  }
  return ids;
}
