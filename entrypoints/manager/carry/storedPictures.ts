/** Pictures of an import as the store keeps them: looked at by the browser before they are taken. */
import { MAX_NAME, PICTURE_HEAD, pictureType, type Template } from '../../../utils/model/index.ts';
import type { ImportResult } from '../../../utils/packs/index.ts';
import type { PictureRow } from '../../../utils/storage/index.ts';

export interface StoredPictures {
  /** Without the pictures that can't be opened. */
  readonly put: readonly Template[];
  readonly pictures: readonly PictureRow[];
  /** How many couldn't be opened. */
  readonly lost: number;
}

/** @throws the signal's reason. */
export async function storedPictures(
  { put, pictures }: Pick<ImportResult, 'put' | 'pictures'>,
  addedAt: number,
  signal: AbortSignal,
): Promise<StoredPictures> {
  const rows: PictureRow[] = [];
  const lost = new Set<string>();
  for (const { id, name, bytes } of pictures) {
    signal.throwIfAborted();
    const type = pictureType(bytes.subarray(0, PICTURE_HEAD));
    // A copy: what is read may be a piece of a whole archive.
    const blob = type === null ? null : new Blob([new Uint8Array(bytes)], { type });
    const size = blob === null ? null : await measure(blob);
    if (type === null || blob === null || size === null) lost.add(id);
    else rows.push({ id, name: baseName(name).slice(0, MAX_NAME), type, ...size, blob, addedAt });
  }
  if (lost.size === 0) return { put, pictures: rows, lost: 0 };
  const without = put.map((template) => {
    const { pictures: named } = template;
    return named === undefined ? template : { ...template, pictures: named.filter((id) => !lost.has(id)) };
  });
  return { put: without, pictures: rows, lost: lost.size };
}

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

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/s, '') || path;
}
