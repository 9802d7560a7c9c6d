/**
 * Moves a fixture as its platform moves: switches shoppers in its own order and time, lets messages come and go, and
 * gives the test its side of the page (`window.played`).
 */
import type { PlayedMessage, PlayedPage } from '../played.ts';
import type { Fixture, FixtureMessage, FixturePerson } from './fixture.ts';
import { AGENT, createIds, createPeople, type PersonState } from './people.ts';

/** A deterministic source of numbers from 0 to 1 (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function personOf(state: PersonState): FixturePerson {
  const last = state.messages.filter(({ side }) => side !== 'system').at(-1);
  return { ...state, messages: [...state.messages], waiting: last?.side === 'shopper' };
}

/**
 * Plays a fixture in `root`. Parameters of the page's address: `messages` makes the first shopper's thread that long,
 * `seed` makes another course of random times.
 */
export function play(fixture: Fixture, root: HTMLElement, parameters: URLSearchParams): PlayedPage {
  const random = seeded(Number(parameters.get('seed') ?? 1));
  const newId = createIds();
  const people = createPeople(newId, Number(parameters.get('messages') ?? 0));
  const told = (side: FixtureMessage['side']): FixtureMessage['side'] =>
    side === 'bot' && fixture.tellsBots !== true ? 'agent' : side;
  for (const person of people) {
    person.messages = person.messages.map((message) => ({ ...message, side: told(message.side) }));
  }
  const [first] = people;
  if (first === undefined) throw new Error('nobody to talk with');
  let openId = first.id;
  /** Whose header, thread, composer and row the page shows at this moment. */
  const shown = { header: '', thread: '', composer: '', list: '' };
  let switches = 0;

  const find = (id: string): PersonState => {
    const person = people.find((one) => one.id === id);
    if (person === undefined) throw new Error(`no shopper ${id}`);
    return person;
  };
  const drawList = (): void => fixture.drawList(people.map(personOf), shown.list);
  const draw: { readonly [part in keyof typeof shown]: (person: PersonState) => void } = {
    header: (person) => fixture.drawHeader(personOf(person)),
    thread: (person) => fixture.drawThread(personOf(person)),
    composer: (person) => fixture.drawComposer(personOf(person)),
    list: drawList,
  };
  const show = (part: keyof typeof shown, person: PersonState): void => {
    shown[part] = person.id;
    draw[part](person);
  };

  fixture.mount(root, AGENT);
  for (const part of ['list', 'header', 'thread', 'composer'] as const) show(part, first);

  return {
    name: fixture.id,
    virtual: fixture.virtual,
    isReady: () => true,
    people: () => people.map(({ id, name }) => ({ id, name })),
    openId: () => openId,
    open(id) {
      const person = find(id);
      openId = id;
      person.unread = 0;
      switches += 1;
      const mine = switches;
      fixture.clearThread?.();
      if (fixture.clearThread !== undefined) shown.thread = '';
      const times = fixture.switchTimes(random);
      for (const part of ['list', 'header', 'thread', 'composer'] as const) {
        const later = (): void => {
          // A later click overtook this one.
          if (mine === switches) show(part, person);
        };
        if (times[part] <= 0) later();
        else setTimeout(later, times[part]);
      }
    },
    say(id, side, text) {
      const person = find(id);
      const at = Math.max(Date.now(), (person.messages.at(-1)?.at ?? 0) + 1);
      const message: FixtureMessage = { id: newId(at), at, side: told(side), text, kind: 'text' };
      person.messages.push(message);
      if (openId !== id && side === 'shopper') person.unread += 1;
      if (shown.thread === id) fixture.appendMessage(personOf(person), message);
      drawList();
    },
    expected: (id) => find(id).messages.map(({ side, text, kind }): PlayedMessage => ({ side, text, kind })),
    composer: () => fixture.composer(),
  };
}
