// @vitest-environment happy-dom
/** Files of adapters: what one desk writes another reads, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../../utils/chat/adapters/index.ts';
import {
  type Adapter,
  MAX_ADAPTER_FILE,
  readAdapterFile,
  writeAdapterFile,
} from '../../../utils/chat/index.ts';
import { adapter, anyAdapter, changed } from './adapterMakers.ts';

const file = (adapters: unknown, more = {}) => JSON.stringify({ deskmateAdapters: 1, adapters, ...more });
const problemsOf = (text: string) => {
  const read = readAdapterFile(text);
  return read.ok ? [] : read.problems;
};

describe('a written file', () => {
  it('is read back as it was', () => {
    const several = fc.uniqueArray(anyAdapter, { minLength: 1, maxLength: 4, selector: ({ id }) => id });
    fc.assert(
      fc.property(several, (adapters) => {
        const text = writeAdapterFile(adapters);
        const read = readAdapterFile(text);
        expect(read).toEqual({ ok: true, adapters });
        expect(read.ok && writeAdapterFile(read.adapters)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('holds the adapters that come along', () => {
    // Their selectors are for browsers; happy-dom doesn't understand all of them.
    const read = readAdapterFile(writeAdapterFile(ADAPTERS), { isSelector: () => true });
    expect(read).toEqual({ ok: true, adapters: ADAPTERS });
  });

  it('is the same text in whatever order the keys stood', () => {
    const backwards = Object.fromEntries(Object.entries(adapter()).reverse()) as unknown as Adapter;
    const text = writeAdapterFile([backwards]);
    expect(text).toBe(writeAdapterFile([adapter()]));
    expect(text.split('\n').slice(0, 6)).toEqual([
      '{',
      '  "deskmateAdapters": 1,',
      '  "adapters": [',
      '    {',
      '      "form": 1,',
      '      "id": "shop",',
    ]);
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('never holds what could not be read back', () => {
    expect(() => writeAdapterFile([])).toThrow(TypeError);
    expect(() => writeAdapterFile([adapter({ hosts: ['*'] })])).toThrow(TypeError);
    expect(() => writeAdapterFile([adapter(), adapter()])).toThrow(TypeError);
    const big = Array.from({ length: 30 }, () => `.${'a'.repeat(490)}`);
    const adapters = Array.from({ length: 20 }, (_, i) => adapter({ id: `a${i}`, marks: big }));
    expect(() => writeAdapterFile(adapters)).toThrow(TypeError);
  });
});

describe('a file', () => {
  it('may be one adapter alone, and begin with a byte order mark', () => {
    const alone = `\ufeff${JSON.stringify(adapter())}`;
    expect(readAdapterFile(alone)).toEqual({ ok: true, adapters: [adapter()] });
  });

  it.each<[string, string, unknown]>([
    ['too long', ' '.repeat(MAX_ADAPTER_FILE + 1), { code: 'tooBig', where: '' }],
    ['empty', '', { code: 'notJson', where: '' }],
    ['cut off', file([adapter()]).slice(0, -5), { code: 'notJson', where: '' }],
    ['deeply nested', '['.repeat(200_000), { code: 'notJson' }],
    ['a list', '[]', { code: 'notAdapters', where: '' }],
    ['a number', '1', { code: 'notAdapters' }],
    ['null', 'null', { code: 'notAdapters' }],
    ['something else', '{"format":"deskmate-pack"}', { code: 'notAdapters' }],
    ['of a later form', '{"deskmateAdapters":2}', { code: 'form', where: 'deskmateAdapters', value: '2' }],
    ['without adapters', '{"deskmateAdapters":1}', { code: 'missing', where: 'adapters' }],
    ['with none', file([]), { code: 'missing', where: 'adapters' }],
    ['with no list of them', file({}), { code: 'malformed', where: 'adapters' }],
    ['with more', file([adapter()], { run: 1 }), { code: 'malformed', where: 'run', value: '1' }],
    ['with too many', file(Array(51).fill(0)), { code: 'tooMany', where: 'adapters', value: '51' }],
    ['with no adapter', file([1]), { code: 'notAdapters', where: 'adapters.0', value: '1' }],
    [
      'with one twice',
      file([adapter(), adapter()]),
      { code: 'malformed', where: 'adapters.1.id', value: 'shop' },
    ],
    [
      'with a later adapter',
      file([changed(adapter(), 'form', 2)]),
      { code: 'form', where: 'adapters.0.form' },
    ],
    [
      'with a broken adapter',
      file([adapter(), adapter({ id: 'b', composer: ['ok', '[['] })]),
      { code: 'selector', where: 'adapters.1.composer.1', value: '[[' },
    ],
    [
      'that is a broken adapter',
      JSON.stringify(adapter({ marks: ['[['] })),
      { code: 'selector', where: 'marks.0' },
    ],
    ['that is an old adapter', '{"form":0,"id":"x"}', { code: 'form', where: 'form', value: '0' }],
  ])('%s is refused', (_what, text, problem) => {
    expect(problemsOf(text)).toHaveLength(1);
    expect(problemsOf(text)[0]).toMatchObject(problem as object);
  });

  it('with a problem gives nothing, and no more than fifty problems', () => {
    const marks = Array.from({ length: 30 }, () => '[[');
    const read = readAdapterFile(file([adapter(), ...['a', 'b', 'c'].map((id) => adapter({ id, marks }))]));
    expect(read).not.toHaveProperty('adapters');
    expect(read.ok || read.problems.length).toBe(50);
  });

  it('is checked with the selectors that the caller knows', () => {
    expect(readAdapterFile(file([adapter()]), { isSelector: () => false }).ok).toBe(false);
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readAdapterFile(text)));
    const junk = fc.jsonValue().map((value) => file([value]));
    fc.assert(fc.property(junk, (text) => !readAdapterFile(text).ok));
  });
});
