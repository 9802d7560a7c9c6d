/** What postal addresses in Chinese are made of. */
import type { Step } from '../steps.ts';

/** Verbs and small words that lead to an address and never stand in one. */
const STOPS = '的是在到寄发送改成为址我你您他她它给从往把了吗呢吧啊呀那这请帮换填写至能有和跟与就都也不没要';
const BODY = `[\\u4e00-\\u9fa5](?<![${STOPS}省])`;
/** Province and city, county, town, road; then compounds and what has a number. Group names are the ranks. */
export const PIECE = new RegExp(
  `(?<wide>(?:${BODY}){2,8}?(?:特别行政区|自治区|自治州|省|市(?!面|场|区|民|价)))` +
    `|(?<county>(?:${BODY}){1,6}?(?:新区|开发区|高新区|区(?!别|分|间|域)|县|旗(?!舰)))` +
    `|(?<town>(?:${BODY}){1,6}?(?:街道|镇(?!定)|乡))` +
    `|(?<road>(?:${BODY}){1,8}?(?:大道|大街|胡同|[路街巷弄](?!上|口|边|过|由|线|灯|程|段)|路[东南西北中]?段))` +
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

export const POSTAL: readonly Step[] = [
  { find: LABELLED, kind: 'address', when: /(?=.*\d).*[\u4e00-\u9fa5]{2}/u },
  { find: BARE, kind: 'address' },
  { find: BARE_AFTER, kind: 'address' },
];
