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
  '(?:收件人|收货人|联系人|寄件人|签收人|收款人|付款人|开户人|持卡人|户名|姓名|名字|真名|客户名|会员名)(?:姓名|名字)?';
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
    `${LABEL} ?(?:[:：] ?|(?:改成|改为|换成|写成|写|填|是|叫|为) ?)` +
      `(?<it>${SURNAME}${HAN}{1,2}${END}|${HAN}{2,4}${END}|${SURNAME}${HAN}{1,2}|[a-z][a-z .]{1,24}[a-z])`,
    { unless: new RegExp(`${NO_NAME.source}|[的吗呢]$`, 'u') },
  ),
  // 收货人 王芳: only a blank between, or nothing.
  person(`${LABEL} (?<it>${SURNAME}${HAN}{1,2})${END}`),
  person(`${LABEL}(?<it>${SURNAME}${HAN}{1,2})(?=$|[^\\u4e00-\\u9fa5]|电话|手机|号码|地址)`, {
    unless: NO_NAME,
  }),
  person(`${LABEL}(?<it>${FULL_NAME})`, { unless: NO_FULL_NAME }),
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

const WORD_START = '(?<![a-z])';
const WORD_END = "(?![a-z'])";
/** Names in Latin letters. */
const LATIN: readonly Step[] = [
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
    `${WORD_START}(?:hi|hello|hey|dear|thanks|thank you|regards|sincerely|yours|this is|i am|i'm|name is|call me|speaking to)[ ,!\\n]{1,3}(?<it>${FIRST_NAME})${WORD_END}`,
  ),
  person(`${WORD_START}(?:my name is|name's|call me) (?<it>[a-z]{2,20}(?: [a-z]{2,20})?)(?=$|[^a-z ])`),
  person(
    `${WORD_START}(?:regards|sincerely|yours truly)[ ,!\\n]{1,3}(?<it>[a-z]{2,20}(?: [a-z]{2,20})?)(?=$|[^a-z ])`,
    {
      written: /^\p{Lu}/u,
    },
  ),
  person(`${WORD_START}(?<it>${FIRST_NAME})(?=,? ?${HELLO}|,? (?:hi|hello|here)${WORD_END})`),
];

export const PERSONS: readonly Step[] = [...CHINESE, ...LATIN];
