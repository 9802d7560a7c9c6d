/** Reading in a worker: it ends with the file, with the time or with the agent's cancelling, and never goes on unseen. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { NamedFile } from '../../../components/index.ts';
import type { Opened } from '../../../entrypoints/manager/carry/open.ts';
import { createReader, READ_SECONDS, type ReadingWorker } from '../../../entrypoints/manager/carry/reader.ts';
import type { ReaderAnswer } from '../../../entrypoints/manager/carry/readerWorker.ts';

/** A worker that reads a file at a time and stands still, or dies, at those that are called so. */
class Played implements ReadingWorker {
  onmessage: ReadingWorker['onmessage'] = null;
  onerror: ReadingWorker['onerror'] = null;
  ended = false;
  asked: readonly NamedFile[] = [];

  postMessage(files: readonly NamedFile[]): void {
    this.asked = files;
    void this.read(files);
  }

  terminate(): void {
    this.ended = true;
  }

  say(answer: ReaderAnswer): void {
    // As a real one, it says nothing once it has ended.
    if (!this.ended) this.onmessage?.call(null as never, { data: answer } as MessageEvent);
  }

  async read(files: readonly NamedFile[]): Promise<void> {
    for (const [done, { path }] of files.entries()) {
      await Promise.resolve();
      this.say({ progress: [path, done, files.length] });
      if (path.startsWith('slow')) return;
      if (path.startsWith('deadly')) {
        this.onerror?.call(null as never, {} as ErrorEvent);
        return;
      }
    }
    this.say({ opened: opened(files) });
  }
}

const file = (path: string): NamedFile => ({ path, file: new File(['x'], path) });
const opened = (files: readonly NamedFile[]): Opened => ({
  kind: 'packs',
  sources: files.map(({ path }) => ({
    ...{ file: path, name: path, format: 'table', encoding: null, entries: [], draft: null },
  })),
  problems: [],
});

let workers: Played[] = [];
const read = createReader(() => {
  const worker = new Played();
  workers.push(worker);
  return worker;
});

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Reads, and tells what was said of it. */
function begin(...paths: string[]) {
  const stopper = new AbortController();
  const heard: string[] = [];
  const progress = (path: string, done: number, all: number) => heard.push(`${path} ${done}/${all}`);
  const reading = read(paths.map(file), { signal: stopper.signal, progress });
  return { reading, heard, stopper };
}

it('gives what the worker read, and ends the worker', async () => {
  const { reading, heard } = begin('a', 'b');
  expect(await reading).toEqual(opened([file('a'), file('b')]));
  expect(heard).toEqual(['a 0/2', 'b 1/2']);
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
  expect(vi.getTimerCount()).toBe(0);
});

it('tells of a file that takes too long, and reads the others', async () => {
  const { reading, heard } = begin('a', 'slow.xlsx', 'b');
  await vi.advanceTimersByTimeAsync(READ_SECONDS * 1000 - 1);
  expect(workers).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await reading).toEqual({
    ...opened([file('a'), file('b')]),
    problems: [{ code: 'tooSlow', place: { file: 'slow.xlsx' }, values: { limit: READ_SECONDS } }],
  });
  expect(workers.map(({ asked, ended }) => [asked.map(({ path }) => path), ended])).toEqual([
    [['a', 'slow.xlsx', 'b'], true],
    [['a', 'b'], true],
  ]);
  // What is told of already is done.
  expect(heard.slice(2)).toEqual(['a 1/3', 'b 2/3']);
});

it('gives each file its time', async () => {
  const { reading } = begin('slow 1', 'slow 2');
  await vi.advanceTimersByTimeAsync(READ_SECONDS * 2000);
  expect(await reading).toMatchObject({
    sources: [],
    problems: [{ place: { file: 'slow 1' } }, { place: { file: 'slow 2' } }],
  });
});

it('tells of a file that its worker dies of', async () => {
  const { reading } = begin('deadly.xls', 'a');
  expect(await reading).toMatchObject({
    sources: [{ file: 'a' }],
    problems: [{ code: 'unreadable', place: { file: 'deadly.xls' } }],
  });
});

it('ends the worker when it is cancelled', async () => {
  const { reading, stopper } = begin('slow');
  const failed = expect(reading).rejects.toThrow('enough');
  await vi.advanceTimersByTimeAsync(10);
  expect(workers[0]?.ended).toBe(false);
  stopper.abort(new Error('enough'));
  await failed;
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
  expect(vi.getTimerCount()).toBe(0);
});
