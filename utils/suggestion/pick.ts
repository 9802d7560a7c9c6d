/** From a ranked list to the few that are shown: ties, replies that say the same, replies that were already given. */
import type { ChatMessage, Template } from '../model/index.ts';
import { takeWording } from '../template/index.ts';
import { likeness, normalise } from '../text/index.ts';
import { matcher, pairsOfReply, wordingsOf } from './identify.ts';
import { isAnswer, newestOf } from './turns.ts';

/** Scores within this share of the best of them are a tie. */
const TIE = 0.02;
/** Two replies that share more than this of their pairs of characters say the same. */
const SAME_ANSWER = 0.8;

export interface Scored {
  readonly template: Template;
  readonly score: number;
}

/** What breaks ties: how often a template went out, and when last. */
export interface Use {
  readonly count: number;
  readonly lastAt: number;
}

/** Orders by score; among those within 2 % of the best of them, by use, then by the time of the last use. */
export function inOrder<T extends Scored>(list: readonly T[], useOf: (template: Template) => Use): T[] {
  const sorted = [...list].sort((a, b) => b.score - a.score);
  const ordered: T[] = [];
  while (ordered.length < sorted.length) {
    const best = sorted[ordered.length]?.score ?? 0;
    let end = ordered.length;
    while (end < sorted.length && (sorted[end]?.score ?? 0) >= best * (1 - TIE)) end += 1;
    const tied = sorted.slice(ordered.length, end).map((item) => ({ item, use: useOf(item.template) }));
    tied.sort((a, b) => byUse(a.use, b.use));
    for (const { item } of tied) ordered.push(item);
  }
  return ordered;
}

/** What was used more goes first, then what was used later. */
export function byUse(a: Use, b: Use): number {
  return b.count - a.count || b.lastAt - a.lastAt;
}

/** The first `n` in an order, in it, without putting the others in order; of equal ones, who stands first. */
export function firstOf<T>(list: readonly T[], n: number, order: (a: T, b: T) => number): T[] {
  const first: T[] = [];
  for (const item of list) {
    let at = first.length;
    while (at > 0 && order(item, first[at - 1] as T) < 0) at -= 1;
    if (at >= n) continue;
    first.splice(at, 0, item);
    first.splice(n);
  }
  return first;
}

/** Takes items one by one and says of each whether its reply is another than those taken before. */
export function newAnswers(): (template: Template) => boolean {
  const taken: ReadonlySet<string>[] = [];
  return (template) => {
    const pairs = pairsOfReply(takeWording(template.text, 0));
    if (taken.some((other) => likeness(pairs, other) > SAME_ANSWER)) return false;
    taken.push(pairs);
    return true;
  };
}

/** So many of the newest replies of a conversation aren't given once more. */
const MAX_SAID = 50;

/** Says of a template whether the agent (or the shop's bot) has sent all its wordings in this conversation lately. */
export function saidBefore(messages: readonly ChatMessage[]): (template: Template) => boolean {
  const wasSaid = saidIn(messages);
  return (template) => wordingsOf(template.text).every(wasSaid);
}

/**
 * Says of a text without marks of wordings whether the agent (or the shop's bot) has sent it in this conversation lately,
 * with whatever in the place of its variables.
 */
export function saidIn(messages: readonly ChatMessage[]): (text: string) => boolean {
  const said = newestOf(messages, MAX_SAID, isAnswer).map((message) => normalise(message.text));
  return (text) => said.length > 0 && said.some(matcher(text));
}

/** Whoever is angry is calmed before anything is solved: the best that calms stands second at least. */
export function calmEarly<T extends Scored>(
  hits: readonly T[],
  calms: (template: Template) => boolean,
): readonly T[] {
  const at = hits.findIndex(({ template }) => calms(template));
  const hit = hits[at];
  const second = hits[1];
  if (at < 2 || hit === undefined || second === undefined) return hits;
  const rest = hits.filter((_, i) => i !== at);
  rest.splice(1, 0, { ...hit, score: second.score });
  return rest;
}

/**
 * Of several questions none stays without its answer: those that would stand behind the first `limit` take the last
 * places of these, with the score of who stood there.
 */
export function withAnswers<T extends Scored>(
  hits: readonly T[],
  answers: readonly T[],
  limit: number,
): readonly T[] {
  const late = [...new Set(answers)].filter((answer) => hits.indexOf(answer) >= limit).slice(0, limit - 1);
  if (late.length === 0) return hits;
  const first = hits.slice(0, limit - late.length);
  const score = first.at(-1)?.score ?? 0;
  const rest = hits.slice(first.length).filter((hit) => !late.includes(hit));
  return [...first, ...late.map((answer) => ({ ...answer, score })), ...rest];
}

/** Scores relative to the best of the list. */
export function relative<T extends { readonly score: number }>(list: readonly T[]): T[] {
  const highest = Math.max(...list.map(({ score }) => score));
  return list.map((item) => ({ ...item, score: highest > 0 ? item.score / highest : 1 }));
}
