import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Language, Pack, Template } from '../../../utils/model/index.ts';
import { MAX_PROBLEMS, PACK_LIMITS, readPack, writePack } from '../../../utils/packs/index.ts';

const NOW = 1_790_000_000_000;
const file = (templates: unknown, more: object = {}) => ({
  format: 'deskmate-pack',
  version: 1,
  pack: { id: 'p', name: '包', language: 'zh-CN' },
  templates,
  ...more,
});
const problems = (json: unknown) => {
  const reading = readPack(json, NOW);
  return reading.ok ? [] : reading.problems;
};

describe('readPack', () => {
  it('fills in what a template leaves out', () => {
    const reading = readPack(JSON.stringify(file([{ id: 'a', text: '您好' }])), NOW);
    expect(reading).toEqual({
      ok: true,
      pack: { id: 'p', name: '包', language: 'zh-CN', source: 'imported', installedAt: NOW },
      templates: [
        {
          id: 'a',
          packId: 'p',
          code: '',
          title: '',
          category: [],
          text: '您好',
          triggers: [],
          stage: null,
          temper: null,
          language: 'zh-CN',
          used: 0,
          lastUsedAt: null,
          updatedAt: NOW,
          deletedAt: null,
        },
      ],
    });
  });

  it.each([
    ['{', 'notJson', ''],
    ['', 'notJson', ''],
    ['['.repeat(200_000), 'notJson', ''],
    [[], 'notAPack', ''],
    [null, 'notAPack', ''],
    [undefined, 'notJson', ''],
    [{ templates: [] }, 'notAPack', ''],
    [file([], { version: 2 }), 'newerVersion', 'version'],
    [file([], { version: '1' }), 'notAPack', ''],
    [file(undefined), 'missing', 'templates'],
    [file([], { pack: { id: 'p', name: 'n', language: 'fr' } }), 'unknownValue', 'pack.language'],
    [file([], { pack: { id: '', name: 'n', language: 'en' } }), 'missing', 'pack.id'],
    [file([{ id: 'a', text: 'x' }, {}]), 'missing', 'templates[1].id'],
    [file([{ id: 'a', text: '' }]), 'missing', 'templates[0].text'],
    [file([{ id: 'a', text: 7 }]), 'wrongType', 'templates[0].text'],
    [file([null]), 'wrongType', 'templates[0]'],
    [file([{ id: 'a', text: 'x', stage: 'later' }]), 'unknownValue', 'templates[0].stage'],
    [file([{ id: 'a', text: 'x', used: -1 }]), 'wrongType', 'templates[0].used'],
    [file([{ id: 'a', text: 'x', triggers: ['b', 1] }]), 'wrongType', 'templates[0].triggers[1]'],
    [file([{ id: 'a', text: 'x', triggers: new Array(51).fill('b') }]), 'tooMany', 'templates[0].triggers'],
    [file([{ id: 'a', text: 'x', triggers: ['b'.repeat(201)] }]), 'tooLong', 'templates[0].triggers[0]'],
    [file([{ id: 'a', text: 'x', category: new Array(7).fill('b') }]), 'tooMany', 'templates[0].category'],
    [file([{ id: 'a', text: 'x'.repeat(4001) }]), 'tooLong', 'templates[0].text'],
    [file([{ id: 'a', text: 'x', code: 'x'.repeat(21) }]), 'tooLong', 'templates[0].code'],
    [file([{ id: 'a', text: 'x', title: 'x'.repeat(121) }]), 'tooLong', 'templates[0].title'],
    [
      file([
        { id: 'a', text: 'x' },
        { id: 'a', text: 'y' },
      ]),
      'duplicateId',
      'templates[1].id',
    ],
    [
      file([
        { id: 'a', text: 'x', code: 'Ａ1' },
        { id: 'b', text: 'y', code: 'a1' },
      ]),
      'duplicateCode',
      'templates[1].code',
    ],
    [file(new Array(PACK_LIMITS.templates + 1).fill({ id: 'a', text: 'x' })), 'tooMany', 'templates'],
  ])('refuses %.60j with %s at %j', (json, code, place) => {
    expect(problems(json)[0]).toMatchObject({ code, place });
  });

  it('tells of several problems, but not of millions', () => {
    expect(problems(file([{ id: 1, text: 2 }])).map(({ place }) => place)).toEqual([
      'templates[0].id',
      'templates[0].text',
    ]);
    expect(problems(file(new Array(50_000).fill({})))).toHaveLength(MAX_PROBLEMS);
  });

  it('takes no harm from __proto__ and lets unknown keys go', () => {
    const text =
      '{"format":"deskmate-pack","version":1,"__proto__":{"a":1},"pack":{"id":"p","name":"n","language":"en","__proto__":{"b":1}},"templates":[{"id":"__proto__","text":"t","__proto__":{"c":1},"extra":1}]}';
    const reading = readPack(text, NOW);
    expect(reading.ok).toBe(true);
    expect(reading.ok && Object.keys(reading.templates[0] ?? {})).not.toContain('extra');
    expect(reading.ok && Object.getPrototypeOf(reading.templates[0])).toBe(Object.prototype);
    expect(({} as Record<string, unknown>).c).toBeUndefined();
  });

  it('never throws, whatever JSON it is given', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(readPack(file(json, { pack: json }), NOW).ok).toBe(false);
        readPack(file([json]), NOW);
        readPack(json, NOW);
      }),
    );
  });
});

