/** A page that is killed in the middle of an import, or of taking one back, leaves all of it or nothing. */
import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { createDatabase, type DeskDatabase, takeImportBack } from '../../../utils/storage/index.ts';
import { entry, importAll, picture, storeOf } from './importMakers.ts';
import { freshDatabase, freshName, NOW } from './makers.ts';

afterEach(() => vi.restoreAllMocks());

const WRITES = ['put', 'add', 'delete'] as const;

/** Counts what is written; right before the write number `moment`, the transaction dies as with its page. */
function killAt(moment: number): { readonly writes: () => number } {
  let writes = 0;
  for (const name of WRITES) {
    const write = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest;
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
      this: IDBObjectStore,
      ...given: unknown[]
    ) {
      if (writes === moment) this.transaction.abort();
      writes += 1;
      return write.apply(this, given) as IDBRequest<IDBValidKey> & IDBRequest<undefined>;
    });
  }
  return { writes: () => writes };
}

const first = [entry('a', {}, [picture(1)]), entry('b'), entry('c')];
const second = [
  entry('a', { text: 'new' }, [picture(2)]),
  ...Array.from({ length: 12 }, (_, i) => entry(`t${i}`)),
  entry('b', { text: 'new' }),
];

/** What is there after the page is gone: another one opens the database. */
async function foundBy(name: string): Promise<object> {
  const database = createDatabase(name);
  const store = { ...(await storeOf(database)), imports: (await database.imports.toArray()).length };
  database.close();
  return store;
}

async function runKilled(
  prepare: (database: DeskDatabase) => Promise<unknown>,
  act: (database: DeskDatabase) => Promise<unknown>,
): Promise<number> {
  const start = async () => {
    const name = freshName();
    const database = freshDatabase(name);
    await prepare(database);
    return { name, database, before: await foundBy(name) };
  };
  const whole = await start();
  const counter = killAt(Number.POSITIVE_INFINITY);
  await act(whole.database);
  const writes = counter.writes();
  vi.restoreAllMocks();
  const after = await foundBy(whole.name);
  expect(after).not.toEqual(whole.before);
  const moments = Array.from({ length: 20 }, (_, i) => Math.floor((i * writes) / 20));
  for (const moment of moments) {
    const { name, database, before } = await start();
    killAt(moment);
    await expect(act(database)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await foundBy(name)).toEqual(before);
  }
  return new Set(moments).size;
}

it('an import that is killed at one of twenty moments leaves nothing', async () => {
  const moments = await runKilled(
    (database) => importAll(first, NOW, database),
    (database) => importAll(second, NOW + 1, database),
  );
  expect(moments).toBe(20);
});

it('so does taking one back', async () => {
  const moments = await runKilled(
    async (database) => {
      await importAll(first, NOW, database);
      await importAll(second, NOW + 1, database);
    },
    (database) => takeImportBack(2, 'refuse', database),
  );
  expect(moments).toBeGreaterThan(10);
});
