/**
 * Which tags fit what a shopper said. It only offers: whether it is so, an agent decides. So a wording counts only where it
 * rarely means anything else; what is asked in general (`支持退货吗`) or denied (`不急`) doesn't.
 */
import { foldUnits } from '../text/index.ts';

export const TAG_HINTS = [
  'urging',
  'aftersale',
  'complaint',
  'invoice',
  'address',
  'bargain',
  'wholesale',
  'gift',
  'size',
  'regular',
] as const;
export type TagHint = (typeof TAG_HINTS)[number];

/** Most that are offered at once. */
const MOST = 3;

interface Rule {
  readonly said: RegExp;
  /** Taken out of what was said before it is looked at. */
  readonly but?: RegExp;
  /** A tag of the agent's own that says the same. */
  readonly like: RegExp;
}

const FEW = '[一二两三四五六七八九十几好半\\d]';

/** Over texts as `foldUnits` gives them. */
const RULES: Readonly<Record<TagHint, Rule>> = {
  urging: {
    said: new RegExp(
      [
        '催(?:一?下|促)?(?:单|发货|物流|快递|件)|帮.{0,4}催',
        '(?:怎么|咋|为什么|为啥|为何)(?:还|都|一直)?(?:没有?|不)(?:发货|发出|发|到|收到|送|更新|动|揽)',
        '还(?:没有?|不)(?:发货|发出|收到货|到货|配送|派送|送到)',
        '(?:[尽盡儘]快|赶紧|赶快|快点|快些|早点)(?:帮我|给我|安排|的)?(?:发|送|配送|派)',
        `等(?:了|着)?(?:${FEW}+(?:多|来)?天|好久|很久|太久)`,
        '急(?:用|等着|需|死)|(?:很|挺|比较|好|非常|特别|太|真的)急|加急|着急(?:用|要|收|等)|^急+$',
      ].join('|'),
      'u',
    ),
    but: /不(?:用|要|是)?(?:很|太|那么)?(?:着急|急用|急|催)|没(?:有)?催/gu,
    like: /催|急/u,
  },
  aftersale: {
    said: /(?:想|要|给我|帮我|申请|办理?|麻烦).{0,3}(?:退(?:货|款|掉|钱|了|换)|换货|返修|维修)|(?:退款|退货|换货|返修|售后)(?:申请|单|进度|什么时候|多久|怎么还|到账|审核|还没|吧$)|我要退|坏(?:了|掉)|(?:有|是)(?:质量问题|瑕疵|划痕|破损|裂)|破损|碎了|裂了|开不了机|(?:发|寄|送)错|少发|漏发|少了一?[个件只双袋包盒瓶]|用不了|不能用了/u,
    but: /不想(?:退|换)|取消.{0,6}(?:退|售后)|(?:支持|包|保).{0,6}退换?货?|坏了(?:怎么办|咋办|算谁)|无理由|怕.{0,6}坏|会不会.{0,6}坏|要是.{0,8}(?:坏|破|退)|(?:如果|万一|假如).{0,12}(?:坏|破|退|换|碎)/gu,
    like: /售后|售後|退|换货/u,
  },
  complaint: {
    said: /(?:我要|要去|会|去|就|直接|打算).{0,3}(?:投诉|曝光|举报)|投诉(?:你|他|她|了|电话|到)|12315|消协|给(?:你们?)?差评|工商局?(?:投诉|举报)/u,
    but: /(?:不|别|没)(?:会|想|要)?(?:投诉|给差评)/gu,
    like: /投诉|差评|风险/u,
  },
  invoice: {
    said: /发票|专票|普票|开票/u,
    but: /(?:不|没)(?:用|需要|要|想要)(?:开)?发?票/gu,
    like: /发票|专票|普票|开票/u,
  },
  address: {
    said: /(?:改|换|修改|更改|变更)(?:一?下|个)?(?:收货|收件|送货|的)?地址|地址.{0,3}(?:写|填|选|弄|搞|下)?错|地址.{0,6}(?:改成|改为|换成|改一下|改下|能改|可以改)/u,
    like: /地址/u,
  },
  bargain: {
    said: /便宜(?:一?点|一?些)|(?:能|可以|可不可以|有没有|还有|有).{0,4}(?:优惠(?![券卷劵])|打折|折扣|少点)|优惠(?:一?点|一?些|吗|么|多少|力度)|砍价|讲价|最低(?:多少|价|几)|抹(?:个|掉)?零|(?:太|有点|好)贵/u,
    but: /优惠券?.{0,8}(?:用不了|不能用|怎么用|没(?:有)?用|退|返)|没(?:有)?(?:便宜|优惠)/gu,
    like: /议价|砍价|讲价|还价/u,
  },
  wholesale: {
    said: /批发|批量(?:采购|购买|买|要|拿)|团购(?:价|多少)|(?:要|买|拿|订|需求|数)量(?:比较|很|挺)?大|量大.{0,4}(?:优惠|便宜|价|吗|能)|大(?:量|批)(?:采购|购买|要|买)|进货价|拿货价|(?:想|要)(?:进|拿)货|一件代发|(?:公司|单位|企业|学校)(?:采购|团购|要买|要采)|(?:要|买|订|拿)[1-9]\d{2,}(?:个|件|台|套|箱|本|双|份|瓶)/u,
    like: /批发|团购|采购|大客户/u,
  },
  gift: {
    said: /送(?:礼|人|给?(?:我)?(?:朋友|女友|女朋友|男友|男朋友|老婆|老公|爸|妈|父母?|母亲|长辈|领导|老师|同学|孩子|儿子|女儿|同事|客户|对象|闺蜜))|(?:当|做|作为|生日|结婚|节日)礼物|贺卡|礼盒(?:装|包装)/u,
    but: /赠?送(?:的)?(?:礼物|礼品|礼)|送人(?:了|家)|送礼(?:物|品)(?:吗|么)/gu,
    like: /礼/u,
  },
  size: {
    said: /尺码|(?:什么|多大|哪个|几)(?:的)?码|(?:穿|拍|选|要|买)(?:多大|什么号|[smlx\dx]{1,4}码)|码(?:偏|数)|(?:身高|体重).{0,6}\d|\d{2,3}(?:斤|公斤|kg).{0,8}(?:穿|码|号)/u,
    but: /(?:什么|哪个|几)(?:验证|条|二维|密|邮|编|优惠|激活|兑换|串)码|号码|验证码|密码|条码|二维码|扫码|数码/gu,
    like: /尺码|码/u,
  },
  regular: {
    said: /(?:上次|上回|以前|之前)(?:也|就)?(?:是)?(?:在(?:你|您|这|咱)(?:们)?(?:家|店|这|里|儿)?(?:里|儿)?)?(?:也)?(?:买|购|拍|订)(?:过|的(?:那|就|很|挺|还|特别|非常)?.{0,6}(?:好|不错|喜欢|用完|吃完|喝完))|上次(?:在.{0,4})?买(?!的(?:还|都|怎么|没|坏|不))|老(?:客户?|顾客|主顾|买家)(?!服)|回购|复购|又来(?:买|了)|(?:买|购)(?:过|了)(?:好几|几|很多|好多|两|三|四|五|\d)(?:次|回)|一直(?:在.{0,3})?(?:买|用)(?:你|您)/u,
    like: /老客|老顾客|老客户|复购|回购|会员/u,
  },
};

