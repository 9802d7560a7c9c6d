/**
 * Packs that are followed at an address: followed, looked at, shown, skipped, taken off. A look imports nothing: what a
 * version would change is shown as with any import, and written when the agent says so.
 */
import { signal } from '@preact/signals';
import type { FollowCallbacks, FollowRefusal, FollowState, ShownFollow } from '../../../components/index.ts';
import type { TranslateCarry } from '../../../utils/locale/index.ts';
import { type Follow, hasNews, isDue, newFollow, readHash, shortHash } from '../../../utils/packs/index.ts';
import {
  askForFetchHost,
  fetchPack,
  giveFetchHostBack,
  grantedHosts,
  onSitesChanged,
  originPattern,
  readPackAddress,
} from '../../../utils/platform/index.ts';
import {
  addFollow,
  changeFollow,
  listFollows,
  liveQuery,
  takeFollowOff,
} from '../../../utils/storage/index.ts';
import type { FetchedVersion } from './importing.ts';
import { FETCH_LIMITS, fileNameOf, type Look, lookAt } from './lookAt.ts';
import { type Reader, readInWorker } from './reader.ts';

export interface FollowHost {
  readonly said: TranslateCarry;
  /** Shows what importing it would do. */
  open(version: FetchedVersion): void;
  offerUndo(message: string, back: () => Promise<unknown>): void;
}

/** `state` and `news` are asked while the manager is rendered, which follows what changes in them. */
export interface Following {
  /** Null while the list isn't shown. */
  state(): FollowState | null;
  /** How many have a version that was neither taken in nor skipped. */
  news(): number;
  readonly on: FollowCallbacks;
  open(): void;
  /** The changes where one is new, the list where several are. */
  openNews(): void;
  /** Looks at those that are due, one after the other. */
  lookDue(): Promise<void>;
}

type Busy = NonNullable<ShownFollow['busy']>;
type Version = NonNullable<Look['version']>;

