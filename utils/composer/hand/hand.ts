/** Speaks with `pageHand`, by events on the box; from here on everything happens in one task of ours. */
import type { Hand } from '../strategy.ts';

export interface HeldHand extends Hand {
  /** Takes the hand back out of the page. */
  end(box: Element): void;
}

/** @param nonce the name that `pageHand` was started with. */
export function createHand(nonce: string): HeldHand {
  const ask = (box: Element, order: { readonly act: string; readonly [more: string]: unknown }): unknown => {
    let answer: unknown = null;
    const hear = (event: Event): void => {
      event.stopImmediatePropagation();
      const { detail } = event as CustomEvent<unknown>;
      answer = typeof detail === 'string' ? JSON.parse(detail) : null;
    };
    box.addEventListener(`${nonce}.`, hear, { once: true });
    box.dispatchEvent(
      new CustomEvent(nonce, {
        detail: JSON.stringify(order),
        bubbles: true,
        composed: true,
        cancelable: true,
      }),
    );
    box.removeEventListener(`${nonce}.`, hear);
    return answer;
  };
  return {
    paste: (box, data) => ask(box, { act: 'paste', ...data }) === true,
    model(box) {
      const text = ask(box, { act: 'model' });
      return typeof text === 'string' ? text : null;
    },
    end: (box) => void ask(box, { act: 'end' }),
  };
}
