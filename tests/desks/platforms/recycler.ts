/**
 * A list that draws a part of a long thread with few nodes, as the libraries of the platforms do.
 * vue-recycle-scroller keeps a pool: a node that is needed no more goes out of sight with its old words still
 * in it, and is filled again for another message later, so that the order of the document says nothing.
 * ReactVirtualized keeps one node for every place and fills it anew.
 */

/** One thing in the list: a message, or a time between messages. */
export interface Entry {
  readonly key: string;
  fill(view: HTMLElement): void;
}

export interface RecyclerOptions {
  readonly scroller: HTMLElement;
  /** Holds the nodes; as high as the whole thread would be. */
  readonly wrapper: HTMLElement;
  readonly makeView: () => HTMLElement;
  /** `pool` as vue-recycle-scroller, `place` as ReactVirtualized. */
  readonly reuse: 'pool' | 'place';
}

export interface Recycler {
  show(entries: readonly Entry[]): void;
}

/** As many entries are drawn as fit a window and a half. */
const DRAWN = 30;
/** What the libraries take for the height of an entry that they never drew. */
const GUESSED_HEIGHT = 56;

export function createRecycler({ scroller, wrapper, makeView, reuse }: RecyclerOptions): Recycler {
  let used = new Map<string, HTMLElement>();
  const unused: HTMLElement[] = [];
  wrapper.style.position = 'relative';

  const place = (view: HTMLElement, top: number): void => {
    view.style.cssText = 'position: absolute; left: 0; right: 0; ';
    if (reuse === 'pool') view.style.transform = `translateY(${top}px)`;
    else view.style.top = `${top}px`;
  };
  const newView = (): HTMLElement => {
    const view = makeView();
    wrapper.append(view);
    return view;
  };

  return {
    show(entries) {
      const first = Math.max(0, entries.length - DRAWN);
      const wanted = entries.slice(first).map((entry, n) => ({
        entry,
        key: reuse === 'pool' ? entry.key : String(first + n),
      }));
      const keys = new Set(wanted.map(({ key }) => key));
      for (const [key, view] of used) {
        if (keys.has(key)) continue;
        if (reuse === 'place') view.remove();
        else {
          unused.push(view);
          place(view, -9999);
        }
      }
      const now = new Map<string, HTMLElement>();
      for (const { entry, key } of wanted) {
        const kept = used.get(key);
        const view = kept ?? unused.pop() ?? newView();
        if (kept === undefined || reuse === 'place') entry.fill(view);
        now.set(key, view);
      }
      used = now;
      // React keeps the nodes of a list in the order of their places, also when lower ones come anew.
      if (reuse === 'place') {
        [...now.values()].forEach((view, n) => {
          if (wrapper.children[n] !== view) wrapper.insertBefore(view, wrapper.children[n] ?? null);
        });
      }
      let top = first * GUESSED_HEIGHT;
      for (const view of now.values()) {
        place(view, top);
        top += view.offsetHeight;
      }
      wrapper.style.minHeight = `${top}px`;
      scroller.scrollTop = scroller.scrollHeight;
    },
  };
}
