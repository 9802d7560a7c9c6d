// @vitest-environment happy-dom
/** The conversation list: who is in it, what is unread, who waits. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Adapter, readList } from '../../../utils/chat/index.ts';
import { adapter } from './adapterMakers.ts';
import { make, show } from './page.ts';

afterEach(() => show());

const ROWS: Adapter = adapter({
  list: {
    at: ['.row'],
    open: ['.active'],
    shopperId: [{ attribute: 'data-uid' }],
    shopperName: [{ at: '.name' }],
    shopId: [],
    unread: [{ at: '.badge' }],
    waiting: ['.waiting', ':has(.timer)'],
  },
});
const row = (name: string, more: readonly Node[] = [], className = '', id = '') =>
  make('li', { class: `row ${className}`, 'data-uid': id }, make('b', { class: 'name' }, name), ...more);
const badge = (...words: string[]) => make('i', { class: 'badge' }, ...words);

function rows(...elements: Node[]) {
  show(make('ul', {}, ...elements));
  return readList([document], ROWS);
}

describe('a list', () => {
  it('has its rows in their order, with what each says', () => {
    expect(
      rows(
        row('小鱼', [badge('3')], 'active', 'u1'),
        row('大鱼', [], 'waiting'),
        row('鲨鱼', [make('u', { class: 'timer' })]),
      ),
    ).toEqual([
      { shopperId: 'u1', shopperName: '小鱼', unread: 3, waiting: false, open: true },
      { shopperId: '', shopperName: '大鱼', unread: 0, waiting: true, open: false },
      { shopperId: '', shopperName: '鲨鱼', unread: 0, waiting: true, open: false },
    ]);
  });

  it.each<[string, readonly Node[], number]>([
    ['a number', [badge('12')], 12],
    ['more than it says', [badge('99+')], 99],
    ['a number among words', [badge('3 条未读')], 3],
    ['a dot', [badge()], 1],
    ['a word', [badge('新')], 1],
    ['no badge', [], 0],
    ['a badge of none', [badge('0')], 0],
  ])('counts what is unread by %s', (_title, badges, unread) => {
    expect(rows(row('小鱼', badges))[0]?.unread).toBe(unread);
  });

  it('takes a whole id or none, and a name as long as names are', () => {
    const [found] = rows(row('长'.repeat(500), [], '', 'x'.repeat(501)));
    expect([found?.shopperId, found?.shopperName.length]).toEqual(['', 120]);
  });

  it('is read up to three hundred rows', () => {
    expect(rows(...Array.from({ length: 310 }, (_, i) => row(`${i}`)))).toHaveLength(300);
  });

  it('has a number in an attribute of the row itself as well', () => {
    const list = { ...ROWS.list, unread: [{ attribute: 'data-unread' }] };
    show(make('div', { class: 'row', 'data-unread': '2' }), make('div', { class: 'row' }));
    expect(readList([document], { ...ROWS, list }).map(({ unread }) => unread)).toEqual([2, 0]);
  });

  it('is empty where there is none, or none is known', () => {
    expect(rows()).toEqual([]);
    expect(readList([document], { ...ROWS, list: { ...ROWS.list, at: [] } })).toEqual([]);
    expect(readList([document], { ...ROWS, list: { ...ROWS.list, at: ['[['] } })).toEqual([]);
  });
});
