// @vitest-environment happy-dom
/** The manager's list of shoppers: narrowed, sorted, chosen, and what is known of one. */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ShopperPageProps, STANDARD_COLUMNS } from '../../components/index.ts';
import { formatAgo } from '../../utils/locale/index.ts';
import { HOUR, NOW, press, say, shopper, type } from './makers.tsx';
import { rowNames } from './managerMakers.tsx';
import { LI, showShoppers, t, WANG, ZHAO } from './shopperMakers.tsx';

afterEach(cleanup);

const box = (name: string) => screen.getByRole('combobox', { name });
const choose = (name: string, value: string) => fireEvent.change(box(name), { target: { value } });
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const check = (name: string) => screen.getByRole('checkbox', { name: t('shoppers.choose', { name }) });
const showMore = () => fireEvent.click(button(t('shoppers.moreFilters')));

describe('a row', () => {
  it('shows flag with its word, tags with their colours, shop, times and what was spent', () => {
    showShoppers();
    expect(rowNames()).toEqual(['王小明', '李四', '赵六']);
    const row = document.querySelector('tbody tr')?.textContent;
    for (const part of [
      say('flag.red'),
      '要发顺丰',
      '老客',
      '小店',
      formatAgo(NOW - HOUR, NOW, 'zh-CN'),
      say('shopper.visitsValue', { n: 3 }),
      '¥159.90',
    ])
      expect(row).toContain(part);
    expect(document.querySelector('tbody .tag-red')?.textContent).toBe('老客');
  });

  it('opens what is known, with the history, and closes with Escape where it was opened', async () => {
    const { props } = showShoppers();
    const opener = button('李四');
    opener.focus();
    fireEvent.click(opener);
    const details = screen.getByRole('region', { name: t('details.label', { name: '李四' }) });
    for (const part of [
      '小李子',
      'V3',
      'b2',
      '练习台 · 大店',
      '给李四补发',
      'US$30.00',
      say('temper.owl'),
      LI.id,
    ])
      expect(details.textContent).toContain(part);
    await waitFor(() => expect(details.contains(document.activeElement)).toBe(true));
    fireEvent.click(within(details).getByRole('button', { name: t('details.export', { name: '李四' }) }));
    expect(props.onExportOne).toHaveBeenCalledExactlyOnceWith(LI);
    press(document.activeElement ?? details, 'Escape');
    expect(screen.queryByRole('region', { name: t('details.label', { name: '李四' }) })).toBeNull();
    expect(document.activeElement).toBe(opener);
  });

  it('is erased by its button', () => {
    const { props } = showShoppers();
    fireEvent.click(button(t('shoppers.delete', { name: '李四' })));
    expect(props.onMany).toHaveBeenCalledExactlyOnceWith([LI.id], { kind: 'erase' });
  });
});

