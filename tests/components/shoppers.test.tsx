// @vitest-environment happy-dom
/** The manager's list of shoppers. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { formatAgo } from '../../utils/locale/index.ts';
import { HOUR, NOW, say, type } from './makers.tsx';
import { rowNames, SHOPPERS, showManager } from './managerMakers.tsx';

afterEach(cleanup);

describe('shoppers', () => {
  const open = (more = {}) => showManager({ section: 'shoppers', ...more });
  const filter = (value: string) =>
    fireEvent.change(screen.getByRole('combobox', { name: say('shoppers.flagFilter') }), {
      target: { value },
    });

  it('show flag with its word, tags, shop, last visit and visits', () => {
    open();
    expect(rowNames()).toEqual(['王小明', '李四']);
    const row = document.querySelector('tbody tr')?.textContent;
    for (const part of [
      say('flag.red'),
      '要发顺丰',
      '老客、会员',
      '小店',
      formatAgo(NOW - HOUR, NOW, 'zh-CN'),
      say('shopper.visitsValue', { n: 3 }),
    ])
      expect(row).toContain(part);
  });

  it.each([
    ['name', '李', ['李四']],
    ['shop', '大店', ['李四']],
    ['tag', '会员', ['王小明']],
    ['note', '顺丰', ['王小明']],
    ['id', 'b2', ['李四']],
  ])('are found by %s', (_by, text, names) => {
    open();
    type(screen.getByRole('searchbox', { name: say('shoppers.search') }), text);
    expect(rowNames()).toEqual(names);
  });

  it('are narrowed by flag', () => {
    open();
    filter('red');
    expect(rowNames()).toEqual(['王小明']);
    filter('blue');
    expect(screen.getByText(say('shoppers.noMatch'))).toBeDefined();
    filter('');
    expect(rowNames()).toHaveLength(2);
  });

  it('are handed back for deletion', () => {
    const { spies } = open();
    fireEvent.click(screen.getByRole('button', { name: say('shoppers.delete', { name: '李四' }) }));
    expect(spies.onDeleteShopper).toHaveBeenCalledExactlyOnceWith(SHOPPERS[1]);
  });

  it('are read, none or there: three different things', () => {
    const { again } = open({ shoppers: null });
    expect(screen.getByText(say('manager.loading'))).toBeDefined();
    again({ shoppers: [] });
    expect(screen.getByText(say('shoppers.empty'))).toBeDefined();
    again({ shoppers: SHOPPERS });
    expect(rowNames()).toHaveLength(2);
  });
});
