/** How names of persons that nobody gave stand in a text: with a title, behind a word that leads to one, by their place. */
import { TAKEN, TAKEN_ADDRESS, TAKEN_PHONE } from '../canvas.ts';
import type { Step } from '../steps.ts';
import { FIRST_NAME, FULL_NAME, GIVEN, NO_FIRST_NAME, NO_FULL_NAME, SURE_SURNAME, SURNAME } from './names.ts';

const HAN = '[\\u4e00-\\u9fa5]';
/** No Chinese character follows, or none comes before. */
const END = `(?!${HAN})`;
const START = `(?<!${HAN})`;
/** What may stand between the pieces of a recipient's line. */
const GAP = '[ \\n,，。;；:：/|+、()（）-]';
/** Words that show that no name is meant: 收件人是谁, 收件人要改. */
const NO_NAME =
  /^(?:是谁|可以|不|要|写|填|我|你|您|他|她|怎么|什么|和|及|电话|号码|手机|地址|信息|错|改|换|本人|都|也|能|没|就|请|跟|寄|收|买|一样|名字|姓名|还|应该|必须|显示|已)/u;
/** Ends of verbs of parcels: 何时签收 names nobody. */
const NO_RECIPIENT = /[签拒没查接回揽代未已能好要]$/u;

const TITLE = '(?:先生|女士|小姐(?!姐)|老师(?!傅)|太太|师傅|同学|阿姨|叔叔)';
/** What people who know each other say: after surnames that mean nothing else. */
const SOFT_TITLE =
  '(?:大?姐(?![妹夫])|大?哥(?!哥|们)|总(?![共是价额数量会体计之算有监部裁店]|经理)|总监|总经理|经理|老板娘?|店长|医生|大夫|主任|律师|警官|教练|会计|大妈|大爷|大叔|大姨|妈妈|爸爸|奶奶|爷爷)';
/** 黄色的老师, 马上让老师: these stand in no name. */
const BEFORE_TITLE = `${HAN}(?<![的色上让给便是和了在要请问找面])`;
/** 安装师傅, 管理老师: what somebody does, not who they are. */
const NO_TITLED =
  /^(?:安[装排]|包装|施工|车载|管[理家]|单位|查[询验看]|游客|项目|费用|任[意何]|边上|江[苏西]|方[便案]|家|关[于系])/u;
const HELLO = '(?:您好|你好|您早|早上好|上午好|中午好|下午好|晚上好|哈喽|哈啰|hi|hello)';
const DEAR = '(?:亲爱的|尊敬的|敬爱的)';
const LABEL =
  '(?:[签收取寄订领付][货件收花单款餐购]?人|代收人|下单人|联系人|开户人|持卡人|户名|姓名|名字|真名|客户名|会员名|署名|落款)(?:姓名|名字)?(?:写的是)?';
const ROLE =
  '(?:老公|老婆|爱人|妈妈|爸爸|我妈|我爸|女儿|儿子|孩子|宝宝|同事|室友|朋友|闺蜜|邻居|师傅|工程师|客户|顾客|会员|买家|用户)';
/** Somebody is spoken to here. */
const SPOKEN_TO = '(?=$|[,，!！~]|您|你|好|早)';
const SPEAKS = '(?:我叫|我是|我名叫|本人|叫我|称呼我|我的名字(?:是|叫)?|名字(?:是|叫))';
const SELF = '(?:客服|我是|我叫|专员|小编|店长|管家)';

const person = (find: string, more: Partial<Step> = {}): Step => ({
  find: new RegExp(find, find.includes('(?<it>') ? 'dgu' : 'gu'),
  kind: 'person',
  ...more,
});

