/**
 * What the palette draws: one card beside the caret, in a closed shadow root over the page. It never has the focus, which
 * stays in the box; what it shows is said in a live region as well.
 */
import type { TranslatePalette } from '../../utils/locale/index.ts';
import { createHost } from '../teach.content/host.ts';
import { caretIn, rectOf } from './caret.ts';
import { STYLE } from './style.ts';
import { drawView, type View } from './view.ts';

/** Between caret and card, and between card and the window's edge, in CSS pixels. */
const GAP = 6;
const EDGE = 8;
const WIDTH = 440;
const HEIGHT = 380;
/** Less room than this is too little where there is more on the other side. */
const ENOUGH = 240;

export interface Surface {
  draw(view: View, t: TranslatePalette): void;
  /** Drawn or not; a card that isn't takes no keys. */
  show(on: boolean): void;
  isShown(): boolean;
  /** The box was made anew: the card belongs to this one. */
  follow(next: Element): void;
  /** Puts the card beside the box again, wherever that is now; tells `lost` when it is out of sight. */
  place(): void;
  /** Whether an event with this path happened in the card. */
  isOwn(path: readonly EventTarget[]): boolean;
  close(): void;
}

export interface SurfaceWishes {
  /** A reply was clicked. */
  pick(index: number): void;
  /** The box was scrolled out of sight. */
  lost(): void;
}

/** Opens a card at the caret of a box. It isn't drawn before `show`. */
export function openSurface(first: Element, { pick, lost }: SurfaceWishes): Surface {
  let box = first;
  const { host, root, show } = createHost(STYLE);
  const card = document.createElement('div');
  card.className = 'card';
  const spoken = document.createElement('div');
  spoken.className = 'spoken';
  spoken.role = 'status';
  root.append(card, spoken);
  let isShown = false;
  let caret = { left: 0, top: 0, bottom: 0 };

  // The focus stays in the box.
  card.addEventListener('mousedown', (event) => event.preventDefault());
  card.addEventListener('click', (event) => {
    const row = (event.target as Element).closest('[data-index]');
    if (event.isTrusted && event.button === 0 && row !== null) pick(Number(row.getAttribute('data-index')));
  });
  // What is done in the card is none of the page's.
  for (const type of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'wheel'])
    card.addEventListener(type, (event) => event.stopPropagation(), { passive: type === 'wheel' });

  /** Puts the card beside what was measured. */
  const put = (rect: DOMRect): void => {
    const { innerWidth, innerHeight } = window;
    if (rect.bottom < 0 || rect.top > innerHeight || rect.width === 0) return void lost();
    const width = Math.min(WIDTH, innerWidth - 2 * EDGE);
    const left = Math.max(EDGE, Math.min(rect.left + caret.left, innerWidth - EDGE - width));
    const above = Math.min(rect.top + caret.top, innerHeight) - GAP - EDGE;
    const below = innerHeight - Math.max(0, rect.top + caret.bottom) - GAP - EDGE;
    // Composers stand at the bottom, and below the caret input methods show what they offer.
    const isAbove = above >= ENOUGH || above > below;
    const room = Math.max(80, Math.min(HEIGHT, isAbove ? above : below));
    card.style.width = `${width}px`;
    card.style.left = `${left}px`;
    card.style.maxHeight = `${room}px`;
    card.style.top = isAbove ? 'auto' : `${rect.top + caret.bottom + GAP}px`;
    card.style.bottom = isAbove ? `${innerHeight - rect.top - caret.top + GAP}px` : 'auto';
  };
  const place = (): void => {
    // One that is gone is looked for by who opened the card.
    if (isShown && box.isConnected) put(rectOf(box));
  };

  return {
    draw(view, t) {
      // Measured first: behind what is drawn here the browser would lay the page out twice.
      const rect = isShown && box.isConnected ? rectOf(box) : null;
      const scrolled = card.querySelector('.list')?.scrollTop ?? 0;
      const said = drawView(card, view, t);
      if (spoken.textContent !== said) spoken.textContent = said;
      if (rect === null) return;
      put(rect);
      keepInSight(card, scrolled);
    },
    show(on) {
      if (!on || isShown) return;
      isShown = true;
      show();
      caret = caretIn(box, root);
      place();
    },
    isShown: () => isShown,
    follow(next) {
      box = next;
    },
    place,
    isOwn: (path) => path.includes(host),
    close() {
      isShown = false;
      host.remove();
    },
  };
}

/**
 * Scrolls the list and nothing else: `scrollIntoView` would move the page as well.
 * @param scrolled how far it was scrolled before it was drawn anew.
 */
function keepInSight(card: Element, scrolled: number): void {
  const list = card.querySelector('[role="listbox"]');
  if (!(list instanceof HTMLElement)) return;
  const row = list.querySelector('[aria-selected="true"]');
  // Nothing to scroll, as at most keys, and so nothing to be laid out for.
  if (scrolled === 0 && (row === null || row === list.firstElementChild)) return;
  list.scrollTop = scrolled;
  if (!(row instanceof HTMLElement)) return;
  const top = row.offsetTop - list.offsetTop;
  if (top < list.scrollTop) list.scrollTop = top;
  else if (top + row.offsetHeight > list.scrollTop + list.clientHeight)
    list.scrollTop = top + row.offsetHeight - list.clientHeight;
}
