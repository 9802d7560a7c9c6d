/**
 * Variables of other tools as ours. A text is cut into what the tool's syntax matches and the rest. What it matches
 * becomes ours where it means the same; else it is kept as text.
 *
 * Text that the template room would read as a variable or as wordings by accident (`{foo}`, `[[a||b]]`) can't stay as
 * it is, for templates have no escaping: its brackets are made wide (`｛foo｝`), so that it goes out readable and whole.
 * Each is told as kept, as it stood.
 */
import { normalise } from '../../text/index.ts';

export interface VariableSyntax {
  /** With the flag g. Linear: it must not run on from one opening to the next. */
  readonly pattern: RegExp;
  /** Our text for one match; null where we can't say it. */
  translate(match: RegExpExecArray): string | null;
  /** Whether our own wordings, `[[a||b]]`, may stand in the texts: a table may have been written by us. */
  readonly ownWordings?: boolean;
}

export interface Translated {
  readonly text: string;
  /** What was kept as text, as it stood, each once. */
  readonly kept: readonly string[];
}

/** A piece of a text: ours as it is, or theirs to be made safe. */
interface Piece {
  readonly ours: boolean;
  readonly text: string;
}

/** Longest name of a variable that the template room reads. */
const MAX_NAME = 40;
/** So many kept variables of one text are told. */
const MAX_KEPT = 50;

/** Translates a text. Never throws; linear in its length if the pattern is. */
export function translateText(text: string, syntax: VariableSyntax): Translated {
  const kept = new Set<string>();
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(syntax.pattern)) {
    if (match[0] === '') continue;
    const ours = syntax.translate(match);
    if (ours === null) {
      if (kept.size < MAX_KEPT) kept.add(match[0]);
    } else {
      pieces.push({ ours: false, text: text.slice(end, match.index) }, { ours: true, text: ours });
      end = match.index + match[0].length;
    }
  }
  pieces.push({ ours: false, text: text.slice(end) });
  const parted = text.includes('[[') && text.includes('||') && text.includes(']]');
  return {
    text: pieces.map((piece) => (piece.ours ? piece.text : safe(piece.text))).join(''),
    kept: [...kept],
  };

  function safe(literal: string): string {
    const lines = literal.split('\n').map((line) => {
      const names = (line.match(/\{[^{}]*\}/g) ?? []).filter((group) => isName(group.slice(1, -1)));
      if (names.length === 0) return line;
      // Of what is kept already, the braces were seen: `{{contact.id}}` is told once.
      for (const name of names)
        if (kept.size < MAX_KEPT && ![...kept].some((known) => known.includes(name))) kept.add(name);
      // All of the line: a brace that is left would meet one further on.
      return line.replaceAll('{', '｛').replaceAll('}', '｝');
    });
    const braced = lines.join('\n');
    if (!parted || syntax.ownWordings === true || !/\[\[|\]\]/.test(braced)) return braced;
    kept.add('[[…||…]]');
    return braced.replaceAll('[[', '［［').replaceAll(']]', '］］');
  }
}

/** `{name}`, `{name|default}`, `{name|default|other}`; null where its parts can't stand in one. */
export function variable(name: string, ...options: readonly string[]): string | null {
  const clean = name.trim().replace(/\s+/gu, '_').slice(0, MAX_NAME);
  if (clean === '' || /[{}|[\]]/.test(clean)) return null;
  if (options.some((option) => /[{}|\n]|\[\[|\]\]/.test(option))) return null;
  return `{${[clean, ...options].join('|')}}`;
}

/** A gap that the agent fills in, by what the other tool calls it: one of ours where the name says so. */
export function fillIn(name: string, ...options: readonly string[]): string | null {
  const known = meaningOf(name);
  if (known !== null) return variable(known, ...options);
  // What is filled in by hand there must not be filled in with the clock here.
  return variable(/^(?:date|time|cursor)/i.test(name.trim()) ? `_${name.trim()}` : name, ...options);
}

/** Several wordings, one of which goes out; null where one can't stand among others. */
export function wordings(options: readonly string[]): string | null {
  if (options.length === 0 || options.some((option) => /[{}]|\|\||\[\[|\]\]/.test(option))) return null;
  return options.length === 1 ? (options[0] ?? null) : `[[${options.join('||')}]]`;
}

/** The day so many days from now, or ago; null where ours can't say it. */
export function day(days: number): string | null {
  if (!Number.isInteger(days) || Math.abs(days) > 9_999) return null;
  return days === 0 ? '{date}' : `{date${days < 0 ? '' : '+'}${days}d}`;
}

/** Whether a format of a date shows year, month and day alone: letters as moment.js, ICU and Excel write them. */
export function isDayFormat(format: string): boolean {
  return /[YyMDd]/.test(format) && /^[YyMDdo\s年月日号,./'’-]*$/.test(format) && /D|d/.test(format);
}

/** What our variables are called elsewhere, folded, without spaces. */
const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    shopper:
      'shopper 买家 买家昵称 买家名 买家名称 买家姓名 买家旺旺 顾客 顾客昵称 顾客名 顾客姓名 客户 客户昵称 客户名 客户名称 客户姓名 ' +
      '会员名 会员昵称 用户昵称 用户名 昵称 旺旺 旺旺号 customer customername customerfirstname buyer buyername firstname',
    agent: 'agent agentname 客服 客服名 客服昵称 客服名称 客服姓名 客服账号 myname',
    shop: 'shop shopname store storename 店铺 店铺名 店铺名称 商家名称',
    order: 'order orderid orderno ordernumber 订单 订单号 订单编号 订单号码',
    goods: 'goods product productname 商品 商品名 商品名称 商品标题 宝贝 宝贝名称 宝贝标题 产品名称',
    courier: 'courier carrier 快递 快递公司 物流公司',
    tracking: 'tracking trackingnumber trackingno 运单号 快递单号 物流单号',
    amount: 'amount 金额 订单金额 实付金额',
    price: 'price 价格',
    size: 'size 尺码',
    address: 'address 地址 收货地址',
    phone: 'phone 电话 手机号',
    link: 'link 链接',
    reason: 'reason 原因',
  }).flatMap(([ours, theirs]) => theirs.split(' ').map((name) => [name, ours] as const)),
);

/** Our name for what a variable is called elsewhere, in Chinese or English; null where it is none of ours. */
export function meaningOf(name: string): string | null {
  if (name.length > MAX_NAME) return null;
  return MEANINGS.get(normalise(name).replace(/[\s_-]/gu, '')) ?? null;
}

/** Whether what stands between braces would be read as a variable. */
function isName(inside: string): boolean {
  const trimmed = (inside.split('|', 1)[0] ?? '').trim();
  return trimmed !== '' && trimmed.length <= MAX_NAME && !/\s/u.test(trimmed);
}
