/**
 * What the situation prefers among templates that fit: the stage, the shopper's temper and mood, the language. Small
 * factors: a template that fits the words better stays ahead.
 */
import type { ChatMessage, ShownBy, Template } from '../model/index.ts';
import type { Situation } from './door.ts';
import { languageOf } from './language.ts';
import { moodOf } from './mood.ts';
import type { Signs } from './signs/index.ts';
import { stageOf } from './stage.ts';
import { temperOf } from './temper.ts';

const FACTOR = {
  sameStage: 1.08,
  /** What stands out of the order of things is rarely meant, but it can be. */
  otherStage: 0.97,
  /** One written for this temper, and one for another; most are for all. */
  sameTemper: 1.1,
  otherTemper: 0.93,
  /** The two Chinese scripts can be read by both. */
  otherScript: 0.95,
  /** Whoever is angry is calmed first. */
  calms: 1.5,
} as const;

/** A template that calms: its category or title says so, in the words of agents. */
const CALMS = /安抚|安撫|道歉|apolog|calm/i;

function isCalming({ category, title }: Template): boolean {
  return CALMS.test(`${category.join(' ')} ${title}`);
}

/** So many words say enough. */
const MAX_WORDS = 4;

/** What the shopper showed that brings this template forward, with the words that showed it. */
export function shownFor(
  template: Template,
  messages: readonly ChatMessage[],
  signs: Signs,
): readonly ShownBy[] {
  const shown: ShownBy[] = [];
  const told = (of: ShownBy['of'], evidence: readonly string[]): void => {
    if (evidence.length > 0) shown.push({ of, words: evidence.slice(0, MAX_WORDS) });
  };
  if (isCalming(template)) {
    const { mood, evidence } = moodOf(messages, signs);
    if (mood === 'angry') told(mood, evidence);
  }
  if (template.temper !== null) {
    const { temper, evidence } = temperOf(messages, signs);
    if (temper === template.temper) told(temper, evidence);
  }
  return shown;
}

export interface Preference {
  /** What a template's score is multiplied by; 0 keeps it out. */
  factor(template: Template): number;
  /** True when the shopper must be calmed before anything else, and this template does. */
  calms(template: Template): boolean;
}

export function preferenceIn(situation: Situation, signs: Signs): Preference {
  const { messages } = situation;
  const stage = situation.stage ?? stageOf(messages, signs).stage;
  const language = situation.language ?? languageOf(messages);
  const temper = situation.temper ?? temperOf(messages, signs).temper;
  const isAngry = moodOf(messages, signs).mood === 'angry';
  const calms = (template: Template): boolean => isAngry && isCalming(template);
  const factorOf = (template: Template): number => {
    let factor = 1;
    // English and Chinese can't stand in for each other.
    if (language !== null && template.language !== language) {
      if (language === 'en' || template.language === 'en') return 0;
      factor *= FACTOR.otherScript;
    }
    if (stage !== null && template.stage !== null)
      factor *= template.stage === stage ? FACTOR.sameStage : FACTOR.otherStage;
    if (temper !== null && template.temper !== null)
      factor *= template.temper === temper ? FACTOR.sameTemper : FACTOR.otherTemper;
    return calms(template) ? factor * FACTOR.calms : factor;
  };
  return { factor: factorOf, calms };
}
