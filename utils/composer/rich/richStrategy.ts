/**
 * What all strategies of rich editors share: how their boxes are read, when they are locked, and how a draft is put
 * back. Each names the boxes that it serves and the ways in which its editor takes a text.
 */
import type { Hand, Strategy } from '../strategy.ts';
import { placeRich, readRich, selectRich } from './caret.ts';
import { intend, pressUndo } from './paste.ts';
import { cleanText, richText } from './richText.ts';

/** Deletes what is selected; each editor hears one of these. */
function erase(box: Element): void {
  if (intend(box, 'deleteContentBackward')) return;
  const cut = new ClipboardEvent('cut', {
    clipboardData: new DataTransfer(),
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  if (!box.dispatchEvent(cut)) return;
  box.ownerDocument.execCommand('delete');
}

/** Where blanks collapse a tab can't be kept, as little as it could be typed: it becomes a blank. */
export function withoutTabs(text: string, box: Element): string {
  const clean = cleanText(text);
  return /^(?:pre|break-spaces)/.test(getComputedStyle(box).whiteSpace) ? clean : clean.replace(/\t/g, ' ');
}

type Own = Pick<Strategy, 'name' | 'serves' | 'ways'> &
  Partial<Pick<Strategy, 'hand' | 'patience' | 'rest' | 'undo' | 'clean'>> & {
    /** Where the box shows what the editor's model may lack. */
    readonly model?: (box: Element, hand: Hand) => string | null;
  };

export function richStrategy({ model, ...own }: Own): Strategy {
  const strategy: Strategy = {
    // Firefox keeps the data of a script's paste from the page.
    hand: model === undefined ? 'paste' : 'model',
    patience: 150,
    rest: 0,
    undo: pressUndo,
    clean: (text) => cleanText(text),
    read(box, hand) {
      const draft = readRich(box);
      const text = hand === null ? null : (model?.(box, hand) ?? null);
      // Offsets are those of the box; a model that says something else is what would be sent.
      return text === null || cleanText(text) === draft.text ? draft : { ...draft, text: cleanText(text) };
    },
    limit: () => null,
    isOneLine: () => false,
    locked: (box) =>
      (box as HTMLElement).isContentEditable === false ||
      box.getAttribute('aria-disabled') === 'true' ||
      box.getAttribute('aria-readonly') === 'true',
    place: (box, mode) => placeRich(box, mode),
    restore(box, draft, hand) {
      if (richText(box) !== draft.text) {
        placeRich(box, 'replace');
        if (draft.text === '') erase(box);
        else strategy.ways[0]?.(box, draft.text, hand);
      }
      if (richText(box) === draft.text) selectRich(box, draft.start, draft.end);
    },
    ...own,
  };
  return strategy;
}
