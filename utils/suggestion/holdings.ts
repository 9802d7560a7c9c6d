/**
 * What an engine holds: its templates and own replies, each with its class in the model. Here they come and go, are
 * taught, and are kept over restarts.
 */
import type { Template } from '../model/index.ts';
import { type Entry, saidBy, teachTemplate, templateOf } from './classes.ts';
import type { EngineSnapshot, Lesson, OwnReply } from './door.ts';
import { FADE, type FeatureReader, turnsOf } from './features.ts';
import { Model, type ModelState } from './model.ts';

const VERSION = '3';
/** The id of a class that nobody has any more. */
const GONE = '';
/** What the agent's turn before the question counts beside it. */
export const BEFORE = 0.3;

export class Holdings {
  readonly #reader: FeatureReader;
  #model = new Model();
  /** By id, and by class. */
  readonly #entries = new Map<string, Entry>();
  readonly #byClass: Entry[] = [];
  /** Classes that nobody has, and that hold nothing. */
  #free: number[] = [];
  #size = 0;

  constructor(reader: FeatureReader) {
    this.#reader = reader;
  }

  get model(): Model {
    return this.#model;
  }

  /** How many templates and own replies there are. */
  get size(): number {
    return this.#size;
  }

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  ofClass(ofClass: number): Entry | undefined {
    return this.#byClass[ofClass];
  }

  /** Puts a template in. */
  put(template: Template): void {
    const entry = this.open(template.id);
    const old = entry.template;
    const said = saidBy(template);
    const before = old === null ? null : saidBy(old);
    if (said !== before) {
      // First in, then out: what it says still keeps its lean.
      teachTemplate(this.#model, this.#reader, entry.ofClass, said, 1);
      if (before !== null) teachTemplate(this.#model, this.#reader, entry.ofClass, before, -1);
    }
    if (old === null) this.#size += 1;
    entry.template = template;
    entry.fresh = 0;
  }

  /** Takes a template out; what was learned for it stays. */
  drop(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.template == null) return;
    teachTemplate(this.#model, this.#reader, entry.ofClass, saidBy(entry.template), -1);
    entry.template = null;
    this.#size -= 1;
  }

  /** The entry of an id, a new one where there was none. */
  open(id: string): Entry {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const ofClass = this.#free.pop() ?? this.#model.open();
    const entry: Entry = { id, ofClass, template: null, lessons: 0, lastAt: 0, fresh: 0 };
    this.#entries.set(id, entry);
    this.#byClass[entry.ofClass] = entry;
    return entry;
  }

  /** Adds what a lesson says to a class; with `by` −1 it is taken out again. */
  teach(entry: Entry, { wording, before = '' }: Lesson, by: 1 | -1): void {
    this.#model.add(entry.ofClass, this.#reader.ofTurns(turnsOf(wording), FADE), by);
    if (before !== '') this.#model.add(entry.ofClass, this.#reader.before(before), by, false);
  }

  /** What is kept of it. Classes with neither a template nor lessons are let go. */
  snapshot(): EngineSnapshot {
    for (const entry of this.#entries.values())
      if (entry.template === null && entry.lessons === 0) this.#letGo(entry);
    // Of what is written in place it is a copy: a lesson may come before this is stored.
    const model = this.#model.state((ofClass) => this.#byClass[ofClass]?.id === GONE);
    this.#free = this.#byClass.filter(({ id }) => id === GONE).map(({ ofClass }) => ofClass);
    const entries = this.#byClass.map(
      ({ id, template, lessons, lastAt }): Kept => ({
        id,
        said: template === null ? null : saidBy(template),
        lessons,
        lastAt,
      }),
    );
    return { version: this.#version(), model, entries };
  }

  /**
   * Takes in what a snapshot holds, with the templates as they are now: what they said then and don't say any more is
   * taken out.
   * @returns false when the snapshot isn't of this version, or isn't first.
   */
  restore(snapshot: EngineSnapshot, templates: readonly Template[], replies: readonly OwnReply[]): boolean {
    if (snapshot.version !== this.#version() || this.#byClass.length > 0) return false;
    const { model, entries } = snapshot as unknown as SnapshotParts;
    this.#model = new Model(model);
    const now = new Map<string, Template>();
    for (const template of [...templates, ...replies.map(templateOf)])
      if (template.deletedAt === null) now.set(template.id, template);
    entries.forEach(({ id, said, lessons, lastAt }, ofClass) => {
      const entry: Entry = { id, ofClass, template: null, lessons, lastAt, fresh: 0 };
      this.#byClass.push(entry);
      if (id === GONE) {
        this.#free.push(ofClass);
        return;
      }
      this.#entries.set(id, entry);
      const template = now.get(id);
      if (said === null) return;
      if (template !== undefined && saidBy(template) === said) {
        entry.template = template;
        this.#size += 1;
        now.delete(id);
      } else teachTemplate(this.#model, this.#reader, ofClass, said, -1);
    });
    for (const template of now.values()) this.put(template);
    return true;
  }

  #letGo(entry: Entry): void {
    this.#entries.delete(entry.id);
    this.#byClass[entry.ofClass] = { ...entry, id: GONE };
  }

  #version(): string {
    return `${VERSION}.${this.#reader.stamp}`;
  }
}

/** What is kept of an entry. */
interface Kept {
  readonly id: string;
  /** What its class was taught of its template; null where it has none. */
  readonly said: string | null;
  readonly lessons: number;
  readonly lastAt: number;
}

interface SnapshotParts {
  readonly model: ModelState;
  readonly entries: readonly Kept[];
}
