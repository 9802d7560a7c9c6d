/**
 * Lets the shoppers live: they come in, ask, react to what was sent and grow impatient. The words come from
 * script/answer.ts; here is only the timing. A quiet desk has no director at work.
 */
import type { Clock } from '../clock.ts';
import type { Key } from '../model/Conversation.ts';
import type { Line, Shopper } from '../model/Shopper.ts';
import type { Random } from '../random.ts';
import { answer, firstPlace, type Place } from '../script/answer.ts';
import { tempers } from '../script/tempers/index.ts';
import { bodyOf } from './bodyOf.ts';
import { conversationOf, update } from './conversations.ts';
import type { DeskState } from './DeskState.ts';
import { deliver } from './deliver.ts';
import type { MessageIds } from './messageIds.ts';

export interface Director {
  /** Takes a shopper under direction. */
  take(key: Key, shopper: Shopper): void;
  /** The agent sent this to them. */
  heard(key: Key, text: string): void;
}

interface Role {
  readonly shopper: Shopper;
  place: Place;
  /** What was sent since the last reaction: several quick bubbles are one answer. */
  heard: string[];
  nudges: number;
  speaking: boolean;
  cancelReaction(): void;
  cancelNudge(): void;
}

const nothing = (): void => undefined;

export function createDirector(
  state: DeskState,
  { ids, clock, random, speed }: { ids: MessageIds; clock: Clock; random: Random; speed: number },
): Director {
  const roles = new Map<Key, Role>();

  const typing = (key: Key, on: boolean): void => {
    const next = new Set(state.typing.value);
    if (on) next.add(key);
    else next.delete(key);
    state.typing.value = next;
  };

  const arrive = (key: Key, line: Line): void =>
    deliver(state, key, [
      { id: ids.next(), side: 'shopper', at: clock.now(), body: bodyOf(line), wants: line.wants },
    ]);

  /** Says the lines one after the other, as fast as someone types. */
  function speak(key: Key, lines: readonly Line[], done: () => void): void {
    const [line, ...rest] = lines;
    if (line === undefined) {
      typing(key, false);
      done();
      return;
    }
    typing(key, true);
    const effort = 'text' in line ? line.text.length * 70 : 400;
    clock.later((random.between(500, 1100) + effort) / speed, () => {
      arrive(key, line);
      speak(key, rest, done);
    });
  }

  function planNudge(key: Key, role: Role): void {
    role.cancelNudge();
    const manner = role.shopper.manner ?? tempers[role.shopper.temper];
    if (role.nudges >= 2) return;
    role.cancelNudge = clock.later((manner.nudgeAfter * 1000 * (role.nudges + 1)) / speed, () => {
      if (conversationOf(state, key)?.waitingSince == null) return;
      role.nudges += 1;
      const wants = role.shopper.turns[role.place.turn]?.lines.at(-1)?.wants ?? [];
      arrive(key, { text: random.pick(manner.nudge), wants });
      planNudge(key, role);
    });
  }

  function settle(key: Key, role: Role): void {
    role.speaking = false;
    if (role.heard.length > 0) planReaction(key, role);
    else if (role.place.end === 'no') planNudge(key, role);
    const { pays } = role.shopper;
    if (role.place.end !== 'content' || pays === undefined) return;
    update(state, key, (was) => ({
      orders: was.orders.map((order) =>
        order.number === pays ? { ...order, state: '待发货' as const } : order,
      ),
    }));
    deliver(state, key, [
      {
        id: ids.next(),
        side: 'system',
        at: clock.now(),
        body: { kind: 'text', text: '顾客已付款，订单待发货' },
      },
    ]);
  }

  function react(key: Key, role: Role): void {
    const text = role.heard.join('\n');
    role.heard = [];
    const reaction = answer(role.shopper, role.place, text, random);
    role.place = reaction.place;
    role.speaking = true;
    speak(key, reaction.lines, () => settle(key, role));
  }

  /** What is sent while they still type is heard when they are done; both at once would garble the thread. */
  function planReaction(key: Key, role: Role): void {
    role.cancelReaction();
    if (role.speaking) return;
    role.cancelReaction = clock.later(random.between(1200, 2600) / speed, () => react(key, role));
  }

  return {
    take: (key, shopper) => {
      const role: Role = {
        shopper,
        place: firstPlace(shopper),
        heard: [],
        nudges: 0,
        speaking: false,
        cancelReaction: nothing,
        cancelNudge: nothing,
      };
      roles.set(key, role);
      planNudge(key, role);
    },
    heard: (key, text) => {
      const role = roles.get(key);
      if (role === undefined) return;
      role.cancelNudge();
      role.nudges = 0;
      role.heard.push(text);
      planReaction(key, role);
    },
  };
}
