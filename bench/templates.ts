/**
 * Made-up templates in any number: the same seed gives the same ones on every computer. Phrases are combined, so that
 * texts vary as those of a shop with many goods do, and common words stand in thousands of them, which is what makes
 * a large pack slow.
 */
import type { Stage, Temper, Template } from '../utils/model/index.ts';

const GOODS =
  '连衣裙 羽绒服 运动鞋 帆布鞋 保温杯 电饭煲 吹风机 蓝牙耳机 充电宝 数据线 床单四件套 枕头 双肩包 行李箱 儿童书包 防晒霜 洗面奶 面膜 口红 龙井茶 普洱茶 坚果礼盒 牛肉干 猫粮 狗粮 猫砂 婴儿推车 纸尿裤 奶瓶 积木 台灯 加湿器 空气炸锅 炒锅 菜刀 收纳箱 晾衣架 拖把 瑜伽垫 跳绳 羽毛球拍 钓鱼竿 帐篷 手机壳 钢化膜 键盘 鼠标 显示器 路由器 打印机 墨盒 签字笔 笔记本 雨伞 太阳镜 手表 项链 耳环 皮带 袜子 内衣 睡衣'.split(
    ' ',
  );
const TRAITS =
  '黑色 白色 米色 藏青 大码 小码 加厚 薄款 升级版 旗舰款 礼盒装 家庭装 便携 儿童 男士 女士 中老年 学生 情侣 宠物 静音 防水 无线 可折叠 纯棉 真皮 不锈钢 玻璃 陶瓷 新疆 云南 手工'.split(
    ' ',
  );
const PLACES =
  '新疆 西藏 内蒙古 海南 云南 广东 四川 东北 江浙沪 香港 台湾 农村 乡镇 学校 公司 小区驿站'.split(' ');

interface Topic {
  readonly stage: Stage;
  readonly category: string;
  readonly title: string;
  readonly asks: readonly string[];
  readonly replies: readonly string[];
}

