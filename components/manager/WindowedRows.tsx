/**
 * A table of any length: only the rows that are seen are drawn, and the one that has the focus. Rows have one height, and
 * each lies in its own place: where one comes or goes, the browser needn't lay out the others again.
 * Between rows the arrows go up and down in their column; the tab key stops at one row only.
 */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useRem } from '../shared/useRem.ts';
import { useView } from '../shared/useView.ts';
import { whenIdle } from '../shared/whenIdle.ts';
import { evenLayout, rowsToDraw, seated } from '../shared/windowing.ts';

/** Rows that are drawn above and below what is seen, and how many come or go at once: as few as a frame has time for. */
const AROUND = 5;
const STEP = 2;

export interface RowFocus {
  /** The row whose controls the tab key reaches. */
  readonly at: number;
  /** Gives the focus to the control of this row in the column (`data-column`); the first one where it has none. */
  readonly go: (at: number, column: string) => void;
}

/** What a row's `<tr data-row={at}>` is drawn with. */
export interface Seat {
  /** The row's key: what is there is written anew for another row. */
  readonly key: number;
  readonly id: string;
  readonly tabIndex: 0 | -1;
  /** How far its upper edge is below that of the first, in pixels. */
  readonly top: number;
}

interface Props {
  readonly total: number;
  /** In rem; the style sheet says the same. */
  readonly rowHeight: number;
  readonly class: string;
  readonly label: string;
  readonly head: ComponentChildren;
  readonly row: (at: number, seat: Seat) => ComponentChildren;
  /** Says what the rows are; another one is shown from the top. */
  readonly of: string;
  readonly focus: RefObject<RowFocus | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface Drawn {
  readonly index: number;
  readonly tabIndex: 0 | -1;
  readonly drawn: ComponentChildren;
}

export function WindowedRows({ total, rowHeight: height, label, head, row, of, focus, ...on }: Props) {
  const rowHeight = height * useRem();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, look] = useView(scroller, STEP * rowHeight);
  const [at, setAt] = useState(0);
  const [isIn, setIsIn] = useState(false);
  const wanted = useRef<{ readonly at: number; readonly column: string } | null>(null);
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
  const scrolled = useRef(0);
  useLayoutEffect(() => {
    setAt(0);
    // Nowhere else to go: asking the browser would have it lay out all that was just drawn.
    if (scroller.current === null || scrolled.current === 0) return;
    scroller.current.scrollTop = 0;
    scrolled.current = 0;
    look();
  }, [of]);
  // What answers a key is drawn first, what lies around it behind the frame.
  const [drawnOf, setDrawnOf] = useState<string | null>(null);
  useEffect(() => whenIdle(() => setDrawnOf(of)), [of]);
  const around = drawnOf === of ? AROUND * rowHeight : 0;
  const layout = evenLayout(total, rowHeight);
  const rows = rowsToDraw(layout, view, around, isIn ? [reachable] : []);
  const name = useId();
  const idOf = (index: number): string => `${name}-${index}`;
  const seats = useRef<readonly (number | null)[]>([]);
  seats.current = seated(seats.current, rows);
  // While it is scrolled, rows that stay aren't gone through again.
  const drawn = useRef({ row, rowHeight, at: new Map<number, Drawn>() });
  if (drawn.current.row !== row || drawn.current.rowHeight !== rowHeight)
    drawn.current = { row, rowHeight, at: new Map() };
  const draw = (index: number, key: number): ComponentChildren => {
    const tabIndex = index === reachable ? 0 : -1;
    const last = drawn.current.at.get(key);
    if (last?.index === index && last.tabIndex === tabIndex) return last.drawn;
    const next = row(index, { key, id: idOf(index), tabIndex, top: index * rowHeight });
    drawn.current.at.set(key, { index, tabIndex, drawn: next });
    return next;
  };
  return (
    <div
      ref={scroller}
      class="table-scroll"
      onScroll={(event) => {
        scrolled.current = event.currentTarget.scrollTop;
        look();
      }}
      onFocusIn={(event) => {
        const inRow = event.target instanceof Element ? event.target.closest('[data-row]') : null;
        setIsIn(inRow !== null);
        if (inRow !== null) setAt(Number(inRow.getAttribute('data-row')));
      }}
      onFocusOut={() => setIsIn(false)}
    >
      <table
        class={`rows ${on.class}`}
        role="grid"
        aria-label={label}
        aria-multiselectable="true"
        aria-rowcount={total + 1}
        onKeyDown={on.onKeyDown}
      >
        <thead>{head}</thead>
        {/* Seats aren't in the order of rows; who listens hears them in it. */}
        <tbody style={{ height: `${total * rowHeight}px` }} aria-owns={rows.map(idOf).join(' ')}>
          {seats.current.map((index, key) => (index === null ? null : draw(index, key)))}
        </tbody>
      </table>
    </div>
  );
}
