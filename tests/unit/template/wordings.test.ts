import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWordings, parseTemplate, render, takeWording } from '../../../utils/template/index.ts';
import { soup } from './soup.ts';

const all = (template: string) =>
  Array.from({ length: countWordings(template) }, (_, i) => takeWording(template, i));
const group = (size: number, name: string) =>
  `[[${Array.from({ length: size }, (_, i) => `${name}${i}`).join('||')}]]`;

describe('wordings', () => {
  it('are every combination, the first group changing fastest; variables stay', () => {
    expect(all('[[a||b]]-[[{x|1}||d||e]]')).toEqual([...['a-{x|1}', 'b-{x|1}', 'a-d', 'b-d', 'a-e', 'b-e']]);
    expect(all('a{x}')).toEqual(['a{x}']);
  });

  it('begin again behind the last, and with what is no index', () => {
    expect([2, 3, -1, 0.5, Number.NaN].map((index) => takeWording('[[a||b]]', index))).toEqual([
      ...['a', 'b', 'a', 'a', 'a'],
    ]);
  });

  it('are bounded, and each still comes up', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const many = names.map((name) => group(4, name)).join('');
    expect(countWordings(many)).toBe(64);
    for (const name of names)
      expect(new Set(all(many).map((text) => text.at(text.indexOf(name) + 1)))).toEqual(new Set('0123'));
    expect(new Set(all(`${group(3, 'a')}${group(250, 'b')}`).map((text) => text.slice(2))).size).toBe(250);
  });

  it('have none of the marks, and every one is reachable, whatever the template', () => {
    fc.assert(
      fc.property(soup, (template) => {
        const texts = all(template);
        for (const part of parseTemplate(template).parts) {
          if (part.kind !== 'wordings') continue;
          for (const wording of part.wordings) {
            const inside = wording.map((one) =>
              one.kind === 'text' ? one.text : template.slice(one.start, one.end),
            );
            expect(texts.some((text) => text.includes(inside.join('')))).toBe(true);
          }
        }
        if (countWordings(template) === 1) expect(texts).toEqual([template]);
      }),
      { numRuns: 1000 },
    );
  });

  it('render by their index', () => {
    expect([0, 1, 2].map((wording) => render('[[a||{x}]]', { x: 'X' }, { wording }).text)).toEqual([
      ...['a', 'X', 'a'],
    ]);
  });
});
