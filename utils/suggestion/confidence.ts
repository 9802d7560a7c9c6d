/** How likely it is that the first suggestion is right, so that a wrong list can be kept to itself. */
import { normalise } from '../text/index.ts';
import { isSingle } from './document.ts';
import type { Ranked } from './door.ts';
import type { Question } from './question.ts';
import type { Signs } from './signs/index.ts';
import { talkOf } from './small-talk.ts';

/**
 * A logistic curve over how well the best one fits, how far it is ahead of the next, and how much of the question its
 * wordings hold. Fitted by gradient on real questions with 1, 5 and 20 wordings a template, of which a third had no
 * template, and on the practice desk's conversations; each of the four by itself gives nearly the same curve.
 */
const CURVE = { bias: -2.5, score: 5.2, lead: 1.6, share: 1.4, known: 0.8 } as const;

/**
 * A list is shown when its first is at least this likely right: the right one may well be the second. Of a question of
 * two or three characters (快点, 多久) much more is wanted: it fits many by chance.
 */
const OPENS = 0.2;

const OPENS_SHORT = 0.45;
const SHORT = 3;
/** What replies to greetings are called by agents. */
const GREETING = /欢迎|问候|招呼|开场|接待|greet|welcome|hello/;
/** What was learned from greetings fits one at least so well; what only holds a word of one (您好，我想退货) doesn't. */
const GREETS = 0.25;

export interface Fit {
  /** Of the template, and of the best other one, as the model gives them. */
  readonly score: number;
  readonly second: number;
  /** Share of the question that wordings of the template hold, the rarer the more. */
  readonly known: number;
}

/** @returns how likely it is right, from 0 to 1. */
export function confidenceOf({ score, second, known }: Fit): number {
  const lead = Math.max(0, score - second);
  const sum =
    CURVE.bias +
    CURVE.score * score +
    CURVE.lead * lead +
    CURVE.share * (score > 0 ? lead / score : 0) +
    CURVE.known * known;
  return 1 / (1 + Math.exp(-sum));
}

/** Whether a template answers a greeting: all greetings mean the same, so one that it knows will do, or its name. */
export function mayGreet(
  { template, score, lessons }: Pick<Ranked, 'template' | 'score' | 'lessons'>,
  signs: Signs,
): boolean {
  const { title, category, triggers } = template;
  if (lessons > 0 && score >= GREETS) return true;
  return (
    GREETING.test(normalise([title, ...category].join(' '))) ||
    triggers.some((trigger) => talkOf(trigger, signs) === 'greeting')
  );
}

/** Whether a list may be shown whose first is this one. A single character shared is chance. */
export function mayOpen({ kind, turns }: Question, { confidence, terms }: Ranked): boolean {
  if (kind === 'greeting') return true;
  const least = normalise(turns.join('')).length <= SHORT ? OPENS_SHORT : OPENS;
  return confidence >= least && terms.some((term) => !isSingle(term));
}
