/**
 * Everything as the bytes of a daily backup, with nothing but what the browser itself has, since the worker makes it too:
 * a mark, the length of the zipped rows, those, and the pictures one behind the other. It never leaves the store: a file
 * that does is a zip.
 */
import type { Everything } from './everything.ts';

const MARK = 'DKB1';
/** The mark, and the length as four bytes. */
const START = 8;

/** An `EverythingWriter`. */
export async function packBackup({ files, ...head }: Everything): Promise<Blob> {
  const sizes = [...files].map(([id, { length }]) => [id, length]);
  const rows = await through(
    new Blob([JSON.stringify({ head, sizes })]),
    new CompressionStream('gzip'),
  ).blob();
  return new Blob([MARK, Uint32Array.of(rows.size), rows, ...files.values()]);
}

/** What `packBackup` was given, unchecked; null where these bytes are something else. Rejects where they are cut. */
export async function unpackBackup(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<{ readonly head: unknown; readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> } | null> {
  if (new TextDecoder().decode(bytes.subarray(0, MARK.length)) !== MARK) return null;
  let at = START + (new Uint32Array(bytes.slice(MARK.length, START).buffer)[0] ?? 0);
  const rows = new Blob([bytes.subarray(START, at)]);
  const json = new TextDecoder().decode(await through(rows, new DecompressionStream('gzip')).arrayBuffer());
  const { head, sizes } = JSON.parse(json) as {
    readonly head: unknown;
    readonly sizes: readonly (readonly [string, number])[];
  };
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const [id, size] of sizes) {
    files.set(id, bytes.slice(at, at + size));
    at += size;
  }
  return { head, files };
}

function through(blob: Blob, change: CompressionStream | DecompressionStream): Response {
  return new Response(blob.stream().pipeThrough(change));
}