export function createFollowing(
  host: FollowHost,
  read: typeof fetchPack = fetchPack,
  limits = FETCH_LIMITS,
  readFiles: Reader = readInWorker,
): Following {
  const follows = signal<readonly Follow[]>([]);
  const busy = signal<ReadonlyMap<string, Busy>>(new Map());
  const shown = signal<Pick<FollowState, 'refusal' | 'added'> | null>(null);
  const stoppers = new Map<string, AbortController>();
  /** What is granted, known before a click: in it nothing can be waited for. */
  let granted: readonly string[] = [];
  /** The version that was read last, so that showing it needn't read it again. */
  let last: { readonly id: string; readonly version: Version } | null = null;
  /** Whose changes the agent waits for. */
  let wanted: string | null = null;

  liveQuery(listFollows).subscribe((rows) => {
    follows.value = rows;
  });
  const readGranted = async (): Promise<void> => {
    granted = await grantedHosts();
  };
  void readGranted();
  onSitesChanged(() => void readGranted());

  const find = (id: string): Follow | undefined => follows.peek().find((one) => one.id === id);
  const setBusy = (id: string, state: Busy | null): void => {
    const next = new Map(busy.peek());
    if (state === null) next.delete(id);
    else next.set(id, state);
    busy.value = next;
  };
  const refuse = (refusal: FollowRefusal | null): void => {
    if (shown.value !== null) shown.value = { ...shown.value, refusal };
  };

  /** @returns the version that was read. One look at a time goes to an address. */
  const look = async (follow: Follow, whole = false): Promise<Version | null> => {
    const { id } = follow;
    if (stoppers.has(id)) return null;
    const stopper = new AbortController();
    stoppers.set(id, stopper);
    setBusy(id, { done: 0, all: null });
    const { signal } = stopper;
    try {
      const { change, version } = await lookAt(follow, {
        ...{ read, readFiles, limits, signal, whole },
        progress: (done, all) => setBusy(id, { done, all }),
      });
      // Taken off meanwhile: nobody waits for it.
      if (change === null || signal.aborted) return null;
      if (version !== null) last = { id, version };
      await changeFollow(id, change);
      return version;
    } catch {
      // A store that can't be written is told of elsewhere.
      return null;
    } finally {
      stoppers.delete(id);
      setBusy(id, null);
    }
  };

  const show = async (id: string): Promise<void> => {
    const follow = find(id);
    if (follow === undefined || !hasNews(follow)) return;
    wanted = id;
    const isKnown = last?.id === id && last.version.sha256 === follow.seen?.sha256;
    const version = isKnown ? (last?.version ?? null) : await look(follow, true);
    if (version === null || wanted !== id) return;
    wanted = null;
    const { target } = find(id) ?? follow;
    host.open({ ...version, followId: id, target });
  };

  /** Must be called straight from a click. */
  const ask = (pattern: string): Promise<boolean> => askForFetchHost(pattern, granted).catch(() => false);

  const add = async (follow: Follow, asked: Promise<boolean>): Promise<void> => {
    if (!(await asked)) return refuse('refused');
    if (!(await addFollow(follow))) return refuse('already');
    if (shown.value !== null) shown.value = { refusal: null, added: shown.value.added + 1 };
    await look(follow);
  };

  const takeOff = async (id: string): Promise<void> => {
    stoppers.get(id)?.abort();
    const off = await takeFollowOff(id);
    const pattern = originPattern(off?.address);
    if (off === undefined || pattern === null) return;
    const others = (await listFollows()).some(({ address }) => originPattern(address) === pattern);
    if (!others) await giveFetchHostBack(pattern);
    host.offerUndo(host.said('follow.takenOff', { pack: nameOf(off) }), async () => {
      // Where the agent refuses, it is back all the same, and says what it lacks.
      await Promise.all([ask(pattern), addFollow(off)]);
    });
  };

  return {
    state() {
      if (shown.value === null) return null;
      const rows = follows.value.map((one) => shownOf(one, busy.value.get(one.id) ?? null));
      return { ...shown.value, follows: rows };
    },
    news: () => follows.value.filter(hasNews).length,
    open() {
      shown.value = { refusal: null, added: 0 };
    },
    openNews() {
      shown.value = { refusal: null, added: 0 };
      const [first, ...more] = follows.peek().filter(hasNews);
      if (first !== undefined && more.length === 0) void show(first.id);
    },
    async lookDue() {
      const now = Date.now();
      const rows = await listFollows().catch(() => []);
      for (const follow of rows) if (isDue(follow, now)) await look(follow);
    },
    on: {
      onFollow(text, hash) {
        const address = readPackAddress(text);
        if (!address.ok) return refuse(address.problem);
        const expected = hash.trim() === '' ? '' : readHash(hash);
        if (expected === null) return refuse('notAHash');
        if (follows.peek().some((one) => one.address === address.address)) return refuse('already');
        refuse(null);
        const head = { id: crypto.randomUUID(), address: address.address, addedAt: Date.now() };
        void add(newFollow({ ...head, expected, daily: false }), ask(address.pattern));
      },
      onLook(id) {
        const follow = find(id);
        if (follow !== undefined) void look(follow);
      },
      onLookAll() {
        for (const follow of follows.peek()) void look(follow);
      },
      onStopLooking(id) {
        if (wanted === id) wanted = null;
        stoppers.get(id)?.abort();
      },
      onShow: (id) => void show(id),
      onSkip(id, skipped) {
        void changeFollow(id, (one) => ({ ...one, skipped: skipped ? (one.seen?.sha256 ?? '') : '' }));
      },
      onDaily: (id, daily) => void changeFollow(id, (one) => ({ ...one, daily })),
      onExpected(id, text) {
        const expected = text.trim() === '' ? '' : readHash(text);
        if (expected === null) return false;
        // Whether what is there matches is seen at once.
        void changeFollow(id, (one) => ({ ...one, expected })).then((one) =>
          one === undefined ? null : look(one),
        );
        return true;
      },
      onAllow(id) {
        const follow = find(id);
        const pattern = originPattern(follow?.address);
        if (follow === undefined || pattern === null) return;
        void ask(pattern).then((allowed) => (allowed ? look(follow) : null));
      },
      onTakeOff: (id) => void takeOff(id),
      onClose() {
        wanted = null;
        shown.value = null;
      },
    },
  };
}

function nameOf({ seen, address }: Follow): string {
  return seen?.name || fileNameOf(address);
}

function shownOf(follow: Follow, busy: Busy | null): ShownFollow {
  const { id, address, daily, expected, lookedAt, seen, skipped, problem } = follow;
  const taken = follow.taken.at(-1);
  return {
    ...{ id, address, daily, expected, lookedAt, busy, name: nameOf(follow), host: new URL(address).host },
    state: hasNews(follow) ? 'new' : seen === null ? 'waiting' : seen.sha256 === skipped ? 'skipped' : 'same',
    seen: seen === null ? null : { ...seen, hash: seen.sha256, short: shortHash(seen.sha256) },
    taken: taken === undefined ? null : { short: shortHash(taken.sha256), at: taken.at },
    failure: problem === null ? null : { ...problem, file: problem.file ?? null },
  };
}