/** Chinese names. */
const CHINESE: readonly Step[] = [
  // 王小明先生 where 小明 was given and is taken.
  person(`${SURNAME}(?=${TAKEN}{1,4}${TITLE})`),
  person(`${SURNAME}(?:${BEFORE_TITLE}){0,2}?${TITLE}`, { unless: NO_TITLED }),
  person(`${SURE_SURNAME}${SOFT_TITLE}`, { unless: /^曾(?:经|奶奶|爷爷)/u }),
  person(`(?:${START}|(?<=谢谢|麻烦|感谢|请|找|联系))(?<it>${SURE_SURNAME}${GIVEN}{1,2}${SOFT_TITLE})`),
  // 老王, 小李, 阿芳 where somebody is spoken to or of.
  person(
    `(?:(?<=${DEAR}|谢谢|感谢|麻烦|${SPEAKS}|联系|找)|${START}(?=.{2}${HELLO}))(?<it>[小老]${SURE_SURNAME})(?=$|[^\\u4e00-\\u9fa5]|${HELLO}|帮|给|的|就|可以|吧)`,
  ),
  person(
    `${LABEL} ?(?:[:：] ?|(?:改成|改为|改|换成|写成|写|填|是|叫|为) ?)` +
      `(?<it>${SURNAME}${HAN}{1,2}${END}|${HAN}{2,4}${END}|${SURNAME}${HAN}{1,2}|[a-z][a-z .]{1,24}[a-z])`,
    { unless: new RegExp(`${NO_NAME.source}|[的吗呢]$`, 'u') },
  ),
  // 收货人 王芳: only a blank between, or nothing.
  person(`${LABEL} (?<it>${SURNAME}${HAN}{1,2})${END}`),
  person(`${LABEL}(?<it>${SURNAME}${HAN}{1,2})(?=$|[^\\u4e00-\\u9fa5]|电话|手机|号码|地址)`, {
    unless: NO_NAME,
  }),
  person(`${LABEL}(?<it>${FULL_NAME})`, { unless: NO_FULL_NAME }),
  person(`${LABEL}[,，] ?(?<it>${SURNAME}${HAN}{1,2})${END}`, {
    unless: new RegExp(`${NO_NAME.source}|${NO_FULL_NAME.source}`, 'u'),
  }),
  person(`抬头(?:开|写|是)?(?:个人)?[:：,， ]{0,2}(?<it>${FULL_NAME})${END}`, { unless: NO_FULL_NAME }),
  person(`本人 ?(?<it>${SURNAME}${HAN}{1,2})${END}`, { unless: NO_FULL_NAME }),
  // 我老公叫马晓峰, 是我同事冯思琪, 尊敬的会员范冰雪.
  person(
    `${ROLE}(?:的?名字)?(?:叫|是)?(?<it>${FULL_NAME})(?=$|[^\\u4e00-\\u9fa5]|签收|代收|反馈|会|明天|今天|联系|去|来|收|的)`,
    { unless: NO_FULL_NAME },
  ),
  person(`${ROLE}(?:的?名字)?叫(?<it>${SURNAME}${HAN}{1,2})${END}`, { unless: NO_FULL_NAME }),
  person(`${DEAR}(?:顾客|客户|会员|用户|买家)(?<it>${SURNAME}${HAN}{1,2})${END}`, { unless: NO_FULL_NAME }),
  person(`(?:是|叫|让|把|给)(?<it>${FULL_NAME})(?=本人|签收|代收|吗|那单|的(?:支付宝|微信|账))`, {
    unless: NO_FULL_NAME,
  }),
  // @方文山 亲, 【韦小宝】, 张伟 男 32岁, 包裹上写 孙悦 收, 祝彭雨桐生日快乐.
  person(`@ ?(?<it>${SURNAME}${HAN}{1,2})${END}`, { unless: NO_FULL_NAME }),
  person(`[【[「](?<it>${SURNAME}${HAN}{1,2})(?=[】\\]」] ?${HELLO})`, { unless: NO_FULL_NAME }),
  person(`[【[「](?<it>${FULL_NAME})[】\\]」]`, { unless: NO_FULL_NAME }),
  person(`${START}(?<it>${FULL_NAME})(?=[ ,，、]{1,2}[男女](?:$|[^\\u4e00-\\u9fa5]))`, {
    unless: NO_FULL_NAME,
  }),
  person(`(?:^|[ 写])(?<it>${SURNAME}${HAN}{1,2}) 收(?=$|[^\\u4e00-\\u9fa5])`, { unless: NO_FULL_NAME }),
  person(`(?:刻字?|绣|印|写|祝)[:： ]?(?<it>${FULL_NAME})(?=$|[^\\u4e00-\\u9fa5]|印|生日)`, {
    unless: NO_FULL_NAME,
  }),
  // 阿里买买提·艾力 收.
  person(`(?<it>${HAN}{2,6}[·•・]${HAN}{2,6})(?= ?(?:您好|你好|收${END}|先生|女士))`, {
    unless: /伊利|哥弟|金典/u,
  }),
  // 黄总，林哥您好，强哥，Vivian姐，阿珍，豆豆妈妈您好: as people are spoken to.
  person(`${START}(?<it>${SURNAME}(?:总|董|工|姐|哥))${SPOKEN_TO}`, {
    unless: /^(?:路总|华工|高工|安全|方便)/u,
  }),
  person(`${START}(?<it>(?:${HAN}{1,2}|(?<![a-z])[a-z]{2,12})[姐哥])${SPOKEN_TO}`, {
    unless: /^(?:[我亲的小大表学空师帅老]|哥|姐|.?[的亲小大表学空师帅])/u,
  }),
  person(`(?:${START}|(?<=${DEAR}))(?<it>(?<twice>${HAN})\\k<twice>|小${HAN})(?=妈妈|妈咪|爸爸|家长|麻麻)`, {
    unless: /^(?:宝宝|小朋|妈妈|爸爸|奶奶|小小)/u,
  }),
  person(`${DEAR}(?<it>(?<twice>${HAN})\\k<twice>)(?=[,，!！~]|$|您|你)`, {
    unless: /^(?:亲亲|宝宝|宝贝|妈妈|爸爸)/u,
  }),
  person(`${START}(?<it>阿(?![姨里尔迪胶玛拉斯])${HAN})(?=[,，] ?|您|你)`),
  person(`${START}(?<it>[老小]${SURE_SURNAME})(?=[,，] ?(?:您|你))`),
  person(`(?:我叫|免贵姓|我姓) ?(?<it>${SURNAME}(?:${HAN}{1,2}${END})?)${END}`),
  person(`${SPEAKS} ?(?<it>${FULL_NAME})(?=$|[^\\u4e00-\\u9fa5]|[的啊呀呢吧])`, { unless: NO_FULL_NAME }),
  // 王芳您好; 您好，王芳; 亲爱的刘美丽.
  person(`${START}(?<it>${FULL_NAME})(?= ?[,，~!！]? ?${HELLO})`, { unless: NO_FULL_NAME }),
  person(`${DEAR}(?<it>${FULL_NAME})(?=$|[^\\u4e00-\\u9fa5]|${HELLO}|顾客|客户|会员|宝贝|用户)`, {
    unless: NO_FULL_NAME,
  }),
  person(`${DEAR}(?<it>${SURNAME}${HAN}{1,2})${END}`, { unless: NO_FULL_NAME }),
  person(`(?:您好|你好|谢谢|感谢)[,，~!！ ]{0,2}(?<it>${FULL_NAME})${END}`, { unless: NO_FULL_NAME }),
  person(
    `(?:叫|给|帮|是|找|让|跟|问|成|为|写|填)(?<it>${FULL_NAME})(?=的(?:收货|地址|订单|快递|电话|名字|号))`,
    {
      unless: NO_FULL_NAME,
    },
  ),
  person(`${START}(?<it>${FULL_NAME})(?=的?(?:收货地址|快递到|手机号|电话是|名字))`, {
    unless: NO_FULL_NAME,
  }),
  // 我是客服小美.
  {
    ...person(`${SELF}(?<it>小${HAN})(?=为您|很高兴|竭诚|在的|$|[,，。~!！ ])`, {
      unless: /^小(?:二|妹|哥|姐|店|号|白|心|可爱)/u,
    }),
    kind: 'agent',
  },
  person(`${START}(?<it>${SURNAME}${HAN}{1,2})[(（]?收[)）]?(?=$|${GAP}|[${TAKEN_PHONE}${TAKEN_ADDRESS}])`, {
    unless: NO_RECIPIENT,
  }),
  person(
    `(?<=[${TAKEN_PHONE}${TAKEN_ADDRESS}]${GAP}{0,3})${SURNAME}${HAN}{1,2}?(?=$|${GAP}|[${TAKEN_PHONE}${TAKEN_ADDRESS}])`,
  ),
  person(`${START}${SURNAME}${HAN}{1,2}?(?=${GAP}{0,3}[${TAKEN_PHONE}${TAKEN_ADDRESS}])`),
];

