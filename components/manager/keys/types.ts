/** What the page of keys shows, and what the agent does with them. Data in, callbacks out. */

export interface ShownClash {
  readonly severity: 'blocked' | 'taken' | 'hint';
  readonly text: string;
}

/** One thing that a key does. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  /** As they are printed on the keys: `Ctrl`, `K`. Empty: no key does it. */
  readonly caps: readonly string[];
  /** The last one of a row of digits that begins with `caps`. */
  readonly lastCap: string | null;
  /** `key`: it can be changed and switched off; `use`: switched off only; `none`: neither from here. */
  readonly may: 'key' | 'use' | 'none';
  /** It is as it was at first. */
  readonly isStandard: boolean;
  readonly clashes: readonly ShownClash[];
}

/** What was pressed while a key is chosen. */
export type ShownPress =
  | { readonly kind: 'wait' | 'inputMethod' | 'cancel' | 'leave' | 'off' }
  | { readonly kind: 'refused'; readonly why: 'moves' | 'typed' | 'digit' }
  | { readonly kind: 'chosen'; readonly chord: string };

/** A key that was tried. */
export interface TriedKey {
  readonly caps: readonly string[];
  /** What it does in the box and in the panel; null: nothing of ours. */
  readonly box: string | null;
  readonly panel: string | null;
  /** It writes a character. */
  readonly types: boolean;
  /** In the box it is taken from the page. */
  readonly taken: boolean;
}

export interface KeysCallbacks {
  /** What this press means for the row. */
  onPress(id: string, event: KeyboardEvent): ShownPress;
  /** @returns the key as it is said; null where the browser doesn't take it. */
  onChoose(id: string, chord: string): Promise<string | null>;
  onUse(id: string, use: boolean): void;
  onReset(id: string): void;
  /** Answer with an `undo` offer. */
  onResetAll(): void;
  /** @returns null when it is open, else how to get there. */
  onOpenPage(): Promise<string | null>;
  /** Null: a key that only changes others, or one of an input method. */
  onTry(event: KeyboardEvent): TriedKey | null;
  /** What stands before and behind the caret now, outside a composition; null: it calls for nothing. */
  onTyped(before: string, after: string): TriedKey | null;
}

export interface KeysProps extends KeysCallbacks {
  readonly box: readonly KeyRow[];
  readonly panel: readonly KeyRow[];
  /** The browser's commands. */
  readonly browser: readonly KeyRow[];
  /** Whether these can be set from here. */
  readonly maySetBrowser: boolean;
}
