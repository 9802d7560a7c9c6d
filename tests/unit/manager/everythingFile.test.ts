/** Everything as one file: it comes back whole, and whatever is wrong with it is told. */
import 'fake-indexeddb/auto';
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import {
  readEverythingFile,
  writeEverythingFile,
} from '../../../entrypoints/manager/carry/everythingFile.ts';
import { openFiles } from '../../../entrypoints/manager/carry/open.ts';
import { type Everything, packBackup, readEverything } from '../../../utils/storage/index.ts';

async function everything(): Promise<Everything> {
  const all = await readEverything({ shoppers: false, now: 5 });
  const picture = { id: 'p1', name: 'a.png', type: 'image/png', width: 1, height: 1, addedAt: 1 };
  return {
    ...all,
    rows: { ...all.rows, pictures: [picture] },
    files: new Map([['p1', new Uint8Array([1, 2, 3])]]),
  };
}

it('comes back as it was', async () => {
  const all = await everything();
  expect(await readEverythingFile(await writeEverythingFile(all))).toEqual({ everything: all });
});

it('comes back from a daily backup, and from a cut one comes nothing', async () => {
  const all = await everything();
  const bytes = new Uint8Array(await (await packBackup(all)).arrayBuffer());
  expect(await readEverythingFile(bytes)).toEqual({ everything: all });
  expect(await readEverythingFile(bytes.slice(0, 50))).toEqual({ problem: { code: 'notEverything' } });
});

it.each([
  ['nothing', new Uint8Array()],
  ['no zip', strToU8('{"format":"deskmate-everything"}')],
  ['a zip of something else', zipSync({ 'a.txt': strToU8('a') })],
  ['a zip whose rows are no JSON', zipSync({ 'everything.json': strToU8('{') })],
])('%s isn’t everything', async (_name, bytes) => {
  expect(await readEverythingFile(bytes)).toEqual({ problem: { code: 'notEverything' } });
});

it('is known among dropped files, and nothing else is taken for it', async () => {
  const bytes = await writeEverythingFile(await everything());
  const file = new File([bytes], 'deskmate.zip');
  expect(await openFiles([{ path: file.name, file }], () => {})).toEqual({ kind: 'everything', bytes });
  const named = new File([strToU8('everything.json,文本\n')], 'a.csv');
  expect(await openFiles([{ path: named.name, file: named }], () => {})).toMatchObject({ kind: 'packs' });
});
