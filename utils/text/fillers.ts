/**
 * Politeness around a question (亲, 在吗, 麻烦问下 …). It stands in every question and in every reply, so it tells
 * none from another. Fillers are taken off the ends of a clause only: 亲肤 keeps its 亲, 现在吗 its 在吗.
 */

/** Greetings and calls: a clause made of these alone asks for attention, nothing else. */
const CALLS =
  '您好|你好|在吗|在么|在嘛|在不在|在不|在没|在|有人吗|有人么|有人在吗|有没有人|有人|人呢|哈喽|哈罗|嗨|喂|早上好|中午好|下午好|晚上好|早安|hello|hi|hey|亲们|亲爱的|亲亲|亲|老板娘|老板|掌柜的|掌柜|店家|店主|卖家|小二|小姐姐|小哥哥|美女|帅哥|客服';
/** Openings of a question. */
const OPENINGS =
  '麻烦您?帮?我?(?:问|看|查)?一?下|麻烦了?|打扰一?下?了?|不好意思|请教一?下?|请问一?下?|我?想?请?问一?下|我?想问|想咨询一?下|我?咨询一?下|问个问题|有个问题|劳驾';
/** Endings. */
const ENDINGS = '谢谢你|谢谢您|谢谢啦|谢谢了|谢谢|多谢|感谢|麻烦了|辛苦了|拜托了?|thanks|thank you|thx';

/** A call must be followed by the clause's end, another call, or a word that opens a new phrase. */
const HEAD = new RegExp(
  `^(?:(?:${OPENINGS})|(?:您好|你好|hello|哈喽)(?!看|像|用|吃)|(?:${CALLS})(?=$|${CALLS}|${OPENINGS}|[我你您请这那想要帮麻问有]))`,
  'u',
);
const TAIL = new RegExp(
  `(?:${ENDINGS}|(?<![母父相双探])(?:亲亲|亲)|(?<!人工)客服|老板|(?<=[吗呢么啊吧])(?:亲|您好|你好))$`,
  'u',
);
const CLAUSE = /[^\s\p{P}\p{S}]+(?:[.%][^\s\p{P}\p{S}]+)*/gu;
const ONLY_CALLS = new RegExp(`^(?:${CALLS})(?:${CALLS}|[啊呀吗呢哦])*$`, 'u');

/** A stretch of a folded text, in UTF-16 units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/**
 * The stretches of a folded text that are left when the fillers are taken off. When nothing would be left, the whole
 * text is one stretch: somebody may well have a reply to 在吗.
 */
export function withoutFillers(folded: string): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const match of folded.matchAll(CLAUSE)) {
    const clause = match[0];
    const head = headLength(clause);
    const end = head + tailStart(clause.slice(head));
    if (end > head) kept.push({ start: match.index + head, end: match.index + end });
  }
  return kept.length > 0 ? kept : [{ start: 0, end: folded.length }];
}

/** True when a folded text does nothing but greet or call (在吗, 你好 在不在). */
export function onlyCalls(folded: string): boolean {
  const clauses = folded.match(CLAUSE);
  return (clauses ?? ['']).every((clause) => clause.length <= 24 && ONLY_CALLS.test(clause));
}

/** No more than this many fillers are looked for at each end of a clause. */
const MAX_FILLERS = 4;
/** Longest filler with its look-ahead; bounds the work in a clause of any length. */
const REACH = 24;

function headLength(clause: string): number {
  let length = 0;
  for (let i = 0; i < MAX_FILLERS; i += 1) {
    const found = HEAD.exec(clause.slice(length, length + REACH));
    if (found === null || found[0] === '') break;
    length += found[0].length;
  }
  return length;
}

function tailStart(clause: string): number {
  let end = clause.length;
  for (let i = 0; i < MAX_FILLERS; i += 1) {
    const found = TAIL.exec(clause.slice(Math.max(0, end - REACH), end));
    if (found === null || found[0] === '') break;
    end -= found[0].length;
  }
  return end;
}
