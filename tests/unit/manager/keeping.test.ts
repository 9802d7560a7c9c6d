/** Backups and the last imports in the data section, and everything put back. */
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { beforeEach, expect, it, vi } from 'vitest';
import type { KeepingState, RestoreState } from '../../../components/index.ts';
import { createKeeping } from '../../../entrypoints/manager/carry/keeping.ts';
import { createRestoring } from '../../../entrypoints/manager/carry/restoring.ts';
import { applyImport, desk, listTemplates, readTemplates } from '../../../utils/storage/index.ts';
import { template } from '../../components/managerMakers.tsx';

const told = vi.hoisted(() => vi.fn<(type: string, data: object) => Promise<null>>());
vi.mock('../../../utils/messaging/index.ts', () => ({
  learnedChanged: 'learnedChanged',
  templatesChanged: 'templatesChanged',
  send: told,
}));

beforeEach(async () => {
  told.mockReset().mockResolvedValue(null);
  await Promise.all(desk().tables.map((table) => table.clear()));
});

function start() {
  const kept = signal<KeepingState | null>(null);
  const shown = signal<RestoreState | null>(null);
  const restoring = createRestoring(shown);
  const keeping = createKeeping(kept, { preview: (bytes) => void restoring.open(bytes) });
  const until = (check: () => void) => vi.waitFor(check, { timeout: 5000 });
  return { kept, shown, restoring, keeping, until };
}

async function importOne(id: string, text: string) {
  const pack = { id: 'p', name: '售后', language: 'zh-CN', source: 'imported', installedAt: 1 } as const;
  const put = [template(id, { packId: 'p', text, updatedAt: 5 })];
  return applyImport({ pack, put, remove: [], base: [], pictures: [] }, { now: 5 });
}

it('a backup is made, listed with its counts and size, looked at and restored; the engine is built again', async () => {
  const { kept, shown, restoring, keeping, until } = start();
  await desk().templates.put(template('a', { text: '旧' }));
  await until(() => expect(kept.value?.backups).toEqual([]));
  keeping.onBackUp();
  await until(() => expect(kept.value).toMatchObject({ said: 'backedUp', busy: false }));
  await until(() =>
    expect(kept.value?.backups).toMatchObject([{ by: 'agent', templates: 1, shoppers: false }]),
  );
  expect(kept.value?.backups[0]?.size).toBeGreaterThan(100);

  await desk().templates.put(template('a', { text: '新', updatedAt: 9 }));
  await desk().templates.put(template('b'));
  keeping.onRestore(kept.value?.backups[0]?.id ?? 0);
  await until(() => expect(shown.value?.step).toBe('preview'));
  expect(shown.value).toMatchObject({
    added: [],
    removed: [{ id: 'b' }],
    changed: [{ here: { text: '新' }, there: { text: '旧' } }],
  });
  expect(await listTemplates()).toHaveLength(2);

  restoring.onConfirm();
  await until(() => expect(shown.value?.step).toBe('done'));
  expect((await listTemplates()).map(({ text }) => text)).toEqual(['旧']);
  expect(told).toHaveBeenCalledExactlyOnceWith('learnedChanged', {});
  await until(() => expect(kept.value?.backups.map(({ by }) => by)).toEqual(['before', 'agent']));
});

it('a backup that is no more is said to be gone', async () => {
  const { shown, keeping, until } = start();
  keeping.onRestore(77);
  await until(() => expect(shown.value).toEqual({ step: 'problem', problem: { code: 'gone' } }));
});

it('an import whose template was changed since is asked about, and taken back as it is said', async () => {
  const { kept, keeping, until } = start();
  const id = await importOne('a', '导入的');
  await desk().templates.update('a', { text: '改过的', updatedAt: 8 });
  await until(() => expect(kept.value?.imports).toMatchObject([{ id, packName: '售后', added: 1 }]));
  keeping.onTakeImportBack(id, 'refuse');
  await until(() => expect(kept.value).toMatchObject({ asked: { id, changed: 1 }, busy: false }));
  expect(await readTemplates(['a'])).toMatchObject([{ text: '改过的' }]);
  expect(told).not.toHaveBeenCalled();
  keeping.onTakeImportBack(id, 'force');
  await until(() => expect(kept.value).toMatchObject({ said: 'takenBack', asked: null, busy: false }));
  expect(await readTemplates(['a'])).toEqual([]);
  expect(told).toHaveBeenCalledExactlyOnceWith('learnedChanged', {});
});

it('an import that can’t be taken back any more is said to be so', async () => {
  const { kept, keeping, until } = start();
  await until(() => expect(kept.value).not.toBeNull());
  keeping.onTakeImportBack(99, 'refuse');
  await until(() => expect(kept.value?.said).toBe('unknown'));
});
