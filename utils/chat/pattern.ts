/**
 * Which regular expressions an adapter may hold. Adapters come from files, and a pattern that runs for seconds stops
 * the agent's workbench: so only forms are let in whose worst case can be counted, on a text of `PATTERN_TEXT`
 * characters, and what would take more than about cubic time isn't.
 *
 * Nothing is timed: the same pattern gets the same verdict on every computer.
 */

export type PatternProblem =
  /** Empty, or longer than `MAX_PATTERN`. */
  | 'length'
  /** No regular expression, or syntax that isn't known here. */
  | 'broken'
  /** More than one capturing group: which one is the value? */
  | 'groups'
  /** A quantifier behind a group. */
  | 'quantifiedGroup'
  | 'backreference'
  | 'lookaround'
  /** More than `MAX_UNBOUNDED` of `*`, `+` and `{n,}`. */
  | 'unbounded'
  /** A counted repeat of more than `MAX_REPEAT`. */
  | 'repeat'
  /** On some text it would take too many steps. */
  | 'slow';

/** Longest text that a pattern is applied to, in UTF-16 units. */
export const PATTERN_TEXT = 500;

const MAX_PATTERN = 200;
const MAX_UNBOUNDED = 3;
const MAX_REPEAT = 200;
/** A few times the cube of the text's length: a second at worst, and nothing real comes near. */
const MAX_STEPS = 4 * PATTERN_TEXT ** 3;

/** One UTF-16 unit of the text, repeated; `source` is the atom alone, as it stands in the pattern. */
interface Unit {
  readonly kind: 'unit';
  readonly source: string;
  readonly min: number;
  readonly max: number;
}
interface Assertion {
  readonly kind: 'start' | 'end' | 'boundary';
}
interface Group {
  readonly kind: 'group';
  readonly ways: readonly Sequence[];
}
type Item = Unit | Assertion | Group;
type Sequence = readonly Item[];

class Refused extends Error {
  readonly problem: PatternProblem;
  constructor(problem: PatternProblem) {
    super(problem);
    this.problem = problem;
  }
}

const ESCAPED_UNIT = /^\\(?:[dDwWsStnrfv]|0(?!\d)|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[^\da-zA-Z])/;
const QUANTIFIER = /^(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})/;

