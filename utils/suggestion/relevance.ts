/** Whether a template fits a question at all. A list of noise is worse than none: nobody looks at it a second time. */
import type { Template } from '../model/index.ts';
import { isDense } from '../text/index.ts';
import { documentOf, isSingle } from './document.ts';
import type { Question } from './question.ts';

export interface Relevance {
  /** The question's terms that the template holds. */
  readonly shared: readonly string[];
  /** Share of the question's weight that these carry, from 0 to 1; a term of the reply's text alone counts half. */
  readonly coverage: number;
  /** Weight that these carry, in units of a term's weight; for long questions, of which no trigger covers much. */
  readonly weight: number;
}

/**
 * Least share of the question that the best template must cover for anything to be shown … The two floors were set
 * by looking at real questions: with them nine of ten that a pack answers are shown, and of those that it doesn't
 * answer a third are kept silent. Sharper silence needs calibrated scores: see `suggestion.design.md`.
 */
export const COVERAGE_FLOOR = 0.15;
/** … or, in a long question, the least weight: about three pairs of characters that are rare in the pack. */
export const WEIGHT_FLOOR = 12;
/** The others of a list that is shown need this share of either: an agent who reads the first reads on. */
const OTHERS = 0.25;
/** What a term counts that stands in the reply's text only. */
const TEXT_ONLY = 0.5;

/** How well a template fits. `weigh` gives a term's weight (inverse document frequency). */
export function relevanceOf(
  question: Question,
  template: Template,
  weigh: (term: string) => number,
): Relevance {
  const document = documentOf(template);
  const named = new Set([...document.triggers, ...document.title]);
  const said = new Set(document.text.flatMap((term) => (isDense(term) ? [term, ...term] : [term])));
  const shared: string[] = [];
  let weight = 0;
  let all = 0;
  for (const [term, importance] of question.terms) {
    const full = importance * weigh(term);
    all += full;
    if (!named.has(term) && !said.has(term)) continue;
    shared.push(term);
    weight += named.has(term) ? full : full * TEXT_ONLY;
  }
  return { shared, coverage: all > 0 ? weight / all : 0, weight };
}

/** True when a template fits well enough to be shown first, and so for the list to be shown. */
export function opensList(question: Question, relevance: Relevance): boolean {
  return passes(question, relevance, 1);
}

/** True when a template fits well enough to stand in a list that is shown. */
export function mayFollow(question: Question, relevance: Relevance): boolean {
  return passes(question, relevance, OTHERS);
}

/** A single character shared is chance, unless it is all there is. A greeting has many names: one of them is enough. */
function passes({ kind }: Question, { shared, coverage, weight }: Relevance, share: number): boolean {
  if (kind === 'question' && coverage < COVERAGE_FLOOR * share && weight < WEIGHT_FLOOR * share) return false;
  return coverage >= 0.8 || shared.some((term) => !isSingle(term));
}
