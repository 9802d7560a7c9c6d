/**
 * When to say nothing. Of every three intents one has no template, so that there are questions which nothing answers;
 * chit-chat is what shoppers say that asks nothing.
 */
import {
  asked,
  byIntent,
  newEngine,
  type Question,
  randomFrom,
  readDialogs,
  readQuestions,
  round,
  shuffled,
  templateOf,
} from './data.ts';

const PRECISION = 0.8;
/** A line of chit-chat: short, said by shoppers of several dialogues, and neither a question nor a wish. */
const LONGEST_CHAT = 6;
const ASKS = /[?？吗呢么几多哪谁啥咋何怎退换修发取消改查催送货款票券价钱订单快递地址电话]|没|不到|为什/u;

interface Shown {
  readonly confidence: number;
  readonly right: boolean;
}

export async function silence({
  intents,
  dialogs,
  k,
  seeds,
}: {
  readonly intents: string;
  readonly dialogs: string;
  readonly k: number;
  readonly seeds: number;
}): Promise<unknown> {
  const questions = readQuestions(intents);
  const chat = chitChat(dialogs);
  const totals = { coverage: 0, all: 0, answerable: 0, silent: 0, shownRight: 0, shown: 0, asked: 0 };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = randomFrom(seed);
    const engine = newEngine();
    const rest: Question[] = [];
    const groups = [...byIntent(questions)];
    const unanswered = new Set(
      shuffled(groups, random)
        .slice(0, Math.floor(groups.length / 3))
        .map(([intent]) => intent),
    );
    const known: Question[] = [];
    for (const [intent, texts] of groups) {
      const order = shuffled(texts, random);
      if (!unanswered.has(intent)) {
        engine.add([templateOf(intent, order.slice(0, k))]);
        known.push(...order.slice(k).map((text) => ({ text, intent })));
      }
      rest.push(...order.slice(k).map((text) => ({ text, intent })));
    }
    await engine.settle();
    const firstOf = ({ text, intent }: Question): Shown => {
      const [first] = engine.rank(asked(text), 1);
      return { confidence: first?.confidence ?? 0, right: first?.template.id === intent };
    };
    totals.answerable += coverageAt(known.map(firstOf));
    totals.all += coverageAt(rest.map(firstOf));
    for (const { text, intent } of rest) {
      const [first] = engine.suggest(asked(text), 1);
      totals.asked += 1;
      if (first === undefined) continue;
      totals.shown += 1;
      totals.shownRight += first.template.id === intent ? 1 : 0;
    }
    totals.silent += chat.filter((text) => engine.suggest(asked(text)).length === 0).length / chat.length;
  }
  return {
    coverageAtPrecision80: round(totals.answerable / seeds),
    silentOnChitChat: round(totals.silent / seeds),
    chitChat: chat.length,
    /** The same where a third of the questions have no template at all. */
    coverageWithUnanswerable: round(totals.all / seeds),
    /** What the product does by itself, over all questions, also those without a template. */
    asShown: {
      share: round(totals.shown / totals.asked),
      precision: round(totals.shownRight / totals.shown),
    },
  };
}

/** The largest share that may be shown, most confident first, with so many of them right. */
function coverageAt(all: readonly Shown[]): number {
  const order = all.toSorted((a, b) => b.confidence - a.confidence);
  let right = 0;
  let most = 0;
  order.forEach((one, i) => {
    right += one.right ? 1 : 0;
    if (right / (i + 1) >= PRECISION) most = i + 1;
  });
  return most / all.length;
}

function chitChat(path: string): string[] {
  const heard = new Map<string, Set<number>>();
  readDialogs(path).forEach((turns, i) => {
    for (const { role, text } of turns)
      if (role === 'shopper') heard.set(text, (heard.get(text) ?? new Set()).add(i));
  });
  return [...heard]
    .filter(([text, where]) => where.size > 1 && text.length <= LONGEST_CHAT && !ASKS.test(text))
    .map(([text]) => text);
}
