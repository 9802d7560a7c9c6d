/** How the shopper feels. Calm comes first: an answer to somebody angry begins differently. */
import type { ChatMessage } from '../model/index.ts';
import { shopperTurns, type Turn } from './turns.ts';

export type Mood = 'angry' | 'worried' | 'neutral' | 'pleased';

export interface MoodFound {
  readonly mood: Mood;
  /** Words and marks that told it, as they stand in the folded text. */
  readonly evidence: readonly string[];
}

type Felt = Exclude<Mood, 'neutral'>;

interface Sign {
  readonly mood: Felt;
  readonly weight: number;
  readonly pattern: RegExp;
}

const SIGNS: readonly Sign[] = [
  {
    mood: 'angry',
    weight: 2,
    pattern:
      /投诉|举报|12315|消协|工商局|曝光|维权|起诉|告你们|报警|小二介入|平台介入|骗子|骗人|欺骗|垃圾|什么破|破玩意|无语|恶心|忽悠|坑人|太坑|坑爹|黑店|奸商|气死|生气|火大|过分|离谱|欺负|敷衍|态度(?:太|这么|真)?(?:差|恶劣)|有病|他妈|tmd|scam|fraud|ridiculous|unacceptable|terrible|worst|complain|furious|angry/gu,
  },
  {
    mood: 'angry',
    weight: 1.6,
    pattern:
      /差评|一星|1星|太差|差劲|失望|受够|耍我|逗我|搞什么|什么态度|还要等多久|说了多少(?:遍|次)|到底|找平台|找消协|(?:向|去|跟)(?:税务|工商|市监|市场监管|消协|平台)|没人了|答不上来|答非所问|不考虑了|(?:下次|以后|再也)不(?:敢|会|来|买)|再也不|还等|不等了|拖了?(?:[两二三几]|好几)天|等了?(?:[两二三四五几]|好几)天了|费劲|不爱了|说话不算|白等|浪费(?:我|时间)/gu,
  },
  {
    mood: 'worried',
    weight: 1,
    pattern:
      /担心|着急|急用|很急|好急|急死|急着|焦虑|怎么办|会不会(?:丢|坏|是)|不会(?:是)?(?:丢|坏|弄丢)了?吧|丢(?:了|件)|来得及|赶得上|赶时间|等着用|害怕|怕(?:赶|来|丢|坏|不|会|买|过)|worried|urgent|asap|afraid|concerned/gu,
  },
  {
    mood: 'pleased',
    weight: 1,
    pattern:
      /谢谢|感谢|多谢|太好了|好开心|开心|喜欢|满意|好评|五星|漂亮|好看|不错|给力|真棒|太棒|很棒|贴心|爱了|回购|辛苦了|love it|thank|great|perfect|awesome|happy/gu,
  },
];

