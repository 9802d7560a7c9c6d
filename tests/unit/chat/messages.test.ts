// @vitest-environment happy-dom
/** Messages of a thread: sides, ids, cards, order, and what becomes of a thread that is too long. */
import { afterEach, describe, expect, it } from 'vitest';
import { createReader, MAX_THREAD, type OpenReading, TAIL } from '../../../utils/chat/index.ts';
import { desk, header, type Line, make, message, practice, show, thread } from './page.ts';

afterEach(() => show());

function readThread(...nodes: Node[]): OpenReading {
  show();
  const reader = createReader(document, practice(), () => 0);
  reader.read();
  show(desk(header('a'), thread(...nodes)));
  const reading = reader.read();
  if (reading.kind !== 'open') throw new Error(`the reading is ${reading.kind}`);
  return reading;
}
const messagesOf = (...nodes: Node[]) => readThread(...nodes).conversation.messages;
const lines = (count: number, line: (i: number) => Line) =>
  Array.from({ length: count }, (_, i) => message(line(i)));

describe('a side', () => {
  it.each(['shopper', 'agent', 'bot', 'system'])('is %s when that alone claims the message', (side) => {
    expect(messagesOf(message({ id: '1', side }))[0]?.side).toBe(side);
  });
  it('is unknown when nobody claims it', () => {
    const reading = readThread(message({ id: '1', side: 'visitor' }), message({ id: '2' }));
    expect(reading.conversation.messages.map(({ side }) => side)).toEqual(['unknown', 'shopper']);
    expect(reading.unknownCount).toBe(1);
  });
  it('is unknown when two claim it', () => {
    const sound = practice();
    const { side } = sound.message;
    const both = { ...side, agent: ['[data-desk="message"]', '[['] };
    show();
    const reader = createReader(document, { ...sound, message: { ...sound.message, side: both } }, () => 0);
    reader.read();
    show(desk(header('a'), thread(message({ id: '1' }), message({ id: '2', side: 'agent' }))));
    const reading = reader.read();
    expect(reading.kind === 'open' && reading.conversation.messages.map((one) => one.side)).toEqual([
      'unknown',
      'agent',
    ]);
  });
});

describe('an id', () => {
  it('is the platform’s', () => {
    expect(messagesOf(message({ id: 'm-1' }))[0]?.id).toBe('m-1');
  });
  it('counts once, as lists that recycle nodes show one twice', () => {
    expect(
      messagesOf(message({ id: '1' }), message({ id: '1', text: '又' }), message({ id: '2' })),
    ).toHaveLength(2);
  });
  it('is made up where there is none: unlike for equal lines, alike when read again', () => {
    const nodes = () => [
      message({}),
      message({}),
      message({ side: 'agent' }),
      message({ at: '1795000000000' }),
    ];
    const ids = messagesOf(...nodes()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.every((id) => id.startsWith('~'))).toBe(true);
    expect(messagesOf(...nodes()).map(({ id }) => id)).toEqual(ids);
    expect(
      messagesOf(...nodes(), message({ text: '新的' }))
        .slice(0, 4)
        .map(({ id }) => id),
    ).toEqual(ids);
  });
  it('is made up for the one that has none yet, and the others keep theirs', () => {
    const [first, second] = messagesOf(message({ id: 'm-1' }), message({ text: '发送中' }));
    expect([first?.id, second?.id.startsWith('~')]).toEqual(['m-1', true]);
  });
  it('that is too long to be whole is none', () => {
    const long = 'x'.repeat(200);
    const ids = messagesOf(message({ id: `${long}1` }), message({ id: `${long}2` })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids.every((id) => id.startsWith('~'))).toBe(true);
  });
});

it.each([
  ['1795000000000', 1_795_000_000_000],
  ['20261121223045', null],
  ['3/4 22:30', null],
  ['', null],
])('the time %j is %s', (at, time) => {
  expect(messagesOf(message({ id: '1', at }))[0]?.at).toBe(time);
});

describe('what was said', () => {
  const card = (kind: string, ...children: Node[]) =>
    make('div', { 'data-desk': kind, 'data-order-number': 'n7' }, ...children);
  const part = (name: string, text: string) => make('b', { 'data-desk': name }, text);
  it.each([
    ['words', () => message({ id: '1', text: '在吗' }), { kind: 'text', text: '在吗' }],
    [
      'a picture',
      () => message({ id: '1', text: '' }, make('img', { 'data-desk': 'picture' })),
      { kind: 'picture', text: '' },
    ],
    [
      'words beside a picture',
      () => message({ id: '1', text: '看' }, make('img', { 'data-desk': 'picture' })),
      { kind: 'text', text: '看' },
    ],
    [
      'goods',
      () =>
        message(
          { id: '1', text: '' },
          card('goods-card', part('goods-title', '杯子'), part('goods-price', '¥9')),
        ),
      { kind: 'goods', text: '杯子 ¥9' },
    ],
    [
      'an order',
      () => message({ id: '1', text: '' }, card('order-card', part('order-state', '已发货'))),
      { kind: 'order', text: 'n7 已发货' },
    ],
    ['nothing', () => message({ id: '1', text: '' }), { kind: 'text', text: '' }],
  ])('is %s', (_title, build, expected) => {
    expect(messagesOf(build())[0]).toMatchObject({ ...expected, cut: false });
  });
  it('is cut at four thousand characters, and says so', () => {
    const [read] = messagesOf(message({ id: '1', text: 'x'.repeat(4001) }));
    expect([read?.text.length, read?.cut]).toEqual([4000, true]);
  });
});

describe('a long thread', () => {
  it('gives the tail at once and the rest as it is wanted', () => {
    const reading = readThread(...lines(100, (i) => ({ id: `m${i}` })));
    expect(reading.conversation.messages.map(({ id }) => id)).toEqual(
      Array.from({ length: TAIL }, (_, i) => `m${i + 100 - TAIL}`),
    );
    expect(reading.older((id) => id !== 'm1', 3).map(({ id }) => id)).toEqual(['m0', 'm2', 'm3']);
  });
  it.each([
    ['with ids', (i: number): Line => ({ id: `m${i}`, text: `${i}` })],
    ['without ids', (i: number): Line => ({ text: `${i}` })],
  ])('%s is cut at its newest messages, and says so', (_title, line) => {
    const whole = readThread(...lines(MAX_THREAD, line));
    expect([whole.cut, whole.older(() => true, 1)[0]?.text]).toEqual([false, '0']);
    const long = readThread(...lines(MAX_THREAD + 1, line));
    expect([long.cut, long.older(() => true, 1)[0]?.text]).toEqual([true, '1']);
    expect(long.conversation.messages.at(-1)?.text).toBe(`${MAX_THREAD}`);
  });
  it('whose newest come first is cut at its other end', () => {
    show();
    const reader = createReader(document, practice(), () => 0);
    reader.read();
    const list = thread(...lines(MAX_THREAD + 1, (i) => ({ id: `m${i}` })));
    list.setAttribute('data-reversed', 'true');
    show(desk(header('a'), list));
    const reading = reader.read();
    expect(reading.kind === 'open' && reading.conversation.messages.at(-1)?.id).toBe('m0');
    expect(reading.kind === 'open' && reading.older(() => true, 1)[0]?.id).toBe(`m${MAX_THREAD - 1}`);
  });
});