describe('writePack and readPack', () => {
  const time = fc.integer({ min: 0, max: 2e12 });
  const language = fc.constantFrom<Language>('zh-CN', 'zh-TW', 'en');
  const arbitraryPack = fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 20 }),
      name: fc.string({ minLength: 1, maxLength: 20 }),
      language,
    })
    .map((head): Pack => ({ ...head, source: 'imported', installedAt: NOW }));
  const arbitraryTemplates = fc.uniqueArray(
    fc.record({
      id: fc.oneof(fc.string({ minLength: 1, maxLength: 10 }), fc.constant('__proto__')),
      packId: fc.constant(''),
      code: fc.constant(''),
      title: fc.string({ unit: 'binary', maxLength: 60 }),
      category: fc.array(fc.string({ maxLength: 5 }), { maxLength: 6 }),
      text: fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }),
      triggers: fc.array(fc.string({ maxLength: 20 }), { maxLength: 5 }),
      stage: fc.constantFrom(null, 'presale', 'insale', 'aftersale'),
      temper: fc.constantFrom(null, 'tiger', 'peacock', 'koala', 'owl'),
      language,
      used: fc.nat(),
      lastUsedAt: fc.option(time),
      updatedAt: time,
      deletedAt: fc.constant(null),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  it('give back the pack that was written, in one order', () => {
    fc.assert(
      fc.property(arbitraryPack, arbitraryTemplates, (pack, drafts) => {
        const templates = drafts.map(
          (draft, index): Template =>
            ({ ...draft, packId: pack.id, code: index % 3 === 0 ? '' : `c${index}` }) as Template,
        );
        const text = writePack(pack, templates);
        expect(writePack(pack, templates.toReversed())).toBe(text);
        const reading = readPack(text, NOW);
        if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
        expect(reading.pack).toEqual(pack);
        const byId = (a: Template, b: Template) => (a.id < b.id ? -1 : 1);
        expect(reading.templates.toSorted(byId)).toEqual(templates.toSorted(byId));
      }),
      { numRuns: 300 },
    );
  });

  it('leave out what is in the recycle bin', () => {
    const reading = readPack(
      file([
        { id: 'a', text: 'x' },
        { id: 'b', text: 'y' },
      ]),
      NOW,
    );
    if (!reading.ok) throw new Error('unread');
    const [a, b] = reading.templates as [Template, Template];
    const again = readPack(writePack(reading.pack, [{ ...a, deletedAt: NOW }, b]), NOW);
    expect(again.ok && again.templates.map(({ id }) => id)).toEqual(['b']);
  });
});
