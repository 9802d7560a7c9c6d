/** How one temper talks where a script has no words of its own. `{ask}` stands for the open question. */
import type { Topic } from '../topics.ts';

export interface Manner {
  /** Replies that miss before the shopper leaves angry. */
  readonly patience: number;
  /** Seconds alone before they ask whether anyone is there. */
  readonly nudgeAfter: number;
  readonly greeted: readonly string[];
  readonly held: readonly string[];
  readonly press: readonly string[];
  readonly nudge: readonly string[];
  /** To an answer about something that wasn't asked. */
  readonly aside: Partial<Readonly<Record<Topic, string>>>;
  /** After everything is said. */
  readonly after: readonly string[];
}
