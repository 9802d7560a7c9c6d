/**
 * What is made of digits and letters: links, contacts, phones, orders, parcels, money, dates. The order matters: an
 * earlier one hides what it took.
 */
import type { Found } from '../canvas.ts';
import type { Step } from '../steps.ts';

const TOP =
  '(?:com|cn|net|org|top|shop|vip|xyz|info|cc|io|co|me|tv|hk|tw|site|online|club|app|ltd|link|store)';
const LINKS = [
  /https?:\/\/[!-~]+|(?<![a-z0-9])www\.[!-~]+/gu,
  // A share code of Taobao: ￥AbCdEf12345￥.
  /[¥￥$€₤₳](?=[a-z0-9]*[a-z])[a-z0-9]{8,14}[¥￥$€₤₳]/gu,
  new RegExp(
    `(?<![a-z0-9.@_%+-])[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,4}\\.${TOP}(?![a-z0-9])(?:[:/?#][!-~]*)?`,
    'gu',
  ),
];
/** li.lei at gmail dot com, xiaoyu艾特163点com, zhangsan#qq.com: before links, which would take the host alone. */
const SPOKEN_EMAIL = new RegExp(
  `(?<![a-z0-9._-])[a-z0-9._-]{2,40}(?: dot [a-z0-9_-]{1,30}){0,2} ?(?:艾特|#|[([]at[)\\]]| at ) ?[a-z0-9-]{2,30}` +
    `(?:(?: ?点|[([]dot[)\\]]| ?[([]dot[)\\]] ?| dot |\\.)(?:${TOP}|edu|sg|my)){1,3}(?![a-z])`,
  'gu',
);
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gu;
const CONTACTS_OF_MESSENGERS = [
  /(?:微信|威信|薇信|徽信|[v微]信?(?=号|:)|(?<![a-z])(?:vx|wx|wechat|weixin)|加[vv微](?:信)?)(?:号码?|id|同号)?[ :：是为]{0,3}(?<it>[a-z][a-z0-9_-]{4,24}|\d{5,12}(?!\d))/dgu,
  /(?:(?<![a-z])(?:qq|line|whatsapp|telegram|skype|ins)|扣扣|企鹅|支付宝|抖音|小红书)(?:群|号码?|账号|id)*[ :：是为]{0,3}(?<it>\d{5,12}(?!\d)|(?<=[:：] ?)[a-z][a-z0-9_.-]{3,24})/dgu,
];

/** @lan.nguyen_99: a digit, a dot or an underscore tells it from a word. */
const HANDLE = /(?<![a-z0-9.])@(?<it>[a-z][a-z0-9_.]{3,29})(?![a-z0-9_])/dgu;
const ACCOUNT =
  /(?<![a-z])(?:line|赖|ig|ins|instagram|telegram|tg|username|user name|account|帐号|账号|旺旺(?:号|名)?|会员名|收)(?: ?(?:id|名|号|账号))?(?: is)? ?[ :：是为] ?@?(?<it>[a-z0-9][a-z0-9_.-]{3,29})/dgu;

const MONEY = '(?<![\\d.,])\\d[\\d,]{0,12}(?:\\.\\d{1,4})?';
const AMOUNTS = [
  new RegExp(`(?:(?:nt|us|hk)?[$¥￥]|rmb|人民币|nt) ?${MONEY}(?: ?(?:元|圆|块钱?|万))?`, 'gu'),
  new RegExp(
    `${MONEY} ?(?:万|千|百)?(?:元|圆|块钱|[块塊](?![布毛肥砖地表手面钟板石])|rmb|人民币|美元|美金|台币|港币|usd|yuan|dollars?|\\$)`,
    'gu',
  ),
];

const CLOCK = '(?: ?t?\\d{1,2}:\\d{2}(?::\\d{2})?)?';
const LONG_DATES = new RegExp(
  `(?<!\\d)(?:19|20)\\d{2}(?: ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号號])?|([-/.])\\d{1,2}\\1\\d{1,2}(?!\\d))${CLOCK}`,
  'gu',
);
const SHORT_DATES = [
  /(?<!\d)(?:1[0-2]|0?[1-9]) ?月 ?(?:3[01]|[12]\d|0?[1-9]) ?[日号號]?(?!\d)/gu,
  /(?<![\d.a-z])(?:3[01]|[12]\d|0?[1-9]) ?[号號](?![色码款线店楼院库仓机电链房桌门位口钢针粉盆杯碗刀球箱袋瓶笔])/gu,
  /(?<!\d)(?:19|20)\d{2} ?年/gu,
  // 生日九月初三, 民国82年, 3rd of May.
  /(?:生日|出生)[^,，。\n]{0,6}?(?<it>(?:正|[一二三四五六七八九十冬腊]{1,2})月(?:初|十|廿|二十|三十)?[一二三四五六七八九十]{0,2})/dgu,
  /民国 ?\d{1,3} ?年/gu,
  /(?<!\d)(?:[12]?\d|3[01])(?:st|nd|rd|th) (?:of )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}(?![a-z])/gu,
];

