/** Puts a template's picture onto the clipboard, as PNG: what every page takes. */
import { readPicture } from '../../utils/storage/index.ts';

async function readPng(id: string): Promise<Blob> {
  const row = await readPicture(id);
  if (row === undefined) throw new Error('the picture is gone');
  if (row.type === 'image/png') return row.blob;
  const bitmap = await createImageBitmap(row.blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return canvas.convertToBlob({ type: 'image/png' });
}

/**
 * Called in the agent's gesture; the picture is read and turned into PNG while the browser waits for it.
 * @throws when the picture is gone, or the browser doesn't let it be copied.
 */
export async function copyPicture(id: string): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': readPng(id) })]);
}
