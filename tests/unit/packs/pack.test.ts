import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Template } from '../../../utils/model/index.ts';
import { MAX_PROBLEMS, PACK_LIMITS, PACK_VERSION, readPack, writePack } from '../../../utils/packs/index.ts';

const NOW = 1_790_000_000_000;
const file = (templates: unknown, more: object = {}) => ({
  format: 'deskmate-pack',
  version: PACK_VERSION,
  pack: { id: 'p', name: '包', language: 'zh-CN' },
  templates,
  ...more,
});
const picture = (id: string) => ({
  id,
  name: '图.png',
  type: 'image/png',
  width: 1,
  height: 1,
  file: 'pictures/x.png',
  sha256: 'x',
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
      hasMore: false,
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
    [file([], { version: PACK_VERSION + 1 }), 'newerVersion', 'version'],
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
    [file([{ id: 'a', text: 'x', validTo: '2026-02-29' }]), 'notADay', 'templates[0].validTo'],
    [file([{ id: 'a', text: 'x', validFrom: '2026-2-1' }]), 'notADay', 'templates[0].validFrom'],
    [file([{ id: 'a', text: 'x', validFrom: '' }]), 'notADay', 'templates[0].validFrom'],
    [
      file([{ id: 'a', text: 'x', validFrom: '2026-02-02', validTo: '2026-02-01' }]),
      'endsBeforeStart',
      'templates[0].validTo',
    ],
    [file([{ id: 'a', text: 'x', pinned: 1 }]), 'wrongType', 'templates[0].pinned'],
    [file([{ id: 'a', text: 'x', shops: new Array(51).fill('b') }]), 'tooMany', 'templates[0].shops'],
    [file([{ id: 'a', text: 'x', pictures: ['p'] }]), 'unknownPicture', 'templates[0].pictures[0]'],
    [file([], { pictures: [picture('p')] }), 'missingPicture', 'pictures[0].file'],
    [file([], { pictures: [picture('p'), picture('p')] }), 'duplicateId', 'pictures[1].id'],
    [
      file([], { pictures: [{ ...picture('p'), type: 'image/svg+xml' }] }),
      'unknownValue',
      'pictures[0].type',
    ],
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
  it('take a day that begins and ends a time, and a leap day', () => {
    const days = { validFrom: '2028-02-29', validTo: '2028-02-29' };
    const reading = readPack(file([{ id: 'a', text: 'x', ...days }]), NOW);
    expect(reading.ok && reading.templates[0]).toMatchObject(days);
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
    const again = readPack(writePack(reading.pack, [{ ...a, deletedAt: NOW }, b]).text, NOW);
    expect(again.ok && again.templates.map(({ id }) => id)).toEqual(['b']);
  });
});
