/** How fast it learns: each template starts with one trigger; of every further question the right one is told after. */
import { percentile } from '../percentile.ts';
import {
  asked,
  byIntent,
  newEngine,
  type Question,
  randomFrom,
  rankOf,
  readQuestions,
  round,
  shuffled,
  templateOf,
  within,
} from './data.ts';

const WINDOW = 500;

export async function learn({
  intents,
  seeds,
}: {
  readonly intents: string;
  readonly seeds: number;
}): Promise<unknown> {
  const questions = readQuestions(intents);
  const windows: { from: number; to: number; acc1: number; acc5: number }[] = [];
  const times: number[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = randomFrom(seed);
    const engine = newEngine();
    const rest: Question[] = [];
    for (const [intent, texts] of byIntent(questions)) {
      const [first = '', ...others] = shuffled(texts, random);
      engine.add([templateOf(intent, [first])]);
      rest.push(...others.map((text) => ({ text, intent })));
    }
    shuffled(rest, random).forEach(({ text, intent }, i) => {
      const scores = new Map(engine.rank(asked(text)).map(({ template, score }) => [template.id, score]));
      const place = rankOf(scores, intent);
      const at = Math.floor(i / WINDOW);
      const window = windows[at] ?? { from: at * WINDOW, to: 0, acc1: 0, acc5: 0 };
      windows[at] = window;
      window.to = Math.max(window.to, i + 1);
      window.acc1 += within(1, place);
      window.acc5 += within(5, place);
      const start = performance.now();
      engine.learn({ wording: text, templateId: intent, at: i });
      times.push(performance.now() - start);
    });
  }
  return {
    windows: windows.map(({ from, to, acc1, acc5 }) => ({
      from,
      to,
      acc1: round(acc1 / (to - from) / seeds),
      acc5: round(acc5 / (to - from) / seeds),
    })),
    lesson: { p50: round(percentile(times, 0.5)), p95: round(percentile(times, 0.95)) },
  };
}
