// @vitest-environment happy-dom
/** What was read is kept, and yet follows changes that touch no message: of groups, roots, places and witnesses. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Adapter, createReader, type Reader, watch } from '../../../utils/chat/index.ts';
import { desk, header, make, message, practice, show, thread } from './page.ts';

let clock = 0;
let controller = new AbortController();
beforeEach(() => {
  clock = 0;
  controller = new AbortController();
});
afterEach(() => {
  controller.abort();
  show();
});

const sound = practice();
const withMessage = (more: Partial<Adapter['message']>): Adapter => ({
  ...sound,
  message: { ...sound.message, ...more },
});
const NOBODY = { shopper: [], agent: [], bot: [], system: [] };

function following(adapter: Adapter = sound): Reader {
  const reader = createReader(
    document,
    adapter,
    () => clock,
    () => 0,
  );
  show();
  reader.read();
  reader.follow(
    watch(
      () => reader.scopes(),
      () => {},
      controller.signal,
    ),
  );
  return reader;
}

function said(reader: Reader): readonly string[] | string {
  let reading = reader.read();
  for (let i = 0; i < 20 && reading.kind === 'uncertain'; i += 1) {
    clock += reading.wait;
    reading = reader.read();
  }
  return reading.kind === 'open'
    ? reading.conversation.messages.map(({ side, text }) => `${side}:${text}`)
    : reading.kind;
}

it('a thread in a shadow root that its selector steps into is watched', () => {
  const reader = following({ ...sound, thread: { at: ['x-chat >>> [data-desk="thread"]'] } });
  const host = make('x-chat');
  const list = thread(message({ id: 'a', text: 'a' }));
  host.attachShadow({ mode: 'open' }).append(list);
  show(desk(header('s'), host));
  expect(said(reader)).toEqual(['shopper:a']);
  list.append(message({ id: 'b', text: 'b' }));
  expect(said(reader)).toEqual(['shopper:a', 'shopper:b']);
});

it('a better thread inside the one that was taken is taken instead', () => {
  const reader = following({ ...sound, thread: { at: ['[data-desk="thread"]', '.pane'] } });
  const pane = make('div', { class: 'pane' });
  show(desk(header('a'), pane));
  said(reader);
  const hidden = thread(message({ id: 'b1', text: 'of another shopper' }));
  hidden.checkVisibility = () => false;
  pane.append(hidden, thread(message({ id: 'a1', text: 'own' })));
  expect(said(reader)).toEqual(['shopper:own']);
});

it.each([
  [
    'emptied, then taken out',
    (group: Element) => {
      group.replaceChildren();
      group.remove();
    },
  ],
  [
    'taken out, then emptied',
    (group: Element) => {
      group.remove();
      group.replaceChildren();
    },
  ],
])('messages of a group that is %s are gone', (_title, takeOut) => {
  const reader = following();
  const group = make('div', {}, message({ id: 'b', text: 'b' }));
  show(desk(header('s'), thread(message({ id: 'a', text: 'a' }), group, message({ id: 'c', text: 'c' }))));
  expect(said(reader)).toHaveLength(3);
  takeOut(group);
  expect(said(reader)).toEqual(['shopper:a', 'shopper:c']);
});

it('a message in the middle that is exchanged for another is the other', () => {
  const reader = following();
  const lines = ['a', 'b', 'c'].map((id) => message({ id, text: id }));
  show(desk(header('s'), thread(...lines)));
  said(reader);
  lines[1]?.replaceWith(message({ id: 'x', text: 'x', side: 'agent' }));
  expect(said(reader)).toEqual(['shopper:a', 'agent:x', 'shopper:c']);
});

it('witnesses among the shopper’s messages are heard through many answers', () => {
  const at = '[data-side="shopper"][data-from]';
  const witness = { of: 'shopperId' as const, at, attribute: 'data-from' };
  const reader = following({ ...sound, witnesses: [witness] });
  const theirs = ['b1', 'b2'].map((id) => message({ id, text: id }));
  for (const line of theirs) line.setAttribute('data-from', 'bo');
  const mine = [1, 2, 3, 4, 5].map((i) => message({ id: `m${i}`, text: `m${i}`, side: 'agent' }));
  show(desk(header('anna'), thread(...mine.slice(0, 1), ...theirs, ...mine.slice(1))));
  expect(said(reader)).toBe('uncertain');
});

it.each([
  ['on the thread', (list: Element, mark: Element) => list.setAttribute('data-of', mark.textContent ?? '')],
  ['beside the messages', (list: Element, mark: Element) => list.prepend(mark)],
])('a witness %s is heard', (_title, put) => {
  const witness = { of: 'shopperId' as const, at: '[data-of]', attribute: 'data-of' };
  const reader = following({ ...sound, witnesses: [witness] });
  const list = thread(message({ id: 'a', text: 'a' }));
  put(list, make('i', { 'data-of': 'bo' }, 'bo'));
  show(desk(header('anna'), list));
  expect(said(reader)).toBe('uncertain');
});

it('words in nested shadow roots are read anew', () => {
  const reader = following();
  const line = message({ id: 'a', text: '' });
  const words = make('x-words');
  words.attachShadow({ mode: 'open' }).append('one');
  line.append(make('div', { 'data-desk': 'text' }, words));
  show(desk(header('s'), thread(line)));
  expect(said(reader)).toEqual(['shopper:one']);
  words.shadowRoot?.replaceChildren('two');
  expect(said(reader)).toEqual(['shopper:two']);
});

it('where a bubble leans is looked at again before it is believed', () => {
  const reader = following(withMessage({ side: NOBODY, alignment: 'shopperAtStart' }));
  const list = thread(message({ id: 'a', text: '多少钱' }));
  list.getBoundingClientRect = () => new DOMRect(0, 0, 400, 400);
  let box = new DOMRect(320, 0, 80, 20);
  const words = list.querySelector('[data-desk="text"]');
  if (words === null) throw new Error('no words');
  words.getBoundingClientRect = () => box;
  show(desk(header('s'), list));
  expect(said(reader)).toEqual(['agent:多少钱']);
  // It slid in from the other side; nothing tells of that.
  box = new DOMRect(0, 0, 80, 20);
  const reading = reader.read();
  expect(reading).toMatchObject({ kind: 'open', wait: 400 });
  clock += 400;
  expect(said(reader)).toEqual(['shopper:多少钱']);
  clock += 400;
  said(reader);
  expect(reader.read().wait).toBeUndefined();
});

it('the side is unknown while the bubble is on its way', () => {
  const reader = following(withMessage({ side: NOBODY, alignment: 'shopperAtStart' }));
  const line = message({ id: 'a', text: '多少钱' });
  const list = thread(line);
  list.getBoundingClientRect = () => new DOMRect(0, 0, 400, 400);
  const words = line.querySelector('[data-desk="text"]');
  if (words === null) throw new Error('no words');
  words.getBoundingClientRect = () => new DOMRect(320, 0, 80, 20);
  let running = [{ playState: 'running', effect: { getKeyframes: () => [{ transform: 'none' }] } }];
  line.getAnimations = () => running as unknown as Animation[];
  show(desk(header('s'), list));
  expect(said(reader)).toEqual(['unknown:多少钱']);
  running = [];
  clock += 400;
  expect(said(reader)).toEqual(['agent:多少钱']);
});

it('a side that hangs on what the message stands in follows that', () => {
  const reader = following(withMessage({ side: { ...NOBODY, shopper: ['.in *'], agent: ['.out *'] } }));
  const group = make('div', { class: 'in' }, message({ id: 'b', text: 'b' }));
  const other = make('div', { class: 'in' });
  show(desk(header('s'), thread(group, other)));
  expect(said(reader)).toEqual(['shopper:b']);
  group.className = 'out';
  expect(said(reader)).toEqual(['agent:b']);
  other.append(...group.children);
  expect(said(reader)).toEqual(['shopper:b']);
});

it('a separator that comes later tells the time of what stands under it', () => {
  const adapter: Adapter = {
    ...withMessage({ time: [] }),
    separator: { at: ['.time'], time: [{}] },
  };
  const reader = following(adapter);
  const line = message({ id: 'a', text: 'a' });
  const list = thread(make('div', { class: 'time' }, '2026-11-01 09:00'), line);
  show(desk(header('s'), list));
  const hour = (): number | undefined => {
    const reading = reader.read();
    const at = reading.kind === 'open' ? reading.conversation.messages[0]?.at : null;
    return typeof at === 'number' ? new Date(at).getHours() : undefined;
  };
  said(reader);
  expect(hour()).toBe(9);
  line.before(make('div', { class: 'time' }, '2026-11-01 10:00'));
  expect(hour()).toBe(10);
});
