/**
 * The starter packs that ship in `public/packs`: every template can be installed, renders without a gap, and says
 * nothing that a platform fines or a law forbids. Offenders are listed whole, so that one run tells all of them.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Stage, Temper, Template } from '../../../utils/model/index.ts';
import { readPack } from '../../../utils/packs/index.ts';
import { parseTemplate, render, variablesOf } from '../../../utils/template/index.ts';
import { normalise, normaliseCode } from '../../../utils/text/index.ts';

/** UTF-16 units: what fits into the smallest composer of a workbench, with room for the agent's own words. */
const MAX_LENGTH = 300;
const STAGES: readonly Stage[] = ['presale', 'insale', 'aftersale'];

interface Shipped {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly language: 'zh-CN' | 'en';
  /** Fewer means that a part was lost on the way. */
  readonly least: number;
  /** What an agent of any shop is asked; second level of the category. */
  readonly subjects: readonly string[];
  /** The category whose templates may share triggers. */
  readonly bargaining: string;
  /** What the titles call the rounds: about five, as agents of the trade are taught. */
  readonly rounds: readonly string[];
  /** How the shopper decides: each round is answered for each of these. */
  readonly tempers: readonly (Temper | null)[];
  /** A value for every variable that the pack uses, as a desk would know it. */
  readonly values: Readonly<Record<string, string>>;
  readonly forbidden: readonly Forbidden[];
}

type Forbidden = readonly [why: string, pattern: RegExp];

/** Searched in the rendered text. Sources as mirrored in August 2026. */
const FORBIDDEN_ZH: readonly Forbidden[] = [
  // 广告法 art. 9(3): no 国家级, 最高级, 最佳 or the like; fines in art. 57. 最 is left out altogether: 最后, 最近 have other words.
  ['superlative', /最|第一|顶级|国家级|极致|极品|全网|唯一|首选|王牌|史上|万能|[Nn][Oo]\.?\s?1/u],
  // Tmall, JD, Pinduoduo, Douyin rules on breaking promises (违背承诺): 5 % of the price, 5–50 yuan, for what was said in the chat.
  [
    'absolute promise',
    /一定|保证|100\s?[%％]|百分之?百|绝对|肯定|必须|承诺|包[您你]|永久|永远|终身|万无一失|假一赔/u,
  ],
  // The same rules: a time without a range is a promise.
  ['time that nobody can hold', /马上到|立刻到|立马到|秒到|秒发|当天必|准时到/u],
  // Platform rules on leading a shopper away: Tmall 2,000 yuan, then 12 points and 20,000, then the shop is closed.
  [
    'another contact',
    /微信|薇信|威信|[Vv][Xx]|QQ|qq|扣扣|电话|加我|私聊|WhatsApp|Telegram|抖音号|小红书号|公众号/u,
  ],
  ['a way off the platform', /二维码|扫码|链接|https?:|www\.|\.(?:com|cn)\b|淘口令|口令/u],
  // The same rules: a payment outside the order has no protection; and figures that could be somebody's number.
  ['another payment', /(?:支付宝|银行卡)(?:账|转|号)|转账|打款|私下|线下(?:付款|交易)/u],
  ['a number of a person', /\d{7}/u],
  // 网络反不正当竞争暂行规定 art. 9(5), in force since 2024-09-01: no cash, vouchers or gifts for a given review.
  [
    'reward for a review',
    /返现|好评返|(?:好评|五星|晒图|晒单|评价)[^。！？]{0,12}(?:红包|优惠券|现金|奖励|小礼品|送您)/u,
  ],
  ['reward for a review', /(?:红包|优惠券|小礼品|赠品)[^。！？]{0,10}(?:好评|五星)/u],
  // 电子商务法 art. 17 and 39: reviews aren't invented, bought or taken away.
  [
    'pressing for a review',
    /[改删][^。，]{0,4}(?:评价|差评|中评|评论)|(?:[给来赏][个我]|求)[^。，]{0,4}(?:好评|五星)/u,
  ],
  // Platform rules: having the refund reason changed counts as refusing after-sale.
  ['changing the refund reason', /[改换][^。，]{0,8}(?:原因|理由)|(?:原因|理由)[^。，]{0,6}(?:改|换成)/u],
  [
    'telling which refund reason to take',
    /(?:原因|理由)[^。，]{0,4}[选填写](?!的)[^。，]{0,3}(?:七天|不喜欢|拍错|不想要|多拍)/u,
  ],
  // 电子商务法 art. 14; Douyin: refusing costs 13 % of the price, at most 300 yuan.
  [
    'refusing an invoice',
    /(?:不|没法|无法|不能)[^。，]{0,4}(?:开票|开发票|开具)|发票[^。，]{0,6}(?:开不了|不能开|不开)/u,
  ],
  // 消费者权益保护法 art. 24–26: rights aren't shut out by what a shop says.
  ['shutting out a right', /概不|一律不|恕不|不退不换|最终解释权|售出不/u],
  // Douyin on negative service (mocking, perfunctory): 3, 10, 15 sessions a week: warning, 100, 200 yuan.
  ['arguing', /自己看|看清楚|爱买不买|无理取闹|懂不懂|说过了|不归我|不关我|关我|您?误会了吧|没办法[，。]/u],
  ['perfunctory', /^(?:[亲您好的在嗯哦请哈\s，。～！]|稍等|一下|收到|知道了)+$/u],
  // 个人信息保护法 art. 10; platform rules B2, B6, B48: nobody's data to somebody else.
  [
    "another shopper's data",
    /(?:别的|其他|另一位|上一位)(?:买家|顾客|亲)[^。，]{0,4}(?:姓名|地址|手机|订单)|身份证/u,
  ],
  // 广告法 art. 17: no treatment or medical words for what isn't a medicine.
  ['medical claim', /治疗|治愈|疗效|根治|药效|处方|消炎|抗癌|杀菌率|防病|减肥|祛斑|祛痘|无副作用/u],
  // The reply box shows blanks so; in a text they would pass for a blank that was overlooked.
  ['a blank in the text', /[【】]/u],
];

