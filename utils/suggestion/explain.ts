/** Why a template was suggested or found: the words that it shares with what was asked, marked in both. */
import type { Explanation, Template } from '../model/index.ts';
import { markTerms, mayHold, tokenise } from '../text/index.ts';
import type { Ranked } from './door.ts';
import type { Question } from './question.ts';

interface Trigger {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Whoever types finds a template at key after key. */
const known = new WeakMap<Template, readonly Trigger[]>();

function triggersOf(template: Template): readonly Trigger[] {
  const triggers =
    known.get(template) ?? template.triggers.map((text) => ({ text, words: new Set(tokenise(text)) }));
  known.set(template, triggers);
  return triggers;
}

/** The best trigger is the one that shares the most words with the question. */
export function explainMatch(question: Question | null, { template, terms, title }: Ranked): Explanation {
  const shared = ({ words }: Trigger): number => terms.filter((term) => words.has(term)).length;
  // Of two that share the same words, the shorter one says less else.
  const [best] = (mayHold(template.triggers.join(' '), terms) ? triggersOf(template) : [])
    .filter(shared)
    .sort((a, b) => shared(b) - shared(a) || a.words.size - b.words.size);
  return {
    question: markTerms(question?.turns.join('\n') ?? '', terms),
    trigger: markTerms(best?.text ?? '', terms),
    ...(title === undefined ? {} : { title }),
  };
}
