import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MaskingRules, readRules } from '../../../utils/suggestion/index.ts';
import {
  createMasking,
  MASKING_RULES,
  packMaskingRules,
} from '../../../utils/suggestion/understanding/index.ts';
import { countWordings, render } from '../../../utils/template/index.ts';
import { HELD_OUT_PLAIN_LINES } from './heldOutPlainLines.ts';
import { HELD_OUT_PRIVATE_LINES } from './heldOutPrivateLines.ts';
import { PLAIN_LINES } from './plainLines.ts';
import { PRIVATE_LINES } from './privateLines.ts';

const masking = createMasking(MASKING_RULES);
const maskReply = masking.reply;
const maskWording = masking.wording;
const NAMES = {
  shopper: '可可妈咪🌸',
  shop: '棉小铺旗舰店',
  agent: '棉小铺旗舰店:小美',
  orders: ['20391847'],
};
const reply = (text: string): string => maskReply(text, NAMES);
const wording = (text: string): string => maskWording(text, ['可可妈咪🌸', '棉小铺旗舰店']);

describe('maskWording', () => {
  it.each([
    ['我电话138 1234 5678，怎么还没到', '我电话0，怎么还没到'],
    ['１３８１２３４５６７８ 打这个', '0 打这个'],
    ['打138-1234-5678', '打0'],
    ['1 3 8 1 2 3 4 5 6 7 8', '0'],
    ['138****5678 是我', '0 是我'],
    ['座机0571-88123456转801', '座机0'],
    ['(0571)88123456', '0'],
    ['+886 912 345 678 可以打', '0 可以打'],
    ['0912-345-678', '0'],
    ['+86 13812345678', '0'],
    ['打一三八幺二三四五六七八', '打0'],
    ['13\u200b8123\u200d45678', '0'],
    ['٠١٢٣٤٥', '0'],
  ])('leaves no phone in %j', (text, masked) => {
    expect(wording(text)).toBe(masked);
  });

  it.each([
    ['訂單號 3921847561029384756 到哪了', '訂單號 0 到哪了'],
    ['SF1234567890123 查一下', '0 查一下'],
    ['中通 75123456789012 怎么不动', '中通 0 怎么不动'],
    ['身份证11010119900307851X', '身份证0'],
    ['卡号6222 0212 3456 7890 123', '卡号0'],
    ['发我邮箱 abc.def@qq.com', '发我邮箱 *'],
    ['看 https://item.example.com/a?id=123 这个', '看 * 这个'],
    ['shop.example.com/x 有货吗', '* 有货吗'],
    ['加微信 abc_1234', '加微信 *'],
    ['vx：kk886622 聊', 'vx：* 聊'],
    ['QQ 12345678', 'QQ *'],
  ])('leaves no number or id in %j', (text, masked) => {
    expect(wording(text)).toBe(masked);
  });

  it.each([
    ['地址改成浙江省杭州市西湖区文三路88号3栋2单元501室 李雷 13912345678', '地址改成* * 0'],
    ['寄到余杭区仓前街道良睦路1399号梦想小镇5幢', '寄到*'],
    ['台北市大安區忠孝東路四段100號5樓', '*'],
    ['我在上海浦东新区张江镇', '我在*'],
    ['送汤臣花园3期5号楼1203', '送*'],
    ['地址：王家湾三组12', '地址：*'],
  ])('leaves no address in %j', (text, masked) => {
    expect(wording(text)).toBe(masked);
  });

  it.each([
    ['王女士要的，给陈小东先生', '*要的，给*'],
    ['收件人：韩梅梅 电话13812345678', '收件人：* 电话0'],
    ['收件人改成李雷', '收件人改成*'],
    ['联系人:Tom Lee', '联系人:*'],
    ['我姓王', '我姓*'],
    ['收货人 王芳', '收货人 *'],
    ['张三收', '*收'],
    ['可可妈咪在吗', '*在吗'],
    ['棉小鋪的吗', '*的吗'],
    ['Mr. Smith ordered it, Ms Ann Lee', 'Mr. * ordered it, Ms *'],
  ])('leaves no name in %j', (text, masked) => {
    expect(wording(text)).toBe(masked);
  });

  it('joins a surname to the given name that follows it', () => {
    expect(maskWording('王小明先生您好', ['小明'])).toBe('*先生您好');
  });

  it.each([
    ['48小时内发吗', '0小时内发吗'],
    ['iphone15的壳有吗', 'iphone0的壳有吗'],
    ['买2件打几折', '买0件打几折'],
    ['身高170 体重120斤', '身高0 体重0斤'],
  ])('keeps what is asked in %j', (text, masked) => {
    expect(wording(text)).toBe(masked);
  });

  it.each([
    '能发广东省广州市吗',
    '新疆包邮吗',
    '何时签收',
    '联系人是谁',
    '小区门口快递柜能放吗',
    '这个区别是什么',
    '商城里买的',
    '小姐姐在吗',
    '黄色的老师能穿吗',
    '金色老师傅',
    '收件人写错了怎么办',
    '这个和那个有什么区别',
    '市区当天能到吗',
  ])('leaves %j alone', (text) => {
    expect(wording(text)).toBe(text);
  });

  it('takes short Latin names as words only, and names that name nobody as no names', () => {
    expect(maskWording('i want an answer, an', ['an'])).toBe('i want * answer, *');
    expect(maskWording('转人工客服，买家秀在哪', ['客服', '买家', '', '王'])).toBe('转人工客服，买家秀在哪');
  });
});

