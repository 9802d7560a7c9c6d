// @vitest-environment happy-dom
/** Words in all that was said: asked, told, and opened where they were said. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FoundMessage, ShopperPageProps, WideSearch } from '../../components/index.ts';
import { formatAgo } from '../../utils/locale/index.ts';
import { HOUR, NOW, press } from './makers.tsx';
import { LI, NO_SEARCH, showShoppers, t, WANG } from './shopperMakers.tsx';

afterEach(cleanup);

const message = (id: string, text: string): FoundMessage => ({
  ...{ id, text, side: 'shopper', at: NOW - HOUR, kind: 'text', seenAt: NOW },
});
const FOUND: WideSearch = {
  query: '发货',
  found: [
    { shopper: WANG, messages: [message('m1', '什么时候发货'), message('m2', '发货了吗')], count: 5 },
    { shopper: LI, messages: [message('m3', '先发货')], count: 1 },
  ],
  count: 6,
  looked: 20,
  of: 40,
  state: 'full',
};

function open(more: Partial<ShopperPageProps> = {}) {
  const shown = showShoppers(more);
  fireEvent.click(screen.getByRole('tab', { name: t('shoppers.part.said') }));
  return { ...shown, field: screen.getByRole<HTMLInputElement>('textbox', { name: t('said.search') }) };
}

describe('a search', () => {
  it('is made ready for when its place is shown, and asked as one types, composed text only whole', () => {
    const { props, field } = open();
    expect(props.onSearchSoon).toHaveBeenCalledTimes(1);
    fireEvent.input(field, { target: { value: 'fa' }, isComposing: true });
    expect(props.onSearch).not.toHaveBeenCalled();
    field.value = '发货 ';
    fireEvent.compositionEnd(field);
    expect(props.onSearch).toHaveBeenCalledExactlyOnceWith('发货');
    press(field, 'Escape', { isComposing: true });
    expect(field.value).toBe('发货 ');
  });

  it('is left with Escape', () => {
    const { props, field } = open({ search: FOUND });
    expect(field.value).toBe('发货');
    press(field, 'Escape');
    expect(props.onSearch).toHaveBeenCalledExactlyOnceWith('');
    expect(field.value).toBe('');
  });

  it('shows with whom, when, and the words marked', () => {
    open({ search: FOUND });
    const [first] = document.querySelectorAll('.found');
    for (const part of [
      '王小明',
      '小店',
      '什么时候发货',
      formatAgo(NOW - HOUR, NOW, 'zh-CN'),
      t('said.by.shopper'),
    ])
      expect(first?.textContent).toContain(part);
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
      '发货',
      '发货',
      '发货',
    ]);
    expect(screen.getByText(t('said.foundSoFar', { n: 2, count: 6 }))).toBeDefined();
  });

  it('goes on where it is asked to', () => {
    const { props, again } = open({ search: FOUND });
    fireEvent.click(screen.getByRole('button', { name: t('said.more') }));
    expect(props.onMoreFound).toHaveBeenCalledTimes(1);
    again({ search: { ...FOUND, state: 'done' } });
    expect(screen.queryByRole('button', { name: t('said.more') })).toBeNull();
    expect(screen.getByText(t('said.found', { n: 2, count: 6 }))).toBeDefined();
  });

  it('opens the history at what was found, and at the newest of those that aren’t shown', () => {
    open({ search: FOUND });
    const line = document.querySelectorAll('.found-line')[1];
    expect(line?.textContent).toContain('发货了吗');
    if (line !== undefined) fireEvent.click(line);
    expect(document.querySelector('.shown-history')?.textContent).toBe(`${WANG.id} 发货 m2`);
    fireEvent.click(screen.getByRole('button', { name: t('said.others', { n: 3 }) }));
    expect(document.querySelector('.shown-history')?.textContent).toBe(`${WANG.id} 发货 m1`);
  });

  it('tells how far it is, that nothing was found, and that it failed', () => {
    const { again } = open({ search: { ...NO_SEARCH, query: '发货', state: 'running', looked: 8, of: 40 } });
    expect(screen.getByRole<HTMLProgressElement>('progressbar').value).toBe(8);
    expect(screen.getByText(t('said.looking'))).toBeDefined();
    again({ search: { ...NO_SEARCH, query: '发货', state: 'done' } });
    expect(screen.getByText(t('said.none', { query: '发货' }))).toBeDefined();
    again({ search: { ...NO_SEARCH, query: '发货', state: 'failed' } });
    expect(screen.getByText(t('said.failed'))).toBeDefined();
    again({ search: NO_SEARCH, preparing: { done: 40, of: 200 } });
    expect(screen.getByText(t('said.preparing', { done: 40, of: 200 }))).toBeDefined();
  });
});
