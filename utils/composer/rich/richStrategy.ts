/**
 * What all strategies of rich editors share: how their boxes are read, when they are locked, and how a draft is put
 * back. Each names the boxes that it serves and the ways in which its editor takes a text.
 */
import type { Hand, Strategy } from '../strategy.ts';
import { placeRich, readRich, selectedPieces, selectRich } from './caret.ts';
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

/** What has to be written over `start` to `end` of `now` to make `wanted` of it. */
function changeBetween(now: string, wanted: string): { start: number; end: number; text: string } {
  const most = Math.min(now.length, wanted.length);
  let start = 0;
  while (start < most && now[start] === wanted[start]) start += 1;
  // Not between the two halves of one character.
  if (/[\ud800-\udbff]/.test(now[start - 1] ?? '')) start -= 1;
  let same = 0;
  while (same < most - start && now[now.length - 1 - same] === wanted[wanted.length - 1 - same]) same += 1;
  if (/[\udc00-\udfff]/.test(now[now.length - same] ?? '')) same -= 1;
  return { start, end: now.length - same, text: wanted.slice(start, wanted.length - same) };
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
    select(box, { text, start, end }) {
      if (richText(box) === text) selectRich(box, start, end);
    },
    restore(box, draft, hand) {
      const now = readRich(box);
      const { pieces = 0 } = draft;
      // What a picture or a mention was can't be written: the box stays, rather than lose more of the draft.
      if ((now.pieces ?? 0) < pieces) return;
      if (now.text !== draft.text) {
        placeRich(box, 'replace');
        const { start, end, text } =
          pieces === 0
            ? { start: 0, end: now.text.length, text: draft.text }
            : changeBetween(now.text, draft.text);
        // Around pictures and mentions only what differs is written.
        if (pieces > 0) {
          selectRich(box, start, end);
          if (selectedPieces(box) > (now.pieces ?? 0) - pieces) return;
        }
        if (text === '') erase(box);
        else strategy.ways[0]?.(box, text, hand);
      }
      strategy.select(box, draft);
    },
    ...own,
  };
  return strategy;
}
