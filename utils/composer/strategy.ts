/** The form of a strategy: how to read and write one family of editors. */

export interface Draft {
  readonly text: string;
  /** Selection in UTF-16 units of `text`; the caret where both are equal. */
  readonly start: number;
  readonly end: number;
}

export interface Strategy {
  readonly name: string;
  serves(box: Element): boolean;
  /** What the page would send, and where the caret stands. */
  read(box: Element): Draft;
  /** Most UTF-16 units that the box takes; null where it doesn't say. */
  limit(box: Element): number | null;
  /** True when the page doesn't let the agent write into it. */
  locked(box: Element): boolean;
  /** Puts the text in place of the selection, as one step that the editor's own undo takes back. */
  insert(box: Element, text: string): void;
  /** Makes the draft what it was. Used only when `insert` failed. */
  restore(box: Element, draft: Draft): void;
}
