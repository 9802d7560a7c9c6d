/** Shoppers as a table: the columns that are shown, sums by currency, and nothing in it that a spreadsheet would run. */
import { describe, expect, it } from 'vitest';
import { shopperFile } from '../../../entrypoints/manager/shoppers/file.ts';
import type { Shopper } from '../../../utils/model/index.ts';

const AT = new Date(2026, 6, 3, 9, 5).getTime();
const SHOPPER: Shopper = {
  ...{
    id: 'practice/s1/b1',
    platform: 'practice',
    shop: 's1',
    shopper: 'b1',
    name: '王小明',
    shopName: '小店',
  },
  ...{ tags: ['老客', '会员'], firstSeenAt: AT, lastSeenAt: AT, lastVisitAt: null, visits: 3 },
  flag: { colour: 'red', note: '要发顺丰', agent: '甲', at: AT },
  orders: [
    { number: '1', state: '已签收', goods: '', amount: '¥1,299.00' },
    { number: '2', state: '已签收', goods: '', amount: 'US$3.50' },
    { number: '3', state: '已取消', goods: '', amount: '¥9.00' },
  ],
};

function table(
  more: Partial<Shopper>,
  columns: Parameters<typeof shopperFile>[0]['columns'],
): readonly string[] {
  const { content } = shopperFile(
    {
      ...{ shoppers: [{ ...SHOPPER, ...more }], columns, open: new Map(), at: AT },
      platformName: (id) => (id === 'practice' ? '练习台' : id),
    },
    'zh-CN',
  );
  return content.split('\r\n');
}

describe('the table', () => {
  it('has a byte order mark, the heads, and the columns in their order', () => {
    expect(table({}, ['visits', 'name', 'tags', 'flag', 'platform', 'lastSeen'])).toEqual([
      '\ufeff来访,买家,标签,旗帜备注,平台,最近来访',
      '3,王小明,老客、会员,红旗 要发顺丰,练习台,2026-07-03 09:05',
      '',
    ]);
  });

  it('never adds different currencies', () => {
    expect(table({}, ['spent', 'average', 'orders'])[1]).toBe('"¥1,299.00 + US$3.50","¥1,299.00",3');
  });

  it.each(['=1+1', '+1', '-1', '@a', '＝1', '\t=1', "'=1"])('guards the name %j', (name) => {
    expect(table({ name }, ['name'])[1]).toContain(`'${name}`);
  });

  it('is called after its day', () => {
    const file = {
      shoppers: [],
      columns: [],
      open: new Map(),
      platformName: String,
      at: AT,
    };
    expect(shopperFile(file, 'zh-CN').name).toBe('买家 2026-07-03.csv');
  });
});
