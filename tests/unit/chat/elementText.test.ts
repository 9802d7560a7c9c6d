// @vitest-environment happy-dom
/** What a bubble says, however it is built, and that no bubble is too big or too deep. */
import { describe, expect, it } from 'vitest';
import { elementText } from '../../../utils/chat/index.ts';
import { make } from './page.ts';

const read = (element: Element, limit = 100) => elementText(element, limit);

/** Puts an open shadow root with this in it into the element. */
function shadowed<E extends Element>(host: E, ...inside: (Node | string)[]): E {
  host.attachShadow({ mode: 'open' }).append(...inside);
  return host;
}

describe('the text of an element', () => {
  const hidden = (name: string, value: string) =>
    make('div', {}, '发', make('span', { [name]: value }, '鬼'), '货');
  const cases: readonly (readonly [string, () => Element, string])[] = [
    ['plain words', () => make('div', {}, '什么时候发货'), '什么时候发货'],
    [
      'line breaks',
      () => make('div', {}, '一', make('br'), '二', make('br'), make('br'), '三'),
      '一\n二\n\n三',
    ],
    ['blocks', () => make('div', {}, make('p', {}, '一'), make('p', {}, '二')), '一\n二'],
    ['a block in words', () => make('div', {}, '一', make('div', {}, '二'), '三'), '一\n二\n三'],
    ['spans', () => make('div', {}, make('span', {}, '一'), make('b', {}, '二')), '一二'],
    [
      'a layout of the source',
      () => make('div', {}, '\n  ', make('p', {}, '一'), '\n  ', make('p', {}, '二')),
      '一\n二',
    ],
    ['several blanks', () => make('div', {}, 'a \t \u00a0 b'), 'a b'],
    [
      'emoji that are pictures',
      () => make('div', {}, '好', make('img', { alt: '[微笑]' }), '的'),
      '好[微笑]的',
    ],
    ['a picture without words', () => make('div', {}, make('img')), ''],
    ['hidden parts', () => hidden('hidden', ''), '发货'],
    ['parts hidden from readers', () => hidden('aria-hidden', 'true'), '发货'],
    ['parts that are said not to be hidden', () => hidden('aria-hidden', 'false'), '发鬼货'],
    ['a hidden root', () => make('div', { 'aria-hidden': 'true' }, '鬼'), ''],
    [
      'buttons, scripts and styles',
      () => make('p', {}, '好', make('button', {}, '撤回'), make('script', {}, '1'), make('style', {}, 'a')),
      '好',
    ],
    ['comments', () => make('p', {}, '好', document.createComment('鬼')), '好'],
    ['lone surrogates', () => make('div', {}, 'a\ud83d', make('b', {}, 'b\ude00c😀')), 'abc😀'],
    ['nothing', () => make('div'), ''],
    [
      'line breaks that the source ends lines behind',
      () => make('div', {}, '一', make('br'), '\n二', make('br'), '\n', make('br'), '\n三'),
      '一\n二\n\n三',
    ],
    [
      'a numbered list',
      () => make('ol', {}, make('li', {}, '付款'), make('li', {}, '发货')),
      '1. 付款\n2. 发货',
    ],
    [
      'a numbered list that goes on',
      () => make('div', {}, '再', make('ol', { start: '3' }, '\n', make('li', {}, '签收'))),
      '再\n3. 签收',
    ],
    [
      'a list without numbers',
      () => make('ul', {}, make('li', {}, '红'), make('li', {}, make('p', {}, '蓝'))),
      '红\n蓝',
    ],
    ['an open shadow root in place of the children', () => shadowed(make('div', {}, '鬼'), '里面'), '里面'],
    [
      'shadow roots in shadow roots',
      () => make('div', {}, '外', shadowed(make('span'), shadowed(make('b'), '内')), '尾'),
      '外内尾',
    ],
    [
      'what stands in a slot that nobody filled',
      () => shadowed(make('div'), '说：', make('slot', {}, '没有话')),
      '说：没有话',
    ],
    [
      'what is slotted, where the slot stands',
      () => {
        const host = make('div', {}, make('b', { slot: 'name' }, '小王'), '在吗');
        document.body.replaceChildren(host);
        return shadowed(host, make('i', {}, make('slot', { name: 'name' })), '：', make('slot'));
      },
      '小王：在吗',
    ],
  ];
  it.each(cases)('reads %s', (_title, build, text) => {
    expect(read(build())).toMatchObject({ text, cut: false });
  });
});

it('leaves out what it is told to, and all that is in it, but never the root', () => {
  const element = make(
    'div',
    { class: 'time' },
    '在吗',
    make('i', { class: 'time' }, '09:', make('b', {}, '30')),
    shadowed(make('x-badge'), make('u', { class: 'time' }, '已读'), '。'),
  );
  const read = elementText(element, 100, (one) => one.classList.contains('time'));
  expect(read).toMatchObject({ text: '在吗。', cut: false });
});

describe('the limit', () => {
  it.each([
    ['fits', 'abcde', 'abcde', false],
    ['fits with a line end after it', 'abcde', 'abcde', false],
    ['is too long by one', 'abcdef', 'abcde', true],
    ['ends in blanks', 'abcde   ', 'abcde', false],
    ['parts a pair', 'abcd😀', 'abcd', true],
  ])('text that %s', (_title, words, text, cut) => {
    expect(read(make('div', {}, words), 5)).toMatchObject({ text, cut });
    expect(read(make('div', {}, make('p', {}, words), make('br')), 5)).toMatchObject({ text, cut });
  });

  it('says that it cut where blanks filled it', () => {
    expect(read(make('div', {}, `${' '.repeat(50)}words`), 10).cut).toBe(true);
  });

  const quick = (element: Element): void => {
    const start = performance.now();
    const { text, cut } = read(element, 4000);
    expect(performance.now() - start).toBeLessThan(250);
    expect(text).toHaveLength(4000);
    expect(cut).toBe(true);
  };
  it('cuts a megabyte in one node quickly', () => quick(make('div', {}, 'x'.repeat(1_000_000))));
  it('cuts a hundred thousand nodes quickly', () => {
    const element = make('div');
    for (let i = 0; i < 100_000; i += 1) element.appendChild(document.createTextNode('x'));
    quick(element);
  });
});

it('reads what is nested ten thousand levels deep', () => {
  const root = make('div');
  let inner: Element = root;
  for (let i = 0; i < 10_000; i += 1) {
    const next = document.createElement(i % 2 === 0 ? 'span' : 'div');
    inner.appendChild(next);
    inner = next;
  }
  inner.appendChild(document.createTextNode('到底了'));
  expect(read(root)).toMatchObject({ text: '到底了', cut: false });
});
