/** The panel's styles: nothing forces it wider than it is shown. Layout itself is measured in browsers, not here. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const css = ['panel', 'history', 'shopperCard', 'keyHelp', 'unread', 'look']
  .map((name) => readFileSync(new URL(`../../components/${name}.css`, import.meta.url), 'utf8'))
  .join('\n');
const rules = [...css.matchAll(/^([^\s@}/][^{]*)\{([^}]*)\}/gm)].map(([, selector = '', body = '']) => ({
  selector: selector.trim(),
  body,
}));

it('shrinks to 160 pixels, which is 320 at 200 %', () => {
  const panel = rules.find((rule) => rule.selector === '.panel');
  expect(Number(/min-width: (\d+)px/.exec(panel?.body ?? '')?.[1])).toBeLessThanOrEqual(160);
  expect(css).toContain('@media (max-width: 279px)');
});

// A column without a minimum of 0 is as wide as the longest line in it: a tag, a flag's author.
it('no grid is wider than its place because of a long word', () => {
  const grids = rules.filter((rule) => rule.body.includes('display: grid;'));
  expect(grids.length).toBeGreaterThan(8);
  const rigid = grids.filter((rule) => !/grid-template-columns:.*minmax\(0, 1fr\)/.test(rule.body));
  expect(rigid.map((rule) => rule.selector)).toEqual([]);
});
