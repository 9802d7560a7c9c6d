/**
 * Puts a desk together: state, shoppers, replay and the door for tests. Knows no DOM, so that tests run it with a
 * clock of their own.
 */
import { type Clock, createClock } from '../clock.ts';
import type { Dialog } from '../dialogs/parseDialogs.ts';
import { type Key, keyOf } from '../model/Conversation.ts';
import type { Shopper } from '../model/Shopper.ts';
import type { Options } from '../options.ts';
import { createRandom } from '../random.ts';
import { shoppers as everyone } from '../shoppers/index.ts';
import { bodyOf } from './bodyOf.ts';
import { add, findKey, inOrder } from './conversations.ts';
import { createDirector } from './createDirector.ts';
import { createReplay } from './createReplay.ts';
import { createSwitcher } from './createSwitcher.ts';
import { createDoor, type DeskDoor } from './DeskDoor.ts';
import { createState, type DeskState } from './DeskState.ts';
import { deliver } from './deliver.ts';
import { earlierMessages } from './earlierMessages.ts';
import { createMessageIds } from './messageIds.ts';
import { newConversation } from './newConversation.ts';
import { send, setDraft } from './send.ts';

export interface Desk {
  readonly state: DeskState;
  readonly options: Options;
  readonly door: DeskDoor;
  open(key: Key): void;
  draft(key: Key, text: string): void;
  /** Sends the open conversation's draft. */
  send(): void;
  replay(dialogs: readonly Dialog[]): void;
  stop(): void;
}

export function createDesk(
  options: Options,
  { clock = createClock(), shoppers = everyone }: { clock?: Clock; shoppers?: readonly Shopper[] } = {},
): Desk {
  const started = clock.now();
  const random = createRandom(options.seed ?? started);
  const ids = createMessageIds(started);
  const state = createState(started);
  const { quiet, speed } = options;
  const director = createDirector(state, { ids, clock, random, speed });
  const replay = createReplay(state, { ids, clock, speed });
  const open = createSwitcher(state, options, clock);

  function bring(shopper: Shopper, waited: number): void {
    const key = keyOf(shopper.shopId, shopper.id);
    const conversation = newConversation(shopper, ids, started);
    const isFirst = shopper === shoppers[0];
    const earlier = isFirst ? earlierMessages(options.long, key, ids, random, started) : [];
    add(state, { ...conversation, messages: [...earlier, ...conversation.messages] });
    const lines = Object.values(shopper.turns)[0]?.lines ?? [];
    const at = clock.now() - waited * 1000;
    // Never into the future, also for whoever only just came in.
    const gap = Math.min(1500, (waited * 1000) / Math.max(1, lines.length));
    deliver(
      state,
      key,
      lines.map((line, index) => ({
        id: ids.next(),
        side: 'shopper' as const,
        at: Math.round(at + index * gap),
        body: bodyOf(line),
        wants: line.wants,
      })),
    );
    if (!quiet) director.take(key, shopper);
  }

  for (const shopper of shoppers) {
    // On a quiet desk nobody comes in later: tests find everyone there from the start.
    if (shopper.arrives === undefined || quiet) bring(shopper, shopper.waited ?? 5);
    else clock.later((shopper.arrives * 1000) / speed, () => bring(shopper, 0));
  }

  const first =
    (options.shopper === null ? undefined : findKey(state, options.shopper)) ?? inOrder(state)[0]?.key;
  if (first !== undefined) open(first);

  function tick(): void {
    state.now.value = clock.now();
    clock.later(1000 - (clock.now() % 1000), tick);
  }
  tick();

  return {
    state,
    options,
    door: createDoor(state, { ids, now: clock.now, open }),
    open,
    draft: (key, text) => setDraft(state, key, text),
    send: () => {
      const key = state.current.value;
      const sent = key === null ? null : send(state, key, ids.next(), clock.now());
      if (key === null || sent === null) return;
      replay.heard(key);
      if (!quiet) director.heard(key, sent.text);
    },
    replay: (dialogs) => replay.start(dialogs),
    stop: () => clock.stop(),
  };
}
