/** What the page of what is kept of shoppers is given and gives back. */
import type { CleanReceipt, Retention, RetentionDays } from '../../../utils/model/index.ts';

/** How many rows there are of what is told of. */
export interface KeptCounts {
  readonly shoppers: number;
  readonly messages: number;
  readonly followUps: number;
  readonly learned: number;
  readonly events: number;
}

export interface PrivacyInfo {
  /** Null while they are counted. */
  readonly counts: KeptCounts | null;
  readonly retention: Retention;
  /** Whether private windows are recorded. */
  readonly incognito: boolean;
  /** Whether phones, addresses and contacts are hidden until they are asked for. */
  readonly hides: boolean;
}

/** What is stored; each rejects where it couldn't be. */
export interface PrivacyCallbacks {
  onRetention(days: RetentionDays): Promise<unknown>;
  /** How much that would delete. */
  onCountOlder(
    days: RetentionDays,
    options: { readonly progress: (done: number) => void; readonly signal: AbortSignal },
  ): Promise<Omit<CleanReceipt, 'at'>>;
  onIncognito(on: boolean): Promise<unknown>;
  onHide(on: boolean): Promise<unknown>;
  /** To where shoppers are listed. */
  onShoppers(): void;
}
