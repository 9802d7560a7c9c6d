/** How long what was said with shoppers is kept. */

/** Days to choose from; 0: for good. */
export const RETENTION_DAYS = [30, 90, 180, 365, 0] as const;
export type RetentionDays = (typeof RETENTION_DAYS)[number];

/** What the agent is told of how long things are kept. */
export interface Retention {
  readonly days: RetentionDays;
  /** From when on it is kept to, milliseconds since 1970: until then it can be changed and nothing is lost. 0: nobody was told yet. */
  readonly from: number;
  /** Whether the agent has said that they know. */
  readonly seen: boolean;
  /** What was deleted the last time that anything was; null: nothing yet. */
  readonly last: CleanReceipt | null;
}

/** What was deleted because its time was over. */
export interface CleanReceipt {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly messages: number;
  readonly shoppers: number;
}
