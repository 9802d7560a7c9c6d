/** Words in all that was said: what is found is shown as it is found, a page at a time. */
import { type Signal, signal } from '@preact/signals';
import type { FoundShopper, Progress, WideSearch } from '../../../components/index.ts';
import {
  type Mirror,
  openSearchAll,
  type SearchAll,
  type SearchStep,
  type ShopperRow,
} from '../../../utils/storage/index.ts';
import { readHide } from './hidden.ts';

/** Shoppers that are shown before it is asked whether more are wanted. */
const PAGE = 50;
/** Milliseconds in which another key comes: what is looked for isn't typed to its end yet. */
const TYPING = 120;

const NONE: WideSearch = { query: '', found: [], count: 0, looked: 0, of: null, state: 'none' };

export interface WideSearching {
  readonly search: Signal<WideSearch>;
  readonly preparing: Signal<Progress | null>;
  prepare(): void;
  find(query: string): void;
  more(): void;
  close(): void;
}

export function createSearch(book: Mirror<ShopperRow>): WideSearching {
  const search = signal<WideSearch>(NONE);
  const preparing = signal<Progress | null>(null);
  const ending = new AbortController();
  let opened: SearchAll | null = null;
  let steps: AsyncGenerator<SearchStep, void, void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof readHide> | null = null;
  const open = (): SearchAll => {
    opened ??= openSearchAll(book);
    return opened;
  };

  const leave = (): void => {
    clearTimeout(timer);
    void steps?.return();
    steps = null;
  };
  const run = async (mine: NonNullable<typeof steps>): Promise<void> => {
    const most = search.peek().found.length + PAGE;
    hiding ??= readHide();
    const hide = await hiding;
    while (steps === mine) {
      const { value, done } = await mine.next();
      if (steps !== mine) return;
      if (done === true) {
        search.value = { ...search.peek(), state: 'done' };
        return;
      }
      const known = search.peek();
      const found: readonly FoundShopper[] = [...known.found, ...hide(value.found, known.query)];
      const count = value.found.reduce((sum, one) => sum + one.count, known.count);
      const isOver = value.looked >= value.of && value.of > 0;
      const state = isOver ? 'running' : found.length >= most ? 'full' : 'running';
      search.value = { ...known, found, count, looked: value.looked, of: value.of, state };
      if (state === 'full') return;
    }
  };
  const go = (): void => {
    const mine = steps;
    if (mine === null) return;
    search.value = { ...search.peek(), state: 'running' };
    run(mine).catch(() => {
      if (steps === mine) search.value = { ...search.peek(), state: 'failed' };
    });
  };

  return {
    search,
    preparing,
    prepare() {
      if (opened !== null) return;
      const told = (done: number, of: number): void => {
        preparing.value = done >= of ? null : { done, of };
      };
      // Where it can't be made, everything is read instead.
      open()
        .prepare(told, ending.signal)
        .catch(() => {
          preparing.value = null;
        });
    },
    find(query) {
      leave();
      search.value = query === '' ? NONE : { ...NONE, query, state: 'running' };
      if (query === '') return;
      timer = setTimeout(() => {
        steps = open().find(query);
        go();
      }, TYPING);
    },
    more: go,
    close() {
      leave();
      ending.abort();
      opened?.close();
    },
  };
}
