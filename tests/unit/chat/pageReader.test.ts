// @vitest-environment happy-dom
/** By what a page is read: its adapter while that fits, the generic reader where it doesn't or there is none. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Confidence, type GenericReader, siteId } from '../../../utils/chat/generic/index.ts';
import { type Adapter, createPageReader, type Reading } from '../../../utils/chat/index.ts';
import type { Health } from '../../../utils/model/index.ts';
import { adapter as makeAdapter } from './adapterMakers.ts';
import { desk, header, message, practice, show, thread } from './page.ts';

const world = globalThis as typeof globalThis & { deskmateGeneric?: unknown };

let clock = 0;
const sure: Confidence = { thread: 1, sides: 1, shopper: 1, composer: 1 };
const FOUND = makeAdapter({ id: 'found' });

/** A generic reader that says what it is told to, and remembers with what it was made. */
function fakeGeneric() {
  const state = {
    reading: { kind: 'none', lacks: [] } as Reading,
    confidence: { thread: 0, sides: 0, shopper: 0, composer: 0 } as Confidence,
    adapter: null as Adapter | null,
    made: [] as unknown[][],
    followed: [] as unknown[],
    reads: 0,
  };
  const create = (_document: Document, ...rest: unknown[]): GenericReader => {
    state.made.push(rest.slice(0, 2));
    return {
      confidence: () => state.confidence,
      adapter: () => state.adapter,
      scopes: () => [document],
      around: () => [document],
      follow: (feed) => void state.followed.push(feed),
      read: () => {
        state.reads += 1;
        return state.reading;
      },
    };
  };
  const offer = (): void => {
    world.deskmateGeneric = create;
  };
  return { state, offer };
}

let generic = fakeGeneric();
beforeEach(() => {
  generic = fakeGeneric();
  clock = 0;
  show();
});
afterEach(() => {
  delete world.deskmateGeneric;
  show();
});

const wantGeneric = vi.fn();
beforeEach(() => wantGeneric.mockReset());

function readerOf(adapter: Adapter | null = practice(), own = false) {
  return createPageReader(document, {
    adapter,
    own,
    hostname: 'desk.example',
    wantGeneric,
    now: () => clock,
    wall: () => 0,
  });
}
const OPEN: Reading = {
  kind: 'open',
  conversation: {
    key: { platform: 'practice', shop: '', shopper: '~found' },
    shopperName: 'found',
    shopName: '',
    agentName: '',
    messages: [],
    orders: [],
    goods: null,
  },
  older: () => [],
  unknownCount: 0,
  cut: false,
  thread: 0,
};
const chat = (...ids: string[]) => desk(header('a'), thread(...ids.map((id) => message({ id }))));
const states = (health: Health | null) =>
  Object.fromEntries((health?.parts ?? []).map(({ part, state }) => [part, state]));
/** Opens a chat for certain. */
function openChat(reader: ReturnType<typeof readerOf>): void {
  reader.read();
  show(chat('m1', 'm2'));
  reader.read();
  clock += 1000;
  expect(reader.read().kind).toBe('open');
}

describe('a page that its adapter fits', () => {
  it('is read by it, and all is well', () => {
    const reader = readerOf();
    openChat(reader);
    expect(reader.adapter()).toEqual(practice());
    expect(reader.health(true)).toEqual({
      reader: 'builtIn',
      adapter: 'practice',
      version: practice().version,
      moved: false,
      parts: ['thread', 'sides', 'shopper', 'composer'].map((part) => ({ part, state: 'ok', confidence: 1 })),
    });
    expect(states(reader.health(false)).composer).toBe('missing');
    expect(generic.state.reads).toBe(0);
  });

  it('is the agent’s own where that is so', () => {
    const reader = readerOf(practice(), true);
    openChat(reader);
    expect(reader.health(true)?.reader).toBe('own');
  });

  it('says of how many messages nobody knows who said them', () => {
    const reader = readerOf();
    reader.read();
    show(
      desk(header('a'), thread(message({ id: '1' }), message({ id: '2', side: 'x' }), message({ id: '3' }))),
    );
    reader.read();
    clock += 1000;
    reader.read();
    const sides = reader.health(true)?.parts.find(({ part }) => part === 'sides');
    expect(sides).toMatchObject({ state: 'unsure' });
    expect(sides?.confidence).toBeCloseTo(2 / 3);
    expect(reader.health(true)?.moved).toBe(false);
  });

  it('has nothing open where it has neither header nor thread, and that is no trouble', () => {
    generic.offer();
    const reader = readerOf();
    show(desk());
    reader.read();
    clock += 60_000;
    expect(reader.read()).toEqual({ kind: 'none', lacks: ['shopper', 'thread'] });
    expect(reader.health(false)).toMatchObject({ moved: false });
  });
});