/** What people put between the digits of a number that they read out. */
const SEP = '[ \\-._·—–~]';
const PHONES = [
  /(?<!\d)(?:(?:\+ ?|00)?86[ -]?)?1[3-9]\d{9}(?!\d)/gu,
  new RegExp(`(?<!\\d)(?:(?:\\+ ?|00)?86${SEP}?)?1[3-9]\\d${SEP}?\\d{4}${SEP}?\\d{4}(?!\\d)`, 'gu'),
  // 138，1234，5678 and 138/1234/5678.
  /(?<!\d)1[3-9]\d ?[,，、。/] ?\d{4} ?[,，、。/] ?\d{4}(?!\d)/gu,
  /(?<!\d)1[3-9]\d[*x]{2,4}\d{4}(?!\d)/gu,
  new RegExp(`(?:\\+ ?|(?<!\\d)00)?(?<!\\d)886${SEP}?0?9\\d{2}${SEP}?\\d{3}${SEP}?\\d{3}(?!\\d)`, 'gu'),
  new RegExp(`(?:\\+ ?|(?<!\\d)00)?(?<!\\d)886${SEP}?\\(?0?[2-8]\\)?(?:${SEP}?\\d{3,4}){2}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d)09\\d{2}${SEP}?\\d{3}${SEP}?\\d{3}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d)\\(?0\\d{2,3}\\)?${SEP}?\\d{3,4}${SEP}?\\d{4}(?:(?:-|转|ext) ?\\d{1,6})?(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d)(?:400|800)${SEP}?\\d{3,4}${SEP}?\\d{3,4}(?!\\d)`, 'gu'),
  new RegExp(`\\+ ?\\d{1,3}(?:${SEP}?\\d){6,12}(?!\\d)`, 'gu'),
  new RegExp(`(?<!\\d${SEP}?)1${SEP}?[3-9](?:${SEP}{0,2}\\d){9}(?!${SEP}?\\d)`, 'gu'),
  /(?:电话|座机|手机|热线|tel|phone|call)号?码?[ :：是为]{0,3}(?<it>\d{3,4}[ -]?\d{4,5})(?!\d)/dgu,
];
/** Digits written as words or in circles. */
const WORD = '零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖①-⑨⓪❶-❾';
const SPELLED_TOGETHER = new RegExp(`[\\d${WORD}]{7,}`, 'gu');
/** 一三八 幺二三四 五六七八. */
const SPELLED_IN_GROUPS = new RegExp(`[${WORD}](?:[ \\-.·—，,、]{0,2}[${WORD}]){6,}`, 'gu');
/** 1三8-1二3-4五6: three of them at least are no figures. */
const SPELLED_MIXED = new RegExp(`[\\d${WORD}](?:[ \\-.·—]?[\\d${WORD}]){8,}`, 'gu');
const THREE_WORDS = new RegExp(`^(?:[^${WORD}]*[${WORD}]){3}`, 'u');
const ENGLISH_DIGIT = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const SPELLED_OTHERWISE = [
  new RegExp(`(?<![a-z])(?:(?:${ENGLISH_DIGIT}|double|triple)[ ,-]{1,2}){6,}${ENGLISH_DIGIT}(?![a-z])`, 'gu'),
  /(?<![a-z])(?:(?:ling|yi|yao|er|san|si|wu|liu|qi|ba|jiu)[ ,-]?){8,}(?![a-z])/gu,
  // l38OOl38OOO: letters that look like digits.
  /(?<![a-z0-9])[1li][3-9][\doil]{9}(?![a-z0-9])/gu,
];
/** 尾号六六七七, 门牌号三〇二. */
const TAIL = /(?:尾号|后四位|末四位|门牌号?|房号)[ :：是为]{0,3}(?<it>[零〇一二三四五六七八九幺两]{3,4})/dgu;

