// @vitest-environment happy-dom
/** From a page to a conversation: who is open, when that can't be told, and what is read beside the messages. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Adapter, createReader, type Reader, type Reading } from '../../../utils/chat/index.ts';
import { desk, header, make, message, practice, row, show, thread } from './page.ts';

let clock = 0;
afterEach(() => show());

/** A reader that has stood before an empty page, so that what comes then is certain at once. */
function readerOf(adapter: Adapter = practice()): Reader {
  show();
  const reader = createReader(document, adapter, () => clock);
  expect(reader.read().kind).toBe('none');
  return reader;
}

function open(reading: Reading) {
  if (reading.kind !== 'open') throw new Error(`the reading is ${reading.kind}`);
  return reading.conversation;
}

describe('who is open', () => {
  const words = () => thread(message({ id: 'm1' }));
  const cases: readonly (readonly [string, () => Node[], Reading['kind']])[] = [
    ['another page', () => [header('a'), words()], 'none'],
    ['no header', () => [desk(words())], 'none'],
    ['a header that names nobody', () => [desk(header(''), words())], 'none'],
    ['an id too long to be whole', () => [desk(header('x'.repeat(501)), words())], 'none'],
    ['no thread', () => [desk(header('a'))], 'uncertain'],
    ['two threads', () => [desk(header('a'), words(), words())], 'uncertain'],
    ['header and thread', () => [desk(header('a'), words())], 'open'],
    ['a row that agrees', () => [desk(row('a', true), row('b', false), header('a'), words())], 'open'],
    ['a row of another', () => [desk(row('b', true), header('a'), words())], 'uncertain'],
    ['a row of another shop', () => [desk(row('a', true, 'shop-2'), header('a'), words())], 'uncertain'],
    ['two open rows', () => [desk(row('a', true), row('b', true), header('a'), words())], 'uncertain'],
    ['two headers', () => [desk(header('a'), header('b'), words())], 'uncertain'],
    ['one header twice', () => [desk(header('a'), header('a'), words())], 'open'],
    ['an id with half a character', () => [desk(header('a\ud83d'), words())], 'open'],
  ];
  it.each(cases)('%s', (_title, build, kind) => {
    const reader = readerOf();
    show(...build());
    expect(reader.read().kind).toBe(kind);
  });

  it('panes of other shoppers that are kept hidden don’t count', () => {
    const reader = readerOf();
    const away = make('section', {}, header('b'), thread(message({ id: 'm2', text: '别人的' })));
    for (const element of away.querySelectorAll('*')) (element as HTMLElement).checkVisibility = () => false;
    show(desk(away, header('a'), thread(message({ id: 'm1', text: '我的' }))));
    const conversation = open(reader.read());
    expect([conversation.key.shopper, conversation.messages[0]?.text]).toEqual(['a', '我的']);
  });

  it('a page that was open before the reader came must stand still first', () => {
    show(desk(header('a'), words()));
    const reader = createReader(document, practice(), () => clock);
    expect(reader.read()).toEqual({ kind: 'uncertain', wait: 600, lacks: [] });
    clock += 599;
    expect(reader.read().kind).toBe('uncertain');
    clock += 1;
    expect(reader.read().kind).toBe('open');
  });

  it('a header over the former thread isn’t certain, however long it takes', () => {
    const reader = readerOf();
    show(desk(header('a'), words()));
    expect(reader.read().kind).toBe('open');
    show(desk(header('b'), words()));
    expect(reader.read().kind).toBe('uncertain');
    clock += 60_000;
    expect(reader.read().kind).toBe('uncertain');
    show(desk(header('b'), thread(message({ id: 'm9' }))));
    expect(open(reader.read()).key.shopper).toBe('b');
  });
});

describe('what is read of it', () => {
  const goods = (id: string) =>
    make(
      'div',
      { 'data-desk': 'goods-card', 'data-goods-id': id },
      make('b', { 'data-desk': 'goods-title' }, `goods ${id}`),
      make('i', { 'data-desk': 'goods-price' }, '¥9'),
    );
  const order = (number: string, state = '已发货') =>
    make(
      'div',
      { 'data-desk': 'order-card', 'data-order-number': number },
      make('b', { 'data-desk': 'order-state' }, state),
    );

  it('names, shop and agent', () => {
    const reader = readerOf();
    show(desk(header('a'), thread()));
    expect(open(reader.read())).toMatchObject({
      key: { platform: 'practice', shop: 'shop-1', shopper: 'a' },
      shopperName: 'name of a',
      shopName: 'name of shop-1',
      agentName: '小林',
      messages: [],
      goods: null,
    });
  });

  it('the goods card that was said last, in either order', () => {
    const cards = [
      message({ id: '1', text: '' }, goods('old')),
      message({ id: '2', text: '' }, goods('new')),
    ];
    const reader = readerOf();
    const list = thread(...cards);
    show(desk(header('a'), list));
    expect(open(reader.read()).goods).toEqual({ id: 'new', title: 'goods new', price: '¥9' });
    list.replaceChildren(...cards.reverse());
    list.setAttribute('data-reversed', 'true');
    const reading = open(reader.read());
    expect([reading.goods?.id, reading.messages.map(({ id }) => id)]).toEqual(['new', ['1', '2']]);
  });

  it('orders, each once and fifty at most', () => {
    const reader = readerOf();
    const many = Array.from({ length: 60 }, (_, i) => order(`n${i}`));
    show(desk(header('a'), thread(), order('n0', '待付款'), order(''), ...many));
    const { orders } = open(reader.read());
    expect(orders.length).toBeLessThanOrEqual(50);
    expect(orders[0]).toEqual({ number: 'n0', state: '已发货', goods: '', amount: '' });
  });

  it('in an open shadow root, behind a style sheet', () => {
    const reader = readerOf();
    const host = make('practice-desk');
    host
      .attachShadow({ mode: 'open' })
      .append(make('style'), desk(header('a'), thread(message({ id: 'm1' }))));
    show(host);
    expect(open(reader.read())).toMatchObject({ agentName: '小林', messages: [{ id: 'm1' }] });
    expect(reader.scopes()).toHaveLength(2);
  });

  it('with selectors that are broken', () => {
    const sound = practice();
    const reader = readerOf({
      ...sound,
      list: { ...sound.list, at: ['[['] },
      goods: { ...sound.goods, at: ['', '[['] },
      order: { ...sound.order, at: ['[[', ''] },
      agentName: [{ at: ':::' }],
      message: { ...sound.message, picture: ['[['], newestFirst: ['[['] },
    });
    show(desk(header('a'), thread(message({ id: 'm1' }))));
    expect(open(reader.read())).toMatchObject({
      agentName: '',
      orders: [],
      goods: null,
      messages: [{ id: 'm1' }],
    });
  });
});
