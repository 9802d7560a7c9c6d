/** Whom to write to, when, and why: and never more than once a week. */
import { describe, expect, it } from 'vitest';
import {
  dismissedId,
  type Known,
  nextDayOf,
  propose,
  TOUCH_DEFAULTS,
  templateFor,
} from '../../../utils/followUps/index.ts';
import type { FollowUp, KeptOrder, Shopper } from '../../../utils/model/index.ts';

const DAY = 86_400_000;
/** A Friday at noon. */
const NOW = new Date(2026, 6, 3, 12).getTime();
const on = (day: number, hour = 10, month = 7): number => new Date(2026, month - 1, day, hour).getTime();

function shopper(more: Partial<Shopper> = {}): Shopper {
  return {
    ...{
      id: 'p/s/b',
      platform: 'p',
      shop: 's',
      shopper: 'b',
      name: '小王',
      shopName: '',
      tags: [],
      flag: null,
    },
    ...{ orders: [], firstSeenAt: NOW - 90 * DAY, lastSeenAt: NOW - DAY, lastVisitAt: null, visits: 1 },
    ...more,
  };
}
const order = (state: string, daysAgo: number, number = '1'): KeptOrder => ({
  ...{ number, state, goods: '连衣裙', amount: '¥59' },
  seenAt: NOW - daysAgo * DAY,
});
const reminder = (at: number, more: Partial<FollowUp> = {}): FollowUp => ({
  ...{ id: `r${at}`, kind: 'reminder', conversation: 'p/s/b', text: '回访', at, dueAt: at, doneAt: at },
  ...more,
});
const proposed = (more: Partial<Shopper>, followUps: readonly FollowUp[] = [], rules = TOUCH_DEFAULTS) =>
  propose({ shopper: shopper(more), followUps } satisfies Known, rules, NOW);

describe('the reasons', () => {
  it.each([
    ['an order unpaid since yesterday', { orders: [order('等待买家付款', 1)] }, 'unpaid', on(3, 18)],
    ['one that is unpaid since an hour', { orders: [order('待付款', 1 / 24)] }, 'unpaid', on(4)],
    ['a parcel signed for', { orders: [order('已签收', 2)] }, 'signed', on(4)],
    ['a parcel signed for a week ago', { orders: [order('交易成功', 7)] }, 'signed', on(3, 18)],
    ['a birthday', { profile: { birthday: '1990-07-08' } }, 'birthday', on(8)],
    ['the birthday today', { profile: { birthday: '07-03' } }, 'birthday', on(3, 18)],
    ['a festival', { profile: { festival: '7月9日 开业纪念' } }, 'festival', on(8)],
    ['a VIP of long ago', { profile: { vip: true }, lastSeenAt: NOW - 40 * DAY }, 'vip', on(3, 18)],
    ['a VIP soon', { profile: { vip: true }, lastSeenAt: NOW - 26 * DAY }, 'vip', on(7)],
  ] as const)('%s', (_what, more, rule, dueAt) => {
    expect(proposed(more as Partial<Shopper>)).toMatchObject({ rule, dueAt, conversation: 'p/s/b' });
  });

  it.each([
    ['nobody in particular', {}],
    ['a paid order', { orders: [order('待发货', 1)] }],
    ['an order unpaid so long that it is closed', { orders: [order('待付款', 5)] }],
    ['a parcel of long ago', { orders: [order('已签收', 20)] }],
    [
      'an order of which nobody knows when it was seen',
      { orders: [{ number: '1', state: '待付款', goods: '', amount: '' }] },
    ],
    ['a birthday in two weeks', { profile: { birthday: '07-17' } }],
    ['a birthday that is none', { profile: { birthday: '不告诉你' } }],
    ['a VIP who was here lately', { profile: { vip: true }, lastSeenAt: NOW - 2 * DAY }],
  ] as const)('not for %s', (_what, more) => {
    expect(proposed(more as Partial<Shopper>)).toBeNull();
  });

  it('are each on or off, with their time', () => {
    const more = { orders: [order('待付款', 1), order('已签收', 4, '2')] };
    expect(proposed(more)?.rule).toBe('unpaid');
    const off = { ...TOUCH_DEFAULTS, unpaid: { on: false, days: 1 } };
    expect(proposed(more, [], off)).toMatchObject({ rule: 'signed', about: '连衣裙' });
    expect(proposed(more, [], { ...off, signed: { on: true, days: 6 } })?.dueAt).toBe(on(5));
  });
});

