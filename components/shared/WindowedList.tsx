/**
 * A list of any length: only the rows in view are in the page, and a few around them. Rows may be of any height; each is
 * measured once it is there. A row that holds the focus stays, and so do its neighbours, so that Tab goes on from it.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useMemo, useReducer, useRef, useState } from 'preact/hooks';
import { useView } from './useView.ts';
import { rowsToDraw, unevenLayout } from './windowing.ts';

interface Props<Item> {
  readonly items: readonly Item[];
  /** No two items have the same; a row keeps its height by it. */
  readonly keyOf: (item: Item) => string;
  readonly row: (item: Item, at: number) => ComponentChildren;
  /** Height of a row that wasn't measured yet, in pixels. */
  readonly estimate: number;
  readonly label: string;
}

/** In pixels: drawn above and below what is seen, and after how many it is looked at again what is drawn. */
const AROUND = 400;
const STEP = 100;

export function WindowedList<Item>({ items, keyOf, row, estimate, label }: Props<Item>) {
  const box = useRef<HTMLElement>(null);
  const heights = useRef(new Map<string, number>());
  const [measured, remeasure] = useReducer((count: number) => count + 1, 0);
  const [focused, setFocused] = useState<string | null>(null);
  // `measured` says that heights have changed.
  const layout = useMemo(
    () => unevenLayout(items.map((item) => heights.current.get(keyOf(item)) ?? estimate)),
    [items, keyOf, estimate, measured],
  );
  const measure = (): void => {
    let changed = false;
    for (const element of box.current?.querySelectorAll<HTMLElement>('[data-row]') ?? []) {
      const { row: key = '' } = element.dataset;
      const height = element.offsetHeight;
      if (height === 0 || heights.current.get(key) === height) continue;
      heights.current.set(key, height);
      changed = true;
    }
    if (changed) remeasure(undefined);
  };
  // After every rendering: rows come and go, and change with what is chosen in them.
  useLayoutEffect(measure);
  // Another width breaks lines elsewhere.
  const [view, look] = useView(box, STEP, measure);
  const held = focused === null ? -1 : items.findIndex((one) => keyOf(one) === focused);
  const shown = rowsToDraw(layout, view, AROUND, held >= 0 ? [held - 1, held, held + 1] : []);

  return (
    <section
      ref={box}
      class="windowed"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
      tabIndex={0}
      aria-label={label}
      onScroll={look}
      onFocusIn={(event) => {
        const element = event.target instanceof Element ? event.target.closest('[data-row]') : null;
        setFocused(element instanceof HTMLElement ? (element.dataset.row ?? null) : null);
      }}
      onFocusOut={() => setFocused(null)}
    >
      <ol class="windowed-rows" style={{ height: `${layout.topOf(items.length)}px` }} aria-label={label}>
        {shown.map((at) => {
          const item = items[at];
          if (item === undefined) return null;
          const key = keyOf(item);
          return (
            <li
              key={key}
              class="windowed-row"
              data-row={key}
              aria-setsize={items.length}
              aria-posinset={at + 1}
              style={{ top: `${layout.topOf(at)}px` }}
            >
              {row(item, at)}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
