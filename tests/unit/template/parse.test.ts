import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate, type TemplatePart, variablesOf } from '../../../utils/template/index.ts';
import { soup } from './soup.ts';

describe('parseTemplate', () => {
  it('tells text from variables, with defaults and choices', () => {
    expect(parseTemplate('您好{shopper|亲}，{order}{time|今天|明天}')).toEqual({
      parts: [
        { kind: 'text', text: '您好' },
        { kind: 'variable', name: 'shopper', default: '亲', start: 2, end: 13 },
        { kind: 'text', text: '，' },
        { kind: 'variable', name: 'order', default: null, start: 14, end: 21 },
        { kind: 'variable', name: 'time', default: '今天', choices: ['今天', '明天'], start: 21, end: 33 },
      ],
      problems: [],
    });
  });

  it('reads days from today, the cursor, and wordings with these in them', () => {
    expect(parseTemplate('[[到{date+3d}||{ cursor }\n好]]{date-12m}')).toEqual({
      parts: [
        {
          kind: 'wordings',
          wordings: [
            [
              { kind: 'text', text: '到' },
              { kind: 'date', amount: 3, unit: 'd', start: 3, end: 12 },
            ],
            [
              { kind: 'cursor', start: 14, end: 24 },
              { kind: 'text', text: '\n好' },
            ],
          ],
          start: 0,
          end: 28,
        },
        { kind: 'date', amount: -12, unit: 'm', start: 28, end: 38 },
      ],
      problems: [],
    });
  });

  it.each([
    ['a{b', 'unclosed', 1, 2],
    ['a{b\nc', 'unclosed', 1, 2],
    ['{a{b}', 'unclosed', 0, 1],
    ['a}', 'strayClose', 1, 2],
    ['{}', 'emptyName', 0, 2],
    ['x{ |d}', 'emptyName', 1, 6],
    ['{a b}', 'badName', 0, 5],
    ['{cursor|x}', 'badName', 0, 10],
    [`{${'n'.repeat(41)}}`, 'badName', 0, 43],
    ['a{date+3x}', 'badDate', 1, 10],
    ['{date+}', 'badDate', 0, 7],
    ['{date-12345d}', 'badDate', 0, 13],
    ['{date＋3d}', 'badDate', 0, 9],
    ['{date +3d}', 'badDate', 0, 10],
    ['{date+3d|后天}', 'badDate', 0, 12],
    ['{cursor}a{cursor}', 'secondCursor', 9, 17],
    ['[[{cursor}a||b]]{cursor}', 'secondCursor', 16, 24],
    ['{cursor}[[a||{cursor}b]]', 'secondCursor', 13, 21],
    ['a[[b||c', 'badWordings', 1, 3],
    ['[[a[[b||c]]', 'badWordings', 0, 2],
    ['a]]', 'badWordings', 1, 3],
    ['a[[b]]', 'badWordings', 1, 6],
    ['[[a||]]', 'badWordings', 0, 7],
    ['[[ ||b]]', 'badWordings', 0, 8],
    ['[[a||||b]]', 'badWordings', 0, 10],
    ['[[a||{cursor}]]', 'badWordings', 0, 15],
    ['[[{x|a||b}]]', 'badWordings', 0, 12],
  ])('reports what is wrong with %j', (template, code, at, end) => {
    expect(parseTemplate(template).problems).toEqual([{ code, at, end }]);
  });

  it('reports in the order of the places', () => {
    const { problems } = parseTemplate('[[a]]{cursor}{}{cursor}a}[[');
    expect(problems.map(({ at }) => at)).toEqual([0, 13, 15, 24, 25]);
  });

  it('takes each wording for itself: every one may have its cursor', () => {
    expect(parseTemplate('[[a{cursor}||b{cursor}||c]]').problems).toEqual([]);
  });

  it('keeps what is malformed as text, with the variables in it', () => {
    const drawn = (template: string) =>
      parseTemplate(template)
        .parts.map((part) => (part.kind === 'text' ? part.text : `<${template.slice(part.start, part.end)}>`))
        .join('');
    expect(drawn('{a{b}c}{}')).toBe('{a<{b}>c}{}');
    expect(drawn('{date+3x}||[[{a}]][[b')).toBe('{date+3x}||[[<{a}>]][[b');
    expect(drawn('[[a[[b||c]]]]')).toBe('[[a<[[b||c]]>]]');
  });

  it('its parts put together are the template, whatever that is', () => {
    const written = (template: string, parts: readonly TemplatePart[]): string =>
      parts
        .map((part) => {
          if (part.kind === 'text') return part.text;
          if (part.kind !== 'wordings') return template.slice(part.start, part.end);
          const inside = part.wordings.map((wording) => written(template, wording));
          expect(inside.length).toBeGreaterThan(1);
          expect(inside.every((text) => text.trim() !== '')).toBe(true);
          return `[[${inside.join('||')}]]`;
        })
        .join('');
    fc.assert(
      fc.property(soup, (template) => {
        const { parts, problems } = parseTemplate(template);
        expect(written(template, parts)).toBe(template);
        expect(parts.some((part, i) => part.kind === 'text' && parts[i + 1]?.kind === 'text')).toBe(false);
        let before = 0;
        for (const { at, end } of problems) {
          expect(at).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(at);
          expect(end).toBeLessThanOrEqual(template.length);
          before = at;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('reads long texts', () => {
    for (const unit of [
      '[[',
      ']]',
      '||',
      '[[a||',
      '[[a||b]]',
      '{cursor}',
      '{',
      '}',
      '[[{cursor}||',
      '{date+',
    ]) {
      const template = unit.repeat(200_000 / unit.length);
      const { parts } = parseTemplate(template);
      expect(parts.length).toBeLessThanOrEqual(template.length / 6 + 1);
    }
  });
});

describe('variablesOf', () => {
  it('names each once, also those in wordings; days and the cursor are none', () => {
    expect(variablesOf('{b}{a|1}{b|2}{date}{date+3d}{cursor}[[{c}||{d}{a}]]{')).toEqual([
      'b',
      'a',
      'date',
      'c',
      'd',
    ]);
  });
});
