/**
 * The right template for a question, out of few wordings: of each intent K texts are the triggers of one template, the
 * others are asked. Peers get the same triggers and the same questions.
 */
import { readFileSync } from 'node:fs';
import { percentile } from '../percentile.ts';
import {
  asked,
  byIntent,
  newEngine,
  type Question,
  randomFrom,
  rankOf,
  readQuestions,
  reciprocal,
  round,
  shuffled,
  templateOf,
  within,
} from './data.ts';
import { PEERS, type Peer } from './peers.ts';

const MAX_QUERIES = 2000;

interface Row {
  readonly engine: string;
  readonly version: string;
  readonly acc1: number;
  readonly acc3: number;
  readonly acc5: number;
  readonly mrr: number;
  readonly p50: number;
  readonly p95: number;
}

export async function suggest(options: {
  readonly intents: string;
  readonly k: number;
  readonly seeds: number;
  readonly peers: boolean;
}): Promise<{ readonly rows: readonly Row[] }> {
  const questions = readQuestions(options.intents);
  const rows: Row[] = [];
  for (const peer of [OURS, ...(options.peers ? PEERS : [])]) {
    rows.push(await measure(peer, questions, options.k, options.seeds));
    process.stderr.write(`${JSON.stringify(rows.at(-1))}\n`);
  }
  return { rows };
}

/** Ours, as a peer among the peers; it may take its time before the first question. */
const OURS: Omit<Peer, 'prepare'> & {
  prepare(triggers: ReadonlyMap<string, readonly string[]>): Promise<Rank>;
} = {
  name: 'deskmate',
  version: (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version,
  async prepare(triggers) {
    const engine = newEngine();
    engine.add([...triggers].map(([intent, texts]) => templateOf(intent, texts)));
    await engine.settle();
    return (question) =>
      new Map(engine.rank(asked(question)).map(({ template, score }) => [template.id, score]));
  },
};

type Rank = (question: string) => ReadonlyMap<string, number>;

async function measure(
  peer: Peer | typeof OURS,
  questions: readonly Question[],
  k: number,
  seeds: number,
): Promise<Row> {
  const sums = { acc1: 0, acc3: 0, acc5: 0, mrr: 0 };
  const times: number[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = randomFrom(seed);
    const triggers = new Map<string, string[]>();
    const rest: Question[] = [];
    for (const [intent, texts] of byIntent(questions)) {
      const order = shuffled(texts, random);
      triggers.set(intent, order.slice(0, k));
      rest.push(...order.slice(k).map((text) => ({ text, intent })));
    }
    const rank = await peer.prepare(triggers);
    for (const { text, intent } of shuffled(rest, random).slice(0, MAX_QUERIES)) {
      const start = performance.now();
      const scores = rank(text);
      times.push(performance.now() - start);
      const place = rankOf(scores, intent);
      sums.acc1 += within(1, place);
      sums.acc3 += within(3, place);
      sums.acc5 += within(5, place);
      sums.mrr += reciprocal(place);
    }
  }
  if (times.length === 0) throw new Error(`no question is left with ${k} texts an intent`);
  return {
    engine: peer.name,
    version: peer.version,
    acc1: round(sums.acc1 / times.length),
    acc3: round(sums.acc3 / times.length),
    acc5: round(sums.acc5 / times.length),
    mrr: round(sums.mrr / times.length),
    p50: round(percentile(times, 0.5)),
    p95: round(percentile(times, 0.95)),
  };
}
