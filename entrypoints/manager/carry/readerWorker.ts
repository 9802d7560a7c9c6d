/** Reads files for the manager's page, which can end it at any moment: whatever a file does, it does it to this worker. */
import type { NamedFile } from '../../../components/index.ts';
import { type Opened, openFiles } from './open.ts';

/** What the worker says: each file before it is read, and then what is in all of them. */
export type ReaderAnswer =
  | { readonly progress: readonly [file: string, done: number, all: number] }
  | { readonly opened: Opened };

const say = (answer: ReaderAnswer, transfer: Transferable[] = []): void => {
  self.postMessage(answer, { transfer });
};

self.onmessage = async ({ data }: MessageEvent<readonly NamedFile[]>) => {
  try {
    const opened = await openFiles(data, (...progress) => say({ progress }));
    say({ opened }, [...buffersOf(opened)]);
  } catch (error) {
    // What a promise throws stays in the worker, unless it is told.
    self.reportError(error);
  }
};

/** The bytes in it, each piece of memory once: they change hands and aren't copied. */
function buffersOf(opened: Opened): ReadonlySet<ArrayBuffer> {
  const held: Uint8Array[] = [];
  if (opened.kind === 'everything') held.push(opened.bytes);
  else
    for (const { entries, draft } of opened.sources) {
      for (const { pictures } of entries) held.push(...pictures.map(({ bytes }) => bytes));
      for (const { folder } of draft?.tables ?? []) held.push(...folder.values());
    }
  return new Set(held.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])));
}
