/** Files become pictures of the store: each is looked at before it is taken, by its bytes and not by its name. */
import type { AddedPictures } from '../../components/index.ts';
import {
  MAX_NAME,
  MAX_PICTURE_BYTES,
  PICTURE_HEAD,
  type PictureProblem,
  pictureType,
} from '../../utils/model/index.ts';
import { addPicture } from '../../utils/storage/index.ts';

/** What the picture is once it is drawn, in pixels; null where the browser can't. */
async function measure(blob: Blob): Promise<{ readonly width: number; readonly height: number } | null> {
  try {
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    bitmap.close();
    return { width, height };
  } catch {
    return null;
  }
}

type Added = { readonly id: string } | { readonly problem: PictureProblem };

async function addOne(file: File, name: string): Promise<Added> {
  if (file.size > MAX_PICTURE_BYTES) return { problem: 'size' };
  const head = await file
    .slice(0, PICTURE_HEAD)
    .arrayBuffer()
    .catch(() => null);
  if (head === null) return { problem: 'undecodable' };
  const type = pictureType(new Uint8Array(head));
  if (type === null) return { problem: 'type' };
  // A copy: the file on the disk may go.
  const blob = new Blob([file], { type });
  const size = await measure(blob);
  if (size === null) return { problem: 'undecodable' };
  const id = crypto.randomUUID();
  await addPicture({ id, name, type, ...size, blob, addedAt: Date.now() });
  return { id };
}

/**
 * Takes files in, in their order.
 * @param room so many more are taken.
 * @param unnamed what one is called that has no name.
 */
export async function addPictures(
  files: readonly File[],
  room: number,
  unnamed: string,
): Promise<AddedPictures> {
  const ids: string[] = [];
  const problems: { readonly name: string; readonly problem: PictureProblem }[] = [];
  for (const file of files) {
    const name = (file.name || unnamed).slice(0, MAX_NAME);
    const added: Added =
      ids.length < room
        ? await addOne(file, name).catch(() => ({ problem: 'notStored' }) as const)
        : { problem: 'tooMany' };
    if ('id' in added) ids.push(added.id);
    else problems.push({ name, problem: added.problem });
  }
  return { ids, problems };
}
