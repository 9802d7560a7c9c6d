/**
 * What an engine holds: its templates and own replies, each with its class in the model. Here they come and go, are
 * taught, and are kept over restarts.
 */
import type { Template } from '../model/index.ts';
import { type Entry, stampOf, teachTemplate, templateOf } from './classes.ts';
import type { EngineSnapshot, Lesson, OwnReply } from './door.ts';
import { FADE, type FeatureReader, hash, turnsOf } from './features.ts';
import { Model, type ModelState } from './model.ts';

const VERSION = '2';
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
    const isSame = old !== null && stampOf(old, hash) === stampOf(template, hash);
    if (!isSame) {
      if (old !== null) teachTemplate(this.#model, this.#reader, entry.ofClass, old, -1);
      teachTemplate(this.#model, this.#reader, entry.ofClass, template, 1);
    }
    if (old === null) this.#size += 1;
    entry.template = template;
    entry.fresh = 0;
  }

  /** Takes a template out; what was learned for it stays. */
  drop(id: string): void {
    const entry = this.#entries.get(id);
    if (entry?.template == null) return;
    teachTemplate(this.#model, this.#reader, entry.ofClass, entry.template, -1);
    entry.template = null;
    this.#size -= 1;
  }

  /** The entry of an id, a new one where there was none. */
  open(id: string): Entry {
    const known = this.#entries.get(id);
    if (known !== undefined) return known;
    const entry: Entry = { id, ofClass: this.#model.open(), template: null, lessons: 0, lastAt: 0, fresh: 0 };
    this.#entries.set(id, entry);
    this.#byClass[entry.ofClass] = entry;
    return entry;
  }

  /** Adds what a lesson says to a class; with `by` −1 it is taken out again. */
  teach(entry: Entry, { wording, before = '' }: Lesson, by: 1 | -1): void {
    this.#model.add(entry.ofClass, this.#reader.ofTurns(turnsOf(wording), FADE), by);
    if (before !== '') this.#model.add(entry.ofClass, this.#reader.before(before), by, false);
  }

  snapshot(): EngineSnapshot {
    return {
      version: this.#version(),
      // Of what is written in place it is a copy: a lesson may come before this is stored.
      model: this.#model.state((ofClass) => this.#byClass[ofClass]?.id === GONE),
      entries: this.#byClass.map(({ id, template, lessons, lastAt }) => ({
        id,
        stamp: template === null ? null : stampOf(template, hash),
        lessons,
        lastAt,
      })),
    };
  }

  /**
   * Takes in what a snapshot holds, with the templates as they are now.
   * @returns ids whose lessons must be learned again; null when the snapshot isn't of this version, or isn't first.
   */
  restore(
    snapshot: EngineSnapshot,
    templates: readonly Template[],
    replies: readonly OwnReply[],
  ): readonly string[] | null {
    if (snapshot.version !== this.#version() || this.#byClass.length > 0) return null;
    const { model, entries } = snapshot as unknown as SnapshotParts;
    this.#model = new Model(model);
    const stamps = new Map<string, number | null>();
    entries.forEach(({ id, stamp, lessons, lastAt }, ofClass) => {
      const entry = { id, ofClass, template: null, lessons, lastAt, fresh: 0 };
      this.#byClass.push(entry);
      if (id === GONE) return;
      this.#entries.set(id, entry);
      stamps.set(id, stamp);
    });
    const stale: string[] = [];
    for (const template of [...templates, ...replies.map(templateOf)]) {
      if (template.deletedAt !== null) continue;
      const entry = this.#entries.get(template.id);
      const stamp = stamps.get(template.id);
      if (entry !== undefined && stamp === stampOf(template, hash)) {
        entry.template = template;
        this.#size += 1;
      } else {
        if (entry !== undefined && stamp != null) this.#abandon(entry, stale);
        this.put(template);
      }
      stamps.delete(template.id);
    }
    // Templates that went since: what they said of themselves goes, too.
    for (const [id, stamp] of stamps) {
      const entry = this.#entries.get(id);
      if (stamp !== null && entry !== undefined) this.#abandon(entry, stale);
    }
    return stale;
  }

  #version(): string {
    return `${VERSION}.${this.#reader.stamp}`;
  }

  /** A class that says something outdated: its template starts anew in another, and learns its lessons again. */
  #abandon(entry: Entry, stale: string[]): void {
    this.#entries.delete(entry.id);
    this.#byClass[entry.ofClass] = { ...entry, id: GONE, template: null };
    if (entry.lessons > 0) stale.push(entry.id);
  }
}

interface SnapshotParts {
  readonly model: ModelState;
  readonly entries: readonly {
    readonly id: string;
    readonly stamp: number | null;
    readonly lessons: number;
    readonly lastAt: number;
  }[];
}