describe('once a week', () => {
  const vip = { profile: { vip: true } as const, lastSeenAt: NOW - 40 * DAY };

  it('waits until the week after the last contact is over', () => {
    expect(proposed(vip, [reminder(on(1, 12))])?.dueAt).toBe(on(8));
    expect(proposed(vip, [reminder(on(1, 12) - 9 * DAY)])?.dueAt).toBe(on(3, 18));
  });

  it('drops what would come too late', () => {
    expect(proposed({ profile: { birthday: '07-05' } }, [reminder(on(2, 12))])).toBeNull();
  });

  it('proposes nothing beside one that is to come', () => {
    expect(proposed(vip, [reminder(on(6), { doneAt: null })])).toBeNull();
    expect(proposed(vip, [reminder(on(20), { doneAt: null })])?.rule).toBe('vip');
  });

  it('counts no promise, and nothing that was dismissed', () => {
    expect(proposed(vip, [reminder(on(2), { kind: 'promise' })])?.dueAt).toBe(on(3, 18));
    expect(proposed(vip, [reminder(on(2), { id: dismissedId('signed:p/s/b:9') })])?.dueAt).toBe(on(3, 18));
  });

  it('never proposes again what was taken or dismissed', () => {
    const first = proposed(vip);
    const id = first?.id ?? '';
    const long = on(1) - 60 * DAY;
    expect(proposed(vip, [reminder(long, { id })])).toBeNull();
    expect(proposed(vip, [reminder(long, { id: dismissedId(id) })])).toBeNull();
    // They came again since: that is another occasion.
    expect(proposed({ ...vip, lastSeenAt: NOW - 39 * DAY }, [reminder(long, { id })])?.rule).toBe('vip');
  });
});

describe('nextDayOf', () => {
  it.each([
    ['07-03', 2026, 7, 3],
    ['07-02', 2027, 7, 2],
    ['1990-12-31', 2026, 12, 31],
    ['02-29', 2028, 2, 29],
    ['国庆节', 2026, 10, 1],
    ['中秋', 2026, 9, 25],
    ['重陽節', 2026, 10, 18],
    ['端午送粽子', 2027, 6, 9],
  ])('%s', (text, year, month, day) => {
    expect(nextDayOf(text, NOW)).toBe(new Date(year, month - 1, day).getTime());
  });
  it.each(['', '随便', '13-40', '02-30', '99'])('none in %j', (text) => {
    expect(nextDayOf(text, NOW)).toBeNull();
  });
});

it('a template fits by its title before its category, and not from the bin', () => {
  const one = (title: string, category: string, deletedAt: number | null = null) => ({
    ...{ title, category: [category], language: 'zh-CN' as const, deletedAt },
  });
  const gone = one('生日祝福', '关怀', 1);
  const templates = [gone, one('小礼物', '生日'), one('生日快乐', '关怀'), one('催一下', '催付')];
  // What is said before a parcel is signed for isn't what is asked afterwards.
  const parcels = ['签收前发现破损拒收', '签收后回访'].map((title) => one(title, '物流'));
  expect(templateFor('signed', parcels.slice(0, 1))).toBeNull();
  expect(templateFor('signed', parcels)).toMatchObject({ title: '签收后回访' });
  expect(templateFor('birthday', templates)?.title).toBe('生日快乐');
  expect(templateFor('unpaid', templates)?.title).toBe('催一下');
  expect(templateFor('vip', templates)).toBeNull();
});
