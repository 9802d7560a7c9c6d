/**
 * Seals rows on their way into the store, where a lock is set, and opens them on their way out. It stands before all of
 * Dexie: what Dexie keeps in memory and tells other pages is sealed as well. Why like this: docs/decisions/0014.
 */
import { type DBCore, type DBCoreCursor, type DBCoreTransaction, Dexie, type Middleware } from 'dexie';
import { bound, openBytes, sealBytes } from './cipher.ts';
import { dataKeyOf, LockedError } from './keys.ts';
import type { Lock } from './lock.ts';
import { type AnyRow, type SealedRow, secretOf } from './secrets.ts';

/** Stores whose sealed rows are given without their words: they are about to be erased. */
const forgetting = new WeakSet<Dexie>();

/** While `work` goes on, rows that can't be opened are given without their words, in this page only. */
export async function withoutWords<T>(database: Dexie, work: () => Promise<T>): Promise<T> {
  forgetting.add(database);
  try {
    return await work();
  } finally {
    forgetting.delete(database);
  }
}

/**
 * The browser ends a transaction that asks for nothing: while ciphers are at work, it is kept asked, and what they give is
 * handed out where it may be written on. `Dexie.waitFor` does the same for one at a time: of two at once, one is lost.
 */
function held<T>(work: Promise<T>, trans: DBCoreTransaction, isLast = false): PromiseLike<T> {
  const { mode, objectStoreNames, objectStore } = trans as IDBTransaction;
  // One of Dexie's own, that only reads, may end with its answer.
  if (isLast && mode === 'readonly' && Dexie.currentTransaction?.explicit !== true)
    return Dexie.Promise.resolve(work);
  return new Dexie.Promise<T>((resolve, reject) => {
    let done: (() => void) | undefined;
    work.then(
      (value) => {
        done = () => resolve(value);
      },
      (error) => {
        done = () => reject(error);
      },
    );
    const store = objectStore.call(trans, objectStoreNames[0] ?? '');
    const ask = (): void => {
      const request = store.get(Number.NEGATIVE_INFINITY);
      request.onsuccess = () => (done ?? ask)();
      request.onerror = () => reject(request.error);
    };
    ask();
  });
}

function isSealed(row: AnyRow | undefined): row is SealedRow {
  return row !== undefined && 'sealed' in row;
}

export function sealing(database: Dexie): Middleware<DBCore> {
  const create = (core: DBCore): DBCore => {
    const locks = new WeakMap<DBCoreTransaction, Promise<Lock | undefined>>();
    /** The lock as it is in this transaction. */
    const lockIn = (trans: DBCoreTransaction): PromiseLike<Lock | undefined> => {
      const known =
        locks.get(trans) ??
        core
          .table('settings')
          .get({ trans, key: 'lock' })
          .then((row: { readonly value: Lock } | undefined) => row?.value);
      locks.set(trans, known);
      return Dexie.Promise.resolve(known);
    };

    const table = (name: string) => {
      const down = core.table(name);
      const secret = secretOf(name);
      if (secret === undefined) return down;

      const opened = async (rows: readonly (AnyRow | undefined)[]): Promise<(AnyRow | undefined)[]> => {
        const known = forgetting.has(database) ? undefined : await dataKeyOf(database);
        if (known === null) throw new LockedError('locked');
        return Promise.all(
          rows.map(async (row) => {
            if (!isSealed(row)) return row;
            const { sealed, ...rest } = row;
            return secret.join(rest, known ? await openBytes(known.key, sealed, bound(name, row.id)) : null);
          }),
        );
      };
      const open = <Row extends AnyRow | undefined>(
        rows: Row[],
        trans: DBCoreTransaction,
      ): Row[] | PromiseLike<Row[]> =>
        rows.some(isSealed) ? held(opened(rows) as Promise<Row[]>, trans, true) : rows;

      const sealed = async (rows: readonly AnyRow[], lock: Lock): Promise<AnyRow[]> => {
        const known = await dataKeyOf(database);
        if (known?.id !== lock.id) throw new LockedError('locked');
        return Promise.all(
          rows.map(async (row) => {
            const parted = secret.part(row);
            if (parted === null) return row;
            return { ...parted[0], sealed: await sealBytes(known.key, parted[1], bound(name, row.id)) };
          }),
        );
      };

      return {
        ...down,
        mutate: (req: Parameters<typeof down.mutate>[0]) =>
          req.type !== 'add' && req.type !== 'put'
            ? down.mutate(req)
            : lockIn(req.trans).then((lock) =>
                lock === undefined || lock.work === 'open' || forgetting.has(database)
                  ? down.mutate(req)
                  : held(sealed(req.values, lock), req.trans).then((values) =>
                      down.mutate({ ...req, values }),
                    ),
              ),
        get: (req: Parameters<typeof down.get>[0]) =>
          Dexie.Promise.resolve(down.get(req))
            .then((row) => (isSealed(row) ? open([row], req.trans) : [row]))
            .then(([row]) => row),
        getMany: (req: Parameters<typeof down.getMany>[0]) =>
          Dexie.Promise.resolve(down.getMany(req)).then((rows) => open(rows, req.trans)),
        query: (req: Parameters<typeof down.query>[0]) =>
          req.values !== true
            ? down.query(req)
            : Dexie.Promise.resolve(down.query(req)).then(({ result, ...more }) =>
                Dexie.Promise.resolve(open(result, req.trans)).then((rows) => ({ ...more, result: rows })),
              ),
        openCursor: (req: Parameters<typeof down.openCursor>[0]) =>
          req.values !== true
            ? down.openCursor(req)
            : Dexie.Promise.resolve(down.openCursor(req)).then((cursor) => cursor && opening(cursor, opened)),
      };
    };

    return {
      ...core,
      table: table as DBCore['table'],
      // Whether a lock is set must be known as it is in the very transaction that writes: no row slips by plain while
      // it is set in another page.
      transaction: (stores, mode, options) =>
        core.transaction(
          mode === 'readwrite' && stores.some(secretOf) ? [...new Set([...stores, 'settings'])] : stores,
          mode,
          options,
        ),
    };
  };
  return { stack: 'dbcore', name: 'vault', create };
}

/** A cursor that opens each row before it tells of it. */
function opening(
  cursor: DBCoreCursor,
  open: (rows: AnyRow[]) => Promise<(AnyRow | undefined)[]>,
): DBCoreCursor {
  let value: AnyRow | undefined;
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: () => value },
    start: {
      value: (onNext: () => void) =>
        cursor.start(() => {
          const row = cursor.value as AnyRow;
          if (!isSealed(row)) {
            value = row;
            return onNext();
          }
          Dexie.Promise.resolve(held(open([row]), cursor.trans))
            .then(([next]) => {
              value = next;
              onNext();
            })
            .catch((error) => cursor.fail(error));
        }),
    },
  });
}
