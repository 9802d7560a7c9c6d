/** What shoppers, agents and templates say in the gallery, in the three languages. No real person or shop is named. */
import type { Language } from '../../utils/model/index.ts';

export interface Words {
  readonly platform: string;
  readonly shop: string;
  readonly otherShop: string;
  readonly shopper: string;
  readonly otherShopper: string;
  readonly formerName: string;
  readonly agent: string;
  readonly asks: readonly [string, string, string];
  /** Title, place, text and what shoppers ask; texts with `【…】` have a blank. */
  readonly replies: readonly (readonly [title: string, place: string, text: string, ask: string])[];
  readonly ownReply: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly promise: string;
  readonly reminder: string;
  readonly goods: string;
  readonly states: readonly [string, string];
  readonly pack: string;
  /** Longer than any place has room for: with blanks to break at, and without. */
  readonly longText: string;
  readonly longName: string;
}

const LONG_WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen'.repeat(2);

export const WORDS: Readonly<Record<Language, Words>> = {
  'zh-CN': {
    platform: '练习台',
    shop: '山房茶事',
    otherShop: '暖木家居',
    shopper: '林晚',
    otherShopper: '陈老板',
    formerName: '晚晚今天喝茶了吗',
    agent: '小禾',
    asks: ['在吗', '今天拍的话什么时候能发货呀', '急，周末要送人'],
    replies: [
      ['几天能到', '售前/发货', '您在哪个城市？发出后省内一般1到2天，外省2到4天。', '大概几天能到'],
      [
        '今天能发吗',
        '售前/发货',
        '下午四点前付款的当天发，之后的【日期】发，发的是【快递】。',
        '什么时候发货',
      ],
      ['送礼包装', '售前/包装', '都配礼盒和手提袋，卡片上写什么您发我，我们手写好放进去。', '送人有包装吗'],
      ['加急', '售中/发货', '我给仓库备注加急了，先发您这一单。', '能快点吗'],
      ['发什么快递', '售前/快递', '默认发中通，您那边哪家送得方便，拍下后告诉我。', '发什么快递'],
    ],
    ownReply: '周末到得了，我今天亲自盯着打包，单号出来马上发您。',
    tags: ['老客户', '爱比价', '要发票', '送礼', '杭州', '不吃辣'],
    note: '上次发错了颜色，这次下单前先核对',
    promise: '今天下午六点前给您发出',
    reminder: '问是否收到',
    goods: '手绘山水盖碗 白瓷 150ml',
    states: ['待发货', '已签收'],
    pack: '小店话术',
    longText:
      '您好，茶具都是手工拉坯、手绘釉下彩，每一只的落笔都不完全一样，拍下后仓库会先开箱检查再重新打包，外面再套一层纸箱，四角垫泡沫，路上磕碰算我们的。',
    longName: '一位名字特别特别长的买家她把整句签名都写进了昵称里还没有写完',
  },
  'zh-TW': {
    platform: '練習台',
    shop: '山房茶事',
    otherShop: '暖木家居',
    shopper: '林晚',
    otherShopper: '陳老闆',
    formerName: '晚晚今天喝茶了嗎',
    agent: '小禾',
    asks: ['在嗎', '今天下單的話什麼時候出貨呢', '有點急，週末要送人'],
    replies: [
      ['幾天會到', '售前/出貨', '請問您在哪個縣市？本島一般1到2天，離島3到5天。', '大概幾天會到'],
      [
        '今天能出貨嗎',
        '售前/出貨',
        '下午四點前付款的當天出貨，之後的【日期】出，走【物流】。',
        '什麼時候出貨',
      ],
      ['送禮包裝', '售前/包裝', '都附禮盒與提袋，卡片要寫什麼跟我說，我們手寫好放進去。', '送人有包裝嗎'],
      ['趕件', '售中/出貨', '我已經請倉庫優先處理，先出您這一筆。', '可以快一點嗎'],
      ['走哪家物流', '售前/物流', '預設走黑貓，您那邊哪家方便，下單後跟我說。', '走哪家物流'],
    ],
    ownReply: '週末到得了，我今天親自盯著包裝，單號出來馬上給您。',
    tags: ['熟客', '愛比價', '要發票', '送禮', '台中', '怕燙'],
    note: '上次寄錯顏色，這次下單前先核對',
    promise: '今天下午六點前幫您寄出',
    reminder: '問有沒有收到',
    goods: '手繪山水蓋碗 白瓷 150ml',
    states: ['待出貨', '已送達'],
    pack: '小店範本',
    longText:
      '您好，茶具都是手工拉坯、手繪釉下彩，每一只的落筆都不完全一樣，下單後倉庫會先開箱檢查再重新包裝，外面再套一層紙箱，四角墊泡棉，路上碰撞算我們的。',
    longName: '一位名字特別特別長的買家她把整句簽名都寫進了暱稱裡還沒有寫完',
  },
  en: {
    platform: 'Practice desk',
    shop: 'Mountain Room Tea',
    otherShop: 'Warmwood Home',
    shopper: 'Wanda Lin',
    otherShopper: 'Charlie Boss',
    formerName: 'wanda_drinks_tea',
    agent: 'Hattie',
    asks: ['Hi there', 'If I order today, when will you send it?', 'It is a present for the weekend'],
    replies: [
      [
        'How many days',
        'Before the sale/Sending',
        'Which town is it for? It takes 1 to 2 days nearby and 2 to 4 elsewhere.',
        'How long will it take',
      ],
      [
        'Can it go today',
        'Before the sale/Sending',
        'Orders paid by four go out the same day, later ones on 【date】, with 【courier】.',
        'When will you send it',
      ],
      [
        'Gift wrapping',
        'Before the sale/Wrapping',
        'Every set comes in a gift box with a bag. Tell me what to write on the card.',
        'Do you wrap presents',
      ],
      [
        'Express',
        'During the sale/Sending',
        'I have asked the warehouse to send yours first.',
        'Can you be quicker',
      ],
      [
        'Which courier',
        'Before the sale/Courier',
        'Parcel post, unless you would rather have another.',
        'Who delivers',
      ],
    ],
    ownReply: 'It will be there by the weekend; I will see it packed myself and send you the number.',
    tags: ['regular', 'compares prices', 'wants an invoice', 'gift', 'Leeds', 'no plastic'],
    note: 'Got the wrong colour last time: check before sending',
    promise: 'It goes out before six this evening',
    reminder: 'Ask whether it has arrived',
    goods: 'Hand-painted gaiwan, white, 150 ml',
    states: ['To be sent', 'Delivered'],
    pack: 'Shop replies',
    longText:
      'Good afternoon! Every piece is thrown and painted by hand, so no two strokes are quite the same; after you order, the warehouse opens the box, checks each one, and packs it again in a second carton with foam at all four corners.',
    longName: LONG_WORD,
  },
};
