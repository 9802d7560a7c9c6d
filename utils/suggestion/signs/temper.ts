/** What shows how the shopper decides: words in the folded text, faces in the text as it was written. */
import type { Temper } from '../../model/index.ts';

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
const PARTICLE = /[呀啦哦嘛哒呐哟噢](?=$|[\s\p{P}~])/u;

export const TEMPER = {
  words: WORDS,
  faces: FACES,
  courtesy: COURTESY,
  figures: FIGURES,
  particle: PARTICLE,
};
