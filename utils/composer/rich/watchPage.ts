/**
 * Watches what a page shows after something was pasted: a page that took a picture shows it, or what it makes of it.
 * Looks only; nothing is put into the page.
 */
import { hearAgent } from '../agentActs.ts';

export interface PageWatch {
  /** Something came in, or was shown or hidden. */
  changed(): boolean;
  /** A picture came in, or another one is shown where one was. */
  pictured(): boolean;
  /** The agent typed, clicked, pasted or dropped something in the meantime. */
  acted(): boolean;
  end(): void;
}

const PICTURES = 'img, canvas, video, [style*="blob:"], [style*="data:image"]';
/** What is shown from this computer: of what comes in from elsewhere meanwhile, a picture of ours. */
const LOCAL =
  ':is(img, video)[src^="blob:"], :is(img, video)[src^="data:"], [style*="blob:"], [style*="data:image"]';
const DIALOGS = 'dialog, [role="dialog"], [aria-modal="true"]';
/** These change for many reasons: only of pictures and dialogs do they say something. */
const LOOKS = new Set<string | null>(['style', 'class', 'src']);
const SHOWN = ['src', 'style', 'class', 'hidden', 'open'];

const isElement = (node: Node): node is Element => node.nodeType === 1;

const holds = (element: Element, what: string): boolean =>
  element.matches(what) || element.querySelector(what) !== null;

/** @param inThread whether an element stands among the messages, where things come in at any time. */
export function watchPage(box: Element, inThread: (element: Element) => boolean): PageWatch {
  let changed = false;
  let pictured = false;
  const take = (records: readonly MutationRecord[]): void => {
    for (const { type, target, attributeName, addedNodes } of records) {
      const isAmong = isElement(target) && inThread(target);
      const what = isAmong ? LOCAL : PICTURES;
      if (type === 'attributes' && isElement(target)) {
        const isPicture = target.matches(what);
        pictured ||= isPicture;
        changed ||= isPicture || (!isAmong && (!LOOKS.has(attributeName) || target.matches(DIALOGS)));
      } else {
        const added = [...addedNodes].filter(isElement);
        pictured ||= added.some((element) => holds(element, what));
        changed ||= added.length > 0 && (!isAmong || pictured);
      }
    }
  };
  const observer = new MutationObserver(take);
  // Around a box in a frame or a shadow root the page shows things as well.
  for (const root of new Set<Node>([document, box.ownerDocument, box.getRootNode()])) {
    observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: SHOWN });
  }
  const acts = hearAgent(box);
  const look = (): void => take(observer.takeRecords());
  return {
    changed() {
      look();
      return changed;
    },
    pictured() {
      look();
      return pictured;
    },
    acted: acts.any,
    end() {
      observer.disconnect();
      acts.end();
    },
  };
}
