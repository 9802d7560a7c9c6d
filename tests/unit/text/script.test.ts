import { expect, it } from 'vitest';
import { countScripts } from '../../../utils/text/index.ts';

it.each([
  ['请问发货了吗', 5, 0],
  ['請問發貨了嗎', 0, 5],
  ['你好，在不在', 0, 0],
  ['后面的台子只有里面', 0, 0],
  ['ok 123 🌸\ud800', 0, 0],
])('counts the characters of %j that belong to one script', (text, simplified, traditional) => {
  const counted = countScripts(text);
  expect([counted.simplified, counted.traditional]).toEqual([simplified, traditional]);
});

it('counts all Han characters', () => {
  expect(countScripts('a你好𠮷b').han).toBe(3);
});
