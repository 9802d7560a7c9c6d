/** A page of shoppers to test: three of them, their tags, and callbacks that only remember. */
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import {
  LocaleContext,
  type ShopperPageProps,
  ShoppersPage,
  STANDARD_COLUMNS,
  type WideSearch,
} from '../../components/index.ts';
import { translateShoppers } from '../../utils/locale/index.ts';
import type { Language, Shopper } from '../../utils/model/index.ts';
import { foldUnits, markWords } from '../../utils/text/index.ts';
import { followUp, HOUR, NOW, shopper } from './makers.tsx';

export const t = translateShoppers('zh-CN');
const DAY = 24 * HOUR;
const order = (amount: string, state = '已签收') => ({ number: amount, state, goods: '棉袜', amount });

export const WANG = shopper({
  flag: { colour: 'red', note: '要发顺丰', agent: '甲', at: NOW - HOUR },
  tags: ['老客', '会员'],
  orders: [order('¥100.00'), order('¥59.90'), order('¥500.00', '交易关闭')],
});
export const LI = shopper({
  ...{ id: 'practice/s1/b2', shopper: 'b2', name: '李四', shopName: '大店', tags: ['批发'], visits: 1 },
  ...{ formerNames: ['小李子'], orders: [order('US$30.00')], lastSeenAt: NOW - 10 * DAY },
  profile: { vip: true, level: 'V3', temper: 'owl' },
});
export const ZHAO = shopper({
  ...{ id: 'taobao/s2/b3', platform: 'taobao', shop: 's2', shopper: 'b3', name: '赵六', shopName: '' },
  ...{ tags: [], visits: 9, lastSeenAt: NOW - 60 * DAY },
});
export const THREE: readonly Shopper[] = [WANG, LI, ZHAO];

export const NO_SEARCH: WideSearch = { query: '', found: [], count: 0, looked: 0, of: null, state: 'none' };

export function pageProps(): ShopperPageProps {
  return {
    shoppers: THREE,
    reading: null,
    tags: [
      { name: '老客', usedAt: 2, colour: 'red', group: '关系' },
      { name: '会员', usedAt: 1 },
      { name: '没人用', usedAt: 0 },
    ],
    open: new Map([[LI.id, [followUp('给李四补发', { conversation: LI.id })]]]),
    columns: STANDARD_COLUMNS,
    search: NO_SEARCH,
    preparing: null,
    History: ({ conversation, start }) => (
      <p class="shown-history">{`${conversation} ${start?.query ?? ''} ${start?.message ?? ''}`}</p>
    ),
    platformName: (id) => (id === 'practice' ? '练习台' : id),
    fold: foldUnits,
    marks: (text, query) => markWords(text, [query]),
    now: NOW,
    onMany: vi.fn<ShopperPageProps['onMany']>(async () => {}),
    onExport: vi.fn<ShopperPageProps['onExport']>(),
    onExportOne: vi.fn<ShopperPageProps['onExportOne']>(),
    onColumns: vi.fn<ShopperPageProps['onColumns']>(),
    onTagLook: vi.fn<ShopperPageProps['onTagLook']>(async () => {}),
    onMoveTags: vi.fn<ShopperPageProps['onMoveTags']>(async () => {}),
    onSearchSoon: vi.fn<ShopperPageProps['onSearchSoon']>(),
    onSearch: vi.fn<ShopperPageProps['onSearch']>(),
    onMoreFound: vi.fn<ShopperPageProps['onMoreFound']>(),
  };
}

/** Shows the page. `again` tells it something new and leaves the rest as it was. */
export function showShoppers(more: Partial<ShopperPageProps> = {}, language: Language = 'zh-CN') {
  let props: ShopperPageProps = { ...pageProps(), ...more };
  const ui = () => (
    <LocaleContext.Provider value={language}>
      <ShoppersPage {...props} />
    </LocaleContext.Provider>
  );
  const { container, rerender } = render(ui());
  return {
    container,
    props,
    again(next: Partial<ShopperPageProps>) {
      props = { ...props, ...next };
      rerender(ui());
    },
  };
}
