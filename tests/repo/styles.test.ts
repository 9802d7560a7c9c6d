/** The styles speak in the words of `tokens.css`: no colour, no size of type and no time of their own. */
import { describe, expect, it } from 'vitest';
import { read, repositoryFiles } from './repository.ts';

const TOKENS = 'components/tokens.css';
const sheets = repositoryFiles().filter((path) => /^components\/[^/]+\.css$/.test(path));

/** Declarations with their place, comments left out. */
function declarations(
  path: string,
): readonly { readonly at: string; readonly name: string; readonly value: string }[] {
  const text = read(path).replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ' '));
  return text.split('\n').flatMap((line, at) => {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    return name === '' ? [] : [{ at: `${path}:${at + 1}`, name, value }];
  });
}

const NAMED = /\b(?:white|black|gr[ae]y|red|green|blue|yellow|orange|purple|teal)\b/i;
const RAW = /#[\da-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/i;

/** What of a declaration the tokens should have said; null: nothing. */
function ownWord({ name, value }: { readonly name: string; readonly value: string }): string | null {
  const said = value.replaceAll(/var\([^)]*\)/g, '');
  if (RAW.test(said) || (NAMED.test(said) && !name.startsWith('grid'))) return 'a colour';
  if (/^font(?:-size)?$/.test(name) && /\d(?:px|pt|rem|em)\b/.test(said)) return 'a size of type';
  if (name === 'line-height' && /\dpx\b/.test(said)) return 'a line in pixels';
  if (/^(?:animation|transition)/.test(name) && /\dm?s\b/.test(said)) return 'a time';
  return null;
}

describe('the styles', () => {
  it('are there, the tokens among them', () => {
    expect(sheets).toContain(TOKENS);
    expect(sheets.length).toBeGreaterThan(10);
  });

  it('have no colour, no size of type and no time but those of the tokens', () => {
    const own = sheets
      .filter((path) => path !== TOKENS)
      .flatMap((path) => declarations(path))
      .flatMap((one) => {
        const word = ownWord(one);
        return word === null ? [] : [`${one.at} ${word}: ${one.name}: ${one.value}`];
      });
    expect(own).toEqual([]);
  });

  it.each([
    ['color', '#fff;', 'a colour'],
    ['background', 'rgb(0 0 0 / 40%);', 'a colour'],
    ['border', '1px solid red;', 'a colour'],
    ['color', 'var(--red);', null],
    ['font-size', '12px;', 'a size of type'],
    ['font', '600 12px / 1 var(--font);', 'a size of type'],
    ['font-size', 'var(--type-s);', null],
    ['line-height', '20px;', 'a line in pixels'],
    ['animation', 'rise 120ms ease-out;', 'a time'],
  ])('that say %s: %s are judged: %s', (name, value, word) => {
    expect(ownWord({ name, value })).toBe(word);
  });

  it('use no word that the tokens lack', () => {
    const known = new Set(
      sheets.flatMap((path) => [...read(path).matchAll(/(--[\w-]+):/g)].map(([, name]) => name)),
    );
    // Set by script, where the list is drawn.
    for (const name of ['--shopper-columns', '--shopper-width']) known.add(name);
    const lacking = sheets.flatMap((path) =>
      [...read(path).matchAll(/var\((--[\w-]+)/g)].flatMap(([, name]) =>
        known.has(name) ? [] : [`${path} ${name}`],
      ),
    );
    expect(lacking).toEqual([]);
  });

  it('stand still for whoever asked for less motion', () => {
    const reduced = /@media \(prefers-reduced-motion: reduce\) \{\s*:root \{([^}]*)\}/.exec(
      read(TOKENS),
    )?.[1];
    expect(reduced).toMatch(/--quick: 0s;/);
  });
});
