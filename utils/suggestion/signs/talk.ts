/** What shows that a turn only acknowledges, agrees, calls for somebody or asks, in the folded text or a clause of it. */

/** Words that acknowledge. A turn made of these alone, in any number, asks nothing. */
const ACKNOWLEDGEMENTS = [
  '嗯|恩|唔|哦|噢|喔|额|呃|啊|哎|哈|嘿|呵|嘻|呜|耶|哇',
  '好|好的|好吧|好滴|好哒|好嘞|好呀|好哦|好了|行|行吧|行的|可以|可以的|没问题|没事|没事的|没关系|没有了|没了|不用|不用了|不了|算了|不客气|客气了',
  '是|是的|是啊|是吧|对|对的|对啊|对呀|没错|嗯呐|这样|这样啊|这样子|原来如此|知道了|我知道了|知道|晓得了|明白|明白了|懂了|了解|了解了|收到|收到了消息|看到了|我看看|我看下|我再看看|我想想|我考虑一?下|再说吧|再说',
  '谢|谢谢|谢了|谢啦|多谢|感谢|非常感谢|太感谢|谢谢亲|谢谢你|谢谢您|谢谢啦|辛苦|辛苦了|辛苦您了|麻烦了|麻烦你了|麻烦您了|拜托了|祝你?生意兴隆',
  '完美|爽快|痛快|清楚|很清楚|清楚了|够了|信息够了|足够了|不错|挺好|挺好的|太好了|太棒了|真棒|厉害|慢慢看|慢慢来|慢慢弄|随便看看|先看看|抓紧',
  '不急|不着急|不急的|我等着|我等你|等你|等着|放心了|我放心了|爱你们|么么哒|爱你|辛苦啦|麻烦你啦|麻烦啦',
  '有|有的|在的|不是|不对|不是的|需要|要|要的|就是这个|这个|那个|一下|一个|这样子啊|找到了|看见了',
  '你看看|你看下|你看一?下|我问问|我想问问|我想问一?下|我问一?下|问一?下|我想咨询一?下|我说一?下',
  '再见|拜|拜拜|晚安|回聊|回见|先这样|就这样|先这样吧|就这样吧|稍等|等等|等一?下|我等等',
  '亲|亲亲|您|你|哥|姐|小姐姐|的|了|啦|呀|呢|吧|嘛|那|那就|就|也|太|先|我',
  '不需要了?|晚点再看吧?|晚点再说|晚点看|老板|客服|got|it|nice|great|good|fine',
  'ok|okay|okk|okok|yes|no|thx|thanks|thank|you|u|ths|bye|sure|alright|3q|666|6|88|886|1',
  '妥|得嘞|懂|不要紧|原来是?这样|就它|就这些|不好意思|抱歉|对不起|不?打扰',
  // Points at something, and says nothing of it: 这两个, 那款.
  '[这那][一两二三几]?[个款件种条双套只些]',
  // Is going to do something first: 我先看一下, 等我一会. Not whoever hesitates (再考虑一下): a reply may win them.
  '(?:我|先|等我)(?:先|去)?(?:([看试问找查等])一?\\1|[看试问找查等](?:一?下|看|一会儿?))|等我|马上|一会儿?',
  // Takes leave until later: 有需要再联系, 回头再说, 你先忙.
  '(?:回头|有空|晚点|下次|需要|有事)我?再(?:说|聊|联系|找[你您]|来|看)|[你您]?先?忙',
  '等[你您](?:消息|回复)?|没有?(?:啥|什么|别的|其[他它])的?(?:事|问题)?|暂时',
].join('|');

const ONLY_ACKNOWLEDGEMENTS = new RegExp(`^(?:${ACKNOWLEDGEMENTS})+$`, 'u');
/** One code of a picture, a voice message or a card that a workbench writes in place of it. */
const PLACEHOLDER = /\[(?:图片|语音|视频|文件|链接|商品|订单|位置|表情|动画表情)\]/gu;

/** What a turn holds that asks, wishes or complains. Generous: what it misses gets no suggestion. */
const ASKS =
  /[?吗呢几哪谁啥咋何怎]|(\p{Script=Han})不\1|(?<=.)么$|还是|记得|叫我|通知|告诉|别忘|付了|付款|付钱|拍了|拍下|别家|另外|还有|什么|多[少久长大]|为什|能|可以|是不|有没|请(?!按|放心|查收)|帮|麻烦(?!你?[了啦])|要(?!是)|想|换|退|改|查|催|(?<!再)没(?!事|问题|关系)|无|坏|少|错|破|漏|裂|慢|贵|便宜|优惠|送(?!给)|发(?!图)|投诉|差评|难|价|钱|券|赔|补|修|取消|地址|电话|哪/u;

/** Really agrees; 你好 and 亲 only call. */
const AGREES =
  /^(?:(?:嗯|恩|哦|噢|好|行|对|是|那)*(?:嗯|恩|哦|噢|好|好的|好吧|好滴|好哒|好嘞|好呀|好了|行|行吧|行的|可以|没问题|是的|对的|知道了|明白了?|懂了|了解了?|收到|完美|爽快|很?清楚了?|信息够了|够了|谢谢啦?|太好了|不错|挺好的?)[啊呀哦呢啦的了]*|那?算了)$/u;

/** 转人工, 我要找人工客服: calls for a person, who is there by now. */
const CALLS_PERSON =
  /^(?:你好|您好|亲)?(?:我|帮我|给我|请|麻烦)?(?:要|想要?|需要)?(?:转接?|接|找|换|联系|有)?(?:一?个|一下)?(?:人工|真人)(?:的?客服|服务|坐席)?(?:在吗|有吗|呢|吧|吗)?$/u;

/** 那个呢: what is pointed at is asked about. */
const WHAT_OF = /[个款件种条双套只些]呢$/u;

export const TALK = {
  idle: ONLY_ACKNOWLEDGEMENTS,
  placeholder: PLACEHOLDER,
  asks: ASKS,
  agrees: AGREES,
  callsPerson: CALLS_PERSON,
  whatOf: WHAT_OF,
};
