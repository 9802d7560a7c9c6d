/**
 * How the shopper decides, after the four tempers of the trade: tiger (short, commanding), peacock (chatty, warm),
 * koala (undecided, trusting), owl (exact, doubting). Most people mix them; so one is named only where it stands out.
 */
import type { ChatMessage, Temper } from '../model/index.ts';
import type { Signs } from './signs/index.ts';
import { shopperTurns, type Turn } from './turns.ts';

export interface TemperFound {
  /** Null while too little was said, or when no temper stands out. */
  readonly temper: Temper | null;
  /** From 0 to 1 each. */
  readonly scores: Readonly<Record<Temper, number>>;
  /** What told it, the first mentioned first. */
  readonly evidence: readonly string[];
}

const MAX_TURNS = 12;
/** Two turns may be anybody's, unless they say much. */
const ENOUGH_TURNS = 3;
const ENOUGH_SIGNS = 3;
const STANDS_OUT = 0.3;
const LEAD = 0.12;
const SHORT_TURN = 8;
const LONG_TURN = 28;

/** The shopper's temper, from all that the shopper wrote lately. */
export function temperOf(messages: readonly ChatMessage[], { temper: signs }: Signs): TemperFound {
  const turns = shopperTurns(messages, MAX_TURNS, 1).reverse();
  const sums: Record<Temper, number> = { tiger: 0, peacock: 0, koala: 0, owl: 0 };
  const told: { temper: Temper; words: string }[] = [];
  for (const turn of turns) {
    for (const { temper, words, weight } of signsOf(turn, signs)) {
      sums[temper] += weight;
      if (words !== '') told.push({ temper, words });
    }
  }
  // Many turns make single signs weaker; a few never make one strong.
  const whole = Math.max(ENOUGH_TURNS, turns.length);
  const share = (sum: number): number => Math.min(1, sum / whole);
  const scores = {
    tiger: share(sums.tiger),
    peacock: share(sums.peacock),
    koala: share(sums.koala),
    owl: share(sums.owl),
  };
  const [first, second] = (Object.entries(scores) as [Temper, number][]).sort(([, a], [, b]) => b - a);
  const enough = turns.length >= ENOUGH_TURNS || told.length >= ENOUGH_SIGNS;
  if (!enough || first === undefined || first[1] < STANDS_OUT || first[1] - (second?.[1] ?? 0) < LEAD)
    return { temper: null, scores, evidence: [] };
  const evidence = told.filter(({ temper }) => temper === first[0]).map(({ words }) => words);
  return { temper: first[0], scores, evidence: [...new Set(evidence)] };
}

function* signsOf(
  { text, folded }: Turn,
  { words: said, faces: drawn, courtesy, figures, particle }: Signs['temper'],
): Generator<{ temper: Temper; words: string; weight: number }> {
  for (const temper of ['tiger', 'peacock', 'koala', 'owl'] as const)
    for (const words of new Set(folded.match(said[temper]) ?? [])) yield { temper, words, weight: 0.6 };
  const faces = new Set(text.match(drawn) ?? []);
  for (const words of [...faces].slice(0, 3)) yield { temper: 'peacock', words, weight: 0.4 };
  if (particle.test(folded)) yield { temper: 'peacock', words: '', weight: 0.15 };
  for (const words of new Set(folded.match(figures) ?? [])) yield { temper: 'owl', words, weight: 0.3 };
  if ([...folded].length > LONG_TURN && faces.size === 0) yield { temper: 'owl', words: '', weight: 0.25 };
  // Short alone is haste: half of a tiger, less than a half with courtesy.
  if ([...folded].length <= SHORT_TURN && faces.size === 0 && !courtesy.test(folded))
    yield { temper: 'tiger', words: '', weight: 0.2 };
}
