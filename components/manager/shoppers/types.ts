/** What the page of shoppers is given and what it gives back. Data in, callbacks out. */
import type { ComponentType } from 'preact';
import type {
  ChatMessage,
  FlagColour,
  FollowUp,
  Shopper,
  Span,
  Tag,
  TagColour,
} from '../../../utils/model/index.ts';
import type { Column, ColumnChoice } from './columns.ts';

/** A message that was found: as far as it is shown. */
export interface FoundMessage extends Pick<ChatMessage, 'id' | 'side' | 'text' | 'at' | 'kind'> {
  readonly seenAt: number;
}

export interface FoundShopper {
  readonly shopper: Shopper;
  /** The newest, newest first. */
  readonly messages: readonly FoundMessage[];
  readonly count: number;
}

/** A search in all that was said. */
export interface WideSearch {
  readonly query: string;
  readonly found: readonly FoundShopper[];
  /** Messages in all that is found so far. */
  readonly count: number;
  /** Histories that were looked through, of how many; null: that isn't known yet. */
  readonly looked: number;
  readonly of: number | null;
  /** `full`: there may be more, and it waits to be asked. */
  readonly state: 'none' | 'running' | 'full' | 'done' | 'failed';
}

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** What is written of many. */
export type ManyWish =
  | { readonly kind: 'tag' | 'untag'; readonly tag: string }
  | { readonly kind: 'flag'; readonly colour: FlagColour | null; readonly note: string }
  | { readonly kind: 'erase' };

/** What the history of a shopper opens with: the words that are looked for, and the message that was found. */
export interface HistoryStart {
  readonly query: string;
  readonly message: string;
}

export interface ShopperHistoryProps {
  readonly conversation: string;
  readonly shopperName: string;
  readonly now: number;
  readonly start?: HistoryStart | undefined;
}

export interface ShopperCallbacks {
  /** Rejects where it couldn't be stored. Answered with an undo offer. */
  onMany(ids: readonly string[], wish: ManyWish): Promise<void>;
  onExport(ids: readonly string[], columns: readonly Column[]): void;
  /** All that is kept of one shopper, as a file to read. */
  onExportOne(shopper: Shopper): void;
  onColumns(choice: ColumnChoice): void;
  onTagLook(name: string, look: { readonly colour?: TagColour; readonly group?: string }): Promise<void>;
  /** One tag in place of these; null: none. */
  onMoveTags(from: readonly string[], to: string | null): Promise<void>;
  /** The agent is about to search in all that was said. */
  onSearchSoon(): void;
  /** Empty: nothing is looked for any more. */
  onSearch(query: string): void;
  onMoreFound(): void;
}

export interface ShopperPageProps extends ShopperCallbacks {
  /** The last seen first; null while none is read yet. */
  readonly shoppers: readonly Shopper[] | null;
  /** How many are read of how many; null: all. */
  readonly reading: Progress | null;
  /** Tags that are noted, the last used first. */
  readonly tags: readonly Tag[];
  /** What is open, by shopper, the soonest first. */
  readonly open: ReadonlyMap<string, readonly FollowUp[]>;
  readonly columns: ColumnChoice;
  readonly search: WideSearch;
  /** What the search needs is being made; null: it is there. */
  readonly preparing: Progress | null;
  readonly History: ComponentType<ShopperHistoryProps>;
  readonly platformName: (platform: string) => string;
  /** The form in which texts are compared; always the same function. */
  readonly fold: (text: string) => string;
  /** The text with the words of the query marked. */
  readonly marks: (text: string, query: string) => readonly Span[];
  readonly now?: number;
}
