/** What the history is given and what it gives back. Data in, callbacks out. */
import type { ChatMessage, Span } from '../../../utils/model/index.ts';

/** A stored message, as far as the history shows it. */
export interface PastMessage extends Pick<ChatMessage, 'id' | 'side' | 'text' | 'at' | 'kind'> {
  /** Something may have been said before it that was never on screen. */
  readonly afterGap?: true;
  /** What it was made from; left out: nothing that is known. */
  readonly source?: { readonly title: string; readonly own: boolean };
}

/** A message that has to be in view: a new object each time that it is wished for. */
export interface Wanted {
  readonly id: string;
  /** What comes after it is what is to be read; else it stands in the middle. */
  readonly begins?: true;
}

export interface Search {
  readonly query: string;
  /** How many messages hold it; null while they are looked for. */
  readonly hits: number | null;
  /** Which of them is shown, from 0; -1: none. */
  readonly at: number;
  /** The message that is shown; null: none. */
  readonly id: string | null;
}

export type HistoryFormat = 'text' | 'csv';

export interface HistoryCallbacks {
  onEarlier(): void;
  onLater(): void;
  onNewest(): void;
  /** Trimmed; empty when the field was cleared. Not called while an input method composes. */
  onSearch(query: string): void;
  /** The agent is about to search. */
  onSearchSoon(): void;
  /** The hit before or after the one that is shown. */
  onHit(step: 1 | -1): void;
  /** @param day its first moment, in milliseconds since 1970. */
  onDay(day: number): void;
  onExport(format: HistoryFormat): void;
  /** Phones, addresses and contacts are to be hidden, or shown. */
  onHide(hides: boolean): void;
  /** What was said with another account of the shopper is to be shown. @param id of a shopper. */
  onAccount(id: string): void;
}

/** An account of the shopper that has a history of its own. */
export interface HistoryAccount {
  /** `keyText` of the conversation. */
  readonly id: string;
  readonly name: string;
  readonly shopName: string;
}

export interface HistoryProps extends HistoryCallbacks {
  /** Oldest first; null while they are read. */
  readonly messages: readonly PastMessage[] | null;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  readonly wanted: Wanted | null;
  readonly search: Search;
  /** The text with what is looked for marked. */
  readonly marks: (text: string) => readonly Span[];
  /** From when to when there are messages, in milliseconds since 1970; null: not known. */
  readonly span: { readonly first: number; readonly last: number } | null;
  /** The day that was asked for has no messages: another one is shown. */
  readonly missedDay: boolean;
  /** Phones, addresses and contacts are hidden in `messages`. */
  readonly hides: boolean;
  /** Accounts of the shopper, the one that is served now first; empty where there is but that one. */
  readonly accounts: readonly HistoryAccount[];
  /** Id of the one whose history this is. */
  readonly account: string;
  readonly now: number;
}

/** What the panel tells whoever shows the history. */
export interface HistoryPlaceProps {
  /** `keyText` of the open conversation. */
  readonly conversation: string;
  readonly shopperName: string;
  readonly now: number;
  /** What it opens with: words that are looked for, and the message that holds them. */
  readonly start?: { readonly query: string; readonly message: string } | undefined;
}
