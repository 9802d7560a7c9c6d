/**
 * The agent's true next turn among ten. The first half of the dialogues is the desk's own past: its agents' replies
 * are learned as own replies, as they are from conversations that are read.
 */
import { createReplyRanker } from '../../utils/suggestion/index.ts';
import {
  asMessages,
  newEngine,
  newLexicon,
  randomFrom,
  rankOf,
  readDialogs,
  reciprocal,
  round,
  shuffled,
  type Turn,
  within,
} from './data.ts';

const AMONG = 10;
const LEAST_CHINESE = 6;

interface Case {
  readonly dialog: number;
  readonly before: readonly Turn[];
  readonly reply: string;
}

export async function replies({
  dialogs,
  seeds,
}: {
  readonly dialogs: string;
  readonly seeds: number;
}): Promise<unknown> {
  const all = readDialogs(dialogs);
  const sums = { n: 0, r1: 0, r2: 0, r5: 0, mrr: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = randomFrom(seed);
    const order = shuffled(all, random);
    const half = Math.floor(order.length / 2);
    const engine = newEngine();
    const past = order.slice(0, half);
    teach(engine, past);
    const said = past.flat().filter(({ role }) => role === 'agent');
    const ranker = createReplyRanker(
      engine,
      newLexicon(),
      said.map(({ text }) => text),
    );
    const cases = casesOf(order.slice(half), repeated(all));
    for (const { dialog, before, reply } of cases) {
      const texts = [reply];
      const others = cases.filter((each) => each.dialog !== dialog);
      if (others.length < AMONG) throw new Error('too few dialogues to draw nine other replies from');
      while (texts.length < AMONG) {
        const other = others[Math.floor(random() * others.length)]?.reply ?? '';
        if (!texts.includes(other)) texts.push(other);
      }
      const scores = ranker.rank({ messages: asMessages(before) }, texts);
      const place = rankOf(new Map(scores.map((score, i) => [String(i), score])), '0');
      sums.n += 1;
      sums.r1 += within(1, place);
      sums.r2 += within(2, place);
      sums.r5 += within(5, place);
      sums.mrr += reciprocal(place);
    }
  }
  const share = (sum: number): number => round(sum / sums.n);
  return { n: sums.n, r1: share(sums.r1), r2: share(sums.r2), r5: share(sums.r5), mrr: share(sums.mrr) };
}

function teach(engine: ReturnType<typeof newEngine>, past: readonly (readonly Turn[])[]): void {
  const known = new Map<string, string>();
  for (const turns of past) {
    turns.forEach((turn, i) => {
      if (turn.role !== 'agent' || turns[i - 1]?.role !== 'shopper') return;
      let id = known.get(turn.text);
      if (id === undefined) {
        id = `own-${known.size}`;
        known.set(turn.text, id);
        engine.addReplies([{ id, text: turn.text, language: 'zh-CN', used: 1, lastUsedAt: i }]);
      }
      let open = i;
      while (turns[open - 1]?.role === 'shopper') open -= 1;
      const wording = turns.slice(open, i).map(({ text }) => text);
      engine.learn({
        wording: wording.join('\n'),
        templateId: id,
        at: i,
        before: turns[open - 1]?.text ?? '',
      });
    });
  }
}

/** Texts of agents that stand in the file more than once: whoever says them always is no test. */
function repeated(all: readonly (readonly Turn[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { role, text } of all.flat()) {
    if (role !== 'agent') continue;
    if (seen.has(text)) twice.add(text);
    seen.add(text);
  }
  return twice;
}

function casesOf(later: readonly (readonly Turn[])[], twice: ReadonlySet<string>): Case[] {
  return later.flatMap((turns, dialog) =>
    turns.flatMap((turn, i) => {
      const chinese = turn.text.match(/\p{Script=Han}/gu)?.length ?? 0;
      const isCase =
        turn.role === 'agent' &&
        turns[i - 1]?.role === 'shopper' &&
        chinese >= LEAST_CHINESE &&
        !twice.has(turn.text);
      return isCase ? [{ dialog, before: turns.slice(0, i), reply: turn.text }] : [];
    }),
  );
}
