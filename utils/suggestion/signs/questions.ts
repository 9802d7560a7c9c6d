/** What shows that a clause asks, and that it is only half a sentence, in the folded clause. */

const ASKS =
  /什么|怎么|怎样|怎么样|咋|啥|多少|多久|多大|多重|多长|多高|多厚|多宽|几(?:天|点|号|个|件|折|时|码|斤|米|块|年|次|层)|哪(?:个|里|些|款|家|种|儿|位|天|一)|谁|为何|如何|何时|是否|能否|可否|([能可会要是有好行对在用])[不没]\1|可不可以|有没有|需不需要|应不应该|how|what|when|where|why|which|who/u;
const ASKS_AT_END =
  /(?:能|可以|会|有|要|是|行).{1,10}[不没]$|(?:[吗嘛]|(?<![这那怎多什])么|呢|吧)[呀啊呢]*$/u;
const ASKS_IN_ENGLISH = /^(?:can|could|do|does|did|is|are|will|would|may|any|have|has)\b/u;
/** 如果不合适 …, … 的话: half a sentence. */
const CONDITION =
  /^(?:那|那么|还有|另外|请问|但|但是|可是)?(?:如果|要是|万一|假如|假设|若|倘若|只要|when|if)|(?:的话|的时候|之后|以后|了之后)$/u;
/** A condition that was followed by its question at once: 如果坏了怎么办. */
const CONDITION_ASKS = /(?:[吗呢么]|怎么办|咋办|怎么弄|怎么处理|谁出|谁付|谁承担|多少|多久|什么)[呀啊呢]*$/u;
/** No question: 什么都行, 没什么, 不知道怎么说. */
const NOT_ASKED = /(?:什么|怎么|啥|哪个|谁)(?:样)?都|没(?:什么|啥)|不知道|无论|不管/gu;

export const QUESTIONS = {
  asks: ASKS,
  asksAtEnd: ASKS_AT_END,
  asksInEnglish: ASKS_IN_ENGLISH,
  condition: CONDITION,
  conditionAsks: CONDITION_ASKS,
  notAsked: NOT_ASKED,
};