describe('a page that moved away from its adapter', () => {
  const lacking: readonly (readonly [string, () => Node])[] = [
    ['its header', () => desk(thread(message({ id: 'm1' })))],
    ['its thread', () => desk(header('a'))],
    [
      'every side',
      () => desk(header('a'), thread(...['1', '2', '3', '4'].map((id) => message({ id, side: 'new' })))),
    ],
  ];
  it.each(lacking)('counts as moved when %s is missing for three seconds, not before', (_what, build) => {
    generic.offer();
    generic.state.reading = OPEN;
    generic.state.confidence = sure;
    generic.state.adapter = FOUND;
    const reader = readerOf();
    openChat(reader);
    show(build());
    const first = reader.read();
    expect(first.wait).toBeLessThanOrEqual(3000);
    // Until it is certain who is open, the clock may not run yet.
    let waited = 0;
    while (waited < 2900) {
      expect([reader.read() === OPEN, reader.health(true)?.moved]).toEqual([false, false]);
      clock += 100;
      waited += 100;
    }
    clock += 1000;
    reader.read();
    expect(reader.health(true)).toMatchObject({ moved: true, reader: 'builtIn', adapter: 'practice' });
    expect(reader.read()).toBe(OPEN);
    expect(reader.adapter()).toBe(FOUND);
    // Conversations stay where they were kept.
    expect(generic.state.made).toEqual([['desk.example', 'practice']]);
  });

  it('is back as soon as all is found again', () => {
    generic.offer();
    generic.state.reading = OPEN;
    const reader = readerOf();
    openChat(reader);
    show(desk(header('a')));
    reader.read();
    clock += 3000;
    expect(reader.read()).toBe(OPEN);
    show(chat('m1', 'm2'));
    for (let i = 0; i < 5; i += 1) {
      reader.read();
      clock += 700;
    }
    expect(reader.read()).toMatchObject({ kind: 'open', conversation: { shopperName: 'name of a' } });
    expect(reader.health(true)?.moved).toBe(false);
    expect(reader.adapter()).toEqual(practice());
  });

  it('begins its three seconds anew when it was well in between', () => {
    generic.offer();
    const reader = readerOf();
    openChat(reader);
    for (let i = 0; i < 4; i += 1) {
      show(desk(header('a')));
      reader.read();
      clock += 2000;
      show(chat('m1', 'm2'));
      reader.read();
      clock += 2000;
      reader.read();
    }
    expect(reader.health(true)?.moved).toBe(false);
  });

  it('says what it lacks', () => {
    const reader = readerOf();
    openChat(reader);
    show(desk(header('a')));
    reader.read();
    expect(states(reader.health(true))).toEqual({
      thread: 'missing',
      sides: 'missing',
      shopper: 'ok',
      composer: 'ok',
    });
    show(desk(thread(message({ id: 'm1' }))));
    reader.read();
    expect(states(reader.health(true))).toMatchObject({ thread: 'ok', shopper: 'missing' });
  });

  it('hands over what was changed to the one that reads, and takes it back', () => {
    generic.offer();
    generic.state.reading = OPEN;
    const feed = { take: vi.fn(() => []) };
    const reader = readerOf();
    reader.follow(feed);
    openChat(reader);
    show(desk(header('a')));
    reader.read();
    clock += 3000;
    reader.read();
    expect(generic.state.followed).toEqual([feed]);
    feed.take.mockClear();
    reader.read();
    expect(feed.take).not.toHaveBeenCalled();
    show(chat('m1', 'm2'));
    reader.read();
    expect(generic.state.followed).toEqual([feed, null]);
    reader.read();
    expect(feed.take).toHaveBeenCalled();
  });

  it('asks for the generic reader, again after three seconds, looks for it again by itself, and uses it when it is there', () => {
    const feed = { take: () => [] };
    const reader = readerOf();
    reader.follow(feed);
    openChat(reader);
    show(desk(header('a'), thread(...['1', '2', '3', '4'].map((id) => message({ id, side: 'new' })))));
    for (let i = 0; i < 12; i += 1) {
      reader.read();
      clock += 500;
    }
    // Within six seconds: at once, and when nobody had answered for three.
    expect(wantGeneric).toHaveBeenCalledTimes(2);
    expect(reader.read().wait).toBeLessThanOrEqual(1000);
    generic.state.reading = OPEN;
    generic.offer();
    expect(reader.read()).toBe(OPEN);
    expect(generic.state.followed).toEqual([feed]);
  });
});

