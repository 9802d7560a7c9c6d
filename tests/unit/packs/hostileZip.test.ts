/** Zips that are broken, or made to do harm: each is refused with its place, and soon. */
import { strFromU8, strToU8, type Zippable, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readPackZip, sha256 } from '../../../utils/packs/archive/index.ts';
import { PACK_LIMITS, PACK_VERSION } from '../../../utils/packs/index.ts';

const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3);
const FILE = 'pictures/a.png';
const HASH = await sha256(PNG);

function packJson(picture: object = {}): Uint8Array {
  return strToU8(
    JSON.stringify({
      format: 'deskmate-pack',
      version: PACK_VERSION,
      pack: { id: 'p', name: '包', language: 'zh-CN' },
      pictures: [
        {
          id: 'p0',
          name: 'a.png',
          type: 'image/png',
          width: 1,
          height: 1,
          file: FILE,
          sha256: HASH,
          ...picture,
        },
      ],
      templates: [{ id: 't', text: 'x', pictures: ['p0'] }],
    }),
  );
}
const GOOD: Zippable = { 'pack.json': packJson(), [FILE]: PNG };
const problemsOf = async (bytes: Uint8Array) => {
  const reading = await readPackZip(bytes, 0);
  return reading.ok ? [] : reading.problems;
};
/** The zip with one text in place of another of the same length, wherever it stands. */
const patched = (zip: Uint8Array, from: string, to: string) =>
  strToU8(strFromU8(zip, true).replaceAll(from, to), true);

it('takes one that was packed again, with folders and files that aren’t ours', async () => {
  const reading = await readPackZip(
    zipSync({ ...GOOD, 'pictures/': new Uint8Array(), 'readme.txt': PNG, '__MACOSX/x': PNG }),
    0,
  );
  expect(reading.ok && reading.pictures).toEqual([
    { id: 'p0', name: 'a.png', type: 'image/png', width: 1, height: 1, bytes: PNG },
  ]);
});

const many = Object.fromEntries(
  Array.from({ length: PACK_LIMITS.zipEntries + 1 }, (_, i) => [`${i}`, new Uint8Array()]),
);
const bomb = zipSync({ ...GOOD, [FILE]: [new Uint8Array(30_000_000), { level: 9 }] });

it.each<[string, Uint8Array, string, string]>([
  ['nothing', new Uint8Array(), 'notAZip', ''],
  ['another file', PNG, 'notAZip', ''],
  ['text', packJson(), 'notAZip', ''],
  ['a zip cut off', zipSync(GOOD, { level: 0 }).subarray(0, 200), 'notAZip', ''],
  ['a zip without a pack', zipSync({ [FILE]: PNG }), 'noPack', 'pack.json'],
  ['a pack that is none', zipSync({ 'pack.json': PNG }), 'notJson', 'pack.json'],
  ['a pack that was cut', zipSync({ 'pack.json': packJson().subarray(0, -2) }), 'notJson', 'templates[0]'],
  ['a way out', zipSync({ ...GOOD, '../x': PNG }), 'unsafeName', '../x'],
  ['a way out further down', zipSync({ ...GOOD, 'pictures/../../x': PNG }), 'unsafeName', 'pictures/../../x'],
  ['an absolute name', zipSync({ ...GOOD, '/x': PNG }), 'unsafeName', '/x'],
  ['a drive', zipSync({ ...GOOD, 'C:x': PNG }), 'unsafeName', 'C:x'],
  ['a backslash', zipSync({ ...GOOD, '..\\x': PNG }), 'unsafeName', '..\\x'],
  [
    'a name twice',
    patched(zipSync({ ...GOOD, 'pictures/b.png': PNG }), 'b.png', 'a.png'),
    'duplicateName',
    FILE,
  ],
  ['too many files', zipSync(many), 'tooMany', ''],
  ['a bomb', bomb, 'tooLarge', FILE],
  // The size that the local header tells, 30,000,000, as 11.
  ['a bomb that lies', patched(bomb, '\x80\xc3\xc9\x01', '\x0b\0\0\0'), 'tooLarge', FILE],
  ['a picture that isn’t there', zipSync({ 'pack.json': packJson() }), 'missingPicture', 'pictures[0].file'],
  [
    'a picture elsewhere',
    zipSync({ ...GOOD, 'pack.json': packJson({ file: 'x.png' }) }),
    'missingPicture',
    'pictures[0].file',
  ],
  [
    'another picture',
    zipSync({ ...GOOD, [FILE]: Uint8Array.of(...PNG, 4) }),
    'wrongHash',
    'pictures[0].sha256',
  ],
  ['no hash', zipSync({ ...GOOD, 'pack.json': packJson({ sha256: '' }) }), 'missing', 'pictures[0].sha256'],
  [
    'another type',
    zipSync({ ...GOOD, 'pack.json': packJson({ type: 'image/gif' }) }),
    'notAPicture',
    'pictures[0].type',
  ],
])('refuses %s', async (_what, bytes, code, place) => {
  expect(await problemsOf(bytes)).toMatchObject([{ code, place }]);
});

it('never rejects, whatever byte of a good one is another', async () => {
  const zip = zipSync(GOOD);
  for (let at = 0; at < zip.length; at += 1) {
    const broken = zip.slice();
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    await expect(readPackZip(broken, 0)).resolves.toHaveProperty('ok');
    await expect(readPackZip(zip.subarray(0, at), 0)).resolves.toHaveProperty('ok');
  }
});
