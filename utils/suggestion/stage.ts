/** The stage that a conversation is in, from what the shopper says and from the states of the orders. */
import type { ChatMessage, Order, Stage } from '../model/index.ts';
import { normalise } from '../text/index.ts';
import type { Signs } from './signs/index.ts';
import { shopperTurns } from './turns.ts';

export interface StageFound {
  /** Null when nothing tells. */
  readonly stage: Stage | null;
  /** The words and order states that told it, the weightiest first. */
  readonly evidence: readonly string[];
}

/** Older turns than these belong to something else. */
const MAX_TURNS = 8;
const FADE = 0.75;
/** The order shown first is mostly the one spoken of. A state is weaker than one plain word. */
const FIRST_ORDER = 1.2;
const OTHER_ORDER = 0.3;
const MAX_ORDERS = 5;

/**
 * Where the shopper stands: before buying, between paying and the parcel, after it. An unpaid order is pre-sale (what
 * is left to do is to win the shopper). What is said weighs more than what orders say.
 */
export function stageOf(
  messages: readonly ChatMessage[],
  { stage: signs }: Signs,
  orders: readonly Order[] = [],
): StageFound {
  const scores: Record<Stage, number> = { presale: 0, insale: 0, aftersale: 0 };
  const told: { stage: Stage; words: string; weight: number }[] = [];
  const count = (stage: Stage, words: string, weight: number): void => {
    scores[stage] += weight;
    told.push({ stage, words, weight });
  };
  for (const { folded, weight } of shopperTurns(messages, MAX_TURNS, FADE)) {
    const beforehand = signs.happened.test(folded) ? null : signs.beforehand.exec(folded);
    if (beforehand !== null) count('presale', beforehand[0], weight * 2);
    for (const sign of signs.words) {
      if (beforehand !== null && sign.stage === 'aftersale') continue;
      const said = new Set(folded.match(sign.pattern) ?? []);
      // A second word of the same kind confirms; it doesn't say it twice.
      let share = 1;
      for (const words of said) {
        count(sign.stage, words, sign.weight * weight * share);
        share /= 3;
      }
    }
  }
  orders.slice(0, MAX_ORDERS).forEach(({ state }, index) => {
    const folded = normalise(state);
    const found = signs.states.find(([, pattern]) => pattern.test(folded));
    if (found !== undefined) count(found[0], state, index === 0 ? FIRST_ORDER : OTHER_ORDER);
  });
  const [best] = (Object.entries(scores) as [Stage, number][]).sort(([, a], [, b]) => b - a);
  if (best === undefined || best[1] === 0) return { stage: null, evidence: [] };
  const evidence = told
    .filter(({ stage }) => stage === best[0])
    .sort((a, b) => b.weight - a.weight)
    .map(({ words }) => words);
  return { stage: best[0], evidence: [...new Set(evidence)] };
}
