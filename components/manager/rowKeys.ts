/** The keys of a list whose rows can be chosen: arrows, Home and End go from row to row, with Shift they choose on the way. */
import { isComposing } from '../shared/ime.ts';
import { allOrNone, extended, type Selection } from './selection.ts';
import type { RowFocus } from './WindowedRows.tsx';

interface Rows {
  /** Of the rows as they stand below each other, asked for at a key: of thousands they aren't put together at each search. */
  readonly ids: () => readonly string[];
  readonly selection: Selection;
  readonly focus: { readonly current: RowFocus | null };
  readonly onSelection: (selection: Selection) => void;
  /** Delete was pressed in that row; left out: the key does nothing. */
  readonly onDelete?: (at: number) => void;
}

/** @returns what hears the keys of the list; a row has `data-row`, whatever takes the focus in it `data-column`. */
export function rowKeys({ ids: idsNow, selection, focus, onSelection, onDelete }: Rows) {
  return (event: KeyboardEvent): void => {
    const control = event.target instanceof Element ? event.target.closest('[data-column]') : null;
    const place = control?.closest('[data-row]') ?? null;
    if (isComposing(event) || control === null || place === null) return;
    const ids = idsNow();
    const at = Number(place.getAttribute('data-row'));
    const column = control.getAttribute('data-column') ?? '';
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: ids.length - 1 }[event.key];
    if (to !== undefined) {
      const next = ids[to];
      event.preventDefault();
      if (next === undefined) return;
      if (event.shiftKey) {
        const anchor = selection.anchor ?? ids[at] ?? null;
        onSelection(extended({ ...selection, anchor }, next, ids));
      }
      focus.current?.go(to, column);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      onSelection(allOrNone(selection, ids));
    } else if (event.key === 'Delete' && onDelete !== undefined && ids[at] !== undefined) {
      event.preventDefault();
      onDelete(at);
      focus.current?.go(at, column);
    }
  };
}
