import { describe, expect, it } from 'vitest';
import type { Order } from '../../../utils/model/index.ts';
import { stageOf } from '../../../utils/suggestion/understanding/index.ts';
import { chat } from './desk.ts';
import { signs } from './signs.ts';

const order = (state: string): Order => ({ number: '1', state, goods: '', amount: '' });
const of = (lines: string[], ...states: string[]) =>
  stageOf(chat(...lines).messages, signs, states.map(order));

describe('stageOf, from what is said', () => {
  it.each([
    ['这款有现货吗', 'presale'],
    ['170 130斤穿多大码', 'presale'],
    ['不合适可以退吗', 'presale'],
    ['支持七天退换吗', 'presale'],
    ['不合适可以退货退款吗', 'presale'],
    ['今天下单明天能到吗', 'presale'],
    ['再便宜点我就拍了', 'presale'],
    ['how much is it', 'presale'],
    ['怎么还没发货', 'insale'],
    ['麻烦改一下地址', 'insale'],
    ['我刚拍的，备注发顺丰', 'insale'],
    ['物流三天没动了', 'insale'],
    ['when will my order ship', 'insale'],
    ['收到货发现破了个洞', 'aftersale'],
    ['不喜欢，怎么退', 'aftersale'],
    ['你们发错颜色了', 'aftersale'],
    ['退款什么时候到账', 'aftersale'],
    ['洗了一次就掉色了', 'aftersale'],
    ['收到了，可以退吗', 'aftersale'],
    ['請問怎麼退貨', 'aftersale'],
    ['i want a refund', 'aftersale'],
  ])('%j is %s', (line, stage) => {
    const found = of([`买:${line}`]);
    expect(found.stage).toBe(stage);
    expect(found.evidence.length).toBeGreaterThan(0);
  });

  it('says nothing where nothing tells', () => {
    expect(of(['买:在吗', '买:好的'])).toEqual({ stage: null, evidence: [] });
    expect(of([])).toEqual({ stage: null, evidence: [] });
    expect(of(['客:亲，退款已经到账了'])).toEqual({ stage: null, evidence: [] });
  });

  it('follows the conversation', () => {
    expect(of(['买:有现货吗', '客:有的', '买:拍下了，什么时候发货']).stage).toBe('insale');
  });
});

describe('stageOf, from orders', () => {
  it.each([
    ['待付款', 'presale'],
    ['等待买家付款', 'presale'],
    ['待發貨', 'insale'],
    ['买家已付款', 'insale'],
    ['已发货', 'insale'],
    ['派送中', 'insale'],
    ['已签收', 'aftersale'],
    ['交易成功', 'aftersale'],
    ['退款中', 'aftersale'],
    ['Unpaid', 'presale'],
    ['Paid', 'insale'],
    ['To Ship', 'insale'],
    ['Delivered', 'aftersale'],
  ])('%j is %s', (state, stage) => {
    expect(of(['买:在吗'], state)).toEqual({ stage, evidence: [state] });
  });

  it('trusts the first order more than the others, and words more than orders', () => {
    expect(of([], '待发货', '交易成功', '交易成功').stage).toBe('insale');
    expect(of(['买:这款还有别的颜色吗，有货吗'], '交易成功').stage).toBe('presale');
    expect(of([], '交易关闭').stage).toBeNull();
  });
});
