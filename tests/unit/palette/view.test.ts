// @vitest-environment happy-dom
/** What the card draws: the chosen reply whole, of the others what a line can show. */
import { expect, it } from 'vitest';
import { drawView } from '../../../entrypoints/palette.content/view.ts';
import { translatePalette } from '../../../utils/locale/index.ts';
import type { Suggestion } from '../../../utils/model/index.ts';
import { reply } from './makers.ts';

const t = translatePalette('zh-CN');

function draw(card: HTMLElement, replies: readonly Suggestion[], active = 0, query = ''): string[] {
  drawView(card, { kind: 'list', replies, active, query, answered: query, isTaking: false }, t);
  return [...card.querySelectorAll('.text')].map(({ textContent }) => textContent ?? '');
}

it.each([
  ['亲'.repeat(60), '亲'.repeat(48)],
  [`${'亲'.repeat(47)}a😊好`, `${'亲'.repeat(47)}a`],
  ['a'.repeat(120), 'a'.repeat(96)],
])('%s: cut where no line shows it, between characters; chosen, it is whole', (text, shown) => {
  const card = document.createElement('div');
  const replies = [reply('first'), reply('long', { text })];
  expect(draw(card, replies)[1]).toBe(`${shown}…`);
  expect(draw(card, replies, 1)[1]).toBe(text);
});

it('cuts within and behind blanks as in any text', () => {
  const text = `${'亲'.repeat(40)}{${'名'.repeat(20)}}好`;
  const blanks = [{ name: '名', start: 40, end: 62 }];
  const [, shown] = draw(document.createElement('div'), [reply('first'), reply('long', { text, blanks })]);
  expect(shown).toBe(`${'亲'.repeat(40)}{${'名'.repeat(7)}…`);
});

it('a short text stays as it is', () => {
  const [, shown] = draw(document.createElement('div'), [reply('first'), reply('short', { text: '在的' })]);
  expect(shown).toBe('在的');
});

it('keeps what stays: the list and the line of keys, as long as the language does', () => {
  const card = document.createElement('div');
  draw(card, [reply('a')]);
  const [list, keys] = card.children;
  draw(card, [reply('b'), reply('c')]);
  expect([...card.children]).toEqual([list, keys]);
  expect(card.querySelectorAll('[role="option"]').length).toBe(2);
  draw(card, [], 0, 'zz');
  expect(card.querySelector('[role="listbox"]')).toBe(null);
});

const many = Array.from({ length: 9 }, (_, n) => reply(String(n)));
const titles = (card: Element) => [...card.querySelectorAll('.title')].map(({ textContent }) => textContent);
const frame = () =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));

it('rows out of sight come behind the frame that shows the others', async () => {
  const card = document.createElement('div');
  draw(card, many);
  expect(titles(card)).toEqual(['0', '1', '2', '3', '4', '5', '6']);
  await frame();
  expect(titles(card)).toEqual(many.map(({ title }) => title));
  expect(card.querySelectorAll('[data-index="8"]').length).toBe(1);
});

it('but not behind others that are drawn before it', async () => {
  const card = document.createElement('div');
  draw(card, many);
  draw(card, [reply('other')]);
  await frame();
  expect(titles(card)).toEqual(['other']);
  draw(card, many, 8);
  expect(titles(card)).toHaveLength(9);
  await frame();
  expect(titles(card)).toHaveLength(9);
});