/** Directly before a word: what turns it round. 是不是 asks, it doesn't deny. */
const NEGATION =
  /(?:(?<!是)不是|不会|不想|不用|不要|不至于|不打算|没有|没想|没|别|并非|无意|不太|不怎么|不|not|don't|isn't|won't)(?:真的?|要|想|来|打算|故意|为了|在|说|很|那么|特别|去|给|你们?|您|\s|to|so|a){0,3}$/u;
/** Pleased words that complain when denied. */
const UNHAPPY = /^(?:不|没|很不|not|isn't|don't).*(?:满意|开心|happy)$/u;
/** How far before a word its negation is looked for, in UTF-16 units. */
const REACH = 12;
/** Marks in the text as it was written; folding squeezes them. */
const MARKS = /[?？]{3,}|[!！]{2,}|[?？][!！?？]+/gu;
const FACES: readonly (readonly [Felt, number, RegExp])[] = [
  ['angry', 1.6, /[😠😡🤬💢👎]|\[(?:生气|发怒|愤怒|怒|抓狂)\]/gu],
  ['worried', 0.7, /[😭😢😰😥🥺😟]|\[(?:流泪|大哭|哭|委屈|难过)\]/gu],
  ['pleased', 1, /[😊😄😁😍🥰😘👍❤🌹🎉]|\[(?:玫瑰|爱心|赞|鲜花|飞吻)\]/gu],
];
/** Latin capitals as of somebody who shouts: two words at least, one of them no size or short name (XXL USB). */
const SHOUTED = /(?<![A-Za-z])[A-Z]{2,}(?:[ ,!']+[A-Z]{2,}){1,}(?![a-z])/gu;

const MAX_TURNS = 6;
const FADE = 0.75;
const ANGRY = 1.4;
const WORRIED = 0.7;
const PLEASED = 0.7;
/** What marks, capitals and repeated questions count: alone they are impatience, together anger. */
const IMPATIENT = 0.8;
/** Short turns (嗯, 在吗) are said twice by everybody. */
const REPEATABLE = 4;

/** The shopper's mood in the last few turns. */
export function moodOf(messages: readonly ChatMessage[]): MoodFound {
  const scores: Record<Felt, number> = { angry: 0, worried: 0, pleased: 0 };
  const told: { mood: Felt; words: string }[] = [];
  const count = (mood: Felt, words: string, weight: number): void => {
    scores[mood] += weight;
    told.push({ mood, words });
  };
  const turns = shopperTurns(messages, MAX_TURNS, FADE);
  for (const turn of turns) {
    for (const sign of SIGNS) countWords(turn, sign, count);
    for (const [mood, weight, pattern] of FACES)
      for (const face of new Set(turn.text.match(pattern) ?? [])) count(mood, face, weight * turn.weight);
    for (const marks of (turn.text.match(MARKS) ?? []).slice(0, 2))
      count('angry', marks, IMPATIENT * turn.weight);
    for (const words of (turn.text.match(SHOUTED) ?? [])
      .filter((words) => /[A-Z]{4}/.test(words))
      .slice(0, 2))
      count('angry', words, IMPATIENT * turn.weight);
  }
  for (const said of repeated(turns)) count('angry', said, IMPATIENT);
  const mood = moodFrom(scores);
  const shown: readonly Felt[] = mood === 'neutral' ? [] : mood === 'worried' ? ['worried', 'angry'] : [mood];
  return {
    mood,
    evidence: [...new Set(told.filter((sign) => shown.includes(sign.mood)).map(({ words }) => words))],
  };
}

function countWords(
  { folded, weight }: Turn,
  sign: Sign,
  count: (mood: Felt, words: string, weight: number) => void,
): void {
  for (const match of folded.matchAll(sign.pattern)) {
    const before = folded.slice(Math.max(0, match.index - REACH), match.index);
    const denied = NEGATION.exec(before);
    if (denied === null) count(sign.mood, match[0], sign.weight * weight);
    // 不满意 is the beginning of anger; 不喜欢 is taste, 不是投诉 nothing.
    else if (UNHAPPY.test(denied[0] + match[0])) count('angry', denied[0] + match[0], weight);
  }
}

/** Impatience without a word of anger is worry. */
function moodFrom({ angry, worried, pleased }: Readonly<Record<Felt, number>>): Mood {
  if (angry >= ANGRY) return 'angry';
  if (worried + angry >= WORRIED && worried + angry > pleased) return 'worried';
  return pleased >= PLEASED ? 'pleased' : 'neutral';
}

/** What was said more than once, marks and particles aside. */
function repeated(turns: readonly Turn[]): string[] {
  const times = new Map<string, number>();
  for (const { folded } of turns) {
    const bare = folded.replace(/[\s\p{P}\p{S}吗呢啊吧呀]/gu, '');
    if (bare.length >= REPEATABLE) times.set(bare, (times.get(bare) ?? 0) + 1);
  }
  // Each time after the first counts.
  return [...times].flatMap(([said, number]) => Array.from({ length: number - 1 }, () => said));
}
