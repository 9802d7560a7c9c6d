/** The templates and own replies of an engine, each with its class in the model and what it was learned from. */
import type { Template } from '../model/index.ts';
import { withoutVariables } from './document.ts';
import type { OwnReply } from './door.ts';
import { LEARNED_PACK } from './door.ts';
import type { FeatureReader } from './features.ts';
import type { Model } from './model.ts';

export interface Entry {
  readonly id: string;
  readonly ofClass: number;
  /** Null while it is only known from lessons. */
  template: Template | null;
  /** How many replies it was learned from, and when the last went out. */
  lessons: number;
  lastAt: number;
  /** Lessons since the template was put in: what was counted before is in its `used`. */
  fresh: number;
}

const BETWEEN = '\u0000';
/** How much is read of one template. */
const TRIGGERS = 50;
/** What an example counts: shoppers' own wordings are what questions are like; title and reply only hint. */
const WEIGHT = { trigger: 1, title: 1, text: 0.5 } as const;

/** Adds what a template says of itself (`saidBy`) to its class; with `by` −1 it is taken out again. */
export function teachTemplate(
  model: Model,
  reader: FeatureReader,
  ofClass: number,
  said: string,
  by: 1 | -1,
): void {
  const [title = '', text = '', ...triggers] = said.split(BETWEEN);
  for (const trigger of triggers) model.add(ofClass, reader.of(trigger), by * WEIGHT.trigger);
  if (title !== '') model.add(ofClass, reader.of(title), by * WEIGHT.title);
  if (text.trim() !== '') model.add(ofClass, reader.of(text), by * WEIGHT.text);
}

/** An own reply as a template: without title, code and triggers, in a pack of its own. */
export function templateOf({ id, text, language, used, lastUsedAt }: OwnReply): Template {
  return {
    id,
    packId: LEARNED_PACK,
    code: '',
    title: '',
    category: [],
    text,
    triggers: [],
    stage: null,
    temper: null,
    language,
    used,
    lastUsedAt,
    updatedAt: 0,
    deletedAt: null,
  };
}

/** All that a class is taught of a template, in one string: for comparing it, and for taking it out again. */
export function saidBy({ title, text, triggers }: Template): string {
  const said = [title, withoutVariables(text), ...triggers.slice(0, TRIGGERS)];
  return said.map((part) => part.replaceAll(BETWEEN, ' ')).join(BETWEEN);
}

export type Entries = Map<string, Entry>;