/** Reads a pattern that compiles into its parts; what isn't allowed in them is thrown as `Refused`. */
function parse(source: string): readonly Sequence[] {
  let at = 0;
  let captures = 0;
  let unbounded = 0;
  const starts = (text: string): boolean => source.startsWith(text, at);

  /** The escape at this place, outside of classes. */
  const readEscape = (): string | Assertion => {
    const next = source[at + 1] ?? '';
    if (/[1-9k]/.test(next)) throw new Refused('backreference');
    if (/[bB]/.test(next)) {
      at += 2;
      return { kind: 'boundary' };
    }
    const [whole] = ESCAPED_UNIT.exec(source.slice(at)) ?? [];
    if (whole === undefined) throw new Refused('broken');
    at += whole.length;
    return whole;
  };

  const readClass = (): string => {
    const from = at;
    at += starts('[^') ? 2 : 1;
    while (at < source.length && source[at] !== ']') {
      if (source[at] !== '\\') at += 1;
      else if (starts('\\b')) at += 2;
      else if (typeof readEscape() !== 'string') throw new Refused('broken');
    }
    at += 1;
    return source.slice(from, at);
  };

  const readQuantifier = (): { readonly min: number; readonly max: number } | null => {
    const [whole, low, comma, high] = QUANTIFIER.exec(source.slice(at)) ?? [];
    if (whole === undefined) return null;
    at += whole.length;
    if (starts('?')) at += 1;
    if (whole === '?') return { min: 0, max: 1 };
    const min = low === undefined ? (whole === '+' ? 1 : 0) : Number(low);
    const endless = low === undefined || (comma !== undefined && high === '');
    const max = endless ? PATTERN_TEXT : high === undefined ? min : Number(high);
    if (endless) unbounded += 1;
    if (unbounded > MAX_UNBOUNDED) throw new Refused('unbounded');
    if (min > MAX_REPEAT || (!endless && max > MAX_REPEAT)) throw new Refused('repeat');
    return { min, max };
  };

  const readGroup = (): Group => {
    if (/^\(\?<?[=!]/.test(source.slice(at))) throw new Refused('lookaround');
    const [open] = /^\((?:\?:|\?<[^>]*>|(?!\?))/.exec(source.slice(at)) ?? [];
    // What else begins with `(?` came into the language lately, and isn't known to every browser.
    if (open === undefined) throw new Refused('broken');
    if (open !== '(?:') captures += 1;
    if (captures > 1) throw new Refused('groups');
    at += open.length;
    const ways = readWays();
    at += 1;
    if (readQuantifier() !== null) throw new Refused('quantifiedGroup');
    return { kind: 'group', ways };
  };

  const readItem = (): Item => {
    if (starts('(')) return readGroup();
    let atom: string | Assertion;
    if (starts('[')) {
      atom = readClass();
    } else if (starts('\\')) {
      atom = readEscape();
    } else {
      const character = source[at] ?? '';
      at += 1;
      if (character === '^') return { kind: 'start' };
      if (character === '$') return { kind: 'end' };
      // A brace that is no quantifier stands for itself.
      atom = /[{}\]]/.test(character) ? `\\${character}` : character;
    }
    if (typeof atom !== 'string') return atom;
    return { kind: 'unit', source: atom, ...(readQuantifier() ?? { min: 1, max: 1 }) };
  };

  const readWays = (): readonly Sequence[] => {
    const ways: Item[][] = [[]];
    while (at < source.length && !starts(')')) {
      if (starts('|')) {
        at += 1;
        ways.push([]);
      } else {
        ways.at(-1)?.push(readItem());
      }
    }
    return ways;
  };

  return readWays();
}

/** Units at which `\d`, `\w`, `\s` and the dot begin or end. */
const EDGES = '\0/09:@AZ[^_`az{\t\r \u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff\n';

/** Units that an atom's source names. */
function named(source: string): string {
  const codes = [...source.matchAll(/\\(?:x([\da-f]{2})|u([\da-f]{4}))/gi)];
  return source + String.fromCharCode(...codes.map(([, x, u]) => Number.parseInt(x ?? u ?? '', 16)));
}

/** True when one UTF-16 unit fits both. What fits changes at named units only: those and their neighbours are tried. */
function overlap(a: string, b: string): boolean {
  const tried = `${EDGES}${named(a)}${named(b)}`.split('').flatMap((character) => {
    const code = character.charCodeAt(0);
    return [code - 1, code, code + 1];
  });
  return new RegExp(`(?=${a})${b}`).test(String.fromCharCode(...tried));
}

/** Units that may stand next to a place, as sources; `sure`: one of them, or the edge of the text, must. */
interface Neighbours {
  readonly units: readonly string[];
  readonly sure: boolean;
}

/** What may stand next, of items that are told from the nearest on. */
function neighbours(items: Sequence, edge: 'start' | 'end'): Neighbours {
  const units: string[] = [];
  for (const item of items) {
    if (item.kind === edge) return { units, sure: true };
    if (item.kind === 'group') {
      const ways = item.ways.map((way) => neighbours(edge === 'end' ? way : way.toReversed(), edge));
      units.push(...ways.flatMap((way) => way.units));
      if (ways.every((way) => way.sure)) return { units, sure: true };
    } else if (item.kind === 'unit') {
      units.push(item.source);
      if (item.min > 0) return { units, sure: true };
    }
  }
  return { units, sure: false };
}

/** True when what stands on that side is no part of the run: then the run has one end there, and no other. */
function bounded(unit: Unit, { units, sure }: Neighbours): boolean {
  return sure && units.every((other) => !overlap(unit.source, other));
}

/** How far the engine may have got. */
interface Count {
  /** In how many ways it can have come here, and at most in how many to one and the same place of the text. */
  readonly paths: number;
  readonly each: number;
  /** Steps on the way here. */
  readonly steps: number;
}

function afterUnit(unit: Unit, before: Sequence, after: Sequence, { paths, each, steps }: Count): Count {
  const next = steps + paths * Math.max(unit.max, 1);
  const choices = unit.max - unit.min + 1;
  // A run whose length the next unit tells goes on in one way; one whose beginning the last unit tells
  // comes to each place in one way.
  if (choices === 1) return { paths, each, steps: next };
  const toEach = each * (bounded(unit, neighbours(before, 'start')) ? 1 : choices);
  const onward = paths * (bounded(unit, neighbours(after, 'end')) ? 1 : choices);
  const reached = Math.min(onward, toEach * (PATTERN_TEXT + 1));
  return { paths: reached, each: Math.min(toEach, reached), steps: next };
}

/** Counts on through a sequence; `before` and `after` are what stands around it, from the nearest on. */
function count(sequence: Sequence, before: Sequence, after: Sequence, from: Count): Count {
  let now = from;
  for (const [i, item] of sequence.entries()) {
    if (now.steps > MAX_STEPS) break;
    const behind = [...sequence.slice(0, i).reverse(), ...before];
    const ahead = [...sequence.slice(i + 1), ...after];
    if (item.kind === 'group') {
      const ways = item.ways.map((way) => count(way, behind, ahead, { ...now, steps: 0 }));
      const sum = (of: keyof Count): number => ways.reduce((total, way) => total + way[of], 0);
      now = { paths: sum('paths'), each: sum('each'), steps: now.steps + sum('steps') };
    } else if (item.kind === 'unit') {
      now = afterUnit(item, behind, ahead, now);
    } else {
      now = { ...now, steps: now.steps + now.paths };
    }
  }
  return now;
}

/** True when the sequence can match at the beginning of the text only. */
function anchored(sequence: Sequence): boolean {
  const [first] = sequence;
  return first?.kind === 'start' || (first?.kind === 'group' && first.ways.every(anchored));
}

function stepsOf(ways: readonly Sequence[]): number {
  return ways.reduce((sum, way) => {
    // What isn't anchored is tried from every place of the text.
    const paths = anchored(way) ? 1 : PATTERN_TEXT + 1;
    return sum + count(way, [], [], { paths, each: 1, steps: PATTERN_TEXT }).steps;
  }, 0);
}

/** Says why an adapter may not hold this pattern; null when it may. Compiles it without flags. */
export function checkPattern(source: string): PatternProblem | null {
  if (source === '' || source.length > MAX_PATTERN) return 'length';
  try {
    new RegExp(source);
  } catch {
    return 'broken';
  }
  try {
    return stepsOf(parse(source)) > MAX_STEPS ? 'slow' : null;
  } catch (error) {
    if (error instanceof Refused) return error.problem;
    throw error;
  }
}
