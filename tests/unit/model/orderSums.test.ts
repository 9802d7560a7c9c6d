/** What known orders come to: amounts as pages show them, and states that nothing was spent in. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVoid, type KeptOrder, readMoney, sumOrders } from '../../../utils/model/index.ts';

const order = (amount: string, state = '已签收', seenAt?: number): KeptOrder => ({
  ...{ number: `n${amount}${state}`, goods: '', amount, state },
  ...(seenAt === undefined ? {} : { seenAt }),
});

describe('an amount', () => {
  it.each<[string, string, number]>([
    ['¥59.00', 'CNY', 59],
    ['￥1,299', 'CNY', 1299],
    ['￥1，299．50', 'CNY', 1299.5],
    ['¥ 12,345,678.90', 'CNY', 12_345_678.9],
    ['59元', 'CNY', 59],
    ['实付：59.9 元', 'CNY', 59.9],
    ['1.2万元', 'CNY', 12_000],
    ['RMB 88', 'CNY', 88],
    ['共2件 合计¥118.00', 'CNY', 118],
    ['¥118.00（含运费¥8.00）', 'CNY', 118],
    ['US$ 3.50', 'USD', 3.5],
    ['3.50 USD', 'USD', 3.5],
    ['NT$1,200', 'TWD', 1200],
    ['HK$99', 'HKD', 99],
    ['S$12.30', 'SGD', 12.3],
    ['RM12.30', 'MYR', 12.3],
    ['$5.25', '$', 5.25],
    ['Rp 150.000', 'IDR', 150_000],
    ['Rp1.250.000', 'IDR', 1_250_000],
    ['Rp150,000', 'IDR', 150_000],
    ['150.000₫', 'VND', 150_000],
    ['99.000 đ', 'VND', 99_000],
    ['₱1,299.00', 'PHP', 1299],
    ['฿350', 'THB', 350],
    ['R$ 1.234,56', 'BRL', 1234.56],
    ['1.299,00 €', 'EUR', 1299],
    ['€12,50', 'EUR', 12.5],
    ['59.00', '', 59],
    ['0', '', 0],
  ])('%s', (text, currency, amount) => expect(readMoney(text)).toEqual({ currency, amount }));

  it.each(['', '面议', '¥', '¥59-79', '¥59~¥79', '¥59 x 2', '¥59 ¥79', '-¥5.00', '3件 5件'])(
    'can’t be told from %j',
    (text) => expect(readMoney(text)).toBeNull(),
  );

  it('is read back however it is grouped', () => {
    const number = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_99 }), (hundredths) => {
        const amount = hundredths / 100;
        expect(readMoney(`¥${number.format(amount)}`)).toEqual({ currency: 'CNY', amount });
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readMoney(text)));
  });
});

describe('a state', () => {
  it.each([
    ...['已取消', '交易关闭', '已关闭', '退款成功', '已退款', '退货退款成功', '退款完成', '未付款，已作废'],
    ...['待付款', '等待买家付款', '待支付', '未支付', '待買家付款', '交易關閉', '不成立'],
    ...['Cancelled', 'Refunded', 'Refund completed', 'Unpaid', 'To pay', 'Closed', 'Dibatalkan'],
  ])('%s: nothing was spent', (state) => expect(isVoid(state)).toBe(true));

  it.each([
    ...['', '待发货', '已发货', '已签收', '交易成功', '退款中', '退款关闭', '退款申请被拒', '拒绝退款'],
    ...[
      '部分退款成功',
      '取消退款',
      '撤销退款申请',
      '售后关闭',
      '已付款',
      '退款失敗',
      'Completed',
      'Shipped',
      'Refund rejected',
    ],
  ])('%s: it stands', (state) => expect(isVoid(state)).toBe(false));
});

describe('the sum', () => {
  it('counts what was paid, in each currency by itself', () => {
    expect(
      sumOrders([
        order('US$3.50'),
        order('¥59.10', '已发货', 5),
        order('￥1,299.20', '交易成功', 9),
        order('¥400', '交易关闭'),
        order('', '待付款'),
        order('面议'),
      ]),
    ).toEqual({
      orders: 6,
      spent: [
        { currency: 'CNY', amount: 1358.3, orders: 2, average: 679.15 },
        { currency: 'USD', amount: 3.5, orders: 1, average: 3.5 },
      ],
      void: 2,
      unread: 1,
      lastSeenAt: 9,
    });
  });

  it('of nothing', () => {
    expect(sumOrders([])).toEqual({ orders: 0, spent: [], void: 0, unread: 0, lastSeenAt: null });
  });

  it('is to the cent', () => {
    const [spent] = sumOrders(Array.from({ length: 10 }, (_, n) => order('¥0.10', `${n}`))).spent;
    expect(spent?.amount).toBe(1);
  });
});
