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
   * @returns ids, each once; the same message has the same id as before. `lineage` counts how often all that was
   * shown had nothing in common with the roll: another thread under the same name.
   */
  align(
    conversation: string,
    prints: readonly string[],
  ): { readonly ids: readonly string[]; readonly lineage: number };
}

interface State {
  entries: Entry[];
  readonly counts: Map<string, number>;
  lineage: number;
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

/** For each shown message its place in the roll, or -1; places rise. */
function match(roll: readonly Entry[], prints: readonly string[]): readonly number[] {
  // The usual case: nothing new, or something new at the end.
  const whole = prints.length >= roll.length && roll.every(({ print }, i) => print === prints[i]);
  if (whole) return prints.map((_print, i) => (i < roll.length ? i : -1));
  const start = roll.length - prints.length;
  if (start >= 0 && prints.every((print, i) => roll[start + i]?.print === print)) {
    return prints.map((_print, i) => start + i);
  }

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
    return prints.map((print, i) =>
      offset !== null && roll[i + offset]?.print === print ? i + offset : -1,
    );
  }
  return fillBetween(roll, prints, rising);
}

/** Messages between two anchors stand where their distance from either says, if their print fits. */
function fillBetween(roll: readonly Entry[], prints: readonly string[], anchors: readonly number[]): number[] {
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

export function createRoll(): Roll {
  const rolls = new Map<string, State>();
  const of = (conversation: string): State => {
    const known: State = rolls.get(conversation) ?? { entries: [], counts: new Map<string, number>(), lineage: 0 };
    rolls.delete(conversation);
    rolls.set(conversation, known);
    const [oldest] = rolls.keys();
    if (rolls.size > MAX_CONVERSATIONS && oldest !== undefined) rolls.delete(oldest);
    return known;
  };
  return {
    align(conversation, prints) {
      const roll = of(conversation);
      const places = match(roll.entries, prints);
      const isOther = prints.length > 0 && roll.entries.length > 0 && places.every((place) => place === -1);
      if (isOther) roll.lineage += 1;
      /** New entries, to be put in behind the place in the roll. */
      const fresh = new Map<number, Entry[]>();
      let behind = places.find((place) => place !== -1);
      // What stands before the first that is known is older than it; all of it, where none is known, is newest.
      behind = behind === undefined ? roll.entries.length - 1 : behind - 1;
      const ids = prints.map((print, i) => {
        const place = places[i] ?? -1;
        const known = roll.entries[place];
        if (known !== undefined) {
          behind = place;
          return known.id;
        }
        const count = roll.counts.get(print) ?? 0;
        roll.counts.set(print, count + 1);
        const entry = { print, id: `~${print}.${count}` };
        const list = fresh.get(behind ?? -1) ?? [];
        list.push(entry);
        fresh.set(behind ?? -1, list);
        return entry.id;
      });
      if (fresh.size > 0) {
        roll.entries = [
          ...(fresh.get(-1) ?? []),
          ...roll.entries.flatMap((entry, i) => [entry, ...(fresh.get(i) ?? [])]),
        ].slice(-MAX_ROLL);
      }
      return { ids, lineage: roll.lineage };
    },
  };
}
