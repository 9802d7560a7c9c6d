/**
 * What an agent promised a shopper in a line of their own: that they will do something themselves, and by when. Rules of
 * the house (`一般48小时内发货`, `付款后…`) are no promise to this shopper, and neither is a question or what is asked of
 * the shopper. Pure.
 */
import { readTime } from './readTime.ts';

export interface Promised {
  /** The sentence that it stands in. */
  readonly text: string;
  /** By when, milliseconds since 1970; null where no time was told. */
  readonly dueAt: number | null;
}

/** What agents do for shoppers. */
const DEED =
  /[发發][出货貨走往]|[补補重][发發]|[补補]寄|寄[出给給]|[发發][给給]|安排|处理|處理|核实|核實|查询|查[一看]?下|查清|核对|确认|跟进|催|联系|聯繫|回复|回覆|回[电電]|答复|反馈|反饋|登记|登記|备注|備註|申请|申請|退[款还還回]|打款|返现|赔[付偿]|换[货新]|更换|升级|提交|通知|告知|改[价地]|开票|开具|解决/;
/** That it is the agent who will, and for this shopper. */
const WILL =
  /(?:一定(?![的时時])|肯定|保证|保證|务必|務必|马上|馬上|立即|立刻|尽快|儘快|优先)|(?:[给給帮幫为為替]您|[给給帮幫为為替]你|[给給帮幫为為替]亲)|(?:我|我们|这边|這邊|小二|妹子|客服)(?:这边|這邊)?(?:会|會|来|來|去|现在|稍后|稍後|先|再|帮|给|就)/;
/** Words that bind without a time. */
const STRONG = /一定(?![的时時])|肯定|保证|保證|务必|務必|尽快|儘快/;
/** How it goes in general, or only if something else happens first. */
const GENERAL =
  /一般|通常|正常|默认|默認|大概率|原则上|(?:付款|下单|下單|拍下|签收|簽收|收到货|收货|审核|寄回|退回|入库)(?:之|以|成功)?[后後]|如果|若[是您]|要是|的话|的話|假如|只要|支持|可能|预计|預計|左右|除非|不能|无法|無法|没办法|不了|不可以|没法/;
/** It is being done while the shopper waits. */
const NOW = /稍等|稍候|等一下|等下|正在|[查处]询中|处理中|现在[给為为帮]/;
/** Done already, or asked of the shopper. */
const DONE =
  /已经|已經|[发發][出货貨走]了|处理了|催了|过了|好了|^.{0,12}是.*的$|刚[刚给为]|[给給帮幫为為]您[^，。,.!！?？]{0,8}了$|(?<![给給帮幫为為替])您(?:可以|先|自己|这边|再|需要|看|联系|點|点|提供|稍等|申请|发)|[麻烦请請](?:烦)?您|需要您/;
const QUESTION = /[?？]|[吗嗎呢么]$|是否|是不是|要不要|可以吗/;

/** Longest sentence that is looked at, in UTF-16 units. */
const LONGEST = 200;

/** @param now when it was said, milliseconds since 1970. @returns the first promise of the line; null: there is none. */
export function promiseIn(line: string, now: number): Promised | null {
  for (const sentence of line.slice(0, 2000).split(/(?<=[。！!？?；;\n])/u)) {
    const text = sentence.trim();
    if (text === '' || text.length > LONGEST || !isPromise(text, now)) continue;
    return { text, dueAt: readTime(text, now)?.at ?? null };
  }
  return null;
}

function isPromise(text: string, now: number): boolean {
  if (QUESTION.test(text) || GENERAL.test(text) || DONE.test(text) || NOW.test(text)) return false;
  if (!DEED.test(text) || !WILL.test(text)) return false;
  // Without a time only a strong word is one.
  return readTime(text, now) !== null || STRONG.test(text);
}