describe('are narrowed', () => {
  it.each([
    ['name', '李', ['李四']],
    ['former name', '小李', ['李四']],
    ['tag', '会员', ['王小明']],
    ['note', '要發', ['王小明']],
    ['id', 'Ｂ2', ['李四']],
    ['two words', '李 批发', ['李四']],
  ])('by %s', (_by, text, names) => {
    showShoppers();
    type(screen.getByRole('searchbox', { name: t('shoppers.search') }), text);
    expect(rowNames()).toEqual(names);
  });

  it('by tag and by when they were seen', () => {
    showShoppers();
    choose(t('shoppers.tagFilter'), '批发');
    expect(rowNames()).toEqual(['李四']);
    choose(t('shoppers.tagFilter'), '');
    choose(t('shoppers.seenFilter'), '7');
    expect(rowNames()).toEqual(['王小明']);
    choose(t('shoppers.seenFilter'), 'dates');
    expect(rowNames()).toHaveLength(3);
    fireEvent.change(screen.getByLabelText(t('shoppers.seenTo')), { target: { value: '2026-06-23' } });
    expect(rowNames()).toEqual(['李四', '赵六']);
    fireEvent.change(screen.getByLabelText(t('shoppers.seenFrom')), { target: { value: '2026-06-23' } });
    expect(rowNames()).toEqual(['李四']);
  });

  it('by what is open, by flag, shop and platform', () => {
    showShoppers();
    fireEvent.click(screen.getByRole('checkbox', { name: t('shoppers.openOnly') }));
    expect(rowNames()).toEqual(['李四']);
    fireEvent.click(screen.getByRole('checkbox', { name: t('shoppers.openOnly') }));
    showMore();
    choose(t('shoppers.flagFilter'), 'red');
    expect(rowNames()).toEqual(['王小明']);
    choose(t('shoppers.flagFilter'), 'none');
    expect(rowNames()).toEqual(['李四', '赵六']);
    choose(t('shoppers.shopFilter'), 's2');
    expect(rowNames()).toEqual(['赵六']);
    choose(t('shoppers.platformFilter'), 'practice');
    expect(screen.getByText(t('shoppers.noMatch'))).toBeDefined();
    fireEvent.click(button(t('shoppers.clearFilter')));
    expect(rowNames()).toHaveLength(3);
  });

  it('by what they spent, each in its own currency', () => {
    showShoppers();
    showMore();
    const from = screen.getByRole<HTMLInputElement>('textbox', { name: t('shoppers.spentFrom') });
    type(from, '30');
    expect(rowNames()).toEqual(['王小明', '李四']);
    type(screen.getByRole('textbox', { name: t('shoppers.spentTo') }), '１00');
    expect(rowNames()).toEqual(['李四']);
    choose(t('shoppers.currency'), 'CNY');
    expect(screen.getByText(t('shoppers.noMatch'))).toBeDefined();
  });
});

describe('are sorted', () => {
  it.each<[string, string, readonly string[]]>([
    ['shopper.column.visits', 'down first', ['赵六', '王小明', '李四']],
    ['shopper.column.name', 'up first', ['李四', '王小明', '赵六']],
    ['shopper.column.spent', 'by currency', ['李四', '王小明', '赵六']],
    ['shopper.column.due', 'the soonest first', ['李四', '王小明', '赵六']],
  ])('by %s, %s', (key, _how, names) => {
    showShoppers();
    const label = t(key as 'shopper.column.visits');
    fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: label }));
    if (key === 'shopper.column.due')
      fireEvent.click(within(screen.getByRole('grid')).getByRole('button', { name: label }));
    expect(rowNames()).toEqual(names);
  });
});

