/** The lexicon: its small language, its tables, and that it is written without mistakes. */
import { describe, expect, it } from 'vitest';
import { compileWords, openLexicon } from '../../../utils/suggestion/index.ts';
import { normalise } from '../../../utils/text/index.ts';

const lexicon = openLexicon(compileWords());
const concepts = (text: string): string[] =>
  lexicon.mentions(normalise(text)).map(({ concept }) => lexicon.ids[concept] ?? '');
const all = (text: string): string[] =>
  lexicon
    .mentions(normalise(text))
    .flatMap(({ concept }) => [concept, ...lexicon.broader(concept)])
    .map((concept) => lexicon.ids[concept] ?? '');

describe('the words', () => {
  it.each([
    ['我的包裹啥时候能寄出来', ['ship', 'when']],
    ['多久發貨', ['ship', 'when']],
    ['还没给我发货呢', ['ship', 'not-yet']],
    ['运费谁出', ['who-pays']],
    ['发票抬头开错了', ['invoice']],
    ['穿多大码合适', ['size']],
    ['掉色吗', ['fade']],
    ['优惠券怎么用不了', ['coupon', 'cannot']],
    ['When will you ship it', ['ship', 'when']],
  ])('of %j mean %j', (text, wanted) => {
    expect(all(text)).toEqual(expect.arrayContaining(wanted));
  });

  it('that are longer count, not those within', () => {
    expect(concepts('不发货')).not.toEqual(concepts('发货'));
  });

  it('in Latin are whole words', () => {
    expect(all('shipment')).not.toContain('ship');
    expect(all('xship')).toEqual([]);
  });

  it('mean some hundred concepts, each with its own id', () => {
    expect(lexicon.ids.length).toBeGreaterThan(400);
    expect(new Set(lexicon.ids).size).toBe(lexicon.ids.length);
  });

  it('leave a concept out of what it is a kind of', () => {
    for (let concept = 0; concept < lexicon.ids.length; concept += 1)
      expect(lexicon.broader(concept)).not.toContain(concept);
  });
});

describe('the tables', () => {
  it('say what is typed for a character', () => {
    const typed = (character: string): string => lexicon.typed(character.charCodeAt(0));
    expect(typed('时')).toBe('SShShi');
    expect(typed('行')).toBe('XXingHHang');
    expect(typed('女')).toBe('NNvNu');
    expect(typed('啊')).toBe('A');
    expect(typed('勻')).toBe('YYun');
    expect(typed('a')).toBe('');
  });

  it('have one sound for characters that are mixed up, and none for those of old texts', () => {
    const sound = (character: string): number => lexicon.sound(character.charCodeAt(0));
    expect(sound('是')).toBe(sound('四'));
    expect(sound('发')).not.toBe(sound('花'));
    expect([sound('勻'), sound('a'), sound('，')]).toEqual([0, 0, 0]);
  });

  it('are read wherever they lie in a buffer', () => {
    const bytes = compileWords();
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect(openLexicon(moved.subarray(3)).ids).toEqual(lexicon.ids);
  });

  it.each([new Uint8Array(0), new Uint8Array(64), new TextEncoder().encode('{"format":1}')])(
    'of something else are refused',
    (bytes) => {
      expect(() => openLexicon(bytes)).toThrow(TypeError);
    },
  );

  it('have another stamp than no lexicon', () => {
    expect(lexicon.stamp).toBeGreaterThan(0);
  });
});