/** Any word of it that names nobody. */
const NO_FIRST_NAME_IN = new RegExp(
  NO_FIRST_NAME.source.replace('^(?:', '(?:^| )(?:').replace(')$', ')(?: |$)'),
  'u',
);
const WORD_START = '(?<![a-z])';
const WORD_END = "(?![a-z'])";
/** Names in Latin letters. */
/** Up to four more words of a name: Nguyen Thi Lan, Hafiz bin Abdullah. */
const MORE = "(?: (?:bin|binti|a/l|a/p|[a-z][a-z']{1,20})){0,4}";
const CAPITALS = /^\p{Lu}[\p{L}']*(?: (?:bin|binti|a\/l|a\/p|\p{Lu}[\p{L}']*))*$/u;
const LATIN: readonly Step[] = [
  ...[4, 3, 2, 1].map((more) =>
    person(
      `${WORD_START}(?:(?:hi|hello|hey|dear|regards|sincerely)[ ,!\\n]{1,3}|(?:receiver|recipient|consignee|attn|under|收件人拼音|拼音)(?: name| is)? ?[:：]? ?|my name is |name's )(?<it>[a-z][a-z']{1,20}(?: (?:bin|binti|a/l|a/p|[a-z][a-z']{1,20})){${more}})(?=$|[^a-z' ]|[ ,]*$)`,
      { written: CAPITALS, unless: NO_FIRST_NAME_IN },
    ),
  ),
  person(`${WORD_START}my name is (?<it>[a-z]{2,20}${MORE})(?=$|[^a-z' ])`),
  person(`(?:^|[.!?,\\n] ?)(?:i'm|i am) (?<it>[a-z]{2,20}(?: [a-z]{2,20}){1,3})(?=$|[,.!])`, {
    written: CAPITALS,
    unless: NO_FIRST_NAME_IN,
  }),
  person(
    `${WORD_START}(?:mdm|encik|puan|cik|kak|abang|auntie|aunty)\\.? (?<it>[a-z]{2,20}(?: [a-z]{2,20})?)`,
    { written: /^\p{Lu}/u },
  ),
  person(
    `${WORD_START}my (?:wife|husband|friend|sister|brother|mother|father|mum|mom|dad|son|daughter|colleague) (?<it>[a-z]{2,20})`,
    { written: /^\p{Lu}/u },
  ),
  person(`${WORD_START}(?<it>[a-z]{3,12})(?=亲[,，])`, { written: /^\p{Lu}\p{Ll}/u }),
  // Of two words the second is a name when it has a capital.
  person(`${WORD_START}(?:mr|mrs|ms|miss)\\.? ?(?<it>[a-z]{2,20} [a-z]{2,20})`, { written: / \p{Lu}/u }),
  person(`${WORD_START}(?:mr|mrs|ms|miss)\\.? ?(?<it>[a-z]{2,20})`),
  person(`${WORD_START}(?:hi|hello|hey|dear|hola)[ ,!]{1,2}(?<it>[a-z]{2,20} [a-z]{2,20})${WORD_END}`, {
    written: /^\p{Lu}\p{Ll}+ \p{Lu}/u,
  }),
  person(`${WORD_START}(?:hi|hello|hey|dear|hola)[ ,!]{1,2}(?<it>[a-z]{2,20})${WORD_END}`, {
    written: /^\p{Lu}/u,
    unless: NO_FIRST_NAME,
  }),
  person(
    `${WORD_START}(?:hi|hello|hey|dear|thanks|thank you|regards|sincerely|yours|i am|i'm|name is|call me|speaking to)[ ,!\\n]{1,3}(?<it>${FIRST_NAME})${WORD_END}`,
  ),
  person(`${WORD_START}(?:my name is|name's|call me) (?<it>[a-z]{2,20}(?: [a-z]{2,20})?)(?=$|[^a-z ])`),
  person(
    `${WORD_START}(?:regards|sincerely|yours truly)[ ,!\\n]{1,3}(?<it>[a-z]{2,20}(?: [a-z]{2,20})?)(?=$|[^a-z ])`,
    { written: /^\p{Lu}/u, unless: NO_FIRST_NAME_IN },
  ),
  person(`${WORD_START}this is (?<it>${FIRST_NAME})(?=$|[^a-z ]| speaking)`),
  person(`${WORD_START}(?<it>${FIRST_NAME})(?=,? ?${HELLO}|,? (?:hi|hello|here)${WORD_END})`),
];

export const PERSONS: readonly Step[] = [...CHINESE, ...LATIN];
