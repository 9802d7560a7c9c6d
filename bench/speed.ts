/**
 * How fast the engine is with a large pack: what a suggestion, a search and a lesson cost, and what building takes.
 * Times in milliseconds on the computer at hand. Each call is measured once, with other input than the last.
 */
import type { ChatMessage } from '../utils/model/index.ts';
import {
  compileWords,
  createEngine,
  openLexicon,
  packSigns,
  readRules,
  type Signs,
} from '../utils/suggestion/index.ts';
import { generateQuestions, generateTemplates, randomFrom } from './templates.ts';

export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
}

export interface Speed {
  readonly suggest: Percentiles;
  readonly search: Percentiles;
  readonly lesson: Percentiles;
  /** Adding all templates to an empty engine, in slices. */
  readonly buildMs: number;
  /** From a snapshot and the templates to an engine that answers. */
  readonly restoreMs: number;
  /** What the engine holds, in MiB; more exact when Node runs with --expose-gc. */
  readonly heapMb: number;
  /** What a snapshot of it takes in the store, in MiB. */
  readonly snapshotMb: number;
  /** The longest that `addInSlices` kept the thread. */
  readonly longestSliceMs: number;
}

const CALLS = 400;

/** Measures with `templates` templates of 5 triggers, after `learned` lessons. */
export async function speed({
  templates: count,
  learned,
}: {
  templates: number;
  learned: number;
}): Promise<Speed> {
  const templates = generateTemplates(count);
  const lessons = generateQuestions(learned + CALLS, 5).map((wording, index) => ({
    wording,
    templateId: templates[index % Math.max(1, count)]?.id ?? '',
    at: 1_790_000_000_000 + index,
  }));
  const before = heapMb();
  let longestSliceMs = 0;
  let sliceStart = performance.now();
  const lexicon = openLexicon(compileWords());
  const signs = readRules<Signs>(packSigns());
  const engine = createEngine({
    signs,
    lexicon,
    pause: async () => {
      longestSliceMs = Math.max(longestSliceMs, performance.now() - sliceStart);
      await new Promise((resolve) => setTimeout(resolve, 0));
      sliceStart = performance.now();
    },
  });
  const start = performance.now();
  sliceStart = start;
  await engine.addInSlices(templates);
  const buildMs = performance.now() - start;
  await engine.settle();
  for (const lesson of lessons.slice(0, learned)) engine.learn(lesson);
  // As it comes back from the store: everything is copied, nothing is shared.
  const snapshot = structuredClone(engine.snapshot());
  const again = createEngine({ signs, lexicon });
  const restoreStart = performance.now();
  const taken = again.restore(snapshot, templates, []);
  const restoreMs = performance.now() - restoreStart;
  if (!taken) throw new Error('the snapshot was not taken');
  const held = heapMb() - before;
  const questions = generateQuestions(CALLS + 50, 7);
  const queries = queriesOf(questions);
  // The first calls run before the compiler has seen them: that isn't what an agent meets all day.
  for (const question of questions.slice(CALLS)) engine.suggest({ messages: asMessages(question) });
  for (const query of queries.slice(CALLS)) engine.search(query, 50);
  return {
    suggest: measure(questions.slice(0, CALLS).map(asMessages), (messages) => engine.suggest({ messages })),
    search: measure(queries.slice(0, CALLS), (query) => engine.search(query, 50)),
    lesson: measure(lessons.slice(learned), (lesson) => engine.learn(lesson)),
    buildMs: round(buildMs),
    restoreMs: round(restoreMs),
    heapMb: round(held),
    snapshotMb: round(sizeOf(snapshot) / 1024 / 1024),
    longestSliceMs: round(longestSliceMs),
  };
}

/** What is typed into a search field: starts of questions and codes, one to six characters long. */
function queriesOf(questions: readonly string[]): string[] {
  const random = randomFrom(11);
  return questions.map((question, index) => {
    if (index % 8 === 0) return `fh${Math.floor(random() * 1000)}`;
    const from = Math.floor(random() * Math.max(1, question.length - 2));
    return question.slice(from, from + 1 + Math.floor(random() * 6)).trim() || '发';
  });
}

function asMessages(text: string): readonly ChatMessage[] {
  return [{ id: '1', side: 'shopper', text, at: null, kind: 'text', cut: false }];
}

function measure<T>(inputs: readonly T[], call: (input: T) => unknown): Percentiles {
  const times = inputs.map((input) => {
    const start = performance.now();
    call(input);
    return performance.now() - start;
  });
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
  return { p50: at(0.5), p95: at(0.95) };
}

/** Bytes of all arrays in it, and of the rest as JSON. */
function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)?.length ?? 0;
  return Object.values(value).reduce((sum: number, part) => sum + sizeOf(part), 0);
}

function heapMb(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024 / 1024;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
