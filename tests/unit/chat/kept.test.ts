// @vitest-environment happy-dom
/** What was read of an element is kept until the page touches it, and never longer. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Adapter, createReader, type Reader, watch } from '../../../utils/chat/index.ts';
import { desk, header, make, message, practice, show, thread } from './page.ts';

let controller = new AbortController();
let reads: string[] = [];
beforeEach(() => {
  controller = new AbortController();
  reads = [];
});
afterEach(() => {
  controller.abort();
  show();
});

/** A message that notes each time that its words are read. */
function spied(id: string, text = `text of ${id}`): HTMLElement {
  const element = message({ id, text });
  const words = element.querySelector('[data-desk="text"]');
  const { firstChild } = words ?? {};
  if (!(firstChild instanceof Text)) throw new Error('no words');
  let said = firstChild.data;
  Object.defineProperty(firstChild, 'data', {
    configurable: true,
    get: () => {
      reads.push(element.getAttribute('data-message-id') ?? '');
      return said;
    },
    set: (value: string) => {
      said = value;
    },
  });
  return element;
}

/** A page that is watched, before a reader; `list` is its thread. */
function watched(lines: readonly Element[], adapter: Adapter = practice()) {
  show();
  const reader: Reader = createReader(
    document,
    adapter,
    () => 0,
    () => 0,
  );
  reader.read();
  reader.follow(
    watch(
      () => reader.scopes(),
      () => {},
      controller.signal,
    ),
  );
  const list = thread(...lines);
  show(desk(header('a'), list));
  const texts = (): readonly string[] => {
    reads = [];
    const reading = reader.read();
    if (reading.kind !== 'open') throw new Error(`the reading is ${reading.kind}`);
    return reading.conversation.messages.map(({ text }) => text);
  };
  return { reader, list, texts };
}

const text = (element: Element | undefined): Element => {
  const words = element?.querySelector('[data-desk="text"]') ?? null;
  if (words === null) throw new Error('no words');
  return words;
};

describe('a page that is watched', () => {
  it('is read once, and what comes to it', () => {
    const { list, texts } = watched([spied('1'), spied('2')]);
    expect(texts()).toEqual(['text of 1', 'text of 2']);
    expect(reads).toEqual(['1', '2']);
    texts();
    expect(reads).toEqual([]);
    list.append(spied('3'));
    expect(texts()).toHaveLength(3);
    expect(reads).toEqual(['3']);
  });

  it.each<[string, (words: Element, line: Element) => void, string]>([
    ['its words', (words) => words.replaceChildren('改了'), '改了'],
    ['a part of its words', (words) => words.append(make('i', {}, '（已编辑）')), 'text of 1（已编辑）'],
    ['an attribute deep inside', (words) => words.firstElementChild?.setAttribute('hidden', ''), 'text of 1'],
  ])('reads a message again when the page touches %s, and no other', (what, touch, then) => {
    const deep = make('b', {}, '！');
    const first = spied('1');
    if (what.startsWith('an attribute')) text(first).append(deep);
    const { texts } = watched([first, spied('2')]);
    texts();
    touch(text(first), first);
    expect(texts()).toEqual([then, 'text of 2']);
    expect(reads).not.toContain('2');
  });

  it('reads a message again whose text node alone was changed', () => {
    const line = message({ id: '1', text: '一' });
    const { texts } = watched([line, spied('2')]);
    texts();
    (text(line).firstChild as Text).data = '二';
    expect(texts()).toEqual(['二', 'text of 2']);
    expect(reads).toEqual([]);
  });

  it('reads a side and an id again when the message’s own attributes change', () => {
    const line = message({ text: '发送中' });
    const { reader, texts } = watched([spied('1'), line]);
    texts();
    line.setAttribute('data-message-id', 'm9');
    line.setAttribute('data-side', 'agent');
    const reading = reader.read();
    expect(reading).toMatchObject({ conversation: { messages: [{ id: '1' }, { id: 'm9', side: 'agent' }] } });
    expect(reads.filter((id) => id === '1')).toHaveLength(1);
  });

  it('reads anew what is recycled for another message', () => {
    const lines = ['1', '2', '3'].map((id) => message({ id, text: `text of ${id}` }));
    const { reader, list, texts } = watched(lines);
    texts();
    const [first] = lines;
    if (first === undefined) throw new Error('no line');
    first.setAttribute('data-message-id', '4');
    text(first).replaceChildren('text of 4');
    list.append(first);
    expect(texts()).toEqual(['text of 2', 'text of 3', 'text of 4']);
    const reading = reader.read();
    expect(reading.kind === 'open' && reading.conversation.messages.map(({ id }) => id)).toEqual([
      '2',
      '3',
      '4',
    ]);
  });

  it('reads again what is changed in a shadow root of a message', () => {
    const sound = practice();
    const line = message({ id: '1', text: '' });
    const host = make('x-bubble');
    host.attachShadow({ mode: 'open' }).append(make('p', {}, '一'));
    line.append(host);
    const adapter: Adapter = { ...sound, message: { ...sound.message, text: [{ at: 'x-bubble >>> p' }] } };
    const { texts } = watched([line], adapter);
    expect(texts()).toEqual(['一']);
    host.shadowRoot?.querySelector('p')?.replaceChildren('二');
    expect(texts()).toEqual(['二']);
  });

  it('counts what the page did in this very task', () => {
    const line = message({ id: '1', text: '一' });
    const { texts } = watched([line]);
    texts();
    text(line).replaceChildren('二');
    // No observer was called in between.
    expect(texts()).toEqual(['二']);
  });
});

it('a page that nobody watches is read anew each time', () => {
  const { reader, texts } = watched([spied('1')]);
  texts();
  texts();
  expect(reads).toEqual([]);
  reader.follow(null);
  texts();
  texts();
  expect(reads).toEqual(['1']);
});

it('a speaker’s name that becomes known later makes sides certain', () => {
  const sound = practice();
  const nobody = { shopper: [], agent: [], bot: [], system: [] };
  const adapter: Adapter = {
    ...sound,
    message: { ...sound.message, side: nobody, speaker: [{ attribute: 'data-who' }] },
  };
  const line = message({ id: '1' });
  line.setAttribute('data-who', '小林');
  const { reader } = watched([line], adapter);
  const side = () => {
    const reading = reader.read();
    return reading.kind === 'open' ? reading.conversation.messages[0]?.side : reading.kind;
  };
  document.querySelector('main')?.setAttribute('data-agent-name', '');
  expect(side()).toBe('unknown');
  document.querySelector('main')?.setAttribute('data-agent-name', '小林');
  expect(side()).toBe('agent');
});
