/** What the template list counts on: which rows are drawn, selected, found, and where a key leads in the tree. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  createTemplateFilter,
  filterTemplates,
  isNotYet,
  isOver,
  prepareFilter,
  type TemplateFilter,
} from '../../components/manager/filter.ts';
import { allOrNone, extended, NOTHING_SELECTED, toggled } from '../../components/manager/selection.ts';
import { targetsFor, treeRows, treeStep, typedTo } from '../../components/manager/treeRows.ts';
import { evenLayout, rowsToDraw, seated, unevenLayout, viewOf } from '../../components/shared/windowing.ts';
import { categoryTree } from '../../utils/packs/index.ts';
import { NOW } from './makers.tsx';
import { template } from './managerMakers.tsx';

const DAY = 86_400_000;

describe('windows', () => {
  const AROUND = 400;
  const drawn = (top: number, height: number, total: number, kept: readonly number[] = []) =>
    rowsToDraw(evenLayout(total, 50), viewOf(top, height, 100), AROUND, kept);

  it.each([
    [0, 500, 1000],
    [50_000, 500, 1000],
    [12_345, 500, 1000],
    [0, 500, 3],
    [9_999_999, 500, 1000],
    [0, 0, 0],
  ])('at %i the rows that are seen are drawn, and few others', (top, height, total) => {
    const rows = drawn(top, height, total);
    expect(rows.length).toBeLessThan(30);
    const last = Math.min(total, Math.ceil((top + height) / 50));
    for (let row = Math.floor(top / 50); row < last; row += 1) expect(rows).toContain(row);
  });

  it('show the end where the list became shorter than it was scrolled', () => {
    expect(drawn(9_999_999, 500, 1000).at(-1)).toBe(999);
    expect(drawn(9_999_999, 500, 3)).toEqual([0, 1, 2]);
  });

  it('hold the rows that are kept, wherever they are, each once', () => {
    expect(drawn(50_000, 500, 2000, [3]).slice(0, 2)).toEqual([3, 992]);
    expect(drawn(50_000, 500, 2000, [1990]).slice(-2)).toEqual([1017, 1990]);
    expect(drawn(50_000, 500, 2000, [1005]).filter((row) => row === 1005)).toHaveLength(1);
    expect(drawn(50_000, 500, 2000, [-1, 2000])).toEqual(drawn(50_000, 500, 2000));
  });

  it('stay as they are within two rows', () => {
    expect(drawn(1010, 450, 2000)).toEqual(drawn(1050, 450, 2000));
  });

  it('are the same for rows of one height, however it is told', () => {
    const heights = Array.from({ length: 500 }, () => 50);
    for (const top of [0, 49, 50, 51, 12_345, 24_600, 30_000]) {
      const view = viewOf(top, 500, 100);
      const uneven = rowsToDraw(unevenLayout(heights), view, AROUND, []);
      expect(uneven).toEqual(rowsToDraw(evenLayout(500, 50), view, AROUND, []));
    }
  });

  it('follow rows of any height', () => {
    const layout = unevenLayout([10, 1000, 10, 1000, 10]);
    expect(rowsToDraw(layout, { top: 1005, bottom: 1015 }, 0, [])).toEqual([1, 2]);
    expect(layout.topOf(5)).toBe(2030);
  });

  it('leave a row in its seat, and give the seat of one that went to one that came', () => {
    expect(seated([], [0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
    expect(seated([0, 1, 2, 3], [2, 3, 4, 5])).toEqual([4, 5, 2, 3]);
    expect(seated([4, 5, 2, 3], [2, 5])).toEqual([null, 5, 2]);
    expect(seated([null, 5, 2], [1, 2, 3, 5])).toEqual([1, 5, 2, 3]);
    expect(seated([1, 5, 2, 3], [])).toEqual([]);
  });
});

describe('selection', () => {
  const order = ['a', 'b', 'c', 'd'];

  it('goes from where it began to where Shift points, in both directions', () => {
    const one = toggled(NOTHING_SELECTED, 'c');
    expect([...extended(one, 'a', order).ids].sort()).toEqual(['a', 'b', 'c']);
    expect([...extended(one, 'd', order).ids].sort()).toEqual(['c', 'd']);
    expect(extended(one, 'd', order).anchor).toBe('c');
  });

  it('begins at the row itself where nothing was selected, or where it began is gone', () => {
    expect([...extended(NOTHING_SELECTED, 'b', order).ids]).toEqual(['b']);
    expect([...extended({ ids: new Set(), anchor: 'gone' }, 'b', order).ids]).toEqual(['b']);
  });

  it('is all, and then nothing', () => {
    const all = allOrNone(toggled(NOTHING_SELECTED, 'a'), order);
    expect(all.ids.size).toBe(4);
    expect(allOrNone(all, order).ids.size).toBe(0);
  });
});

describe('filter', () => {
  const filter = { query: '', category: '', packId: '', state: '' } as const;
  const all = [
    template('old', { updatedAt: NOW - 100 * DAY }),
    template('used', { updatedAt: NOW - 100 * DAY, lastUsedAt: NOW - DAY }),
    template('over', { updatedAt: NOW, validTo: '2026-07-02' }),
    template('today', { updatedAt: NOW, validTo: '2026-07-03', validFrom: '2026-07-03' }),
    template('soon', { updatedAt: NOW, validFrom: '2026-07-04', category: ['a'], pinned: true }),
  ];
  const found = (more: object) => filterTemplates(all, { ...filter, ...more }, NOW).map(({ id }) => id);

  it.each([
    ['unused', ['old']],
    ['over', ['over']],
    ['notYet', ['soon']],
    ['pinned', ['soon']],
    ['', ['soon', 'old', 'used', 'over', 'today']],
  ])('by state %j', (state, ids) => {
    expect(found({ state })).toEqual(ids);
  });

  it('finds those of no category', () => {
    expect(found({ category: null })).not.toContain('soon');
    expect(found({ category: null })).toHaveLength(4);
  });

  it('asked again and again, finds what it finds when it is asked at once', () => {
    // Few values each, so that one question often narrows the one before, and often almost does.
    const some = fc.constantFrom('', 'a', 'ab', 'A b', 'b');
    const row = fc.record({ text: some, pinned: fc.boolean(), in: fc.constantFrom('x', 'y') });
    const lists = fc.array(row, { minLength: 2, maxLength: 6 });
    const asked = fc.record({
      query: some,
      packId: fc.constantFrom('', 'x'),
      category: fc.constantFrom('', 'y'),
      state: fc.constantFrom('', 'pinned', 'unused'),
      list: fc.nat(1),
      later: fc.nat(5),
    });
    fc.assert(
      fc.property(lists, fc.array(asked, { minLength: 5, maxLength: 20 }), (rows, questions) => {
        const list = rows.map(({ text, pinned, in: place }, at) =>
          template(String(at), {
            text,
            pinned,
            packId: place,
            category: [place],
            updatedAt: NOW - 89.9 * DAY,
          }),
        );
        const both = [list, list.slice(1)];
        // As a list that has been shown for a while, and as one that has only just come.
        vi.useFakeTimers();
        prepareFilter(list);
        vi.runAllTimers();
        vi.useRealTimers();
        const find = createTemplateFilter();
        for (const { list: which, later, ...more } of questions) {
          const templates = both[which] ?? [];
          const now = NOW + later * 0.2 * DAY;
          expect(find(templates, more as TemplateFilter, now)).toEqual(
            filterTemplates(templates, more as TemplateFilter, now),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it('counts both days in', () => {
    const both = { validFrom: '2026-07-03', validTo: '2026-07-03' };
    expect([isOver(both, '2026-07-03'), isNotYet(both, '2026-07-03')]).toEqual([false, false]);
    expect([isOver({}, '2026-07-03'), isNotYet({}, '2026-07-03')]).toEqual([false, false]);
  });
});

describe('tree', () => {
  const nodes = categoryTree(
    [template('1', { category: ['售前', '尺码'] }), template('2', { category: ['售后'] })],
    'zh-CN',
  );
  const ends = { all: { name: '全部', count: 2 }, none: { name: '未分类', count: 0 } };
  const shut = treeRows(nodes, new Set(), ends);
  const open = treeRows(nodes, new Set(['售前']), ends);
  const nameAt = (rows: typeof open, at: number) => rows[at]?.name;
  const presale = open.findIndex(({ name }) => name === '售前');

  it('has all on top, those of none below, and counts what lies below', () => {
    expect([nameAt(shut, 0), shut.length, nameAt(shut, 3)]).toEqual(['全部', 4, '未分类']);
    expect(open[presale]).toMatchObject({ count: 1, isOpen: true, level: 1, size: 4 });
    expect(open[presale + 1]).toMatchObject({ name: '尺码', level: 2, position: 1, size: 1, isOpen: null });
  });

  it('is gone through by keys', () => {
    const step = (rows: typeof open, at: number, key: string) => treeStep(rows, at, key);
    expect(step(shut, presale, 'ArrowRight')).toEqual({ kind: 'toggle', at: presale });
    expect(step(open, presale, 'ArrowRight')).toEqual({ kind: 'go', to: presale + 1 });
    expect(step(open, presale + 1, 'ArrowLeft')).toEqual({ kind: 'go', to: presale });
    expect(step(open, presale, 'ArrowLeft')).toEqual({ kind: 'toggle', at: presale });
    expect(step(open, 0, 'End')).toEqual({ kind: 'go', to: open.length - 1 });
    expect(step(open, 0, 'ArrowUp')).toBeNull();
    expect(step(open, 0, 'x')).toBeNull();
    expect(typedTo(open, 0, '尺')).toBe(presale + 1);
    expect(typedTo(open, 0, '没')).toBeNull();
  });

  it('a category goes neither into itself nor where it is', () => {
    expect(targetsFor(['售前', '售前 / 尺码', '售前段', '售后'], ['售前'])).toEqual(['售前段', '售后']);
    expect(targetsFor(['售前', '售前 / 尺码', '售后'], ['售前', '尺码'])).toEqual(['售后']);
  });
});
