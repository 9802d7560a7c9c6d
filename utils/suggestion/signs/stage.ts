/** What shows where the shopper stands: words in the folded text, and the states of orders. */
import type { Stage } from '../../model/index.ts';

export interface StageSign {
  readonly stage: Stage;
  readonly pattern: RegExp;
  readonly weight: number;
}

/** Asked before buying, though the words are of after-sale: 不合适能退吗, 支持退换吗. */
const BEFOREHAND =
  /(?:如果|要是|万一|假如|支持|可以|能|包|是否).{0,12}(?:退|换|保修|质保|运费险)|(?:不合适|不喜欢|不满意).{0,6}(?:可以|能|包|支持).{0,4}(?:退|换)|(?:退|换|保修|质保).{0,8}(?:支持|政策)|(?:有|送|带)运费险|保修多久|7天无理由/u;
/** What shows that the goods are there, or that it was begun: then it isn't asked beforehand. */
const HAPPENED =
  /收到|签收|到货了|拿到|穿了|用了|洗了|试了|坏了|破了|漏了|少了|发错|申请|已经?退|退了|寄回|退款(?:中|到|什么时候|多久|没)|退货(?:地址|单号|了)|怎么退/u;

const WORDS: readonly StageSign[] = [
  {
    stage: 'aftersale',
    weight: 2,
    pattern:
      /退货|退款|退钱|退换|换货|仅退|怎么退|想退|要退|退一?下|换一?个|换个(?:码|颜色|大)|refund|return|exchange|broken|damaged|defective|wrong (?:item|size|colou?r)|missing/gu,
  },
  {
    stage: 'aftersale',
    weight: 2,
    pattern:
      /发错|少发|漏发|错发|质量(?:问题|太差|差)|(?:坏|破|裂|碎|漏|断|开线|掉色|起球|褪色|变形|生锈|发霉|变质|过期)了|有(?:划痕|瑕疵|破损|污渍|异味)|色差|售后|维修|返修|追评|差评|收到(?:货|后|了|的)|签收|赔偿|补偿|补发/gu,
  },
  {
    stage: 'insale',
    weight: 2,
    pattern:
      /(?:什么时候|啥时候|多久|几时|何时|几天|今天|明天|快点|赶紧|怎么还[没不]|还[没不]|没|不)(?:能|可以|会)?(?:给?我?)?(?:发货|发出|发|到货|送到|揽收)|催(?:一?下|发货|单)|物流|运单|快递(?:单号|到哪|怎么|不动)|到哪(?:了|里)|改(?:一?下)?(?:地址|电话|颜色|尺码|收货)|地址(?:写|填|改)|(?:已经?|刚刚?|都)(?:拍|付|下单|买)|拍下了|付款了|付过|下单了|加急|合并发|一起发|备注|when.{0,20}(?:ship|arrive|deliver)|tracking|shipped|my order|change.{0,12}address/gu,
  },
  {
    stage: 'presale',
    weight: 2,
    pattern:
      /(?:现在|今天|马上)(?:下单|拍|买|付款)|想买|要买|怎么买|怎么拍|再便宜|便宜点|便宜些|优惠|打折|几折|满减|赠品|送什么|包邮|有货|现货|补货|多少钱|什么价|价格|推荐|适合|合适吗|穿多大|多大码|什么码|尺码|偏[大小]|材质|面料|成分|区别|正品|哪(?:个|款)(?:好|更)|有没有.{0,6}(?:色|码|款|货)|how much|in stock|discount|which size|recommend|available|material/gu,
  },
];

/** States of orders, in the words of the platforms. The first that fits counts. */
const STATES: readonly (readonly [Stage, RegExp])[] = [
  ['aftersale', /退款|退货|换货|售后|维修|纠纷|赔付|refund|return|exchange|dispute/u],
  [
    'insale',
    /待发货|未发货|待出货|备货|等待发货|待揽收|待配送|已付款|买家已付|拼团成功|unshipped|to ship|processing|paid(?<!unpaid)/u,
  ],
  [
    'presale',
    /待付款|未付款|等待(?:买家|付款)|待支付|未支付|待拼团|unpaid|to pay|pending payment|awaiting payment/u,
  ],
  [
    'aftersale',
    /已签收|已收货|确认收货|交易成功|已完成|待评价|已评价|已送达|已取件|已取货|订单完成|delivered|completed|received/u,
  ],
  [
    'insale',
    /已发货|已出货|运输|配送|派送|派件|待收货|在途|揽收|已寄出|待取|shipped|transit|delivery|to receive/u,
  ],
];

export const STAGE = { words: WORDS, beforehand: BEFOREHAND, happened: HAPPENED, states: STATES };
