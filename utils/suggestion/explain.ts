/** Why a template was suggested or found: the words that it shares with what was asked, marked in both. */
import type { Explanation, Template } from '../model/index.ts';
import { markTerms, tokenise } from '../text/index.ts';
import type { Ranked } from './door.ts';
import type { Question } from './question.ts';

/** The words of a template's triggers: whoever types finds it at key after key. */
const known = new WeakMap<Template, readonly ReadonlySet<string>[]>();

function wordsOf(template: Template): readonly ReadonlySet<string>[] {
  const words = known.get(template) ?? template.triggers.map((trigger) => new Set(tokenise(trigger)));
  known.set(template, words);
  return words;
}

/** The best trigger is the one that shares the most words with the question. */
export function explainMatch(question: Question | null, { template, terms, title }: Ranked): Explanation {
  const shared = new Set(terms);
  const sharing = wordsOf(template).map((words, place) => ({
    trigger: template.triggers[place] ?? '',
    weight: terms.filter((term) => words.has(term)).length,
    length: words.size,
  }));
  // Of two that share the same words, the shorter one says less else.
  const [best] = sharing
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.length - b.length);
  return {
    question: question === null ? [] : markTerms(question.turns.join('\n'), shared),
    trigger: best === undefined ? [] : markTerms(best.trigger, shared),
    ...(title === undefined ? {} : { title }),
  };
}
