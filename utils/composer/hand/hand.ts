/** Speaks with `pageHand`, by events on the box; from here on everything happens in one task of ours. */
import type { PictureBytes } from '../../model/index.ts';
import type { Hand } from '../strategy.ts';

/** What became of a picture's paste while the page heard it. */
export interface PictureHeard {
  /** The page stopped what browsers do on a paste. */
  readonly prevented: boolean;
  /** It looked at the files that were pasted. */
  readonly read: boolean;
}

export interface HeldHand extends Hand {
  /** Pastes a picture at the box as the page's own script would; null where there is no answer. */
  pastePicture(box: Element, picture: PictureBytes): PictureHeard | null;
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
    pastePicture(box, picture) {
      const heard = ask(box, { act: 'picture', ...picture }) as Partial<PictureHeard> | null;
      return heard === null ? null : { prevented: heard.prevented === true, read: heard.read === true };
    },
    model(box) {
      const text = ask(box, { act: 'model' });
      return typeof text === 'string' ? text : null;
    },
    end: (box) => void ask(box, { act: 'end' }),
  };
}
