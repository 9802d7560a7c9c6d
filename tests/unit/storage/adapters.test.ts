/** The agent's own adapters: saved together, had back, undone. */
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import {
  type AdapterRow,
  listStoredAdapters,
  putAdapterBack,
  restorePreviousAdapter,
  saveAdapters,
  takeAdapterOut,
} from '../../../utils/storage/index.ts';
import { freshDatabase, NOW } from './makers.ts';

type Saved = Omit<AdapterRow, 'previous'>;

function row(id: string, version = 1, more: Partial<Saved> = {}): Saved {
  return {
    id,
    adapter: { id, version },
    hosts: [`${id}.example`],
    source: 'imported',
    savedAt: NOW + version,
    basedOn: null,
    ...more,
  };
}

describe('saveAdapters', () => {
  it('keeps rows as they are, and lists the last saved first', async () => {
    const database = freshDatabase();
    const rows = [row('a', 1), row('b', 3, { source: 'taught', basedOn: 2 }), row('c', 2)];
    await saveAdapters(rows, database);
    const listed = await listStoredAdapters(database);
    expect(listed.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(listed).toContainEqual({ ...rows[1], previous: null });
  });

  it('makes what stood there the former version, and forgets the one before', async () => {
    const database = freshDatabase();
    for (const version of [1, 2, 3]) {
      await saveAdapters([row('a', version, { hosts: [`v${version}.example`] })], database);
    }
    const { id: _id, ...former } = row('a', 2, { hosts: ['v2.example'] });
    expect(await listStoredAdapters(database)).toEqual([
      { ...row('a', 3, { hosts: ['v3.example'] }), previous: former },
    ]);
  });

  it('keeps the former version when the same is saved again', async () => {
    const database = freshDatabase();
    await saveAdapters([row('a', 1)], database);
    await saveAdapters([row('a', 2)], database);
    await saveAdapters([row('a', 2, { savedAt: NOW + 99 })], database);
    expect(await listStoredAdapters(database)).toMatchObject([
      { savedAt: NOW + 99, previous: { adapter: { version: 1 } } },
    ]);
  });

  it('saves all or none', async () => {
    const database = freshDatabase();
    await saveAdapters([row('a', 1)], database);
    const bad = row('b', 1, { adapter: () => 'no data' });
    await expect(saveAdapters([row('a', 2), row('c', 2), bad], database)).rejects.toThrow();
    expect(await listStoredAdapters(database)).toEqual([{ ...row('a', 1), previous: null }]);
    const put = vi.spyOn(database.adapters, 'bulkPut').mockRejectedValueOnce(new Error('full'));
    await expect(saveAdapters([row('a', 2)], database)).rejects.toThrow('full');
    put.mockRestore();
    expect(await listStoredAdapters(database)).toHaveLength(1);
  });

  it('takes nothing over that is no part of a row', async () => {
    const database = freshDatabase();
    await saveAdapters([{ ...row('a'), previous: { adapter: 'mine' }, more: 1 } as Saved], database);
    expect(await listStoredAdapters(database)).toEqual([{ ...row('a'), previous: null }]);
  });
});

describe('takeAdapterOut', () => {
  it('can be undone, former version and all', async () => {
    const database = freshDatabase();
    await saveAdapters([row('a', 1), row('b')], database);
    await saveAdapters([row('a', 2)], database);
    const before = await listStoredAdapters(database);
    const taken = await takeAdapterOut('a', database);
    expect((await listStoredAdapters(database)).map(({ id }) => id)).toEqual(['b']);
    expect(taken && (await putAdapterBack(taken, database))).toBe(true);
    expect(await listStoredAdapters(database)).toEqual(before);
  });

  it('is not undone over what was saved since', async () => {
    const database = freshDatabase();
    await saveAdapters([row('a', 1)], database);
    const taken = await takeAdapterOut('a', database);
    await saveAdapters([row('a', 2)], database);
    expect(taken && (await putAdapterBack(taken, database))).toBe(false);
    expect(await listStoredAdapters(database)).toEqual([{ ...row('a', 2), previous: null }]);
  });

  it('of nothing is nothing', async () => {
    expect(await takeAdapterOut('a', freshDatabase())).toBeUndefined();
  });
});

describe('restorePreviousAdapter', () => {
  it('changes the two about, and back again', async () => {
    const database = freshDatabase();
    await saveAdapters([row('a', 1, { hosts: ['old.example'], source: 'taught' })], database);
    await saveAdapters([row('a', 2, { basedOn: 7 })], database);
    const before = await listStoredAdapters(database);
    expect(await restorePreviousAdapter('a', database)).toBe(true);
    expect(await listStoredAdapters(database)).toMatchObject([
      { ...row('a', 1, { hosts: ['old.example'], source: 'taught' }), previous: { basedOn: 7 } },
    ]);
    expect(await restorePreviousAdapter('a', database)).toBe(true);
    expect(await listStoredAdapters(database)).toEqual(before);
  });

  it('says when there is none', async () => {
    const database = freshDatabase();
    await saveAdapters([row('a')], database);
    expect(await restorePreviousAdapter('a', database)).toBe(false);
    expect(await restorePreviousAdapter('b', database)).toBe(false);
    expect(await listStoredAdapters(database)).toEqual([{ ...row('a'), previous: null }]);
  });
});
