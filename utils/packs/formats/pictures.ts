/** Pictures that lie beside a file: in its archive, or among the files that were opened with it. */

import {
  type FilePlace,
  MAX_PICTURE_BYTES,
  MAX_PICTURES,
  PICTURE_HEAD,
  pictureName,
  pictureType,
} from '../../model/index.ts';
import type { DraftPicture } from '../draft.ts';
import type { Collector } from './collect.ts';

/** Files beside one, by the name alone: tables name no folders. The first of a name counts. */
export function folderOf(
  files: readonly { name: string; bytes: Uint8Array }[],
): ReadonlyMap<string, Uint8Array> {
  const folder = new Map<string, Uint8Array>();
  for (const { name, bytes } of files) {
    const key = keyOf(name);
    if (!folder.has(key)) folder.set(key, bytes);
  }
  return folder;
}

/** The pictures of one row by the names it gives; the others are refused with its place. */
export function picturesOf(
  names: readonly string[],
  folder: ReadonlyMap<string, Uint8Array>,
  place: FilePlace,
  into: Collector,
): DraftPicture[] {
  const pictures: DraftPicture[] = [];
  for (const name of names.slice(0, MAX_PICTURES * 2)) {
    const bytes = folder.get(keyOf(name));
    const type = bytes === undefined ? null : pictureType(bytes.subarray(0, PICTURE_HEAD));
    if (bytes === undefined) into.refuse(place, 'pictureMissing', { name });
    else if (type === null) into.refuse(place, 'pictureType', { name });
    else if (bytes.length > MAX_PICTURE_BYTES)
      into.refuse(place, 'pictureSize', { name, limit: MAX_PICTURE_BYTES });
    else if (pictures.length >= MAX_PICTURES)
      into.refuse(place, 'pictureTooMany', { name, limit: MAX_PICTURES });
    else pictures.push({ name: pictureName(name.replace(/^.*[\\/]/su, ''), type), type, bytes });
  }
  return pictures;
}

function keyOf(name: string): string {
  return name
    .replace(/^.*[\\/]/su, '')
    .trim()
    .normalize('NFC')
    .toLowerCase();
}