/** `G` stands for goods, `T` for a trait, `P` for a place, `N` for a number. */
const TOPICS: readonly Topic[] = [
  {
    stage: 'presale',
    category: '库存',
    title: 'T款G有没有货',
    asks: [
      'G有现货吗',
      'T的G还有吗',
      '这个T的还有没有货',
      'G什么时候补货',
      'G断货了吗',
      'T款啥时候到货',
      '能拍吗G',
    ],
    replies: [
      'T款的G目前有现货，今天付款{time|今天}就能安排',
      'G的T款暂时缺货，预计N天后补上，您可以先加购',
      '页面上能选的T款G都是有货的，您放心拍',
    ],
  },
  {
    stage: 'presale',
    category: '尺码',
    title: 'G尺码推荐N',
    asks: [
      '身高N穿多大的G',
      'N斤穿什么码',
      'G偏大还是偏小',
      '平时穿T的选几码',
      'G的尺码标准吗',
      '我N公分穿哪个码合适',
    ],
    replies: [
      '您的身高体重建议选N码的G，喜欢宽松可以拍大一号',
      'G是标准版型，按平时的尺码选就可以，T款会稍微修身一点',
      '麻烦把身高体重发我，给您参考G的尺码表',
    ],
  },
  {
    stage: 'presale',
    category: '材质',
    title: 'G材质说明T',
    asks: ['G是什么材质的', '这个G是T的吗', '含棉量多少', 'G会不会起球', 'G会掉色吗', 'T的有味道吗'],
    replies: [
      'G的面料是T材质，成分在详情页第N屏可以看到',
      'T的G正常清洗不会掉色，深浅色请分开洗',
      '刚拆开会有一点点新品的气味，通风N小时就散了',
    ],
  },
  {
    stage: 'presale',
    category: '优惠',
    title: 'G优惠满N',
    asks: [
      'G能便宜点吗',
      '有优惠券吗',
      '买两件G打折吗',
      '满N减多少',
      '活动到什么时候',
      'T的能不能少点',
      '有没有赠品',
    ],
    replies: [
      'G现在满N元减10元，领券后下单最划算',
      '价格已经是活动价了，给您备注送一份T小礼物可以吗',
      '活动截止到{time|今晚}，凑满N元还能再减',
    ],
  },
  {
    stage: 'presale',
    category: '使用',
    title: 'G怎么用T',
    asks: [
      'G怎么使用',
      'G怎么安装',
      'T模式怎么开',
      'G可以放洗碗机吗',
      'G充电要多久',
      'G支持T吗',
      'G能带上飞机吗',
    ],
    replies: [
      '第一次用G请先充电N小时，长按开关3秒就能开机',
      'G支持T，说明书第N页有图解，也可以看详情页的视频',
      '安装G只要三步，我把步骤发给您',
    ],
  },
  {
    stage: 'insale',
    category: '发货',
    title: 'G发货时间P',
    asks: [
      '什么时候发货',
      'G今天能发吗',
      '拍了N天怎么还没发货',
      '能不能早点发G',
      '预售的T款几号发',
      '发P要几天',
    ],
    replies: [
      'G付款后N小时内发出，发P一般3到5天',
      '您的订单{order}已经在打包了，{time|今天}发出',
      '预售的T款按页面时间发，提前到货会优先给您安排',
    ],
  },
  {
    stage: 'insale',
    category: '快递',
    title: '快递到P',
    asks: [
      '发什么快递',
      '能发顺丰吗',
      'P能到吗',
      '到P要几天',
      'P包邮吗',
      '偏远地区P加多少运费',
      '快递能送上门吗',
    ],
    replies: [
      '默认发{courier|中通}，到P大约N天',
      'P也能送到，偏远地区需要补N元运费',
      '顺丰需要补差价N元，需要的话我给您备注',
    ],
  },
  {
    stage: 'insale',
    category: '改单',
    title: '改地址P',
    asks: [
      '地址填错了能改吗',
      '帮我改到P',
      'G颜色拍错了',
      '能换成T款吗',
      '电话写错了怎么办',
      '两个订单能一起发吗',
    ],
    replies: [
      '还没发货，麻烦把新的地址发我，改到P',
      '颜色可以帮您改成T，稍后刷新订单{order}看看',
      '两个订单合并发出，多付的N元邮费稍后退给您',
    ],
  },
  {
    stage: 'insale',
    category: '物流',
    title: '物流停在P',
    asks: [
      '物流怎么不动了',
      '快递到P好几天了',
      '显示签收了我没收到',
      '帮我催一下快递',
      '单号查不到',
      '包裹是不是丢了',
    ],
    replies: [
      '包裹现在在P，我已经催{courier|快递}了，N小时内给您答复',
      '显示签收的话先看看驿站或门口，没有我马上核实',
      '单号{tracking}刚揽收，一般N小时后才有信息',
    ],
  },
  {
    stage: 'aftersale',
    category: '退换',
    title: 'G退换T',
    asks: [
      'G不合适能退吗',
      '怎么申请退货',
      '退货运费谁出',
      '想把G换成T的',
      '拆封了还能退吗',
      '换货要多久',
      '退货地址发一下',
    ],
    replies: [
      '签收7天内不影响二次销售的G都可以退，运费险会赔N元',
      '换T款的话先寄回来，仓库收到N天内给您换出',
      '退货地址在申请通过后会显示，寄出后把单号填上就行',
    ],
  },
  {
    stage: 'aftersale',
    category: '质量',
    title: 'G质量问题T',
    asks: [
      'G坏了怎么办',
      '收到的G有破损',
      'G用了N天就不亮了',
      'T的地方开线了',
      'G少发了一件',
      '发错颜色了不是T的',
      'G漏水',
    ],
    replies: [
      '给您添麻烦了，拍张照片发我，G的问题我来处理',
      '是我们的疏忽，少的那件G今天补发，单号稍后给您',
      'N天内有质量问题的G免费换新，来回运费我们承担',
    ],
  },
  {
    stage: 'aftersale',
    category: '退款',
    title: '退款N天',
    asks: ['退款什么时候到账', '钱退到哪里了', '怎么只退了N元', '退款被拒绝了', '能仅退款吗', '优惠券能退吗'],
    replies: [
      '退款原路返回，一般N个工作日到账',
      '您的退款已经同意了，银行卡需要N天，请留意',
      '优惠券按平台规则处理，现金部分N元全额退',
    ],
  },
  {
    stage: 'aftersale',
    category: '发票',
    title: 'G发票T',
    asks: [
      '能开发票吗',
      '发票怎么开',
      '要专票可以吗',
      '发票抬头写错了',
      '电子发票发哪里',
      'G的发票N天了还没开',
    ],
    replies: [
      '可以开电子发票，把抬头和税号发我，N天内开好',
      '专票需要提供开户行信息，G签收后给您开',
      '抬头写错了可以重开，旧的会作废',
    ],
  },
];
const OPENINGS = ['亲，', '亲亲，', '您好，', '{shopper|亲}您好，', '', '', '在的，', '抱歉让您久等了，'];
const ENDINGS = [
  '。',
  '哦~',
  '，请您放心。',
  '，有问题随时找我。',
  '，感谢您的理解。',
  '，祝您生活愉快！',
  '呢。',
];
const TEMPERS: readonly Temper[] = ['tiger', 'peacock', 'koala', 'owl'];

