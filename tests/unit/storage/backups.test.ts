/** Backups in the store: one a day while something changes, the last ten, and restoring one. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import {
  addPicture,
  backUp,
  checkEverything,
  countUse,
  type DeskDatabase,
  type Everything,
  installPack,
  listBackups,
  listTemplates,
  MAX_BACKUPS,
  markDeleted,
  packBackup,
  purgeDaily,
  readBackup,
  readEverything,
  restoreEverything,
  saveTemplate,
  unpackBackup,
  writeSetting,
} from '../../../utils/storage/index.ts';
import { freshDatabase, MINUTE, NOW, template } from './makers.ts';

const PACK = { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW } as const;
const PICTURE = {
  id: 'x',
  name: 'x.png',
  type: 'image/png',
  width: 1,
  height: 1,
  addedAt: NOW,
} as const;
const DAY = 24 * 60 * MINUTE;

const write = async ({ files, ...head }: Everything) =>
  new TextEncoder().encode(
    JSON.stringify({ head, files: [...files].map(([id, bytes]) => [id, [...bytes]]) }),
  );
function read(bytes: Uint8Array | undefined): Everything {
  const { head } = JSON.parse(new TextDecoder().decode(bytes)) as { head: unknown };
  const checked = checkEverything(head, new Map());
  if ('problem' in checked) throw new Error(checked.problem.code);
  return checked.everything;
}

async function withTwo(): Promise<DeskDatabase> {
  const database = freshDatabase();
  await installPack(PACK, [template('a'), template('b')], database);
  return database;
}
const daily = (now: number, database: DeskDatabase) => backUp(now, write, {}, database);
const change = (text: string, at: number, database: DeskDatabase) =>
  saveTemplate(template('a', { text, updatedAt: at }), '我的话术', database);

describe('backUp', () => {
  it('makes one, and the next on the next day when something changed', async () => {
    const database = await withTwo();
    const evening = new Date(NOW).setHours(23, 59, 0, 0);
    expect(await daily(evening - DAY / 2, database)).toMatchObject({ by: 'day', shoppers: false });
    await change('x', NOW + MINUTE, database);
    expect(await daily(evening, database)).toBeNull();
    // The day counts, not the hours: on a short day, too, there is one.
    expect(await daily(evening + MINUTE, database)).toMatchObject({ counts: { templates: 2, packs: 1 } });
    expect(await daily(evening + 3 * DAY, database)).toBeNull();
    expect((await listBackups(database)).map(({ at }) => at - evening)).toEqual([MINUTE, -DAY / 2]);
  });

  it('is the next one also after the clock was put back', async () => {
    const database = await withTwo();
    await daily(NOW, database);
    await change('x', NOW + 5, database);
    expect(await daily(NOW - DAY, database)).not.toBeNull();
  });

  it.each([
    ['a template is changed', (database: DeskDatabase) => change('x', NOW + 5, database)],
    ['one is deleted', (database: DeskDatabase) => markDeleted('a', NOW + 5, database)],
    ['a setting is', (database: DeskDatabase) => writeSetting('agentName', '小李', database)],
    ['a pack is renamed', (database: DeskDatabase) => database.packs.put({ ...PACK, name: 'x' })],
  ])('is due when %s', async (_what, act) => {
    const database = await withTwo();
    await daily(NOW, database);
    await act(database);
    expect(await daily(NOW + DAY, database)).not.toBeNull();
  });

  it('is not for what changes every day by itself', async () => {
    const database = await withTwo();
    await daily(NOW, database);
    await countUse('a', NOW + 5, database);
    await purgeDaily(NOW + 6, database);
    expect(await daily(NOW + DAY, database)).toBeNull();
  });

  it('keeps the last ten', async () => {
    const database = await withTwo();
    for (let day = 0; day < MAX_BACKUPS + 3; day += 1) {
      await change(`${day}`, NOW + day, database);
      await daily(NOW + day * DAY, database);
    }
    expect((await listBackups(database)).map(({ at }) => (at - NOW) / DAY)).toEqual(
      Array.from({ length: MAX_BACKUPS }, (_, i) => MAX_BACKUPS + 2 - i),
    );
  });

  it('makes one of two that are asked for at once', async () => {
    const database = await withTwo();
    const made = await Promise.all([daily(NOW, database), daily(NOW, database)]);
    expect(made.filter((one) => one !== null)).toHaveLength(1);
    expect(await database.backups.count()).toBe(1);
  });

  it('leaves nothing when it can not be written', async () => {
    const database = await withTwo();
    const failing = () => Promise.reject(new Error('no'));
    await expect(backUp(NOW, failing, {}, database)).rejects.toThrow('no');
    expect(await listBackups(database)).toEqual([]);
  });
});

describe('restoreEverything', () => {
  it('gives back what was, after a backup by which it is undone', async () => {
    const database = await withTwo();
    const backup = await daily(NOW, database);
    await change('x', NOW + 5, database);
    const before = await database.templates.toArray();
    const everything = read(await readBackup(backup?.id ?? 0, database));
    const undo = await restoreEverything(everything, { now: NOW + 9, write }, database);
    expect(await listTemplates(database)).toEqual([template('a'), template('b')]);
    expect(undo).toMatchObject({ by: 'before', at: NOW + 9 });
    const back = read(await readBackup(undo?.id ?? 0, database));
    await restoreEverything(back, { now: NOW + 10, write }, database);
    expect(await database.templates.toArray()).toEqual(before);
  });

  it('changes nothing when that backup can not be made', async () => {
    const database = await withTwo();
    const everything = read(await readBackup((await daily(NOW, database))?.id ?? 0, database));
    await change('x', NOW + 5, database);
    const failing = () => Promise.reject(new Error('full'));
    await expect(restoreEverything(everything, { now: NOW, write: failing }, database)).rejects.toThrow(
      'full',
    );
    expect((await listTemplates(database))[0]?.text).toBe('x');
  });

  it('keeps shoppers in no backup but the last one, and only where they would be replaced', async () => {
    const database = await withTwo();
    const everything = read(await write(await readEverything({ shoppers: true, now: NOW }, database)));
    await restoreEverything(everything, { now: NOW, write }, database);
    expect((await listBackups(database)).map(({ shoppers }) => shoppers)).toEqual([true]);
    await daily(NOW + 2 * DAY, database);
    await change('x', NOW + 5, database);
    await daily(NOW + 3 * DAY, database);
    expect((await listBackups(database)).map(({ shoppers }) => shoppers)).not.toContain(true);
  });

  it('reads what a daily backup packed, pictures byte by byte, and nothing else', async () => {
    const database = await withTwo();
    await addPicture({ ...PICTURE, blob: new Blob([Uint8Array.of(0, 255, 7)]) }, database);
    await addPicture({ ...PICTURE, id: 'none', blob: new Blob([]) }, database);
    const made = await backUp(NOW, packBackup, {}, database);
    const bytes = await readBackup(made?.id ?? 0, database);
    const { files, ...head } = await readEverything({ shoppers: false, now: NOW }, database);
    expect(await unpackBackup(bytes ?? new Uint8Array())).toEqual({ head, files });
    expect(await unpackBackup(new TextEncoder().encode('PK or what'))).toBeNull();
    await expect(unpackBackup(new Uint8Array(bytes?.slice(0, 40) ?? []))).rejects.toThrow();
  });

  it('reads undefined where a backup is no more', async () => {
    expect(await readBackup(5, freshDatabase())).toBeUndefined();
  });
});
