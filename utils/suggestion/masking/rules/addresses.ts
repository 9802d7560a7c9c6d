/** What postal addresses in Chinese are made of. */
import type { Step } from '../steps.ts';

/** Verbs and small words that lead to an address and never stand in one. */
const STOPS = '的是在到寄发送改成为址我你您他她它给从往把了吗呢吧啊呀那这请帮换填写至能有和跟与就都也不没要';
const BODY = `[\\u4e00-\\u9fa5](?<![${STOPS}省])`;
/** Province and city, county, town, road; then compounds and what has a number. Group names are the ranks. */
export const PIECE = new RegExp(
  `(?<wide>四川省?成都市?|内蒙古(?:自治区)?呼和浩特市?|(?:${BODY}){2,8}?(?:特别行政区|自治区|自治州|省|市(?!面|场|区|民|价)))` +
    `|(?<county>(?:${BODY}){1,6}?(?:新区|开发区|高新区|区(?!别|分|间|域)|县|旗(?!舰)))` +
    `|(?<town>(?:${BODY}){1,6}?(?:街道|镇(?!定)|乡))` +
    `|(?<road>(?:${BODY}){1,8}?(?:大道|大街|胡同|[路街巷弄](?!上|口|边|过|由|线|灯|程|段)|(?:路|大道|大街)[东南西北中]?段|(?:${BODY}){2,4}?道(?=\\d{1,4}号)))` +
    `|(?<numbered>(?:[甲乙]?[a-z]?\\d{1,5}[a-z]?|[一二三四五六七八九十]{1,3}|[a-z])(?:号楼|号院|号库|[号號](?!色|电池|码|链接|款|线)|[弄巷段栋棟幢座期]|单元|[室组队])(?:之\\d{1,3})?)` +
    `|(?<floor>\\d{1,3}(?:层|楼|f(?![a-z])))` +
    `|(?<compound>(?:${BODY}){1,10}?(?:科技园|产业园|工业园|物流园|小区|社区|花园|家园|公寓|大厦|新村|广场|大学|学院|中学|小学|医院|宿舍|驿站|苑|村))` +
    `|(?<room>\\d{3,4}(?!\\d)(?:房|室)?)`,
  'gu',
);
/** 地址: with anything behind it that holds a number. */
const LABELLED =
  /(?:收货地址|收件地址|退货地址|寄回地址|地址) ?[:：] ?(?<it>[^\n。;；\ue000-\ue002]{4,80})/dgu;

/** 8-2-301, 8#301, 3幢-2-501: building, entrance, room, without a word that says so. */
const BARE = /(?<![\d.a-z-])\d{1,3}(?:[-—]\d{1,2}[-—]|#(?:\d{1,2}[-—])?)\d{3,4}(?:室|房)?(?![\d-]|\.\d)/gu;
/** 住8-301, 寄到12-1203. */
const BARE_AFTER = /(?:住|家在|送到|寄到|送|门牌号?|房号) ?(?:是|在)? ?(?<it>\d{1,3}[-—]\d{3,4}(?!\d))/dgu;

const HAN = '[\\u4e00-\\u9fa5]';
/** Any form of address that its label tells, in Latin letters. */
const LATIN_LABELLED =
  /(?:address|ship(?:ping)? to|deliver(?:y)? to) ?[:：]? ?(?<it>[^\n;。；\ue000-\ue002]{6,100})/dgu;
const STREET = '(?:street|st|road|rd|avenue|ave|lane|drive|crescent|boulevard|blvd)';
const LATIN = [
  new RegExp(
    `(?<![a-z0-9])(?:no\\.? ?|blk ?|block ?)?\\d{1,5}[a-z]?,? (?:[a-z]+ ){1,4}${STREET}(?![a-z])(?: \\d{1,3})?(?:,? ?#?\\d{1,2}-\\d{1,4})?`,
    'gu',
  ),
  /(?<![a-z])(?:jalan|jln|lorong|taman|kampung|lrg|persiaran)\.? [a-z]+(?: [a-z]+){0,2}(?: \d{1,3}(?:\/\d{1,3})?)?/gu,
  /(?<!\w)#\d{2}-\d{2,4}(?!\d)/gu,
  /(?<![a-z])(?:apt|flat|unit|suite)\.? ?\d{1,4}[a-z](?![a-z0-9])/gu,
];
const POSTCODE = /(?<![a-z0-9])[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?![a-z0-9])/gu;
/** 送到万科城市花园12幢, and the name before a chain that was taken. */
const BEFORE = new RegExp(
  `(?:我住|住在?|送到|寄到|发到)(?<it>${HAN}{3,12}?)(?=\\ue002|\\d{1,3}(?:幢|栋|座))`,
  'dgu',
);
const CROSSING = new RegExp(
  `(?<![这那条])${HAN}{2,6}?(?:路|街|大道)(?:与|和)${HAN}{2,6}?(?:路|街|大道)`,
  'gu',
);
const NO_NUMBER = new RegExp(
  `(?:小区(?:名)?(?:叫|是|[:：])|地址(?:是不是|(?:错了[,， ]?)?应该是|改成|改到)) ?(?<it>${HAN}{3,20}(?: ${HAN}{2,12}| ?[a-z0-9#-]{1,6}){0,4})`,
  'dgu',
);
/** What stands behind a chain that was taken: 龙湖郦城, 科学园B栋, 5舍 312, 七零一室. */
const BEHIND = new RegExp(
  `(?<=\\ue002 ?)(?:${HAN}{2,8}(?:[a-z]?\\d{0,4}|[a-z])(?:栋|座|幢|中心|苑|城|园|公馆|华府)|\\d{1,2}舍(?: \\d{3,4})?|[零〇一二三四五六七八九]{3,4}室?)`,
  'gu',
);

export const POSTAL: readonly Step[] = [
  { find: LATIN_LABELLED, kind: 'address', when: /\d/u, unless: /(?:west|east) malaysia|within \d/u },
  ...LATIN.map((find): Step => ({ find, kind: 'address' })),
  { find: POSTCODE, kind: 'address', written: /^\p{Lu}/u },
  { find: LABELLED, kind: 'address', when: /(?=.*\d).*[\u4e00-\u9fa5]{2}/u },
  { find: BARE, kind: 'address' },
  { find: BARE_AFTER, kind: 'address' },
  { find: BEFORE, kind: 'address', unless: /(?:您|你|我|哪|家|公司|单位)$/u },
  { find: BEHIND, kind: 'address' },
  { find: CROSSING, kind: 'address' },
  { find: NO_NUMBER, kind: 'address', unless: /哪|什么|不|可以|吗|呢|新的|我|您|你/u },
];