describe('maskReply', () => {
  it.each([
    [
      '可可妈咪您好，订单3921847561029384756已由中通发出，运单号75123456789012',
      '{shopper}您好，订单{order}已由中通发出，运单号{tracking}',
    ],
    ['订单20391847看到了', '订单{order}看到了'],
    ['your order #112-3456789-1234567 has shipped', 'your order #{order} has shipped'],
    ['顺丰SF1234567890123', '顺丰{tracking}'],
    ['亲，已退款￥35.50到支付宝', '亲，已退款{amount}到支付宝'],
    ['补您5元红包，运费3块钱', '补您{amount}红包，运费{amount}'],
    ['11月3日前有效，3号发，2026-11-03 14:30:22 签收', '{date}前有效，{date}发，{date} 签收'],
    ['我是小美，棉小铺为您服务', '我是{agent}，{shop}为您服务'],
    ['退货地址：杭州市余杭区良睦路1399号 王先生收 13812345678', '退货地址：{address} {shopper}收 {phone}'],
    ['联系张女士 0571-88123456', '联系{shopper} {phone}'],
    ['请加微信 kf12345678，邮箱 kf@example.com', '请加微信 {number}，邮箱 {number}'],
    ['看 https://example.com/a', '看 {link}'],
    ['取件码 4827，尾号5678', '取件码 {number}，尾号{number}'],
  ])('makes variables of %j', (text, masked) => {
    expect(reply(text)).toBe(masked);
  });

  it.each([
    '7天无理由，48小时内发货，9点上班，8折，2件起，100%纯棉，XL码，175cm',
    '身高165-170 体重110-120斤选M码',
    '周一到周五9:00-18:00在线',
    '满300减30，5号电池，3号色',
    '我们仓库在广东省广州市，默认发顺丰',
    'iphone15promax 的壳有货',
    '2块毛巾一起发',
  ])('keeps the facts of the shop in %j', (text) => {
    expect(reply(text)).toBe(text);
  });

  it.each([
    '请填{颜色}和{size|M}',
    '{',
    '}{',
    '{{a}}',
    '{ shopper }',
    '{shopper|亲}',
    '{a|}',
    '{|b}',
    '{}',
    '{a\nb}',
    '{date+3d}到{cursor}',
    '[[a||b]]',
    '[[[a||b]]]',
    '[[a[[b||c]]',
    '[[{x||y}]]',
    '[[{a}||{shopper|亲}]]',
    '{a[[b||c]]}',
    '[[图片]]',
    '[[',
  ])('shows the marks of %j as they were', (text) => {
    const masked = reply(text);
    expect(render(masked, { 颜色: '红', size: 'L', a: 'x', shopper: 'y' }, { now: 0 })).toEqual({
      ...{ text, blanks: [], caret: null },
    });
    expect(countWordings(masked)).toBe(1);
    expect(reply(masked)).toBe(masked);
  });

  it('shows whatever marks were typed as they were', () => {
    const marks = fc.constantFrom(
      '[',
      '[[',
      ']]',
      '|',
      '||',
      '{',
      '}',
      'a',
      '{x}',
      '{cursor}',
      '{date+1d}',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(render(reply(text), { x: '1', a: '2' }, { now: 0, wording: 1 }).text).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads back as it was with the values that were masked', () => {
    const text = '可可妈咪您好，请拨打{13812345678}找小美';
    const masked = reply(text);
    expect(masked).toBe('{shopper}您好，请拨打{{phone}}找{agent}');
    expect(render(masked, { shopper: '可可妈咪', phone: '13812345678', agent: '小美' }).text).toBe(text);
  });
});

const fragment = fc.constantFrom(
  ...[
    '可可妈咪',
    '小美',
    '棉小铺',
    '王先生',
    '文三路88号',
    '杭州市',
    '西湖区',
    '3栋',
    '微信',
    'QQ',
    '：',
    ' ',
    '，',
    '\n',
    '-',
  ],
  ...[
    '￥',
    '元',
    '号',
    '月',
    '日',
    '{',
    '}',
    '|',
    '[[',
    '||',
    ']]',
    '{cursor}',
    '{shopper}',
    '*',
    '0',
    '@',
    '.com',
    'SF',
    '收',
    '收件人',
    '电话',
    'http://',
    '\ud800',
  ],
);
const soup = fc
  .array(fc.oneof(fragment, fc.string({ unit: 'binary', maxLength: 4 }), fc.nat(99_999_999).map(String)), {
    maxLength: 20,
  })
  .map((parts) => parts.join(''));
const name = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'李雷韩梅小明可妈咪欧阳子轩家'), minLength: 2, maxLength: 5 }),
  fc
    .string({ unit: fc.constantFrom(...'abkxyz019_'), minLength: 5, maxLength: 9 })
    .filter((text) => /[a-z]/.test(text) && /^[a-z0-9].*[a-z0-9]$/.test(text)),
);
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const phone = fc
  .tuple(
    fc.constantFrom('3', '5', '7', '8', '9'),
    digits(9),
    fc.constantFrom('', ' ', '-', '.'),
    fc.constantFrom('', '+86', '+86 ', '0086'),
  )
  .map(
    ([second, rest, gap, country]) =>
      `${country}1${second}${rest.slice(0, 1)}${gap}${rest.slice(1, 5)}${gap}${rest.slice(5)}`,
  );

