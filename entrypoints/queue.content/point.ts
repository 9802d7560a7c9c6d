/**
 * Shows where the row stands whose shopper the agent chose in the panel. It never clicks, scrolls or focuses; it goes by
 * itself, at a key or a click, and when something is scrolled.
 */
import type { TranslateWaiting } from '../../utils/locale/index.ts';
import { drawRing } from '../waiting.content/ring.ts';
import { look } from '../waiting.content/visible.ts';
import type { QueueRow } from './read.ts';

/** How long it is shown, and how often it is put beside its row again, in milliseconds. */
const SHOWN = 6000;
const WATCH = 200;

type ShownRow = QueueRow & { readonly element: Element };

/**
 * @returns what shows a row; of one that isn't in the list, nothing is shown. `find` is asked each time that it is put
 * beside its row: lists give the elements of their rows to other shoppers.
 */
export function pointAt(signal: AbortSignal): (find: () => QueueRow | null, t: TranslateWaiting) => void {
  let close = (): void => {};
  signal.addEventListener('abort', () => close());
  return (find, t) => {
    close();
    const now = (): ShownRow | null => {
      const row = find();
      return row?.element?.isConnected === true ? { ...row, element: row.element } : null;
    };
    const first = now();
    if (first === null) return;
    let row = first;
    const ring = drawRing((where) => {
      const state = row.unread > 0 ? t('waiting.unread', { n: row.unread }) : t('waiting.reply');
      const head = row.name === '' ? [state] : [row.name, state];
      return [...head, ...(where === 'inside' ? [] : [t(`waiting.${where}`)])].join(' · ');
    });
    const mine = new AbortController();
    close = () => {
      mine.abort();
      ring.close();
    };
    const end = close;
    const place = (): void => {
      const next = now();
      if (next === null) end();
      else {
        row = next;
        ring.place(look(row.element));
      }
    };
    const watch = setInterval(place, WATCH);
    const timer = setTimeout(end, SHOWN);
    mine.signal.addEventListener('abort', () => {
      clearInterval(watch);
      clearTimeout(timer);
    });
    const options = { capture: true, passive: true, signal: mine.signal };
    const views = new Set([window, first.element.ownerDocument.defaultView ?? window]);
    for (const view of views)
      for (const kind of ['scroll', 'resize', 'keydown', 'pointerdown'])
        view.addEventListener(kind, end, options);
    place();
  };
}
