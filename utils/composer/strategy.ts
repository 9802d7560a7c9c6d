/** The form of a strategy: how to read and write one family of editors. */
import type { FillMode } from '../model/index.ts';

export interface Draft {
  readonly text: string;
  /** Selection in UTF-16 units of `text`; the caret where both are equal. */
  readonly start: number;
  readonly end: number;
  /** Pictures and mentions among the words, which a text can't bring back; left out where there are none. */
  readonly pieces?: number;
}

/** Whether a box holds what it held: its words, and no fewer pictures and mentions among them. */
export function holdsDraft(now: Draft, draft: Draft): boolean {
  return now.text === draft.text && (now.pieces ?? 0) >= (draft.pieces ?? 0);
}

export type Mode = FillMode;

/** What can only be done in the page's own world (`hand/`). */
export interface Hand {
  /** Pastes into the box as the page's own script would. @returns whether the page took it. */
  paste(box: Element, data: Pasted): boolean;
  /** What the editor's own model holds; null where it can't be asked. */
  model(box: Element): string | null;
}

export interface Pasted {
  readonly text: string;
  /** The same as HTML; absent where the editor makes better of the plain text. */
  readonly html?: string;
  /** As the paste itself, or as the intention that browsers tell editors of before it; the paste where left out. */
  readonly as?: 'paste' | 'beforeinput';
}

export interface Strategy {
  readonly name: string;
  serves(box: Element): boolean;
  /** When the page's own world is needed: always, for the editor's model; where the browser keeps pastes from pages. */
  readonly hand: 'model' | 'paste' | 'never';
  /** How a text reads once it is in this box; two that read alike are the same. */
  clean(text: string, box: Element): string;
  /** What the page would send, and where the caret stands. */
  read(box: Element, hand: Hand | null): Draft;
  /** Most UTF-16 units that the box takes; null where it doesn't say. */
  limit(box: Element): number | null;
  /** True for a box that holds no line ends. */
  isOneLine(box: Element): boolean;
  /** True when the page doesn't let the agent write into it. */
  locked(box: Element): boolean;
  /** Focuses the box and selects what the text shall stand for. @returns the draft with that selection. */
  place(box: Element, mode: Mode, hand: Hand | null): Draft;
  /**
   * Ways to put a text in place of the selection, best first; the next is tried where the box stays as it was. One that
   * says false was heard by nobody who said so: it isn't waited for.
   */
  readonly ways: readonly ((box: Element, text: string, hand: Hand | null) => unknown)[];
  /** How long the editor may take to show what it took, in milliseconds; 0: it shows it at once. */
  readonly patience: number;
  /** How long after the agent typed the editor hears of no other selection, in milliseconds. */
  readonly rest: number;
  /** Selects from `start` to `end` of the draft; does nothing where the box holds another text. */
  select(box: Element, draft: Draft): void;
  /** Asks the editor to take its last step back. */
  undo(box: Element): void;
  /** Makes the draft what it was. Used only when a fill failed or is taken back, and undo didn't do it. */
  restore(box: Element, draft: Draft, hand: Hand | null): void;
}
