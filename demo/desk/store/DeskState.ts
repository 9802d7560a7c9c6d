/**
 * The desk's truth, as signals. `current` is the conversation that the agent has open: drafts and sends go there.
 * `headerKey` and `threadKey` are what the page shows; they lag behind on purpose when the address asks for it.
 */
import { type Signal, signal } from '@preact/signals';
import type { Conversation, Key } from '../model/Conversation.ts';

export interface Sent {
  readonly shopId: string;
  readonly shopperId: string;
  readonly text: string;
  readonly at: number;
  readonly id: string;
}

export interface DeskState {
  readonly conversations: Signal<ReadonlyMap<Key, Conversation>>;
  readonly current: Signal<Key | null>;
  readonly headerKey: Signal<Key | null>;
  readonly threadKey: Signal<Key | null>;
  readonly drafts: Signal<Readonly<Record<Key, string>>>;
  readonly sent: Signal<readonly Sent[]>;
  /** Milliseconds that each answered shopper had waited. */
  readonly responses: Signal<readonly number[]>;
  readonly typing: Signal<ReadonlySet<Key>>;
  readonly notices: Signal<readonly string[]>;
  /** Which shop's conversations are listed; null: all. */
  readonly shop: Signal<string | null>;
  /** Ticks once a second, for what counts up. */
  readonly now: Signal<number>;
}

export function createState(now: number): DeskState {
  return {
    conversations: signal(new Map()),
    current: signal(null),
    headerKey: signal(null),
    threadKey: signal(null),
    drafts: signal({}),
    sent: signal([]),
    responses: signal([]),
    typing: signal(new Set()),
    notices: signal([]),
    shop: signal(null),
    now: signal(now),
  };
}
