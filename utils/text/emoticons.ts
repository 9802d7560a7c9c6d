/**
 * Emoticons that are typed or that a workbench writes as text: `(^_^)`, `T_T`, `[微笑]`. They say how the shopper
 * feels, not what about, and would only make noise as terms. Emoji proper are handled character by character in
 * `fold.ts`. Patterns expect folded text (half width, lower case, no repeats); they are sticky and bounded, so that a
 * long text can't make them slow.
 */

/** Names that workbenches print in brackets for their picture emoticons. Other bracketed words are left alone. */
const NAMES =
  '微笑|呲牙|大笑|偷笑|憨笑|坏笑|奸笑|笑哭|苦笑|哈哈|嘿嘿|嘻嘻|可爱|害羞|调皮|得意|色|亲亲|飞吻|爱心|心|心碎|玫瑰|鲜花|拥抱|抱抱|握手|鼓掌|赞|强|弱|ok|胜利|抱拳|谢谢|感谢|' +
  '大哭|流泪|哭|委屈|难过|可怜|伤心|捂脸|尴尬|流汗|汗|擦汗|惊讶|惊恐|疑问|疑惑|思考|晕|发呆|发怒|生气|愤怒|抓狂|撇嘴|白眼|鄙视|闭嘴|嘘|再见|拜拜|睡|困|吐|衰|酷|加油|礼物|红包|蛋糕|太阳|月亮|咖啡|表情|动画表情';

const BRACKETED = new RegExp(String.raw`\[(?:${NAMES})\]`, 'uy');
/** A pair of brackets without letters of any script inside, but for the few that serve as mouths and eyes. */
const PARENTHESES =
  /\((?=[^()]{0,14}?[^\p{L}\p{N}\s().,。、])(?:[^\p{L}\p{N}()]|[ωдσεзοotvux0益皿ノヽ]){2,14}\)[ノ~*✧☆︵]{0,3}/uy;
const FACES = /(?:\^[_\-.o]?\^|>[_.﹏]?<|=_=|-_-|;_;|:-?[)(]|;-\)|:'\()/uy;
const LATIN_FACES = /(?:t[_.]t|qaq|qwq|tat|o_o|0_0|orz)(?![a-z0-9_])/uy;

const STARTS = new Set('[(^>=-;:tqo0');

/** The offset after the emoticon that starts at `at`, or `at` when none does. */
export function emoticonEnd(text: string, at: number): number {
  if (!STARTS.has(text.charAt(at))) return at;
  for (const pattern of [BRACKETED, PARENTHESES, FACES]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  if (at === 0 || !/[a-z0-9_]/.test(text.charAt(at - 1))) {
    LATIN_FACES.lastIndex = at;
    if (LATIN_FACES.test(text)) return LATIN_FACES.lastIndex;
  }
  return at;
}