describe('whatever the text', () => {
  // Thousands of texts, each masked eight times and more.
  it('no run of four digits survives, and doing it twice changes nothing', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(soup, name, (text, given) => {
        const kept = maskWording(text, [given]);
        const sent = maskReply(text, { shopper: given, shop: '棉小铺旗舰店', agent: '小美', orders: [] });
        expect(kept).not.toMatch(/\p{Nd}{2}/u);
        expect(sent).not.toMatch(/\p{Nd}{4}/u);
        expect(maskWording(kept, [given])).toBe(kept);
        expect(maskReply(sent, { shopper: given, shop: '棉小铺旗舰店', agent: '小美', orders: [] })).toBe(
          sent,
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('no given name survives', () => {
    fc.assert(
      fc.property(soup, soup, name, (before, after, given) => {
        const text = before + given + after;
        expect(maskWording(text, [given])).not.toContain(given);
        expect(maskReply(text, { shopper: given, shop: '', agent: '', orders: [] })).not.toContain(given);
      }),
      { numRuns: 1000 },
    );
  });

  it('no phone survives, in whole or in half', () => {
    const around = fc.constantFrom('', '打', ' ', '，', '电话：', '\n', '我的号码是', 'a ');
    fc.assert(
      fc.property(around, phone, around, (before, number, after) => {
        const tail = number.slice(-4);
        for (const masked of [maskWording(before + number + after, []), reply(before + number + after)]) {
          expect(masked).not.toContain(tail);
          expect(masked.replace(/\D/g, '').length).toBeLessThan(2);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a time that grows with the length', { timeout: 60_000 }, () => {
    for (const unit of [
      '1',
      'a',
      '市',
      '1 ',
      'a@',
      'a.',
      '{a',
      '[[',
      '[[a||',
      '微信',
      '王',
      '文三路',
      '3号',
      '1,',
      '123-',
      '地址:',
      '零',
      '我叫王',
      '1.',
      ' ',
      '一 ',
      '\ud800',
    ]) {
      const text = unit.repeat(100_000 / unit.length);
      const started = performance.now();
      maskWording(text, ['小明']);
      reply(text);
      expect(performance.now() - started).toBeLessThan(3000);
    }
  });
});

describe('tables of lines', () => {
  it('are large enough to say something', () => {
    expect(PRIVATE_LINES.length).toBeGreaterThanOrEqual(150);
    expect(PLAIN_LINES.length).toBeGreaterThanOrEqual(200);
  });

  it.each([...PRIVATE_LINES, ...HELD_OUT_PRIVATE_LINES])(
    'keeps nothing private of %j',
    (line, ...secrets) => {
      for (const secret of secrets) {
        expect(line).toContain(secret);
        expect(maskWording(line, [])).not.toContain(secret);
        expect(maskReply(line, { shopper: '', shop: '', agent: '', orders: [] })).not.toContain(secret);
      }
    },
  );

  it.each([...PLAIN_LINES, ...HELD_OUT_PLAIN_LINES])('keeps all of %j', (line) => {
    expect(maskReply(line, { shopper: '', shop: '', agent: '', orders: [] })).toBe(line);
  });
});

it('masks by packed rules as by the ones that were packed', () => {
  const packed = createMasking(readRules<MaskingRules>(packMaskingRules()));
  for (const [line] of PRIVATE_LINES) expect(packed.reply(line, NAMES)).toBe(maskReply(line, NAMES));
});
