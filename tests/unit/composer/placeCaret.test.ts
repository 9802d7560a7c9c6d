// @vitest-environment happy-dom
/** Where the caret stands after a fill in a rich box. */
import { afterEach, expect, it } from 'vitest';
import { placeCaret } from '../../../utils/composer/index.ts';
import { RICH_STRATEGIES } from '../../../utils/composer/strategies/index.ts';
import { make, show } from '../chat/page.ts';

afterEach(() => show());

const strategy = RICH_STRATEGIES.at(-1);

function filledBox(after: string, elsewhere = false) {
  const box = make('div', { contenteditable: 'true' }, make('p', {}, '亲，在'), make('p', {}, '的您说'));
  show(box);
  if (strategy === undefined) throw new Error('there is no strategy');
  document.getSelection()?.setBaseAndExtent(box, 2, box, 2);
  const place = () => strategy.read(box, null);
  const before = { text: '亲，', start: 2, end: 2 };
  const end = { any: () => elsewhere, end() {} };
  return { place, filled: { composer: { box, strategy }, before, after, elsewhere: end } };
}

it('is the one that the text names, in whichever line', () => {
  const { place, filled } = filledBox('亲，在\n的您说');
  placeCaret(filled, '在\r\n\u200b的您说', 5);
  expect(place()).toMatchObject({ start: 5, end: 5 });
});

it.each([
  ['the box holds something else', '亲，在\n的', false],
  ['the agent is in another field', '亲，在\n的您说', true],
])('stays where it is when %s', (_why, after, elsewhere) => {
  const { place, filled } = filledBox(after, elsewhere);
  placeCaret(filled, '在\n的您说', 1);
  expect(place()).toMatchObject({ start: 7, end: 7 });
});