describe('a page without the adapter’s marks', () => {
  it('is another page of the host', () => {
    generic.offer();
    const reader = readerOf();
    for (let i = 0; i < 5; i += 1) {
      expect(reader.read().kind).toBe('none');
      clock += 3000;
    }
    expect(reader.health(false)?.moved).toBe(false);
  });

  it('has moved, when a chat is found in it all the same', () => {
    generic.offer();
    generic.state.confidence = { ...sure, shopper: 0 };
    generic.state.reading = { kind: 'none', lacks: ['shopper'] };
    const reader = readerOf();
    reader.read();
    expect(reader.health(true)?.moved).toBe(false);
    clock += 3000;
    expect(reader.read()).toBe(generic.state.reading);
    expect(reader.health(true)?.moved).toBe(true);
  });

  it.each<[string, Confidence]>([
    ['a thread that is not certain', { ...sure, thread: 0.8 }],
    ['no box to write into', { ...sure, composer: 0.5 }],
  ])('has not, with %s', (_what, confidence) => {
    generic.offer();
    generic.state.confidence = confidence;
    const reader = readerOf();
    reader.read();
    clock += 60_000;
    expect(reader.read().kind).toBe('none');
    expect(reader.health(true)?.moved).toBe(false);
  });
});

describe('a page that nobody prepared', () => {
  it('waits for the generic reader, which it asks for once', () => {
    const reader = readerOf(null);
    expect(reader.read()).toMatchObject({ kind: 'uncertain', lacks: [] });
    expect(reader.read().wait).toBeLessThan(500);
    expect([wantGeneric.mock.calls.length, reader.health(true), reader.adapter()]).toEqual([1, null, null]);
    expect(reader.scopes()).toEqual([document]);
    const feed = { take: () => [] };
    reader.follow(feed);
    generic.offer();
    generic.state.reading = OPEN;
    expect(reader.read()).toBe(OPEN);
    expect(generic.state.followed).toEqual([feed]);
    expect(generic.state.made).toEqual([['desk.example', undefined]]);
  });

  it('has no health while nothing like a chat was found, and then the one that was found', () => {
    generic.offer();
    const reader = readerOf(null);
    reader.read();
    expect(reader.health(false)).toBeNull();
    generic.state.adapter = FOUND;
    generic.state.confidence = { thread: 0.9, sides: 0.5, shopper: 0, composer: 0.8 };
    expect(reader.health(true)).toMatchObject({ reader: 'generic', adapter: 'found', moved: false });
    expect(states(reader.health(true))).toEqual({
      thread: 'ok',
      sides: 'unsure',
      shopper: 'missing',
      composer: 'ok',
    });
    expect(states(reader.health(false)).composer).toBe('missing');
  });

  it('keeps conversations under the platform where an adapter knows the list alone', () => {
    generic.offer();
    const reader = readerOf({ ...practice(), reads: 'list' });
    show(chat('m1'));
    expect(reader.read()).toBe(generic.state.reading);
    expect(generic.state.made).toEqual([['desk.example', 'practice']]);
    expect(reader.health(true)).toBeNull();
    generic.state.adapter = FOUND;
    expect(reader.health(true)?.reader).toBe('generic');
  });

  it('has an id of its site', () => {
    expect(siteId('desk.example')).toBe('web:desk.example');
  });
});
