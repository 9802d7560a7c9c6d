/** The practice desk tells a reply that was filled in from what the agent writes by hand. */
import { expect, it } from 'vitest';
import { isFill } from '../../../entrypoints/practice/isFill.ts';

it.each<[string, string, string, string, boolean]>([
  ['a reply', '', '付款后48小时内发出', 'insertText', true],
  ['a reply behind a draft', '亲，', '亲，付款后48小时内发出', 'insertText', true],
  ['a reply by an event that says nothing', '', '付款后48小时内发出', '', true],
  ['a letter', 'ab', 'abc', 'insertText', false],
  ['a word of an input method', '', '什么时候发', 'insertCompositionText', false],
  ['what is pasted', '', '付款后48小时内发出', 'insertFromPaste', false],
  ['what is undone', '付款后48小时内发出', '', 'historyUndo', false],
  ['what is done again', '', '付款后48小时内发出', 'historyRedo', false],
])('%s', (_what, before, after, inputType, filled) => {
  expect(isFill(before, after, inputType)).toBe(filled);
});