describe('those that are chosen', () => {
  it('are a row, a range with Shift, or all that fit', () => {
    showShoppers();
    fireEvent.click(check('王小明'));
    fireEvent.click(check('赵六'), { shiftKey: true });
    expect(screen.getByText(t('shopper.many.count', { n: 3 }))).toBeDefined();
    fireEvent.click(button(t('shopper.many.clear')));
    type(screen.getByRole('searchbox', { name: t('shoppers.search') }), '李');
    fireEvent.click(screen.getByRole('checkbox', { name: t('shoppers.chooseAll') }));
    expect(screen.getByText(t('shopper.many.count', { n: 1 }))).toBeDefined();
  });

  it('are only those that are seen: who doesn’t fit any more isn’t meant', () => {
    const { props } = showShoppers();
    fireEvent.click(check('王小明'));
    fireEvent.click(check('李四'));
    type(screen.getByRole('searchbox', { name: t('shoppers.search') }), '李');
    fireEvent.click(button(t('shopper.many.erase')));
    expect(props.onMany).toHaveBeenCalledExactlyOnceWith([LI.id], { kind: 'erase' });
  });

  it('are tagged, untagged and flagged', () => {
    const { props } = showShoppers();
    fireEvent.click(check('王小明'));
    fireEvent.click(check('李四'));
    const ids = [WANG.id, LI.id];
    fireEvent.click(button(t('shopper.many.tag')));
    type(box(t('shopper.many.tagName')), ' 大客户 ');
    fireEvent.click(button(t('shopper.many.apply', { n: 2 })));
    expect(props.onMany).toHaveBeenLastCalledWith(ids, { kind: 'tag', tag: '大客户' });
    fireEvent.click(button(t('shopper.many.untag')));
    fireEvent.click(button(t('shopper.many.untagOne', { tag: '批发', n: 1 })));
    expect(props.onMany).toHaveBeenLastCalledWith(ids, { kind: 'untag', tag: '批发' });
    fireEvent.click(button(t('shopper.many.flag')));
    type(screen.getByRole('textbox', { name: t('shopper.many.flagNote') }), '节后回访');
    fireEvent.click(button(t('shopper.many.apply', { n: 2 })));
    expect(props.onMany).toHaveBeenLastCalledWith(ids, { kind: 'flag', colour: 'red', note: '节后回访' });
  });

  it('say where it could not be stored', async () => {
    showShoppers({ onMany: vi.fn<ShopperPageProps['onMany']>(() => Promise.reject(new Error('full'))) });
    fireEvent.click(check('李四'));
    fireEvent.click(button(t('shopper.many.erase')));
    expect((await screen.findByRole('alert')).textContent).toBe(t('shoppers.failed'));
  });

  it('are exported, or all that fit, with the columns that are shown', () => {
    const { props } = showShoppers();
    fireEvent.click(button(t('shoppers.export', { n: 3 })));
    const columns = ['name', 'tags', 'flag', 'shop', 'lastSeen', 'visits', 'orders', 'spent', 'due'];
    expect(props.onExport).toHaveBeenLastCalledWith([WANG.id, LI.id, ZHAO.id], columns);
    fireEvent.click(check('李四'));
    fireEvent.click(button(t('shoppers.exportChosen', { n: 1 })));
    expect(props.onExport).toHaveBeenLastCalledWith([LI.id], columns);
  });
});

describe('columns', () => {
  const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent);
  it('are hidden, moved by button and key, and frozen', () => {
    const { props, again } = showShoppers();
    const last = () => vi.mocked(props.onColumns).mock.lastCall?.[0] ?? STANDARD_COLUMNS;
    fireEvent.click(button(t('columns.open')));
    fireEvent.click(screen.getByRole('checkbox', { name: t('shopper.column.tags') }));
    again({ columns: last() });
    expect(heads()).not.toContain(t('shopper.column.tags'));
    fireEvent.click(button(t('columns.down', { name: t('shopper.column.flag') })));
    again({ columns: last() });
    expect(heads().slice(2, 4)).toEqual([t('shopper.column.shop'), t('shopper.column.flag')]);
    press(button(t('columns.up', { name: t('shopper.column.flag') })), 'ArrowUp', { altKey: true });
    again({ columns: last() });
    expect(heads().slice(2, 4)).toEqual([t('shopper.column.flag'), t('shopper.column.shop')]);
    fireEvent.click(button(t('columns.freeze', { name: t('shopper.column.visits') })));
    again({ columns: last() });
    expect(heads().slice(1, 3)).toEqual([t('shopper.column.name'), t('shopper.column.visits')]);
    expect(document.querySelectorAll('thead .frozen')).toHaveLength(3);
    press(button(t('columns.reset')), 'Escape');
    expect(screen.queryByRole('button', { name: t('columns.reset') })).toBeNull();
  });
});

it('draws few of many', () => {
  const many = Array.from({ length: 5000 }, (_, n) => shopper({ id: `x/${n}`, name: `买家${n}` }));
  showShoppers({ shoppers: many });
  expect(rowNames().length).toBeLessThan(60);
  expect(screen.getByText(t('shoppers.count', { n: 5000 }))).toBeDefined();
});

it('are read, none or there: three different things', () => {
  const { again } = showShoppers({ shoppers: null });
  expect(screen.getByText(t('shoppers.reading'))).toBeDefined();
  again({ shoppers: [] });
  expect(screen.getByText(t('shoppers.empty'))).toBeDefined();
  again({ shoppers: [WANG], reading: { done: 2000, of: 50_000 } });
  expect(screen.getByText(new RegExp(t('shoppers.readingSome', { done: 2000, of: 50_000 })))).toBeDefined();
});
