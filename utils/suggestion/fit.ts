/**
 * How well a text would go on with a conversation: it speaks of what the conversation speaks of, and it is like what
 * was answered in situations like this one (beside what is answered anywhere).
 */
import type { Situation, SuggestionEngine } from './door.ts';
import { createFeatureReader } from './features.ts';
import type { Lexicon } from './lexicon/index.ts';
import { Model } from './model.ts';
import type { Query } from './query.ts';
import { newestOf } from './turns.ts';

/** How many past situations are asked, and how many replies stand for all. */
const NEAREST = 60;
const SAMPLE = 400;
/** The last turns, the whole conversation, and past situations, against each other. Tried in steps of about two. */
const WEIGHTS = { recent: 1, whole: 0.5, past: 0.6 } as const;
const RECENT = 8;
const WHOLE = 60;
/** What concepts count beside words: the words themselves tell replies apart. Tried: 0, .3, .5. */
const CONCEPTS = 0.3;

export interface ReplyRanker {
  /** @returns a score for each text, higher is better; comparable within one call. */
  rank(situation: Situation, texts: readonly string[]): readonly number[];
}

/**
 * @param engine knows what was answered in which situation.
 * @param replies everything that is ever answered, for how rare a word is and what is usual.
 */
export function createReplyRanker(
  engine: Pick<SuggestionEngine, 'rank'>,
  lexicon: Lexicon,
  replies: readonly string[],
): ReplyRanker {
  const reader = createFeatureReader(lexicon);
  const model = new Model();
  const all = model.open();
  for (const reply of replies) model.add(all, reader.of(reply), 1);
  const gist = (turns: readonly string[], fade = 1): Query =>
    model.query(reader.ofTurns(turns, fade), CONCEPTS);
  const usual = sum(sample(replies).map((text) => ({ query: gist([text]), weight: 1 })));
  return {
    rank(situation, texts) {
      const newestFirst = newestOf(situation.messages, WHOLE, ({ kind }) => kind === 'text').map(
        ({ text }) => text,
      );
      const recent = asMap(gist(newestFirst.slice(0, RECENT), 0.8));
      const whole = asMap(gist(newestFirst, 0.95));
      const near = engine.rank(situation, NEAREST);
      const expected = sum(
        near.map(({ template, score }) => ({ query: gist([template.text]), weight: score ** 2 })),
      );
      return texts.map((text) => {
        const query = gist([text]);
        const past = near.length === 0 ? 0 : likeness(query, expected) - likeness(query, usual);
        return (
          WEIGHTS.recent * likeness(query, recent) +
          WEIGHTS.whole * likeness(query, whole) +
          WEIGHTS.past * past
        );
      });
    },
  };
}

function sample(list: readonly string[]): string[] {
  const step = Math.max(1, list.length / SAMPLE);
  const picked: string[] = [];
  for (let at = 0; at < list.length; at += step) picked.push(list[Math.floor(at)] ?? '');
  return picked;
}

type Weights = ReadonlyMap<number, number>;

function asMap({ keys, weights }: Query): Weights {
  return new Map(keys.map((key, i) => [key, weights[i] ?? 0]));
}

/** The weighted sum, of length 1. */
function sum(parts: readonly { readonly query: Query; readonly weight: number }[]): Weights {
  const total = new Map<number, number>();
  for (const { query, weight } of parts)
    query.keys.forEach((key, i) => {
      total.set(key, (total.get(key) ?? 0) + weight * (query.weights[i] ?? 0));
    });
  let square = 0;
  for (const value of total.values()) square += value * value;
  const length = Math.sqrt(square) || 1;
  return new Map([...total].map(([key, value]) => [key, value / length]));
}

function likeness({ keys, weights }: Query, other: Weights): number {
  let total = 0;
  for (let i = 0; i < keys.length; i += 1) total += (weights[i] ?? 0) * (other.get(keys[i] ?? 0) ?? 0);
  return total;
}
