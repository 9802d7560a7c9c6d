/**
 * Looking for words in what was said with one shopper. All of it is read once and kept in the form in which it is
 * compared, so that each further key costs no reading; whatever changes in the store, in this window or another, has it
 * read again.
 */
import { Dexie, type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import { foldUnits } from '../text/index.ts';
import { type DeskDatabase, desk } from './database.ts';
import { idsOf, readWholeHistory } from './history.ts';

export interface HistoryHit {
  /** Id in `messages`. */
  readonly id: string;
  readonly order: number;
}

export interface HistorySearch {
  /** Reads ahead of the first question. */
  prepare(): Promise<void>;
  /**
   * Messages that hold every word of the query, oldest first; none for an empty one. Width, case and traditional
   * characters make no difference.
   * @throws Dexie errors.
   */
  find(query: string): Promise<readonly HistoryHit[]>;
  close(): void;
}

interface Line extends HistoryHit {
  readonly text: string;
}

/** The words that `find` looks for, in the form in which texts are compared. */
export function searchWords(query: string): readonly string[] {
  return foldUnits(query).split(/\s+/).filter(Boolean);
}

/** Begins to follow the conversation; end it with `close`. */
export function openHistorySearch(conversation: string, database: DeskDatabase = desk()): HistorySearch {
  const own = new RangeSet(...idsOf(conversation));
  const table = `idb://${database.name}/messages/`;
  const open = new AbortController();
  let lines: Promise<readonly Line[]> | null = null;
  const changed = (parts: ObservabilitySet): void => {
    const part = parts[table];
    if (part !== undefined && rangesOverlap(own, part)) lines = null;
  };
  Dexie.on.storagemutated.subscribe(changed);

  const read = (): Promise<readonly Line[]> => {
    if (lines !== null) return lines;
    const reading = readWholeHistory(conversation, database, open.signal).then((rows) =>
      rows.map(({ id, order, text }) => ({ id, order, text: foldUnits(text) })),
    );
    lines = reading;
    // A failure isn't kept: the next question reads again.
    reading.catch(() => {
      if (lines === reading) lines = null;
    });
    return reading;
  };

  return {
    async prepare() {
      await read();
    },
    async find(query) {
      const words = searchWords(query);
      if (words.length === 0) return [];
      const known = await read();
      return known.filter(({ text }) => words.every((word) => text.includes(word)));
    },
    close() {
      open.abort();
      Dexie.on.storagemutated.unsubscribe(changed);
      lines = null;
    },
  };
}
