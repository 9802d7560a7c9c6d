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
const SHOWN = ['src', 'style', 'class', 'hidden', 'open'];

const isElement = (node: Node): node is Element => node.nodeType === 1;

function holdsPicture(node: Node): boolean {
  return isElement(node) && (node.matches(PICTURES) || node.querySelector(PICTURES) !== null);
}

export function watchPage(box: Element): PageWatch {
  let changed = false;
  let pictured = false;
  const take = (records: readonly MutationRecord[]): void => {
    for (const { type, target, addedNodes } of records) {
      const added = [...addedNodes].filter(isElement);
      changed ||= type === 'attributes' || added.length > 0;
      pictured ||= added.some(holdsPicture);
      pictured ||= type === 'attributes' && isElement(target) && target.matches(PICTURES);
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
