/**
 * Whose each message is, from those that the person named: by marks that part them, else by the edge that they lean
 * to. What the person said counts before what the page looks like.
 */
import type { Side } from '../../model/index.ts';
import { type FoundSides, findSides, placeOf, rowMarks, type Seen } from '../generic/findSides.ts';
import type { WordSide } from '../generic/words.ts';

type Speaker = 'shopper' | 'agent';
type SideSelectors = FoundSides['side'];

export interface TaughtSides {
  readonly side: SideSelectors;
  readonly alignment?: 'shopperAtStart' | 'shopperAtEnd';
  /** False when nothing was found that parts the two examples. */
  readonly certain: boolean;
}

/** A message, and whose it should be: as the person said, or as its edge has it; null where neither tells. */
interface Wanted extends Seen {
  readonly side: Side | null;
  readonly isSaid: boolean;
}

function isSystem({ marks }: Seen): boolean {
  return [...marks.values()].some((words) => words.has('system'));
}

/** The edge at which the named messages of a side stand; null where they stand at several. */
function edgeOfSide(
  seen: readonly Seen[],
  said: ReadonlyMap<Element, Side>,
  side: Speaker,
): Seen['edge'] | null {
  const edges = new Set(seen.filter(({ row }) => said.get(row) === side).map(({ edge }) => edge));
  edges.delete('middle');
  const [edge] = edges;
  return edges.size === 1 && edge !== undefined ? edge : null;
}

const not = (selectors: readonly string[]): string => selectors.map((one) => `:not(${one})`).join('');

/** Marks that some of `own` have and nobody of the others, best first: those that say what they mean, of the message itself. */
function partingMarks(own: readonly Seen[], others: readonly Seen[], fits: WordSide): readonly string[] {
  const taken = new Set(others.flatMap(({ marks }) => [...marks.keys()]));
  const counts = new Map<string, { count: number; worth: number }>();
  for (const { marks } of own) {
    for (const [mark, words] of marks) {
      if (taken.has(mark)) continue;
      const known = counts.get(mark);
      const worth = (words.has(fits) ? 4 : 0) + (mark.startsWith(':has') ? 0 : 1);
      counts.set(mark, { count: (known?.count ?? 0) + 1, worth });
    }
  }
  const share = (count: number): number => count / Math.max(1, own.length);
  return [...counts]
    .sort(([, a], [, b]) => share(b.count) * 6 + b.worth - (share(a.count) * 6 + a.worth))
    .map(([mark]) => mark);
}

/** As few marks as tell all of `own` from the others; null where they can't be told. */
function coverOf(own: readonly Seen[], others: readonly Seen[], fits: WordSide): readonly string[] | null {
  const chosen: string[] = [];
  let left = own;
  while (left.length > 0 && chosen.length < 3) {
    const [mark] = partingMarks(left, others, fits);
    const covered = left.filter(({ marks }) => mark !== undefined && marks.has(mark));
    if (mark === undefined) return null;
    // One message of many that has a mark of its own tells nothing of those to come.
    if (covered.length === 1 && left.length > 2) return null;
    chosen.push(mark);
    left = left.filter((one) => !covered.includes(one));
  }
  return left.length === 0 && own.length > 0 ? chosen : null;
}

/** No edge tells: two marks of which every message has just one, and that fit what was said. */
function pairOf(messages: readonly Wanted[], lines: readonly Seen[]): readonly [string, string] | null {
  const said = (side: Speaker): readonly Wanted[] =>
    messages.filter((one) => one.isSaid && one.side === side);
  const candidates = (side: Speaker): readonly string[] => {
    const other = side === 'agent' ? 'shopper' : 'agent';
    const own = said(side);
    return partingMarks(own, [...said(other), ...lines], side).filter((mark) =>
      own.every(({ marks }) => marks.has(mark)),
    );
  };
  const shopperMarks = candidates('shopper').slice(0, 40);
  const agentMarks = candidates('agent').slice(0, 40);
  for (const agent of agentMarks) {
    for (const shopper of shopperMarks) {
      if (messages.every(({ marks }) => marks.has(agent) !== marks.has(shopper))) return [agent, shopper];
    }
  }
  return null;
}

/** Marks of the lines that the person named nobody's, which no message has. */
function systemMarks(messages: readonly Wanted[], guessed: readonly string[]): readonly string[] {
  const lines = messages.filter(({ isSaid, side }) => isSaid && side === 'system');
  const others = messages.filter(({ side }) => side === 'shopper' || side === 'agent');
  const said = lines.flatMap((line) => partingMarks([line], others, 'system').slice(0, 1));
  const harmless = guessed.filter((mark) => !others.some((one) => one.isSaid && one.marks.has(mark)));
  return [...new Set([...said, ...harmless])];
}

/** Marks of messages that lean to the other's edge, or have the other's mark, and are this side's all the same. */
function extraMarks(messages: readonly Wanted[], side: Speaker, base: TaughtSides): readonly string[] {
  const reads = (one: Wanted): Side => readingOf(one, base);
  const wrong = messages.filter((one) => one.isSaid && one.side === side && reads(one) !== side);
  const against = messages.filter((one) => one.isSaid && one.side !== side);
  return wrong.flatMap((one) => {
    const hits = (mark: string): number =>
      messages.filter((other) => other.marks.has(mark) && other.side !== side && !other.isSaid).length;
    return [...partingMarks([one], against, side)].sort((a, b) => hits(a) - hits(b)).slice(0, 1);
  });
}

