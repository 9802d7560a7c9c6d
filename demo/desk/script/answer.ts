/**
 * How a shopper takes a reply: pure, (script, where they are, what was said) → what they say and where they are then.
 * Foreseen replies come first, then whether the open question was taken up at all, then manners. Whoever is missed
 * too often leaves angry, and nobody talks for ever.
 */
import type { Line, Shopper, Turn } from '../model/Shopper.ts';
import type { Random } from '../random.ts';
import { tempers } from './tempers/index.ts';
import type { Manner } from './tempers/Manner.ts';
import { isAbout, isGreeting, isHolding } from './topicAnswers.ts';
import { type Topic, topics } from './topics.ts';

/** Agent replies that one shopper takes before they end the talk by themselves. */
const mostReplies = 14;

export interface Place {
  readonly turn: string;
  readonly misses: number;
  readonly replies: number;
  readonly held: boolean;
  /** Branches that keep the question open are taken once, or the shopper would repeat themselves word by word. */
  readonly used: readonly RegExp[];
  readonly end: 'no' | 'content' | 'angry' | 'silent';
}

export interface Reaction {
  readonly lines: readonly Line[];
  readonly place: Place;
}

export const firstPlace = (shopper: Shopper): Place => ({
  turn: Object.keys(shopper.turns)[0] ?? '',
  misses: 0,
  replies: 0,
  held: false,
  used: [],
  end: 'no',
});

/** What the open turn asks for. A bare greeting counts only where nothing else was asked. */
export function wantsOf(turn: Turn): readonly Topic[] {
  const all = [...new Set(turn.lines.flatMap((line) => line.wants))];
  const real = all.filter((topic) => topic !== 'greeting' && topic !== 'thanks');
  return real.length > 0 ? real : all;
}

function leave(shopper: Shopper, place: Place, end: 'content' | 'angry'): Reaction {
  return { lines: end === 'content' ? shopper.content : shopper.angry, place: { ...place, end } };
}

function goOn(
  shopper: Shopper,
  place: Place,
  next: string | undefined,
  before: readonly Line[] = [],
): Reaction {
  const turn = next === undefined ? undefined : shopper.turns[next];
  if (next === undefined || turn === undefined) {
    const left = leave(shopper, place, 'content');
    return { ...left, lines: [...before, ...left.lines] };
  }
  return { lines: [...before, ...turn.lines], place: { ...place, turn: next, misses: 0, held: false } };
}

function manners(
  manner: Manner,
  wants: readonly Topic[],
  place: Place,
  text: string,
  random: Random,
): Reaction {
  const topic = wants[0] ?? 'thanks';
  const say = (from: readonly string[]): Line => ({
    text: random.pick(from).replace('{ask}', topics[topic]),
    wants,
  });
  if (isHolding(text) && !place.held) return { lines: [say(manner.held)], place: { ...place, held: true } };
  const missed = { ...place, misses: place.misses + 1 };
  if (isGreeting(text)) return { lines: [say(manner.greeted)], place: missed };
  const aside = (Object.keys(manner.aside) as Topic[]).find((other) => isAbout(text, other));
  const words = aside === undefined ? undefined : manner.aside[aside];
  const lines = words === undefined ? [] : [{ text: words, wants }];
  return { lines: [...lines, say(manner.press)], place: missed };
}

export function answer(shopper: Shopper, was: Place, text: string, random: Random): Reaction {
  const manner = shopper.manner ?? tempers[shopper.temper];
  if (was.end === 'content') {
    return {
      lines: [{ text: random.pick(manner.after), wants: ['thanks'] }],
      place: { ...was, end: 'silent' },
    };
  }
  if (was.end !== 'no') return { lines: [], place: { ...was, end: 'silent' } };

  const place = { ...was, replies: was.replies + 1 };
  const turn = shopper.turns[place.turn];
  if (turn === undefined || place.replies > mostReplies) return leave(shopper, place, 'content');

  const branch = turn.branches?.find(({ when }) => when.test(text) && !place.used.includes(when));
  if (branch !== undefined) {
    if (branch.next === undefined) {
      return { lines: branch.lines, place: { ...place, misses: 0, used: [...place.used, branch.when] } };
    }
    return goOn(shopper, place, branch.next === 'end' ? undefined : branch.next, branch.lines);
  }

  const wants = wantsOf(turn);
  const holding = isHolding(text) && !place.held;
  if (!holding && wants.some((topic) => isAbout(text, topic))) {
    const names = Object.keys(shopper.turns);
    const next = turn.next ?? names[names.indexOf(place.turn) + 1];
    return goOn(shopper, place, next === 'end' ? undefined : next);
  }
  const reaction = manners(manner, wants, place, text, random);
  return reaction.place.misses >= manner.patience ? leave(shopper, place, 'angry') : reaction;
}
