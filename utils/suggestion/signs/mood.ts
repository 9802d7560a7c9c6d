/** Words and marks that show how the shopper feels, looked for in the folded text unless it is said otherwise. */
import type { Felt } from '../mood.ts';

export interface MoodSign {
  readonly mood: Felt;
  readonly weight: number;
  readonly pattern: RegExp;
}

const WORDS: readonly MoodSign[] = [
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
/** Marks in the text as it was written; folding squeezes them. */
const MARKS = /[?？]{3,}|[!！]{2,}|[?？][!！?？]+/gu;
const FACES: readonly (readonly [Felt, number, RegExp])[] = [
  ['angry', 1.6, /[😠😡🤬💢👎]|\[(?:生气|发怒|愤怒|怒|抓狂)\]/gu],
  ['worried', 0.7, /[😭😢😰😥🥺😟]|\[(?:流泪|大哭|哭|委屈|难过)\]/gu],
  ['pleased', 1, /[😊😄😁😍🥰😘👍❤🌹🎉]|\[(?:玫瑰|爱心|赞|鲜花|飞吻)\]/gu],
];
/** Latin capitals as of somebody who shouts: two words at least, one of them no size or short name (XXL USB). */
const SHOUTED = /(?<![A-Za-z])[A-Z]{2,}(?:[ ,!']+[A-Z]{2,}){1,}(?![a-z])/gu;

export const MOOD = {
  words: WORDS,
  negation: NEGATION,
  unhappy: UNHAPPY,
  marks: MARKS,
  faces: FACES,
  shouted: SHOUTED,
};
