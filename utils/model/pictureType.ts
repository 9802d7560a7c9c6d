/** What a file is, told by its bytes, and what it is called. */
import type { PictureType } from './picture.ts';

/** So many of the first bytes tell what a picture is. */
export const PICTURE_HEAD = 12;

/** What formats begin with, a letter a byte; any byte may stand for `?`. */
const MARKS: readonly (readonly [PictureType, string])[] = [
  ['image/png', '\x89PNG\r\n\x1a\n'],
  ['image/jpeg', '\xff\xd8\xff'],
  ['image/gif', 'GIF8'],
  ['image/webp', 'RIFF????WEBP'],
];

/** What a file is by its first `PICTURE_HEAD` bytes, whatever it calls itself; null where it is none of ours. */
export function pictureType(head: Uint8Array): PictureType | null {
  const fits = MARKS.find(([, mark]) =>
    [...mark].every((letter, i) => letter === '?' || head[i] === letter.charCodeAt(0)),
  );
  return fits?.[0] ?? null;
}

/** A file name that ends as its type does: pages look at either. */
export function pictureName(name: string, type: PictureType): string {
  const ending = type.replace('image/', '.').replace('jpeg', 'jpg');
  if (
    name
      .toLowerCase()
      .replace(/\.jpeg$/, '.jpg')
      .endsWith(ending)
  )
    return name;
  return `${name.replace(/\.\w{1,5}$/, '') || 'picture'}${ending}`;
}
