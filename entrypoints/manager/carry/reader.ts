/**
 * Reads files in a worker of the extension's own: the page goes on whatever a file does to its reader, and cancelling
 * ends the reading there and then. A file that takes too long, or that the worker dies of, is told of and left out, and
 * the others are read again.
 */
import type { NamedFile } from '../../../components/index.ts';
import type { FileProblem } from '../../../utils/model/index.ts';
import type { Opened } from './open.ts';
import type { ReaderAnswer } from './readerWorker.ts';

/** Seconds that one file may take: the largest that are taken need some ten of them. */
export const READ_SECONDS = 60;

export interface ReadingOptions {
  /** Aborted: the reading ends at once, and it rejects with the signal's reason. */
  readonly signal: AbortSignal;
  /** Hears of each file before it is read. */
  readonly progress: (file: string, done: number, all: number) => void;
}

/** Reads files as `openFiles` does. */
export type Reader = (files: readonly NamedFile[], options: ReadingOptions) => Promise<Opened>;

/** What is needed of a worker. */
export type ReadingWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** @param start starts a worker that does what `readerWorker.ts` does. */
export function createReader(start: () => ReadingWorker): Reader {
  return async (files, { signal, progress }) => {
    const problems: FileProblem[] = [];
    let left = files;
    for (;;) {
      const out = await readOnce(start, left, {
        signal,
        // Of all that were given, those that are told of already are done.
        progress: (file, done, all) => progress(file, done + problems.length, all + problems.length),
      });
      if (!('code' in out))
        return out.kind === 'packs' ? { ...out, problems: [...problems, ...out.problems] } : out;
      problems.push(out);
      left = left.filter(({ path }) => path !== out.place.file);
      if (left.length === 0) return { kind: 'packs', sources: [], problems };
    }
  };
}

/** @returns what is in the files, or what is wrong with the one at which the worker stopped. */
function readOnce(
  start: () => ReadingWorker,
  files: readonly NamedFile[],
  { signal, progress }: ReadingOptions,
): Promise<Opened | FileProblem> {
  signal.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = start();
    let current = files[0]?.path ?? '';
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
      worker.terminate();
    };
    const stop = (): void => {
      end();
      reject(signal.reason);
    };
    const giveUp = (code: 'tooSlow' | 'unreadable'): void => {
      end();
      resolve({ code, place: { file: current }, values: { limit: READ_SECONDS } });
    };
    const wait = () => setTimeout(() => giveUp('tooSlow'), READ_SECONDS * 1000);
    let timer = wait();
    signal.addEventListener('abort', stop);
    worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
      if ('opened' in data) {
        end();
        resolve(data.opened);
        return;
      }
      [current] = data.progress;
      progress(...data.progress);
      clearTimeout(timer);
      timer = wait();
    };
    worker.onerror = () => giveUp('unreadable');
    worker.postMessage(files);
  });
}

/** The manager's own: a file of the extension, as its policy wants it. */
export const readInWorker: Reader = createReader(
  () => new Worker(new URL('./readerWorker.ts', import.meta.url), { type: 'module' }),
);