function matches(row: Element, selectors: readonly string[]): boolean {
  return selectors.some((selector) => row.matches(selector));
}

function readingOf({ row, edge }: Seen, { side, alignment }: TaughtSides): Side {
  const claims = (['shopper', 'agent', 'bot', 'system'] as const).filter((one) => matches(row, side[one]));
  if (claims.length > 0) return claims.length === 1 ? (claims[0] ?? 'unknown') : 'unknown';
  if (alignment === undefined || edge === 'middle') return 'unknown';
  return (edge === 'start') === (alignment === 'shopperAtStart') ? 'shopper' : 'agent';
}

/**
 * @param said what the person said of these messages; at least one of each side.
 * @param examples those of them that stand for all others: one of each side.
 * @param lines what stands between the messages.
 */
export function taughtSides(
  rows: readonly Element[],
  lines: readonly Element[],
  thread: Element,
  said: ReadonlyMap<Element, Side>,
  examples: ReadonlyMap<Element, Side>,
  labels: ReadonlySet<Element>,
): TaughtSides {
  const seen = (row: Element): Seen => ({
    row,
    edge: placeOf(row, thread, labels)?.edge ?? 'middle',
    marks: rowMarks(row),
  });
  const all = rows.map(seen);
  const between = lines.map((line): Seen => ({ ...seen(line), edge: 'middle' }));
  // The examples tell the rule; what was corrected afterwards may be an exception of it.
  const shopperEdge = edgeOfSide(all, examples, 'shopper') ?? edgeOfSide(all, said, 'shopper');
  const agentEdge = edgeOfSide(all, examples, 'agent') ?? edgeOfSide(all, said, 'agent');
  const edgesTell = shopperEdge !== null && agentEdge !== null && shopperEdge !== agentEdge;
  const messages = all.map((one): Wanted => {
    const word = said.get(one.row);
    if (word !== undefined) return { ...one, side: word, isSaid: true };
    const byEdge = one.edge === shopperEdge ? 'shopper' : one.edge === agentEdge ? 'agent' : null;
    return { ...one, side: edgesTell && !isSystem(one) ? byEdge : null, isSaid: false };
  });

  const guessed = findSides(rows, lines, thread, labels).side;
  const system = systemMarks(messages, guessed.system);
  const speakers = messages
    .filter((one) => one.isSaid || !isSystem(one))
    .filter(({ side }) => side !== 'system');
  const bot = guessed.bot.filter(
    (mark) => !speakers.some((one) => one.isSaid && one.marks.has(mark) && one.side !== 'bot'),
  );
  const nobody = not([...new Set([...system, ...bot])]);
  const isBot = (one: Seen): boolean => matches(one.row, bot);
  const of = (side: Speaker): readonly Wanted[] => speakers.filter((one) => one.side === side && !isBot(one));
  const strangers = [...between, ...speakers.filter((one) => one.isSaid && one.side === 'unknown')].filter(
    ({ row }) => !matches(row, system),
  );

  const make = (shopper: readonly string[], agent: readonly string[]): SideSelectors => ({
    shopper: shopper.map((mark) => mark + nobody),
    agent: agent.map((mark) => mark + nobody),
    bot,
    system,
  });
  const alignment = shopperEdge === 'end' ? 'shopperAtEnd' : 'shopperAtStart';
  const isException = ({ side, edge, isSaid }: Wanted): boolean =>
    isSaid && ((side === 'shopper' && edge === agentEdge) || (side === 'agent' && edge === shopperEdge));
  const covered = (rule: (one: Wanted) => boolean): TaughtSides | null => {
    const shoppers = of('shopper').filter(rule);
    const agents = of('agent').filter(rule);
    const shopperMarks = coverOf(shoppers, [...agents, ...strangers], 'shopper');
    const agentMarks = coverOf(agents, [...shoppers, ...strangers], 'agent');
    if (shopperMarks === null || agentMarks === null) return null;
    return { side: make(shopperMarks, agentMarks), certain: true };
  };
  const base = ((): TaughtSides => {
    if (edgesTell) {
      const marked = covered(() => true) ?? covered((one) => !isException(one));
      return marked ?? { side: make([], []), alignment, certain: true };
    }
    const people = speakers.filter((one) => !isBot(one));
    const examplesOnly = people.filter(({ row, isSaid }) => !isSaid || examples.has(row));
    const pair = pairOf(people, strangers) ?? pairOf(examplesOnly, strangers);
    if (pair !== null) return { side: make([pair[1]], [pair[0]]), certain: true };
    return { side: make([], []), certain: false };
  })();
  return withExtras(messages, base);
}

/** What was said against the rule becomes an exception of it, where the page has a mark for that. */
function withExtras(messages: readonly Wanted[], base: TaughtSides): TaughtSides {
  const agent = extraMarks(messages, 'agent', base);
  const shopper = extraMarks(messages, 'shopper', base);
  if (agent.length === 0 && shopper.length === 0) return base;
  const { side } = base;
  return {
    ...base,
    side: {
      ...side,
      shopper: [...side.shopper.map((one) => one + not(agent)), ...shopper],
      agent: [...side.agent.map((one) => one + not(shopper)), ...agent],
    },
  };
}
