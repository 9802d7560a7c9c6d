/** Reads what the benches of the suggestions are given: files of questions and of dialogues, by path. */
import { readFileSync } from 'node:fs';
import type { ChatMessage, Template } from '../../utils/model/index.ts';
import {
  compileWords,
  createEngine,
  type Lexicon,
  openLexicon,
  packSigns,
  readRules,
  type Signs,
  type SuggestionEngine,
} from '../../utils/suggestion/index.ts';

export interface Question {
  readonly text: string;
  readonly intent: string;
}

export interface Turn {
  readonly role: 'shopper' | 'agent';
  readonly text: string;
}

/** Questions with their intents: a TSV with the header `text<TAB>intent`. @throws {Error} naming the line. */
export function readQuestions(path: string): Question[] {
  const [header, ...lines] = linesOf(path);
  if (header !== 'text\tintent') throw new Error(`${path}: the first line must be text<TAB>intent`);
  return lines.map((line, i) => {
    const [text, intent, more] = line.split('\t');
    if (!text || !intent || more !== undefined)
      throw new Error(`${path}, line ${i + 2}: not a text, a tab and an intent`);
    return { text, intent };
  });
}

/** Dialogues: JSON lines of `{"turns":[{"role":"shopper"|"agent","text":"…"}]}`. @throws {Error} naming the line. */
export function readDialogs(path: string): Turn[][] {
  return linesOf(path).map((line, i) => {
    try {
      const { turns } = JSON.parse(line) as { turns: Turn[] };
      if (!turns.every(({ role, text }) => /^(shopper|agent)$/.test(role) && typeof text === 'string'))
        throw new TypeError('a turn without role or text');
      return turns;
    } catch (error) {
      throw new Error(`${path}, line ${i + 1}: not a dialogue`, { cause: error });
    }
  });
}

function linesOf(path: string): string[] {
  if (path === '') throw new Error('which file? Say --intents FILE or --dialogs FILE');
  return readFileSync(path, 'utf8')
    .split(/\r?\n/)
    .filter((line) => line !== '');
}

/** An engine as the extension has it, with the lexicon. */
export function newEngine(): SuggestionEngine {
  return createEngine({ signs: readRules<Signs>(packSigns()), lexicon: newLexicon() });
}

/** What the words of the trade mean. */
export function newLexicon(): Lexicon {
  return openLexicon(compileWords());
}

/** A template that is known by its triggers alone. */
export function templateOf(id: string, triggers: readonly string[], text = ''): Template {
  return {
    id,
    packId: 'bench',
    code: '',
    title: '',
    category: [],
    text,
    triggers,
    stage: null,
    temper: null,
    language: 'zh-CN',
    used: 0,
    lastUsedAt: null,
    updatedAt: 0,
    deletedAt: null,
  };
}

/** What was said, as the engine takes it. */
export function asMessages(turns: readonly Turn[]): ChatMessage[] {
  return turns.map(({ role, text }, i) => ({
    id: String(i),
    side: role,
    text,
    at: null,
    kind: 'text',
    cut: false,
  }));
}

/** One question by itself. */
export function asked(text: string): { readonly messages: ChatMessage[] } {
  return { messages: asMessages([{ role: 'shopper', text }]) };
}

/** The rank of the one that is right (1 is first), as expected where others tie with it; infinite when it isn't there. */
export function rankOf(scores: ReadonlyMap<string, number>, right: string): { better: number; tied: number } {
  const own = scores.get(right);
  if (own === undefined) return { better: Number.POSITIVE_INFINITY, tied: 1 };
  let better = 0;
  let tied = 0;
  for (const score of scores.values()) {
    if (score > own) better += 1;
    else if (score === own) tied += 1;
  }
  return { better, tied };
}

/** The chance that it stands among the first `limit`, ties in a random order. */
export function within(limit: number, { better, tied }: { better: number; tied: number }): number {
  return Math.min(1, Math.max(0, (limit - better) / tied));
}

/** The expected reciprocal rank. */
export function reciprocal({ better, tied }: { better: number; tied: number }): number {
  if (!Number.isFinite(better)) return 0;
  let sum = 0;
  for (let i = 1; i <= tied; i += 1) sum += 1 / (better + i);
  return sum / tied;
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
  }
  return copy;
}

/** Texts by intent, in the order of the file. */
export function byIntent(questions: readonly Question[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { text, intent } of questions) groups.set(intent, [...(groups.get(intent) ?? []), text]);
  return groups;
}

export function round(value: number, digits = 3): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
