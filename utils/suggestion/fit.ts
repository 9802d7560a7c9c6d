/**
 * How well a text would go on with a conversation: it speaks of what the conversation speaks of, and it is like what
 * was answered in situations like this one (beside what is answered anywhere).
 */
import type { ChatMessage } from '../model/index.ts';
import type { Query } from './query.ts';

export interface FitOptions {
  readonly messages: readonly ChatMessage[];
  readonly texts: readonly string[];
  /** What was answered in situations that are like this one, and how like. */
  readonly near: readonly { readonly text: string; readonly score: number }[];
  /** Everything that is ever answered. */
  readonly all: Iterable<string>;
  /** Features of turns, newest first, each fading from the one after it. */
  readonly queryOf: (turns: readonly string[], fade: number) => Query;
}

/** How many past situations are asked, and how many replies stand for all. */
const NEAREST = 60;
const SAMPLE = 400;
/** The last turns, the whole conversation, and past situations, against each other. Tried in steps of about two. */
const WEIGHTS = { recent: 1, whole: 0.5, past: 0.6 } as const;
const RECENT = 8;

/** @returns a score for each text, higher is better. */
export function fitTexts({ messages, texts, near, all, queryOf }: FitOptions): readonly number[] {
  const turns = messages.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  const newestFirst = turns.toReversed();
  const recent = asMap(queryOf(newestFirst.slice(0, RECENT), 0.8));
  const whole = asMap(queryOf(newestFirst.slice(0, 60), 0.95));
  const nearest = near.toSorted((a, b) => b.score - a.score).slice(0, NEAREST);
  const expected = sum(nearest.map(({ text, score }) => ({ query: queryOf([text], 1), weight: score ** 2 })));
  const usual = sum(sample(all).map((text) => ({ query: queryOf([text], 1), weight: 1 })));
  return texts.map((text) => {
    const query = queryOf([text], 1);
    const past = nearest.length === 0 ? 0 : likeness(query, expected) - likeness(query, usual);
    return (
      WEIGHTS.recent * likeness(query, recent) + WEIGHTS.whole * likeness(query, whole) + WEIGHTS.past * past
    );
  });
}

function sample(texts: Iterable<string>): string[] {
  const list = [...texts];
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
