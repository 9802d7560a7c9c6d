/**
 * The history of one shopper, mirrored from the store while it is shown. Only a window of it is here: it moves with what is
 * read, searched for or jumped to, and follows the newest where it ends there.
 */
import { effect, type Signal, signal, untracked } from '@preact/signals';
import type { Search, Wanted } from '../../components/index.ts';
import {
  type HistoryPlace,
  type HistorySpan,
  type HistoryWindow,
  liveQuery,
  openHistorySearch,
  readHistorySpan,
  readTaken,
  readWindow,
  type TakenReply,
} from '../../utils/storage/index.ts';

/** Messages that come at once. */
const PAGE = 60;
/** Most messages that are here at once. */
const MOST = 4 * PAGE;

/**
 * Milliseconds after the first page at which all is read for a search: behind what is on its way to the screen, and before
 * anybody can have typed.
 */
const AHEAD = 100;

const NEWEST: HistoryPlace = { order: null, before: PAGE, after: 0 };
const NO_SEARCH: Search = { query: '', hits: 0, at: -1, id: null };

export interface Past {
  readonly window: Signal<HistoryWindow | null>;
  readonly taken: Signal<ReadonlyMap<string, TakenReply>>;
  readonly span: Signal<HistorySpan | null>;
  readonly search: Signal<Search>;
  readonly wanted: Signal<Wanted | null>;
  readonly missedDay: Signal<boolean>;
  earlier(): void;
  later(): void;
  newest(): void;
  find(query: string): void;
  /** Reads ahead of a search. */
  prepare(): void;
  hit(step: 1 | -1): void;
  /** @param day its first moment, in milliseconds since 1970. */
  goTo(day: number): void;
  close(): void;
}

/** @param start what is looked for at once, and which of what is found is shown first. */
export function createPast(
  conversation: string,
  failed: (error: unknown) => void,
  start?: { readonly query: string; readonly message: string },
): Past {
  const place = signal<HistoryPlace>(NEWEST);
  const window = signal<HistoryWindow | null>(null);
  const taken = signal<ReadonlyMap<string, TakenReply>>(new Map());
  const span = signal<HistorySpan | null>(null);
  const search = signal<Search>(NO_SEARCH);
  const wanted = signal<Wanted | null>(null);
  const missedDay = signal(false);
  const searching = openHistorySearch(conversation);
  const ends: (() => void)[] = [() => searching.close()];
  let hits: readonly { readonly id: string; readonly order: number }[] = [];
  let asked = 0;
  let toEnd = false;

  const follow = <T>(query: () => Promise<T>, heard: (value: T) => void): (() => void) => {
    const subscription = liveQuery(query).subscribe({ next: heard, error: failed });
    return () => subscription.unsubscribe();
  };

  const prepare = (): void => {
    searching.prepare().catch(failed);
  };
  const heard = (next: HistoryWindow): void => {
    const { order } = place.peek();
    if (window.peek() === null) {
      const timer = setTimeout(prepare, AHEAD);
      ends.push(() => clearTimeout(timer));
    }
    window.value = next;
    // Where it ends with the newest, it goes on with what comes.
    if (order !== null && !next.hasLater)
      place.value = { order: null, before: Math.max(PAGE, next.rows.length), after: 0 };
    if (toEnd) {
      toEnd = false;
      const last = next.rows.at(-1);
      if (last !== undefined) wanted.value = { id: last.id };
    }
    const { query, hits: known } = search.peek();
    if (query !== '' && known !== null) void look(query, false);
  };
  ends.push(
    effect(() => {
      const wish = place.value;
      return untracked(() => follow(() => readWindow(conversation, wish), heard));
    }),
    follow(
      () => readTaken(conversation),
      (now) => {
        taken.value = now;
      },
    ),
    follow(
      () => readHistorySpan(conversation),
      (now) => {
        span.value = now;
      },
    ),
  );

  const show = (at: number): void => {
    const hit = hits[at];
    search.value = { ...search.peek(), at: hit === undefined ? -1 : at, id: hit?.id ?? null };
    if (hit === undefined) return;
    wanted.value = { id: hit.id };
    const isHere = window.peek()?.rows.some(({ id }) => id === hit.id) === true;
    if (!isHere) place.value = { order: hit.order, before: PAGE, after: PAGE };
  };

  /**
   * @param isNew else the same was looked for before: what was shown of it stays.
   * @param first the message that is shown of what is found; left out: the newest.
   */
  const look = async (query: string, isNew: boolean, first?: string): Promise<void> => {
    asked += 1;
    const mine = asked;
    try {
      const found = await searching.find(query);
      if (mine !== asked) return;
      hits = found;
      const { id } = search.peek();
      const at = isNew ? -1 : found.findIndex((hit) => hit.id === id);
      if (!isNew) search.value = { query, hits: found.length, at, id: at < 0 ? null : id };
      else {
        search.value = { query, hits: found.length, at: -1, id: null };
        const at = found.findIndex((hit) => hit.id === first);
        show(at < 0 ? found.length - 1 : at);
      }
    } catch (error) {
      failed(error);
    }
  };

  if (start !== undefined && start.query !== '') {
    search.value = { query: start.query, hits: null, at: -1, id: null };
    void look(start.query, true, start.message);
  }

  return {
    ...{ window, taken, span, search, wanted, missedDay },
    earlier() {
      const { rows = [] } = window.peek() ?? {};
      const [first] = rows;
      if (first === undefined) return;
      const { order } = place.peek();
      place.value =
        order === null && rows.length + PAGE <= MOST
          ? { order, before: rows.length + PAGE, after: 0 }
          : { order: first.order, before: PAGE, after: MOST - PAGE };
    },
    later() {
      const last = window.peek()?.rows.at(-1);
      if (last !== undefined) place.value = { order: last.order, before: MOST - PAGE, after: PAGE + 1 };
    },
    newest() {
      toEnd = true;
      place.value = { ...NEWEST };
    },
    find(query) {
      asked += 1;
      hits = [];
      search.value = query === '' ? NO_SEARCH : { query, hits: null, at: -1, id: null };
      if (query !== '') void look(query, true);
    },
    prepare,
    hit(step) {
      if (hits.length === 0) return;
      const { at } = search.peek();
      const from = at < 0 ? (step > 0 ? -1 : 0) : at;
      show((from + step + hits.length) % hits.length);
    },
    goTo(day) {
      void readWindow(conversation, { order: day, before: 1, after: 1 }).then(({ rows }) => {
        const target = rows.find(({ order }) => order >= day) ?? rows.at(-1);
        if (target === undefined) return;
        missedDay.value = new Date(target.at ?? target.order).toDateString() !== new Date(day).toDateString();
        wanted.value = { id: target.id, begins: true };
        place.value = { order: target.order, before: PAGE, after: PAGE };
      }, failed);
    },
    close() {
      for (const end of ends) end();
    },
  };
}
