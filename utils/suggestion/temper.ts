/**
 * How the shopper decides, after the four tempers of the trade: tiger (short, commanding), peacock (chatty, warm),
 * koala (undecided, trusting), owl (exact, doubting). Most people mix them; so one is named only where it stands out.
 */
import type { ChatMessage, Temper } from '../model/index.ts';
import { shopperTurns, type Turn } from './turns.ts';

export interface TemperFound {
  /** Null while too little was said, or when no temper stands out. */
  readonly temper: Temper | null;
  /** From 0 to 1 each. */
  readonly scores: Readonly<Record<Temper, number>>;
  /** What told it, the first mentioned first. */
  readonly evidence: readonly string[];
}

/** Words by temper, looked for in the folded text. */
const WORDS: Readonly<Record<Temper, RegExp>> = {
  tiger:
    /快点|赶紧|马上|立刻|立即|直接|必须|现在就|就要|给我|别废话|别啰嗦|说重点|痛快|干脆|最低多少|能不能行|行不行|我就问|不要跟我|just tell|right now|immediately|quick/gu,
  peacock:
    /哈{2}|嘻{2}|嘿{2}|好看|漂亮|喜欢|可爱|种草|爱了|仙女|美美|绝了|超级|我(?:闺蜜|朋友|同事|老公|男朋友|女朋友|姐妹)|晒|朋友圈|小红书|人家|亲爱的|么么|love|gorgeous|cute|omg/gu,
  koala:
    /你觉得|您觉得|你看(?:呢|哪)|帮我(?:选|挑|看看?|推荐)|推荐|听你的|听您的|纠结|犹豫|选不(?:出|好)|不知道(?:选|买|怎么选|哪)|拿不定|都行|都可以|随便|哪个(?:好|更|卖得)|别人(?:都|怎么)|大家(?:都|买)|再想想|再看看|再考虑|相信你|什么都不懂|不太懂|what do you think|recommend|can't decide|up to you|not sure/gu,
  owl: /材质|面料|成分|含量|参数|规格|尺寸|克重|功率|容量|工艺|产地|批次|生产日期|保质期|证书|检测|报告|质检|区别|具体|详细|准确|为什么|依据|正品|真的假的|怎么证明|保证|保修|质保|运费险|如果.{1,12}(?:退|换|赔)|退换|条款|对比|误差|specification|material|difference|certificate|warranty|exactly|how do i know/gu,
};
const FACES = /\p{Extended_Pictographic}|\[[\u4e00-\u9fa5]{1,4}\]|[~～]+|\(?[\^>T][_.﹏][\^<T]\)?/gu;
const COURTESY = /谢|请|麻烦|您好|你好|辛苦|please|thank/u;
const FIGURES = /\d+(?:\.\d+)?\s?(?:cm|mm|kg|g|克|斤|厘米|毫米|ml|毫升|w|瓦|寸|英寸|米|%)/gu;
/** A few particles are anybody's. */
const PARTICLE = /[呀啦哦嘛哒呐哟噢](?=$|[\s\p{P}~])/gu;

const MAX_TURNS = 12;
/** Two turns may be anybody's, unless they say much. */
const ENOUGH_TURNS = 3;
const ENOUGH_SIGNS = 3;
const STANDS_OUT = 0.3;
const LEAD = 0.12;
const SHORT_TURN = 8;
const LONG_TURN = 28;

/** The shopper's temper, from all that the shopper wrote lately. */
export function temperOf(messages: readonly ChatMessage[]): TemperFound {
  const turns = shopperTurns(messages, MAX_TURNS, 1).reverse();
  const sums: Record<Temper, number> = { tiger: 0, peacock: 0, koala: 0, owl: 0 };
  const told: { temper: Temper; words: string }[] = [];
  for (const turn of turns) {
    for (const { temper, words, weight } of signsOf(turn)) {
      sums[temper] += weight;
      if (words !== '') told.push({ temper, words });
    }
  }
  // Many turns make single signs weaker; a few never make one strong.
  const whole = Math.max(ENOUGH_TURNS, turns.length);
  const share = (sum: number): number => Math.min(1, sum / whole);
  const scores = {
    tiger: share(sums.tiger),
    peacock: share(sums.peacock),
    koala: share(sums.koala),
    owl: share(sums.owl),
  };
  const [first, second] = (Object.entries(scores) as [Temper, number][]).sort(([, a], [, b]) => b - a);
  const enough = turns.length >= ENOUGH_TURNS || told.length >= ENOUGH_SIGNS;
  if (!enough || first === undefined || first[1] < STANDS_OUT || first[1] - (second?.[1] ?? 0) < LEAD)
    return { temper: null, scores, evidence: [] };
  const evidence = told.filter(({ temper }) => temper === first[0]).map(({ words }) => words);
  return { temper: first[0], scores, evidence: [...new Set(evidence)] };
}

function* signsOf({ text, folded }: Turn): Generator<{ temper: Temper; words: string; weight: number }> {
  for (const temper of ['tiger', 'peacock', 'koala', 'owl'] as const)
    for (const words of new Set(folded.match(WORDS[temper]) ?? [])) yield { temper, words, weight: 0.6 };
  const faces = new Set(text.match(FACES) ?? []);
  for (const words of [...faces].slice(0, 3)) yield { temper: 'peacock', words, weight: 0.4 };
  if (PARTICLE.test(folded)) yield { temper: 'peacock', words: '', weight: 0.15 };
  PARTICLE.lastIndex = 0;
  for (const words of new Set(folded.match(FIGURES) ?? [])) yield { temper: 'owl', words, weight: 0.3 };
  if ([...folded].length > LONG_TURN && faces.size === 0) yield { temper: 'owl', words: '', weight: 0.25 };
  // Short alone is haste: half of a tiger, less than a half with courtesy.
  if ([...folded].length <= SHORT_TURN && faces.size === 0 && !COURTESY.test(folded))
    yield { temper: 'tiger', words: '', weight: 0.2 };
}
