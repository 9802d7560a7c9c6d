/** What was learned from an erased shopper is taken out of the backups; everything else in them stays. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { cleanBackups } from '../../../entrypoints/manager/carry/cleanBackups.ts';
import {
  readEverythingFile,
  writeEverythingFile,
} from '../../../entrypoints/manager/carry/everythingFile.ts';
import { keyText } from '../../../utils/model/index.ts';
import {
  backUp,
  desk,
  listBackups,
  packBackup,
  readBackup,
  recordReading,
  recordSent,
  takeShopperOut,
} from '../../../utils/storage/index.ts';
import { KEY, message, NOW, reading, sentReply } from '../storage/makers.ts';

const A = keyText(KEY);
const B = keyText({ ...KEY, shopper: 'b2' });
const own = (text: string) => ({ own: { text, language: 'zh-CN' as const } });

beforeEach(async () => {
  await Promise.all(desk().tables.map((table) => table.clear()));
  await recordReading(reading([message('q')]), [message('q')], NOW);
  await recordSent(sentReply('m1', { conversation: A, ...own('只有甲') }));
  await recordSent(sentReply('m2', { conversation: B, ...own('只有乙') }));
  await backUp(NOW, packBackup);
  await backUp(NOW, writeEverythingFile, { by: 'agent' });
});

async function texts(): Promise<readonly string[]> {
  const read = await Promise.all(
    (await listBackups()).map(async ({ id }) =>
      readEverythingFile((await readBackup(id)) ?? new Uint8Array()),
    ),
  );
  return read.map((one) => ('everything' in one ? JSON.stringify(one.everything.rows) : 'unread'));
}

it('of the worker and of the agent, and both can be read as before', async () => {
  for (const text of await texts()) expect(text).toContain('只有甲');
  await takeShopperOut(A);
  await cleanBackups();
  expect(await listBackups()).toHaveLength(2);
  for (const text of await texts()) {
    expect(text).not.toContain('只有甲');
    expect(text).toContain('只有乙');
  }
  expect((await listBackups()).map(({ counts }) => counts.ownReplies)).toEqual([1, 1]);
});

it('nothing is written where nothing of it is in them', async () => {
  const before = await Promise.all((await listBackups()).map(({ id }) => readBackup(id)));
  await cleanBackups();
  expect(await Promise.all((await listBackups()).map(({ id }) => readBackup(id)))).toEqual(before);
});

it('one that cannot be read is left alone', async () => {
  await desk()
    .backups.toCollection()
    .modify({ blob: new Blob(['broken']) });
  await takeShopperOut(A);
  await cleanBackups();
  expect(await texts()).toEqual(['unread', 'unread']);
});
