/**
 * Shows where the next or the previous conversation that waits stands in the list. It never clicks, scrolls or focuses:
 * the agent opens it. What is shown goes by itself, at a key, when something is scrolled, or when another conversation is
 * open; asked again, it goes on from the one that is shown.
 */
import { isDrawn, readRows } from '../../utils/chat/index.ts';
import type { ShownReader } from '../../utils/composer/index.ts';
import type { TranslateWaiting } from '../../utils/locale/index.ts';
import { readRecipient, sameRecipient } from '../palette.content/recipient.ts';
import { chooseWaiting, type Step } from './choose.ts';
import { drawRing, type Ring } from './ring.ts';
import { look } from './visible.ts';

/** How long it is shown, and how often it is put beside its row again, in milliseconds. */
const SHOWN = 6000;
const WATCH = 200;

export interface Waiting {
  show(step: Step, t: TranslateWaiting): void;
}

type Row = ReturnType<typeof readRows>[number];

export function createWaiting(reader: () => ShownReader | null, signal: AbortSignal): Waiting {
  let ring: Ring | null = null;
  let shown: Row | null = null;
  let life: AbortController | null = null;

  const close = (): void => {
    life?.abort();
    life = null;
    ring?.close();
    ring = null;
    shown = null;
  };
  signal.addEventListener('abort', close);

  /** Keys and scrolling are heard in the page's own frames, too, where the list may stand. */
  const hear = (views: ReadonlySet<Window>, until: AbortSignal): void => {
    const options = { capture: true, passive: true, signal: until };
    for (const view of views) {
      view.addEventListener('scroll', close, options);
      view.addEventListener('resize', close, options);
      view.addEventListener(
        'keydown',
        // The command's own keys come first.
        ({ key }) => {
          if (!/^(?:Alt|AltGraph|Shift|Control|Meta)$/.test(key)) close();
        },
        options,
      );
    }
  };

  /** The rows that are drawn, as they stand below each other: lists that reuse their rows keep them in any order. */
  const rowsNow = (): readonly Row[] => {
    const by = reader();
    const adapter = by?.adapter() ?? null;
    if (by === null || adapter === null) return [];
    const rows = readRows(by.scopes(), adapter).filter(({ element }) => isDrawn(element));
    const tops = new Map(rows.map((row) => [row, look(row.element).row.top]));
    return [...rows].sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0));
  };

  /** Where the shown row is among these; the open one where none is shown. */
  const placeOf = (rows: readonly Row[], last: Row | null): number => {
    const at = last === null ? -1 : rows.findIndex((row) => isSame(row, last));
    return at >= 0 ? at : rows.findIndex(({ open }) => open);
  };

  return {
    show(step, t) {
      const rows = rowsNow();
      const last = shown;
      close();
      const row = rows[chooseWaiting(rows, placeOf(rows, last), step)] ?? null;
      const way = step === 1 ? 'next' : 'previous';
      const headOf = ({ shopperName: name }: Row): string =>
        name === '' ? t(`waiting.${way}Unnamed`) : t(`waiting.${way}`, { name });
      const head = row === null ? t(rows.length === 0 ? 'waiting.noList' : 'waiting.nobody') : headOf(row);
      const state =
        row === null ? [] : [row.unread > 0 ? t('waiting.unread', { n: row.unread }) : t('waiting.reply')];
      const drawn = drawRing((where) =>
        [head, ...state, ...(where === 'inside' ? [] : [t(`waiting.${where}`)])].join(' · '),
      );
      ring = drawn;
      shown = row;
      drawn.place(row === null ? null : look(row.element));

      const mine = new AbortController();
      life = mine;
      const by = reader();
      const openThen = by === null ? null : readRecipient(by);
      const timer = setTimeout(close, SHOWN);
      const watch = setInterval(() => {
        const openNow = by === null ? null : readRecipient(by);
        const isMoved =
          openThen === null || openNow === null ? openThen !== openNow : !sameRecipient(openThen, openNow);
        if (isMoved || row?.element.isConnected === false) close();
        else drawn.place(row === null ? null : look(row.element));
      }, WATCH);
      mine.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        clearInterval(watch);
      });
      const view = row?.element.ownerDocument.defaultView;
      hear(new Set([window, ...(view == null ? [] : [view])]), mine.signal);
    },
  };
}

/** Lists make their rows anew: by its id, else by its element. */
function isSame(a: Row, b: Row): boolean {
  return b.shopperId === '' ? a.element === b.element : a.shopperId === b.shopperId;
}