const FORBIDDEN_EN: readonly Forbidden[] = [
  // Sellers in Singapore, Malaysia and the Philippines answer to codes on misleading claims; the Chinese list is the stricter.
  [
    'superlative',
    /\b(?:best|cheapest|lowest|finest|top|number one|no\.? ?1|unbeatable|perfect|the most)\b/iu,
  ],
  // As in the Chinese list: what a shop says in the chat is what the shopper shows when it isn't kept.
  [
    'absolute promise',
    /\b(?:guaranteed?|definitely|promised?|certainly|surely|for sure|absolutely|always|never|forever)\b|100\s?%/iu,
  ],
  ['time that nobody can hold', /\b(?:instantly|immediately|asap|no later than|on time)\b/iu],
  // Shopee forbids leading a shopper to deals off the platform.
  [
    'another contact',
    /\b(?:whats ?app|telegram|we ?chat|messenger|instagram|e-?mail|phone|call|text (?:me|us)|dm|line id)\b/iu,
  ],
  ['a way off the platform', /https?:|www\.|\.com\b|\blinks?\b|\bqr\b|\bscan\b|\bwebsite\b/iu],
  ['another payment', /\b(?:paypal|bank|transfer|wire|gcash|account number)\b/iu],
  ['a number of a person', /\d{7}|\+\d/u],
  // As in art. 9(5) of the Chinese rules.
  [
    'reward for a review',
    /\b(?:5|five)[ -]?stars?\b|\bcash ?back\b|review[^.!?]{0,30}\b(?:voucher|gift|reward)|\b(?:voucher|gift|reward)[^.!?]{0,30}review/iu,
  ],
  ['pressing for a review', /\b(?:change|delete|remove|edit)\b[^.!?]{0,15}\b(?:review|rating)/iu],
  [
    'changing the refund reason',
    /\b(?:change|edit)\b[^.!?]{0,15}\breason|\b(?:choose|pick|select)\b[^.!?]{0,8}["“']?change of mind/iu,
  ],
  ['refusing an invoice', /\b(?:can't|cannot|don't|no)\b[^.!?]{0,12}\b(?:invoice|receipt)/iu],
  ['shutting out a right', /\bno (?:refunds?|returns?|exchanges?)\b|non-?refundable|final sale/iu],
  [
    'arguing',
    /\b(?:your (?:own )?fault|you should have|as I (?:already )?said|read (?:it )?(?:again|carefully)|calm down)\b/iu,
  ],
  ['perfunctory', /^(?:hi|hello|dear|ok|okay|please|kindly|wait|noted|one moment|a moment|yes|[\s,.!])+$/iu],
  ['medical claim', /\b(?:cures?|heals?|treats?|therapy|prescription|slimming|whitening)\b/iu],
  ['a blank in the text', /[【】[\]]/u],
];

const PACKS: readonly Shipped[] = [
  {
    file: 'starter-zh-CN.json',
    id: 'starter-zh-CN',
    name: '入门话术包',
    language: 'zh-CN',
    least: 150,
    subjects: [
      ...['问候', '推荐', '尺码', '颜色材质', '库存', '替代'],
      ...['发货', '快递', '运费', '优惠券', '赠品', '对比'],
      ...['正品', '质保', '价保', '发票', '付款', '催付', '犹豫', '搭配', '议价'],
      ...['核对', '改单', '合并邮费', '备注', '取消', '物流', '收货'],
      ...['安抚', '退款', '退货', '换货', '拒收', '少发错发', '质量', '维修', '评价', '性格', '转接'],
      ...['春节', '双11', '618', '生日', '签收', 'VIP', '未付款', '结束语'],
    ],
    bargaining: '售前/议价',
    rounds: ['第一轮', '第二轮', '第三轮', '第四轮', '第五轮'],
    tempers: ['tiger', 'peacock', 'koala', 'owl'],
    values: {
      shopper: '小雨',
      shop: '青禾家居',
      agent: '阿宁',
      courier: '顺丰',
      time: '明天下午前',
      days: '15',
      order: '订单240815',
      goods: '亚麻四件套',
      amount: '12元',
      address: '杭州市西湖区',
      gift: '一对杯垫',
      coupon: '满99减8的券',
      size: 'L码',
      colour: '雾蓝色',
      date: '6月20日24点',
    },
    forbidden: FORBIDDEN_ZH,
  },
  {
    file: 'starter-en.json',
    id: 'starter-en',
    name: 'Starter pack',
    language: 'en',
    least: 40,
    subjects: [
      ...['Greeting', 'Stock', 'Size and colour', 'Product', 'Advice', 'Price', 'Bargaining', 'Closing'],
      ...['Delivery', 'Confirmation', 'Address', 'Change', 'Invoice'],
      ...['Damage', 'Wrong or missing', 'Parcel', 'Return', 'Exchange', 'Refund'],
      ...['Calming', 'Review', 'Help'],
      ...['Care', 'Reminder', 'Thanks', 'Festival'],
    ],
    bargaining: 'Before the sale/Bargaining',
    rounds: ['1:', '2:', '3:', '4:', '5:'],
    tempers: [null],
    values: {
      shopper: 'Mei Ling',
      shop: 'Sunny Home',
      courier: 'J&T',
      time: 'within 3 days',
      order: 'order 240815AB',
      goods: 'the linen set',
      amount: 'RM5 off',
      colour: 'dark navy',
      coupon: 'RM3 off above RM30',
      gift: 'a tote bag',
    },
    forbidden: FORBIDDEN_EN,
  },
];

describe.each(PACKS)('$file', (shipped) => {
  const path = fileURLToPath(new URL(`../../../public/packs/${shipped.file}`, import.meta.url));
  const json = readFileSync(path, 'utf8');
  const reading = readPack(json, 0);
  const templates = reading.ok ? reading.templates : [];

  it('is accepted, whole and under its name', () => {
    expect(reading.ok ? [] : reading.problems).toEqual([]);
    expect(reading.ok && reading.pack).toMatchObject({
      id: shipped.id,
      name: shipped.name,
      language: shipped.language,
    });
    expect(templates.length).toBeGreaterThanOrEqual(shipped.least);
  });

  it('gives every template its id, code, title, category and triggers', () => {
    expect(
      offenders((template) => [
        ...(template.id === `${shipped.id}/${template.code}` ? [] : [`id ${template.id}`]),
        ...(/^[a-z0-9]{2,8}$/u.test(template.code) ? [] : ['code']),
        ...(template.title.trim() === '' ? ['title'] : []),
        ...(template.category.length === 2 && template.category.every((name) => name.trim() !== '')
          ? []
          : ['category']),
        ...(template.triggers.length >= 3 && template.triggers.length <= 8
          ? []
          : [`${template.triggers.length} triggers`]),
        ...(template.triggers.every((trigger) => bare(trigger) !== '') ? [] : ['empty trigger']),
      ]),
    ).toEqual([]);
  });

  it('renders every text without values: no blank, no brace', () => {
    expect(
      offenders(({ text }) => {
        const rendered = render(text, {});
        return [
          ...parseTemplate(text).problems.map(({ code, at }) => `${code} at ${at}`),
          ...rendered.blanks.map(({ name }) => `no default for ${name}`),
          ...(leftOver(rendered.text) ? [rendered.text] : []),
        ];
      }),
    ).toEqual([]);
  });

  it('renders every text with real values, each of them in it', () => {
    expect(
      offenders(({ text }) => {
        const rendered = render(text, shipped.values);
        return [
          ...variablesOf(text).flatMap((name) => {
            const value = shipped.values[name];
            if (value === undefined) return [`no value in the test for ${name}`];
            return rendered.text.includes(value) ? [] : [`${name} isn't in the text`];
          }),
          ...(rendered.blanks.length > 0 || leftOver(rendered.text) ? [rendered.text] : []),
        ];
      }),
    ).toEqual([]);
  });

  it('keeps every text short', () => {
    expect(
      offenders(({ text }) =>
        [text, render(text, {}).text, render(text, shipped.values).text].filter(
          ({ length }) => length > MAX_LENGTH,
        ),
      ),
    ).toEqual([]);
  });

  it.each([
    ['id', ({ id }: Template) => id],
    ['code', ({ code }: Template) => normaliseCode(code)],
    ['text', ({ text }: Template) => text],
    ['text without punctuation and spaces', ({ text }: Template) => bare(text)],
    ['text as it goes out', ({ text }: Template) => bare(render(text, {}).text)],
  ] as const)('gives no %s twice', (_, of) => {
    expect(repeated(templates.map((template) => [of(template), template.code]))).toEqual([]);
  });

  it('gives no trigger twice in a template', () => {
    expect(
      offenders(({ triggers, code }) =>
        repeated(triggers.map((trigger) => [bare(normalise(trigger)), code])),
      ),
    ).toEqual([]);
  });

  it('gives no trigger to two templates, bargaining among itself excepted', () => {
    // The tempers answer one and the same question: there the agent chooses, not the index.
    const owners = templates.flatMap(({ triggers, category, code }) => {
      const owner = category.join('/') === shipped.bargaining ? shipped.bargaining : code;
      return [...new Set(triggers.map((trigger) => bare(normalise(trigger))))].map((trigger) => ({
        trigger,
        owner,
      }));
    });
    const distinct = new Map(owners.map((pair) => [`${pair.trigger}\0${pair.owner}`, pair]));
    expect(repeated([...distinct.values()].map(({ trigger, owner }) => [trigger, owner]))).toEqual([]);
  });

  it.each(shipped.forbidden)('says nothing forbidden: %s, %s', (_, pattern) => {
    expect(
      offenders(({ text }) =>
        [render(text, {}).text, render(text, shipped.values).text].flatMap(
          (sent) => pattern.exec(sent)?.slice(0, 1) ?? [],
        ),
      ),
    ).toEqual([]);
  });

  it('bargains in five rounds, for each temper that the pack tells apart', () => {
    const { bargaining, rounds, tempers } = shipped;
    const given = templates
      .filter(({ category }) => category.join('/') === bargaining)
      .map(({ title, temper, stage }) => {
        const round = rounds.find((name) => title.includes(name)) ?? title;
        return `${round}, ${temper}, ${stage}`;
      });
    const wanted = rounds.flatMap((round) => tempers.map((temper) => `${round}, ${temper}, presale`));
    expect(given.toSorted()).toEqual(wanted.toSorted());
  });

  it('serves every stage', () => {
    expect(STAGES.filter((stage) => templates.every((template) => template.stage !== stage))).toEqual([]);
  });

  it('covers what every shop is asked', () => {
    const covered = new Set(templates.map(({ category }) => category[1]));
    expect(shipped.subjects.filter((subject) => !covered.has(subject))).toEqual([]);
  });

  /** `code: complaint` for all that `check` has to say about each template. */
  function offenders(check: (template: Template) => readonly string[]): string[] {
    return templates.flatMap((template) =>
      check(template).map((complaint) => `${template.code}: ${complaint}`),
    );
  }
});

/** A text reduced to what is said: without punctuation, spaces and case. */
function bare(text: string): string {
  return text.replace(/[\p{P}\p{S}\p{Z}\s]/gu, '').toLowerCase();
}

function leftOver(sent: string): boolean {
  return /[{}|]/u.test(sent);
}

/** `value: owner, owner` for every value that stands there more than once. */
function repeated(pairs: readonly (readonly [value: string, owner: string])[]): string[] {
  const owners = new Map<string, string[]>();
  for (const [value, owner] of pairs) owners.set(value, [...(owners.get(value) ?? []), owner]);
  return [...owners]
    .filter(([, list]) => list.length > 1)
    .map(([value, list]) => `${value}: ${list.join(', ')}`);
}
