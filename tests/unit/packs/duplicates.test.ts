/** Which templates say the same, and what becomes of them when they are merged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDuplicates, listUnused, mergeGroup, NEAR } from '../../../utils/packs/index.ts';
import { NOW, template } from './planMakers.ts';

const texts = (...list: string[]) => list.map((text, i) => template(`t${i}`, { text }));
const ids = (...list: string[]) =>
  findDuplicates(texts(...list)).map(({ kind, templates }) => [kind, templates.map(({ id }) => id).sort()]);

/** Dice of the pairs of neighbours, counted plainly. */
function dice(a: string, b: string): number {
  const pairs = (text: string) =>
    new Set(
      [...text].flatMap((letter, i) => (i + 1 < text.length || i === 0 ? [letter + text.charAt(i + 1)] : [])),
    );
  const [x, y] = [pairs(a), pairs(b)];
  return (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size);
}

describe('findDuplicates', () => {
  it('finds the same text in other marks, widths and letters', () => {
    expect(ids('亲，今天发货！', '親,今天發貨~', '能退', '亲 今天发货😊')).toEqual([
      ['same', ['t0', 't1', 't3']],
    ]);
  });

  it.each([
    ['满3.5元减1元', '满35元减1元'],
    ['营业到10:30', '营业到1030'],
    ['10%', '10'],
  ])('%s is not the same as %s', (a, b) => {
    expect(ids(a, b).filter(([kind]) => kind === 'same')).toEqual([]);
  });

  it('finds nearly the same, and says how near', () => {
    const long = '亲，这款是现货，下单后48小时内发出，默认发中通快递，请放心拍';
    const [group, ...more] = findDuplicates(texts(long, long.replace('48', '24'), '亲，请问要什么颜色'));
    expect(more).toEqual([]);
    expect(group?.kind).toBe('near');
    expect(group?.likeness).toBeGreaterThan(NEAR);
    expect(group?.likeness).toBeLessThan(1);
  });

  it('says nothing of texts that hold nothing to compare', () => {
    expect(ids('😊', '🌹', '！', '。')).toEqual([]);
  });

  it('misses none and makes none up, beside a comparison of every two', () => {
    const word = fc.constantFrom('今天', '明天', '发货', '退', '尺码', '好的');
    const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(''));
    const near = fc.constantFrom(0.5, 0.7, NEAR, 1);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 14 }), near, (list, threshold) => {
        const all = texts(...list);
        const groups = findDuplicates(all, threshold);
        const grouped = groups.flatMap((group) => group.templates);
        expect(new Set(grouped).size).toBe(grouped.length);
        for (const { templates, likeness, kind } of groups) {
          const nearest = templates.map((one) =>
            Math.min(...templates.map((other) => dice(one.text, other.text))),
          );
          // One of them is near all others.
          expect(Math.max(...nearest)).toBeGreaterThanOrEqual(threshold - 1e-9);
          expect(likeness).toBeGreaterThanOrEqual(threshold);
          expect(kind === 'same').toBe(new Set(templates.map((one) => one.text)).size === 1);
        }
        const alone = all.filter((one) => !grouped.includes(one));
        for (const [i, one] of alone.entries())
          for (const other of alone.slice(i + 1)) expect(dice(one.text, other.text)).toBeLessThan(threshold);
      }),
    );
  });

  it('puts the one that is used most first', () => {
    const all = texts('好的', '好的', '好的').map((one, i) => ({
      ...one,
      used: [1, 5, 5][i] ?? 0,
      updatedAt: i,
    }));
    expect(findDuplicates(all)[0]?.templates.map(({ id }) => id)).toEqual(['t2', 't1', 't0']);
  });
});

describe('mergeGroup', () => {
  const a = template('a', { used: 2, lastUsedAt: 5, triggers: ['几号发', '多久到'] });
  const b = template('b', { used: 3, lastUsedAt: 9, triggers: ['几号发？', '今天发吗'], code: 'fh' });

  it('keeps one, with what the others had', () => {
    const { put, remove } = mergeGroup([b, a], 'a', NOW);
    expect(put).toEqual([
      {
        ...a,
        code: 'fh',
        triggers: ['几号发', '多久到', '几号发？', '今天发吗'],
        used: 5,
        lastUsedAt: 9,
        updatedAt: NOW,
      },
    ]);
    expect(remove).toEqual(['b']);
  });

  it('keeps its own code, and takes none from another pack', () => {
    expect(mergeGroup([a, b], 'b', NOW).put[0]?.code).toBe('fh');
    expect(mergeGroup([a, { ...b, packId: 'other' }], 'a', NOW).put[0]?.code).toBe('');
    expect(mergeGroup([template('x'), template('y')], 'x', NOW).put[0]?.lastUsedAt).toBeNull();
  });

  it('changes nothing for one that is not in it', () => {
    expect(mergeGroup([a, b], 'c', NOW)).toEqual({ put: [], remove: [] });
  });
});

it('listUnused lists what nobody used or changed since, the longest unused first', () => {
  const list = [
    template('used', { used: 1, lastUsedAt: 100, updatedAt: 10 }),
    template('long', { used: 1, lastUsedAt: 20, updatedAt: 10 }),
    template('longer', { used: 1, lastUsedAt: 15, updatedAt: 10 }),
    template('never', { updatedAt: 40 }),
    template('fresh', { updatedAt: 90 }),
    template('deleted', { updatedAt: 1, deletedAt: 5 }),
  ];
  expect(listUnused(list, 50).map(({ id }) => id)).toEqual(['never', 'longer', 'long']);
});
