/**
 * What a browser's trace tells of one script: how much of a page's main thread it took, and in which tasks. Time counts
 * as the script's from its own functions down, so with everything that they make the browser do.
 */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, how long the thread was at work and no other program had its core; microseconds. */
  readonly tdur?: number;
  readonly id?: string;
  readonly args: { readonly [name: string]: unknown };
}

export interface Task {
  /** Milliseconds. */
  readonly start: number;
  readonly length: number;
}

export interface ScriptTime {
  /** Tasks of the main thread in which the script ran, with the time that was its own; milliseconds. */
  readonly tasks: readonly Task[];
  readonly total: number;
  /** Of `total`, without the time in which another program had the core. */
  readonly busy: number;
}

export const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'disabled-by-default-v8.cpu_profiler',
];

interface Node {
  readonly parent?: number;
  readonly callFrame: { readonly url?: string; readonly functionName: string };
}

interface Chunk {
  readonly cpuProfile?: {
    readonly nodes?: readonly (Node & { readonly id: number })[];
    readonly samples?: readonly number[];
  };
  readonly timeDeltas?: readonly number[];
}

const dataOf = (event: TraceEvent): { readonly [name: string]: unknown } =>
  (event.args.data ?? {}) as { readonly [name: string]: unknown };

/** The process in which a page's document is; the last, where the page went elsewhere before. */
function processOf(events: readonly TraceEvent[], address: string): number {
  const frames = events.flatMap((event) => {
    const data = dataOf(event);
    if (event.name === 'TracingStartedInBrowser') {
      return (data.frames ?? []) as readonly { readonly url: string; readonly processId?: number }[];
    }
    return [];
  });
  const [page] = address.split('#');
  const found = frames.findLast(({ url, processId }) => url === page && processId !== undefined);
  if (found?.processId === undefined) throw new Error(`the trace knows no process of ${address}`);
  return found.processId;
}

function mainThreadOf(events: readonly TraceEvent[], pid: number): number {
  const name = events.find(
    (event) => event.pid === pid && event.name === 'thread_name' && event.args.name === 'CrRendererMain',
  );
  if (name === undefined) throw new Error('the trace has no main thread');
  return name.tid;
}

/** When the profiler found the script at work: spans of milliseconds, one a sample. */
function sampled(events: readonly TraceEvent[], isOwn: (url: string) => boolean): readonly Task[] {
  const nodes = new Map<number, Node>();
  const own = new Map<number, boolean>();
  const isOf = (id: number): boolean => {
    const known = own.get(id);
    if (known !== undefined) return known;
    const node = nodes.get(id);
    if (node === undefined) return false;
    const answer = isOwn(node.callFrame.url ?? '') || (node.parent !== undefined && isOf(node.parent));
    own.set(id, answer);
    return answer;
  };
  const spans: Task[] = [];
  let at = 0;
  for (const event of events) {
    const data = dataOf(event);
    if (event.name === 'Profile') at = Number(data.startTime);
    if (event.name !== 'ProfileChunk') continue;
    const { cpuProfile, timeDeltas = [] } = data as Chunk;
    for (const node of cpuProfile?.nodes ?? []) nodes.set(node.id, node);
    (cpuProfile?.samples ?? []).forEach((id, i) => {
      const length = timeDeltas[i] ?? 0;
      if (isOf(id)) spans.push({ start: at / 1000, length: length / 1000 });
      at += length;
    });
  }
  return spans;
}

/** Calls of the script's functions by the browser: timers, observers, messages. They tell lengths to the microsecond. */
function called(events: readonly TraceEvent[], isOwn: (url: string) => boolean): readonly Task[] {
  const calls = events
    .filter(({ name, ph }) => ph === 'X' && (name === 'FunctionCall' || name === 'EvaluateScript'))
    .filter((event) => isOwn(String(dataOf(event).url ?? '')))
    .map(({ ts, dur = 0 }) => ({ start: ts / 1000, length: dur / 1000 }))
    .sort((a, b) => a.start - b.start);
  let end = 0;
  // A call within a call is counted already.
  return calls.filter(({ start, length }) => {
    const outer = start >= end;
    if (outer) end = start + length;
    return outer;
  });
}

/**
 * @param trace what the browser wrote, as JSON.
 * @param address of the document whose main thread counts.
 * @param origin of the script, as `chrome-extension://…/`.
 */
export function scriptTime(trace: string, address: string, origin: string): ScriptTime {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const pid = processOf(traceEvents, address);
  const tid = mainThreadOf(traceEvents, pid);
  const here = traceEvents.filter((event) => event.pid === pid).sort((a, b) => a.ts - b.ts);
  const main = here.filter((event) => event.tid === tid);
  const isOwn = (url: string): boolean => url.startsWith(origin);
  const calls = called(main, isOwn);
  const profiles = new Set(main.filter(({ name }) => name === 'Profile').map(({ id }) => id));
  const samples = sampled(
    here.filter(({ name, id }) => name.startsWith('Profile') && profiles.has(id)),
    isOwn,
  );

  const isTask = ({ name, ph }: TraceEvent): boolean =>
    ph === 'X' && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');
  const tasks: Task[] = [];
  let nextCall = 0;
  let nextSample = 0;
  const sumUntil = (list: readonly Task[], from: number, end: number): [number, number, number] => {
    let sum = 0;
    let count = 0;
    let i = from;
    for (; i < list.length && (list[i]?.start ?? 0) < end; i += 1) {
      sum += list[i]?.length ?? 0;
      count += 1;
    }
    return [i, sum, count];
  };
  let last = 0;
  let busy = 0;
  for (const task of main.filter(isTask)) {
    const start = task.ts / 1000;
    const end = start + (task.dur ?? 0) / 1000;
    // A nested loop's tasks are parts of the one around them.
    if (start < last) continue;
    last = end;
    [nextCall] = sumUntil(calls, nextCall, start);
    [nextSample] = sumUntil(samples, nextSample, start);
    const [afterCalls, inCalls, callCount] = sumUntil(calls, nextCall, end);
    const [afterSamples, inSamples, sampleCount] = sumUntil(samples, nextSample, end);
    nextCall = afterCalls;
    nextSample = afterSamples;
    // What goes on after an await is no call; the profiler sees it, if coarsely.
    if (callCount + sampleCount === 0) continue;
    const length = Math.max(inCalls, Math.min(inSamples, end - start));
    tasks.push({ start, length });
    const { dur = 0, tdur = dur } = task;
    busy += dur === 0 ? 0 : (length * Math.min(tdur, dur)) / dur;
  }
  return { tasks, total: tasks.reduce((sum, { length }) => sum + length, 0), busy };
}
