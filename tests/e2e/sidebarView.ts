/**
 * What stands in Firefox's real sidebar, looked at from another page of the extension: no debugger can be attached to a
 * sidebar, but pages of one extension may look at each other. Each is handed over to the browser as a function, so it names
 * nothing outside of itself but the extension's API.
 */
import type { browser as api } from 'wxt/browser';

declare const browser: typeof api;

/** A place on the screen, in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export interface ShownSidebar {
  /** Whom the panel is locked to; empty: nobody. */
  readonly name: string;
  readonly question: string;
  readonly replies: readonly {
    readonly title: string;
    readonly text: string;
    /** The middle of what fills it. */
    readonly place: Place;
  }[];
  /** What the panel says of the last fill; empty: nothing. */
  readonly said: string;
}

/** @returns what is shown as JSON; null: no sidebar is open, or nothing stands in it yet. */
export function readSidebar(): string | null {
  interface SidebarWindow extends Window {
    /** Of the page's corner on the screen; only Firefox tells. */
    readonly mozInnerScreenX: number;
    readonly mozInnerScreenY: number;
  }
  // The type of the library knows Chromium's kinds of views only.
  const find = browser.extension.getViews as (which: { type: string }) => Window[];
  const [view] = find({ type: 'sidebar' }) as SidebarWindow[];
  if (view === undefined || view.document.querySelector('main') === null) return null;
  const textOf = (root: ParentNode, selector: string): string =>
    root.querySelector(selector)?.textContent?.trim() ?? '';
  const replies = [...view.document.querySelectorAll('.cards > li')].map((card) => {
    const box = (card.querySelector('.card-fill') ?? card).getBoundingClientRect();
    return {
      title: textOf(card, '.card-title'),
      text: textOf(card, '.card-text'),
      place: {
        x: view.mozInnerScreenX + box.left + box.width / 2,
        y: view.mozInnerScreenY + box.top + Math.min(box.height / 2, 20),
      },
    };
  });
  return JSON.stringify({
    name: textOf(view.document, '.recipient-name'),
    question: textOf(view.document, '.question'),
    replies,
    said: textOf(view.document, '.toast-text'),
  });
}

/** Sends a message from the sidebar itself. @returns the reply as JSON. */
export async function sendFromSidebar(envelope: string): Promise<string> {
  const find = browser.extension.getViews as (which: { type: string }) => Window[];
  const [view] = find({ type: 'sidebar' }) as (Window & { readonly browser: typeof api })[];
  if (view === undefined) throw new Error('no sidebar is open');
  // Of the sidebar's own realm, as its own script makes them.
  const message: unknown = (view as unknown as { JSON: JSON }).JSON.parse(envelope);
  return JSON.stringify(await view.browser.runtime.sendMessage(message));
}
