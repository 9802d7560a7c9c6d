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

/** @returns what shows a row; of one that isn't in the list, nothing is shown. */
export function pointAt(signal: AbortSignal): (row: QueueRow | null, t: TranslateWaiting) => void {
  let close = (): void => {};
  signal.addEventListener('abort', () => close());
  return (row, t) => {
    close();
    const element = row?.element ?? null;
    if (row === null || element === null || !element.isConnected) return;
    const state = row.unread > 0 ? t('waiting.unread', { n: row.unread }) : t('waiting.reply');
    const head = row.name === '' ? [state] : [row.name, state];
    const ring = drawRing((where) =>
      [...head, ...(where === 'inside' ? [] : [t(`waiting.${where}`)])].join(' · '),
    );
    const mine = new AbortController();
    close = () => {
      mine.abort();
      ring.close();
    };
    const end = close;
    const place = (): void => (element.isConnected ? ring.place(look(element)) : end());
    const watch = setInterval(place, WATCH);
    const timer = setTimeout(end, SHOWN);
    mine.signal.addEventListener('abort', () => {
      clearInterval(watch);
      clearTimeout(timer);
    });
    const options = { capture: true, passive: true, signal: mine.signal };
    const views = new Set([
      window,
      ...(element.ownerDocument.defaultView === null ? [] : [element.ownerDocument.defaultView]),
    ]);
    for (const view of views)
      for (const kind of ['scroll', 'resize', 'keydown', 'pointerdown'])
        view.addEventListener(kind, end, options);
    place();
  };
}