/** `n` templates with 5 triggers each. `seed` is any integer. */
export function generateTemplates(n: number, seed = 1): Template[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, (_, index) => generateTemplate(index, random));
}

/** `n` questions such as shoppers ask, made of the same phrases. */
export function generateQuestions(n: number, seed = 2): string[] {
  const random = randomFrom(seed);
  return Array.from({ length: n }, () => {
    const ask = () => fillIn(pick(pick(TOPICS, random).asks, random), random);
    return (
      pick(['', '亲，', '你好 ', '请问'], random) + ask() + pick(['', '', '啊', '？', `，${ask()}`], random)
    );
  });
}

function generateTemplate(index: number, random: () => number): Template {
  const topic = pick(TOPICS, random);
  const replies = [pick(topic.replies, random), ...(random() < 0.4 ? [pick(topic.replies, random)] : [])];
  const text =
    pick(OPENINGS, random) + replies.map((reply) => fillIn(reply, random)).join('；') + pick(ENDINGS, random);
  return {
    id: `made-${index}`,
    packId: 'made',
    code: `${topic.category === '发货' ? 'fh' : topic.stage.slice(0, 2)}${index}`,
    title: fillIn(topic.title, random),
    category: [
      topic.stage === 'presale' ? '售前' : topic.stage === 'insale' ? '售中' : '售后',
      topic.category,
    ],
    text,
    triggers: Array.from({ length: 5 }, () => fillIn(pick(topic.asks, random), random)),
    stage: topic.stage,
    temper: random() < 0.2 ? pick(TEMPERS, random) : null,
    language: 'zh-CN',
    used: Math.floor(random() ** 4 * 200),
    lastUsedAt: random() < 0.5 ? 1_780_000_000_000 + Math.floor(random() * 1e9) : null,
    updatedAt: 1_780_000_000_000 + index,
    deletedAt: null,
  };
}

function fillIn(phrase: string, random: () => number): string {
  return phrase.replace(/[GTPN]/gu, (letter) => {
    if (letter === 'G') return (random() < 0.5 ? pick(TRAITS, random) : '') + pick(GOODS, random);
    if (letter === 'T') return pick(TRAITS, random);
    if (letter === 'P') return pick(PLACES, random);
    return String(1 + Math.floor(random() * 190));
  });
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32, https://github.com/cprosche/mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
