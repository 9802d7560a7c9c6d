/**
 * Postal addresses in Chinese: chains of pieces (省, 市, 区, 路, 88号, 3栋 …). A chain counts when it says more than
 * province and city: 发广东省广州市吗 names nobody's home.
 */
import type { Canvas, Found } from './canvas.ts';

/** Verbs and small words that lead to an address and never stand in one. */
const STOPS = '的是在到寄发送改成为址我你您他她它给从往把了吗呢吧啊呀那这请帮换填写至能有和跟与就都也不没要';
const BODY = `[\\u4e00-\\u9fa5](?<![${STOPS}省])`;
/** Province and city, county, town, road; then compounds and what has a number. Group names are the ranks. */
const PIECE = new RegExp(
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
/** Between two pieces of one address. */
const JOINT = /^[ ,，·、/-]{0,2}$/u;

interface Chain {
  readonly start: number;
  end: number;
  readonly ranks: string[];
}

/** Takes addresses. */
export function takeAddresses(canvas: Canvas): void {
  const { scan } = canvas;
  const chains: Chain[] = [];
  for (const match of scan.matchAll(PIECE)) {
    const rank = Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0] ?? '';
    const end = match.index + match[0].length;
    const last = chains.at(-1);
    if (last !== undefined && JOINT.test(scan.slice(last.end, match.index).slice(0, 4))) {
      last.ranks.push(rank);
      last.end = end;
    } else chains.push({ start: match.index, end, ranks: [rank] });
  }
  canvas.put(
    chains
      .filter(({ ranks }) => isAddress(ranks))
      .map(({ start, end }): { start: number; end: number; kind: Found } => ({
        start,
        end,
        kind: 'address',
      })),
  );
  canvas.take(LABELLED, 'address', (text) => /\d/u.test(text) && /[\u4e00-\u9fa5]{2}/u.test(text));
}

/** Two pieces at least, one of them narrower than a city; floors and bare numbers alone make none. */
function isAddress(ranks: readonly string[]): boolean {
  const narrow = ranks.filter((rank) => ['county', 'town', 'road', 'numbered', 'compound'].includes(rank));
  return ranks.length > 1 && narrow.length > 0;
}
