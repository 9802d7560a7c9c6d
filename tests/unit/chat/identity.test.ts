// @vitest-environment happy-dom
/** Header, marked row and witnesses must name the same shopper; a page that names two names none. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Adapter, createReader, type Reader, type Reading, SETTLE } from '../../../utils/chat/index.ts';
import { desk, make, message, practice, show, thread } from './page.ts';

let clock = 0;
afterEach(() => show());

const sound = practice();
const WITNESSED: Adapter = {
  ...sound,
  witnesses: [
    { of: 'shopperId', at: '[data-from]', attribute: 'data-from', pattern: '^u_(\\w+)$' },
    { of: 'shopperName', at: 'textarea', attribute: 'placeholder', pattern: '^发送给 (.+)$' },
    { of: 'shopId', at: '[data-of-shop]', attribute: 'data-of-shop' },
  ],
};
const BY_NAME: Adapter = {
  ...WITNESSED,
  header: { ...sound.header, shopperId: [] },
  list: { ...sound.list, shopperId: [] },
};

function header(name: string, id = 'a', shop = 's'): HTMLElement {
  const attributes = { 'data-desk': 'header', 'data-shopper-id': id, 'data-shop-id': shop };
  return make('div', attributes, make('h2', { 'data-desk': 'shopper-name' }, name));
}
const row = (name: string, id = '', shop = '') =>
  make(
    'li',
    { 'data-desk': 'row', 'data-shopper-id': id, 'data-shop-id': shop, 'aria-current': 'true' },
    make('b', { 'data-desk': 'row-name' }, name),
  );
const from = (...ids: string[]) => make('p', {}, ...ids.map((id) => make('i', { 'data-from': `u_${id}` })));
const box = (name: string) => make('textarea', { placeholder: `发送给 ${name}` });
const ofShop = (id: string) => make('i', { 'data-of-shop': id });
const words = (id = 'm1') => thread(message({ id }));

function readerOf(adapter: Adapter): Reader {
  show();
  const reader = createReader(document, adapter, () => clock);
  expect(reader.read().kind).toBe('none');
  return reader;
}
function read(adapter: Adapter, ...nodes: Node[]): Reading {
  const reader = readerOf(adapter);
  show(desk(...nodes, words()));
  return reader.read();
}
const hidden = <E extends Element>(element: E): E => {
  element.checkVisibility = () => false;
  return element;
};

describe('with ids', () => {
  const cases: readonly (readonly [string, () => Node[], Reading['kind']])[] = [
    ['nobody but the header', () => [header('小鱼')], 'open'],
    ['witnesses that agree', () => [header('小鱼'), from('a', 'a'), box('小鱼'), ofShop('s')], 'open'],
    ['a witness of another id', () => [header('小鱼'), from('b')], 'uncertain'],
    ['a witness of another name', () => [header('小鱼'), box('大鱼')], 'uncertain'],
    ['a witness of another shop', () => [header('小鱼'), ofShop('t')], 'uncertain'],
    [
      'a witness that says nothing',
      () => [header('小鱼'), make('textarea', { placeholder: '请输入' })],
      'open',
    ],
    ['a name that is cut', () => [header('小鱼儿游啊游'), box('小鱼儿…')], 'open'],
    ['a name that is cut with dots', () => [header('小鱼儿游啊游'), box('小鱼儿...')], 'open'],
    ['a cut name of another', () => [header('小鱼儿游啊游'), box('小龙…')], 'uncertain'],
    ['a name that begins alike, not cut', () => [header('小鱼儿游啊游'), box('小鱼儿')], 'uncertain'],
    ['nothing but the cut', () => [header('小鱼'), box('…')], 'uncertain'],
    ['no name in the header', () => [header(''), box('大鱼')], 'open'],
    ['a row of another name: ids count', () => [header('小鱼'), row('大鱼', 'a', 's')], 'open'],
    ['a row of another id', () => [header('小鱼'), row('小鱼', 'b', 's')], 'uncertain'],
    ['a row without an id', () => [header('小鱼'), row('小鱼')], 'open'],
    ['a row of another shop', () => [header('小鱼'), row('小鱼', 'a', 't')], 'uncertain'],
    ['the oldest and the newest of many', () => [header('小鱼'), from(...'abbbbaaaa')], 'open'],
    ['another among the newest of many', () => [header('小鱼'), from(...'aaaaaabaa')], 'uncertain'],
    ['another as the oldest of many', () => [header('小鱼'), from(...'baaaaaaaa')], 'uncertain'],
    ['a second header of another shop', () => [header('小鱼'), header('小鱼', 'a', 't')], 'uncertain'],
  ];
  it.each(cases)('%s', (_title, build, kind) => {
    expect(read(WITNESSED, ...build()).kind).toBe(kind);
  });

  it('witnesses in panes that are kept hidden aren’t heard', () => {
    expect(read(WITNESSED, header('小鱼'), from('a'), hidden(box('大鱼')), box('小鱼')).kind).toBe('open');
    const [other, own] = [make('i', { 'data-from': 'u_b' }), make('i', { 'data-from': 'u_a' })];
    expect(read(WITNESSED, header('小鱼'), hidden(other), own).kind).toBe('open');
  });
});

describe('without ids', () => {
  const cases: readonly (readonly [string, () => Node[], Reading['kind']])[] = [
    ['the header', () => [header('小鱼')], 'open'],
    ['a header without a name', () => [header('')], 'none'],
    ['a row that agrees', () => [header('小鱼'), row('小鱼')], 'open'],
    ['a row whose name is cut', () => [header('小鱼儿游啊游'), row('小鱼儿…')], 'open'],
    ['a row of another', () => [header('小鱼'), row('大鱼')], 'uncertain'],
    ['two rows, one of another', () => [header('小鱼'), row('小鱼'), row('大鱼')], 'uncertain'],
    ['another name in the box', () => [header('小鱼'), box('大鱼')], 'uncertain'],
    ['an id: there is nothing to compare it with', () => [header('小鱼'), from('b')], 'open'],
    ['two headers', () => [header('小鱼'), header('大鱼')], 'uncertain'],
    ['another shop’s row', () => [header('小鱼'), row('小鱼', '', 't')], 'uncertain'],
  ];
  it.each(cases)('%s', (_title, build, kind) => {
    expect(read(BY_NAME, ...build()).kind).toBe(kind);
  });

  it('the name stands for the shopper, and can’t be taken for an id', () => {
    expect(read(BY_NAME, header('小鱼'))).toMatchObject({
      conversation: { key: { platform: 'practice', shop: 's', shopper: '~小鱼' }, shopperName: '小鱼' },
    });
  });
});

describe('a switch in which the witness is late', () => {
  it('is certain again as soon as all agree, where nobody else was named', () => {
    const reader = readerOf(WITNESSED);
    show(desk(header('小鱼', 'a'), box('小鱼'), words('a1')));
    expect(reader.read().kind).toBe('open');
    clock += 10_000;
    show(desk(header('大鱼', 'b'), box('小鱼'), words('b1')));
    expect(reader.read().kind).toBe('uncertain');
    clock += 20;
    show(desk(header('大鱼', 'b'), box('大鱼'), words('b1')));
    const kinds = Array.from({ length: 6 }, () => {
      const reading = reader.read();
      clock += reading.wait ?? SETTLE;
      return reading.kind;
    });
    expect(kinds).toEqual(Array(6).fill('open'));
  });

  it('never reads the second’s words as the third’s', () => {
    const reader = readerOf(WITNESSED);
    show(desk(header('小鱼', 'a'), box('小鱼'), words('a1')));
    expect(reader.read().kind).toBe('open');
    clock += 10_000;
    show(desk(header('大鱼', 'b'), box('小鱼'), words('b1')));
    reader.read();
    clock += 50;
    show(desk(header('鲨鱼', 'c'), box('鲨鱼'), words('b1')));
    for (let i = 0; i < 20; i += 1) {
      expect(reader.read().kind).toBe('uncertain');
      clock += 500;
    }
  });
});
