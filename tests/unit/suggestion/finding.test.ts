/** Of 500 titles typed by their sounds nearly all are found, and most stand first, in a small pack and in a large one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { keysOf, typedFor } from '../../../bench/palette/queries.ts';
import { sharesOf } from '../../../bench/palette/shares.ts';
import { generateTemplates } from '../../../bench/templates.ts';
import type { Template } from '../../../utils/model/index.ts';
import { readPack } from '../../../utils/packs/index.ts';
import { compileWords, createEngine, openLexicon } from '../../../utils/suggestion/index.ts';
import { signs } from './signs.ts';

const lexicon = openLexicon(compileWords());

function starterPack(): readonly Template[] {
  const reading = readPack(readFileSync('public/packs/starter-zh-CN.json', 'utf8'), 0);
  return reading.ok ? reading.templates : [];
}

describe.each([
  ['the pack that comes along', starterPack()],
  ['10,000 templates', generateTemplates(10_000)],
] as const)('in %s', { timeout: 60_000 }, (_name, templates) => {
  const engine = createEngine({ signs, lexicon });
  engine.add(templates);
  const typed = typedFor(templates, 500);

  it('98 of 100 are found and 85 of 100 first', () => {
    const { found, first } = sharesOf(
      (text) => engine.search(text, 50).map(({ template }) => template.title),
      typed,
    );
    expect(found).toBeGreaterThanOrEqual(0.98);
    expect(first).toBeGreaterThanOrEqual(0.85);
  });

  it('whole titles are found at each key from the second one on', () => {
    const whole = typed.filter(({ kind }) => kind === 'initials' || kind === 'syllables').slice(0, 40);
    for (const one of whole)
      for (const text of keysOf([one]).slice(1))
        expect(engine.search(text, templates.length).map(({ template }) => template.title)).toContain(
          one.title,
        );
  });

  it('whoever types on finds what whoever asks at once does', () => {
    const found = (text: string, limit: number) =>
      engine.search(text, limit).map(({ template, score, title }) => ({ id: template.id, score, title }));
    const asked = [
      ...typed.slice(0, 20).map(({ text }) => text),
      ...templates.slice(3, 9).map(({ title }) => title),
      ...templates.slice(3, 9).map(({ text }) => text.slice(2, 9)),
      'fh 2',
      'fhsj！',
      '发货 fh',
    ];
    for (const limit of [9, 50])
      for (const text of asked) {
        const keys = Array.from({ length: text.length }, (_, at) => text.slice(0, at + 1));
        const onGoing = keys.map((key) => found(key, limit));
        // What was asked in between leaves nothing to go on from.
        const atOnce = keys.map((key) => {
          engine.search('？', limit);
          return found(key, limit);
        });
        expect(onGoing).toEqual(atOnce);
      }
  });
});
