/** What is made of digits and letters: links, contacts, phones, orders, parcels, money, dates. Order matters. */
import type { Canvas } from './canvas.ts';

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
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gu;
const CONTACTS = [
  /(?:微信|威信|薇信|徽信|[v微]信?(?=号|:)|(?<![a-z])(?:vx|wx|wechat|weixin)|加[vv微](?:信)?)(?:号码?|id|同号)?[ :：是为]{0,3}(?<it>[a-z][a-z0-9_-]{4,24}|\d{5,12}(?!\d))/dgu,
  /(?:(?<![a-z])(?:qq|line|whatsapp|telegram|skype|ins)|扣扣|企鹅|支付宝|抖音|小红书)(?:群|号码?|账号|id)*[ :：是为]{0,3}(?<it>\d{5,12}(?!\d)|(?<=[:：] ?)[a-z][a-z0-9_.-]{3,24})/dgu,
];

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
  /(?<![\d.a-z])(?:3[01]|[12]\d|0?[1-9]) ?[号號](?![色码款线店楼院库仓机电链房桌门位口钢针粉])/gu,
  /(?<!\d)(?:19|20)\d{2} ?年/gu,
];

/** What people put between the digits of a number that they read out. */
const SEP = '[ \\-._·—–~]';
const PHONES = [
  /(?<!\d)(?:(?:\+ ?|00)?86[ -]?)?1[3-9]\d{9}(?!\d)/gu,
  new RegExp(`(?<!\\d)(?:(?:\\+ ?|00)?86${SEP}?)?1[3-9]\\d${SEP}?\\d{4}${SEP}?\\d{4}(?!\\d)`, 'gu'),
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
const SPELLED = /[\d零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖①-⑨⓪❶-❾]{7,}/gu;

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
/** A mobile number with a word close by, `tel13812345678`: a phone. */
const MOBILE_AND_WORD = /^[a-z]*1[3-9]\d{9}[a-z]*$/u;
const COURIER_CODE = /^(?:sf|yt|zto|sto|yd|jd|jt|ems|db|yz|hk|dpk|bt|tt|e[a-z]|r[a-z])[a-z]{0,3}\d{7,}/u;
const ORDERS = [
  /(?:订单|order)[^\d\n]{0,8}(?<it>\d[\d-]{5,30}\d)/dgu,
  /(?<!\d)\d{6}-\d{9,20}(?!\d)/gu,
  /\d{10,}/gu,
];
const GROUPED = /(?<!\d)\d{3,8}(?:[ -]\d{3,8}){2,8}(?!\d)/gu;
const DIGITS = /\d{4,}/gu;

/** Takes links, e-mail addresses and the ids of messengers. */
export function takeContacts(canvas: Canvas): void {
  canvas.take(EMAIL, 'contact');
  for (const pattern of LINKS) canvas.take(pattern, 'link');
  for (const pattern of CONTACTS) canvas.take(pattern, 'contact');
}

/** Takes what has a form of its own, before addresses are looked for. */
export function takePhonesAndCodes(canvas: Canvas, orders: readonly string[]): void {
  const known = orders
    .map((order) => order.trim().toLowerCase())
    .filter((order) => /^[\da-z-]{6,40}$/u.test(order));
  for (const order of known.sort((a, b) => b.length - a.length))
    canvas.take(new RegExp(`(?<![\\da-z])${order}(?![\\da-z])`, 'gu'), 'order');
  for (const pattern of AMOUNTS) canvas.take(pattern, 'amount');
  canvas.take(LONG_DATES, 'date');
  for (const pattern of IDENTITY) canvas.take(pattern, 'number');
  for (const pattern of CARDS) canvas.take(pattern, 'number', (text) => /\d{4}/u.test(text));
  canvas.take(PARCEL_WORD, 'tracking', (text) => (/^1[3-9]\d{9}$/u.test(text) ? 'phone' : true));
  canvas.take(CODE, 'tracking', isTracking);
  for (const pattern of PHONES) canvas.take(pattern, 'phone');
}

/** Takes what is left of the digits: after addresses, which hold some. */
export function takeOtherNumbers(canvas: Canvas): void {
  for (const pattern of SHORT_DATES) canvas.take(pattern, 'date');
  for (const pattern of ORDERS) canvas.take(pattern, 'order');
  canvas.take(GROUPED, 'number', (text) => text.replace(/\D/gu, '').length > 8);
  canvas.take(SPELLED, 'phone');
  canvas.take(DIGITS, 'number');
}

/** Letters and many digits: a model such as `iphone15promax` has few. */
function isTracking(code: string): boolean {
  const digits = code.replace(/\D/gu, '').length;
  if (!/[a-z]/u.test(code) || digits === 0) return false;
  return COURIER_CODE.test(code) || (!MOBILE_AND_WORD.test(code) && code.length >= 10 && digits >= 6);
}