/**
 * @param said texts of the shopper's, the newest last.
 * @returns at most three, what was said last first.
 */
export function tagHints(said: readonly string[]): readonly TagHint[] {
  const found = new Set<TagHint>();
  for (const text of said.toReversed()) {
    const folded = foldUnits(text).trim();
    for (const hint of TAG_HINTS) {
      const { said: rule, but } = RULES[hint];
      if (rule.test(but === undefined ? folded : folded.replace(but, ' '))) found.add(hint);
    }
  }
  return [...found];
}

/**
 * The tags to offer, in the agent's own words where they have a tag that says the same.
 * @param labels what each is called otherwise.
 * @param has what the shopper has: what says the same as one of those isn't offered.
 * @param known every tag in use, the last used first.
 */
export function suggestTags(
  said: readonly string[],
  labels: Readonly<Record<TagHint, string>>,
  has: readonly string[],
  known: readonly string[],
): readonly string[] {
  const isLike = (hint: TagHint) => (tag: string) =>
    tag === labels[hint] || RULES[hint].like.test(foldUnits(tag));
  return tagHints(said)
    .filter((hint) => !has.some(isLike(hint)))
    .slice(0, MOST)
    .map((hint) => (known.includes(labels[hint]) ? undefined : known.find(isLike(hint))) ?? labels[hint]);
}