/** Number plates, serials, codes of shelves, the carrier of Taiwan's receipts. */
const MARKS = [
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-z][ ·.•]?(?=[a-z0-9 ]{0,5}\d)(?:[a-z0-9]{5,6}|[a-z0-9] [a-z0-9]{4,5})(?![a-z0-9])/gu,
  /(?:sn码?|序列号|imei|取件码|店号|顺丰站|丰巢)[ :：是为]{0,3}(?<it>(?=[a-z]*\d)[a-z0-9-]{6,20})(?![a-z0-9])/dgu,
  /载具[^/\n]{0,4}(?<it>\/[a-z0-9+.-]{7})(?![a-z0-9])/dgu,
];
const IDENTITY = [
  /(?<![\da-z])[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dx](?![\da-z])/gu,
  /(?<![\da-z])[a-z][12]\d{8}(?![\da-z])/gu,
];
const CARDS = [
  /(?<!\d)\d{4}(?:[ -]\d{4}){3}(?:[ -]?\d{1,3})?(?!\d)/gu,
  /(?:卡号|银行卡|账号|帐号|身份证|税号)[^\d\n]{0,6}(?<it>[a-z0-9]{8,24})/dgu,
];
const COURIER = '顺丰|中通|圆通|申通|韵达|极兔|邮政|百世|德邦|京东|安能|天天|宅急便|黑猫';
const PARCEL_WORD = new RegExp(
  `(?:运单|快递单|物流单|货运单|面单|(?<!订)单号|快递号|物流号|包裹号|tracking|${COURIER})[^\\d\\n]{0,8}?(?<it>[a-z]{0,4}\\d{8,20}(?:-\\d{1,4}){0,3})(?![\\da-z])`,
  'dgu',
);
const CODE = /(?<![a-z0-9])[a-z0-9]{9,40}(?:-\d{1,4}){0,3}(?![a-z0-9])/gu;
/** Letters and many digits: a model such as `iphone15promax` has few. */
const LONG_CODE = /^(?=.*[a-z])(?=(?:[^\d]*\d){6}).{10}/u;
/** A mobile number with a word close by, `tel13812345678`: a phone. */
const MOBILE_AND_WORD = /^[a-z]*1[3-9]\d{9}[a-z]*$/u;
const MOBILE = /^1[3-9]\d{9}$/u;
const COURIER_CODE = /^(?:sf|yt|zto|sto|yd|jd|jt|ems|db|yz|hk|dpk|bt|tt|e[a-z]|r[a-z])[a-z]{0,3}\d{7,}/u;
const ORDERS = [
  /(?:订单|order)[^\d\n]{0,8}(?<it>\d[\d-]{5,30}\d)/dgu,
  /(?<!\d)\d{6}-\d{9,20}(?!\d)/gu,
  /\d{10,}/gu,
];
const GROUPED = /(?<!\d)\d{3,8}(?:[ -]\d{3,8}){2,8}(?!\d)/gu;
/** 60x40, 565x550x600: the measures of goods. */
const SIZE = /(?<![\da-z])\d{2,3}(?:[x×*]\d{2,3}){1,2}(?:cm|mm|px)?(?![\da-z])/gu;
const DIGITS = /\d{4,}/gu;

const all = (finds: readonly RegExp[], kind: Found): Step[] => finds.map((find) => ({ find, kind }));

/** Links, e-mail addresses and the ids of messengers. */
export const CONTACTS: readonly Step[] = [
  { find: EMAIL, kind: 'contact' },
  { find: SPOKEN_EMAIL, kind: 'contact' },
  { find: HANDLE, kind: 'contact', when: /[\d_.]/u },
  { find: ACCOUNT, kind: 'contact', when: /[a-z].*[\d_]|[\d_].*[a-z]/u },
  ...all(LINKS, 'link'),
  ...all(CONTACTS_OF_MESSENGERS, 'contact'),
];

/** What has a form of its own, before addresses are looked for. */
export const CODES: readonly Step[] = [
  ...all(AMOUNTS, 'amount'),
  { find: LONG_DATES, kind: 'date' },
  ...all(MARKS, 'number'),
  ...all(IDENTITY, 'number'),
  ...CARDS.map((find): Step => ({ find, kind: 'number', when: /\d{4}/u })),
  // Behind these a figure is somebody's; before those below it is the shop's.
  { find: PARCEL_WORD, kind: 'phone', when: MOBILE },
  { find: PARCEL_WORD, kind: 'tracking' },
  { find: SIZE, kind: 'kept' },
  { find: CODE, kind: 'tracking', when: COURIER_CODE },
  { find: CODE, kind: 'tracking', when: LONG_CODE, unless: MOBILE_AND_WORD },
  ...all(PHONES, 'phone'),
  { find: SPELLED_IN_GROUPS, kind: 'phone' },
  { find: SPELLED_MIXED, kind: 'phone', when: THREE_WORDS },
  ...all(SPELLED_OTHERWISE, 'phone'),
  { find: TAIL, kind: 'number' },
];

/** What is left of the digits: after addresses, which hold some. */
export const NUMBERS: readonly Step[] = [
  ...all(SHORT_DATES, 'date'),
  ...all(ORDERS, 'order'),
  { find: GROUPED, kind: 'number', when: /(?:\d\D*){9}/u },
  { find: SPELLED_TOGETHER, kind: 'phone' },
  { find: DIGITS, kind: 'number' },
];
