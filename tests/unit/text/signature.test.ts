/** Signatures of texts: a word that is in one is never denied, and few that aren't are allowed. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldUnits, signatureOf, signatureTest } from '../../../utils/text/index.ts';

const unit = fc.constantFrom(...'发货時时候快递发票ＳFsf1 2\n👍');
const text = fc.string({ unit, maxLength: 30 });

it('never denies a word that is in one of the texts', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), fc.nat(), fc.nat(), (texts, which, where) => {
      const folded = texts.map(foldUnits);
      const words = folded[which % Math.max(1, folded.length)]?.split(/\s+/).filter(Boolean) ?? [];
      const bits = signatureOf(folded);
      for (const word of words) {
        const from = where % word.length;
        for (const part of [word, word.slice(from), word.slice(0, from + 1), word.slice(from, from + 1)])
          expect(signatureTest([part])(bits)).toBe(true);
      }
      expect(signatureTest(words)(bits)).toBe(true);
    }),
  );
});

/** Texts of made-up characters, `seed` apart. */
function made(seed: number): readonly string[] {
  let state = seed + 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 8;
  };
  return Array.from({ length: 20 }, () =>
    Array.from({ length: 12 }, () => String.fromCharCode(0x4e00 + (next() % 900))).join(''),
  );
}

it('allows few words that are in none', () => {
  const signatures = Array.from({ length: 400 }, (_, n) => made(n));
  let wrong = 0;
  let asked = 0;
  for (const [n, texts] of signatures.entries()) {
    const bits = signatureOf(texts);
    for (const line of made(n + 5000)) {
      const word = line.slice(0, 2);
      if (texts.some((one) => one.includes(word))) continue;
      asked += 1;
      if (signatureTest([word])(bits)) wrong += 1;
    }
  }
  expect(asked).toBeGreaterThan(5000);
  expect(wrong / asked).toBeLessThan(0.008);
});

it('is small: some six hundred bytes for twenty messages', () => {
  expect(signatureOf(made(1)).length).toBeLessThan(700);
  expect(signatureOf([]).length).toBe(8);
});

it('knows a character alone, and nothing that goes over a blank', () => {
  const bits = signatureOf(['急 用', '甲\n乙']);
  expect(signatureTest(['急'])(bits)).toBe(true);
  expect(signatureTest(['缓'])(bits)).toBe(false);
  expect(signatureTest(['急用'])(bits)).toBe(false);
  expect(signatureTest(['甲乙'])(bits)).toBe(false);
});
