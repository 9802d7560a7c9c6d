/** How the shopper feels. Calm comes first: an answer to somebody angry begins differently. */
import type { ChatMessage } from '../model/index.ts';
import type { MoodSign, Signs } from './signs/index.ts';
import { shopperTurns, type Turn } from './turns.ts';

export type Mood = 'angry' | 'worried' | 'neutral' | 'pleased';

export interface MoodFound {
  readonly mood: Mood;
  /** Words and marks that told it, as they stand in the folded text. */
  readonly evidence: readonly string[];
}

export type Felt = Exclude<Mood, 'neutral'>;

/** How far before a word its negation is looked for, in UTF-16 units. */
const REACH = 12;
const MAX_TURNS = 6;
const FADE = 0.75;
const ANGRY = 1.4;
const WORRIED = 0.7;
const PLEASED = 0.7;
/** What marks, capitals and repeated questions count: alone they are impatience, together anger. */
const IMPATIENT = 0.8;
/** Short turns (嗯, 在吗) are said twice by everybody. */
const REPEATABLE = 4;

/** The shopper's mood in the last few turns. */
export function moodOf(messages: readonly ChatMessage[], { mood: signs }: Signs): MoodFound {
  const scores: Record<Felt, number> = { angry: 0, worried: 0, pleased: 0 };
  const told: { mood: Felt; words: string }[] = [];
  const count = (mood: Felt, words: string, weight: number): void => {
    scores[mood] += weight;
    told.push({ mood, words });
  };
  const turns = shopperTurns(messages, MAX_TURNS, FADE);
  for (const turn of turns) {
    for (const sign of signs.words) countWords(turn, sign, signs, count);
    for (const [mood, weight, pattern] of signs.faces)
      for (const face of new Set(turn.text.match(pattern) ?? [])) count(mood, face, weight * turn.weight);
    for (const marks of (turn.text.match(signs.marks) ?? []).slice(0, 2))
      count('angry', marks, IMPATIENT * turn.weight);
    for (const words of (turn.text.match(signs.shouted) ?? [])
      .filter((words) => /[A-Z]{4}/.test(words))
      .slice(0, 2))
      count('angry', words, IMPATIENT * turn.weight);
  }
  for (const said of repeated(turns)) count('angry', said, IMPATIENT);
  const mood = moodFrom(scores);
  const shown: readonly Felt[] = mood === 'neutral' ? [] : mood === 'worried' ? ['worried', 'angry'] : [mood];
  return {
    mood,
    evidence: [...new Set(told.filter((sign) => shown.includes(sign.mood)).map(({ words }) => words))],
  };
}

function countWords(
  { folded, weight }: Turn,
  sign: MoodSign,
  { negation, unhappy }: Signs['mood'],
  count: (mood: Felt, words: string, weight: number) => void,
): void {
  for (const match of folded.matchAll(sign.pattern)) {
    const before = folded.slice(Math.max(0, match.index - REACH), match.index);
    const denied = negation.exec(before);
    if (denied === null) count(sign.mood, match[0], sign.weight * weight);
    // 不满意 is the beginning of anger; 不喜欢 is taste, 不是投诉 nothing.
    else if (unhappy.test(denied[0] + match[0])) count('angry', denied[0] + match[0], weight);
  }
}

/** Impatience without a word of anger is worry. */
function moodFrom({ angry, worried, pleased }: Readonly<Record<Felt, number>>): Mood {
  if (angry >= ANGRY) return 'angry';
  if (worried + angry >= WORRIED && worried + angry > pleased) return 'worried';
  return pleased >= PLEASED ? 'pleased' : 'neutral';
}

/** What was said more than once, marks and particles aside. */
function repeated(turns: readonly Turn[]): string[] {
  const times = new Map<string, number>();
  for (const { folded } of turns) {
    const bare = folded.replace(/[\s\p{P}\p{S}吗呢啊吧呀]/gu, '');
    if (bare.length >= REPEATABLE) times.set(bare, (times.get(bare) ?? 0) + 1);
  }
  // Each time after the first counts.
  return [...times].flatMap(([said, number]) => Array.from({ length: number - 1 }, () => said));
}
