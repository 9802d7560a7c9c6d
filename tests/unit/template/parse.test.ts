import { describe, expect, it } from 'vitest';
import { parseTemplate, variablesOf } from '../../../utils/template/index.ts';

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

  it.each([
    ['a{b', 'unclosed', 1],
    ['a{b\nc}', 'unclosed', 1],
    ['{a{b}', 'unclosed', 0],
    ['a}', 'strayClose', 1],
    ['{}', 'emptyName', 0],
    ['x{ |d}', 'emptyName', 1],
    ['{a b}', 'badName', 0],
    [`{${'n'.repeat(41)}}`, 'badName', 0],
  ])('reports %j', (template, code, at) => {
    expect(parseTemplate(template).problems[0]).toEqual({ code, at });
  });

  it('keeps what is malformed as text', () => {
    const { parts } = parseTemplate('{a{b}c}{}');
    expect(parts.map((part) => (part.kind === 'text' ? part.text : `<${part.name}>`)).join('')).toBe(
      '{a<b>c}{}',
    );
  });
});

describe('variablesOf', () => {
  it('names each once', () => {
    expect(variablesOf('{b}{a|1}{b|2}{date+3d}{')).toEqual(['b', 'a', 'date+3d']);
  });
});
