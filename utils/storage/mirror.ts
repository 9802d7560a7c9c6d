/**
 * A table in memory: read once, in steps that nobody waits for, and then only what changes, in this window or another. For
 * tables that are looked through at every key.
 */
import { Dexie, type EntityTable, type ObservabilitySet, RangeSet } from 'dexie';
import type { DeskDatabase } from './database.ts';

/** Rows that are read at once. */
const CHUNK = 2000;

export interface Mirror<Row> {
  readonly rows: ReadonlyMap<string, Row>;
  /** Waits until all is read, and all changes that are heard of by now. @throws Dexie errors. */
  settled(): Promise<void>;
  /** What was just read elsewhere is newer. */
  take(rows: readonly Row[]): void;
  close(): void;
}

interface Row {
  readonly id: string;
}

/**
 * @param heard is called when rows have come or changed.
 * @param sound makes a row one that can be relied on.
 */
export function mirrorTable<R extends Row>(
  table: EntityTable<R, 'id'>,
  heard: () => void,
  database: DeskDatabase,
  sound: (row: R) => R = (row) => row,
): Mirror<R> {
  const rows = new Map<string, R>();
  const part = `idb://${database.name}/${table.name}/`;
  let isClosed = false;
  let everything = true;
  let changedIds = new Set<string>();
  let running: Promise<void> | null = null;

  const readAll = async (): Promise<void> => {
    const seen = new Set<string>();
    for (let last = '', size = CHUNK; size === CHUNK && !isClosed; ) {
      const chunk = await table.where(':id').above(last).limit(CHUNK).toArray();
      for (const row of chunk) {
        rows.set(row.id, sound(row));
        seen.add(row.id);
      }
      last = chunk.at(-1)?.id ?? last;
      size = chunk.length;
      heard();
    }
    for (const id of rows.keys()) if (!seen.has(id)) rows.delete(id);
  };
  const readSome = async (ids: readonly string[]): Promise<void> => {
    const read = await table.bulkGet([...ids] as never);
    for (const [at, id] of ids.entries()) {
      const row = read[at];
      if (row === undefined) rows.delete(id);
      else rows.set(id, sound(row));
    }
  };
  const isBehind = (): boolean => !isClosed && (everything || changedIds.size > 0);
  const catchUp = async (): Promise<void> => {
    while (isBehind()) {
      const ids = [...changedIds];
      const all = everything;
      changedIds = new Set();
      everything = false;
      try {
        await (all ? readAll() : readSome(ids));
      } catch (error) {
        everything = true;
        throw error;
      }
      heard();
    }
  };
  const settled = async (): Promise<void> => {
    if (running === null && !isBehind()) return;
    running ??= catchUp().finally(() => {
      running = null;
    });
    await running;
  };
  const changed = (parts: ObservabilitySet): void => {
    const tree = parts[part];
    if (tree === undefined) return;
    for (const { from, to } of RangeSet(tree)) {
      if (typeof from === 'string' && from === to) changedIds.add(from);
      else everything = true;
    }
    // Whoever asks next is told of a failure.
    settled().catch(() => undefined);
  };
  Dexie.on.storagemutated.subscribe(changed);
  settled().catch(() => undefined);

  return {
    rows,
    settled,
    take(read) {
      for (const row of read) rows.set(row.id, row);
    },
    close() {
      isClosed = true;
      Dexie.on.storagemutated.unsubscribe(changed);
    },
  };
}
