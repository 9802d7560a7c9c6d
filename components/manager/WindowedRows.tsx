/**
 * A table of any length: only the rows that are seen are drawn, and the one that has the focus. Rows have one height.
 * Between rows the arrows go up and down in their column; the tab key stops at one row only.
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { piecesOf, rowWindow } from './windowing.ts';

/** Before it is measured: more than a screen has. */
const UNMEASURED = 900;

export interface RowFocus {
  /** The row whose controls the tab key reaches. */
  readonly at: number;
  /** Gives the focus to the control of this row in the column (`data-column`); the first one where it has none. */
  readonly go: (at: number, column: string) => void;
}

interface Props {
  readonly total: number;
  /** In pixels; the style sheet says the same. */
  readonly rowHeight: number;
  readonly class: string;
  readonly label: string;
  readonly head: ComponentChildren;
  /** Draws `<tr data-row={at}>`. */
  readonly row: (at: number, tabIndex: 0 | -1) => ComponentChildren;
  readonly focus: RefObject<RowFocus | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export function WindowedRows({ total, rowHeight, label, head, row, focus, ...on }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(() => rowWindow(0, UNMEASURED, rowHeight, Number.MAX_SAFE_INTEGER));
  const [at, setAt] = useState(0);
  const [isIn, setIsIn] = useState(false);
  const wanted = useRef<{ readonly at: number; readonly column: string } | null>(null);
  const measure = () => {
    const box = scroller.current;
    if (box === null) return;
    // Not cut to the rows that there are now: there may be more without a scroll.
    const next = rowWindow(box.scrollTop, box.clientHeight || UNMEASURED, rowHeight, Number.MAX_SAFE_INTEGER);
    setShown((now) => (now.first === next.first && now.end === next.end ? now : next));
  };
  useEffect(() => {
    measure();
    const box = scroller.current;
    if (box === null || typeof ResizeObserver === 'undefined') return undefined;
    const watch = new ResizeObserver(measure);
    watch.observe(box);
    return () => watch.disconnect();
  }, []);
  const reachable = Math.max(0, Math.min(at, total - 1));
  focus.current = {
    at: reachable,
    go(to, column) {
      const next = Math.max(0, Math.min(to, total - 1));
      wanted.current = { at: next, column };
      setAt(next);
      setIsIn(true);
      // Also where nothing else is drawn again because of it.
      queueMicrotask(take);
    },
  };
  const take = () => {
    const want = wanted.current;
    const there = want && scroller.current?.querySelector(`[data-row="${want.at}"]`);
    if (!want || !there) return;
    wanted.current = null;
    const control = there.querySelector<HTMLElement>(`[data-column="${want.column}"]`);
    (control ?? there.querySelector<HTMLElement>('[data-column]'))?.focus();
  };
  useLayoutEffect(take);
  // While it is scrolled, rows that stay are the same nodes, and aren't gone through again.
  const drawn = useRef({ row, rows: new Map<string, ComponentChildren>() });
  if (drawn.current.row !== row) drawn.current = { row, rows: new Map() };
  const draw = (index: number, tabIndex: 0 | -1): ComponentChildren => {
    const { rows } = drawn.current;
    const key = `${index} ${tabIndex}`;
    if (!rows.has(key)) rows.set(key, row(index, tabIndex));
    return rows.get(key);
  };
  const end = Math.min(shown.end, total);
  const window = { first: Math.min(shown.first, Math.max(0, end - 1)), end };
  return (
    <div
      ref={scroller}
      class="table-scroll"
      onScroll={measure}
      onFocusIn={(event) => {
        const inRow = event.target instanceof Element ? event.target.closest('[data-row]') : null;
        setIsIn(inRow !== null);
        if (inRow !== null) setAt(Number(inRow.getAttribute('data-row')));
      }}
      onFocusOut={() => setIsIn(false)}
    >
      <table
        class={`table ${on.class}`}
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={total + 1}
        onKeyDown={on.onKeyDown}
      >
        <thead>{head}</thead>
        <tbody>
          {piecesOf(window, total, isIn ? reachable : null).map((piece) =>
            'row' in piece ? (
              draw(piece.row, piece.row === reachable ? 0 : -1)
            ) : (
              // biome-ignore lint/a11y/noAriaHiddenOnFocusable: room for rows that aren't drawn; nothing in it takes the focus
              <tr key={`gap ${piece.before}`} class="gap" aria-hidden="true">
                <td style={{ height: `${piece.gap * rowHeight}px` }} />
              </tr>
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
