/** Names of persons that nobody gave: told by surname and title, by the word before them, or by their place. */
import { type Canvas, TAKEN, TAKEN_ADDRESS, TAKEN_PHONE } from './canvas.ts';

const SURNAMES =
  '(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|慕容|令狐|夏侯|轩辕|端木|南宫|' +
  '[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊' +
  '金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝' +
  '左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵柴华车房边娄])';
const HAN = '[\\u4e00-\\u9fa5]';
/** What may stand between the pieces of a recipient's line. */
const GAP = '[ \\n,，。;；:：/|+、()（）-]';
/** Words that show that no name is meant: 收件人是谁, 收件人要改. */
const NO_NAME =
  /^(?:是谁|可以|不|要|写|填|我|你|您|他|她|怎么|什么|和|及|电话|号码|手机|地址|信息|错|改|换|本人|都|也|能|没)/u;
/** Ends of verbs of parcels: 何时签收 names nobody. */
const NO_RECIPIENT = /[签拒没查接回揽代未已能好要]$/u;

const TITLE = '(?:先生|女士|小姐(?!姐)|老师(?!傅)|太太|师傅|同学|阿姨|叔叔)';
/** 黄色的老师, 马上让老师: these stand in no name. */
const GIVEN = '[\\u4e00-\\u9fa5](?<![的色上让给便是和了在要请问找面])';
const TITLED = new RegExp(`${SURNAMES}(?:${GIVEN}){0,2}?${TITLE}`, 'gu');
/** 王小明先生 where 小明 was given and is taken. */
const BEFORE_GIVEN = new RegExp(`${SURNAMES}(?=${TAKEN}{1,4}${TITLE})`, 'gu');
const ENGLISH = /(?<![a-z])(?:mr|mrs|ms|miss)\.? ?(?<it>[a-z]{2,20})/dgu;
/** Of two words the second is a name when it has a capital. */
const ENGLISH_TWO = /(?<![a-z])(?:mr|mrs|ms|miss)\.? ?(?<it>[a-z]{2,20} [a-z]{2,20})/dgu;
const LABEL = '(?:收件人|收货人|联系人|寄件人|签收人|收款人|户名|姓名|名字|真名)(?:姓名)?';
const LABELLED = new RegExp(
  `${LABEL} ?(?:[:：] ?|(?:改成|改为|换成|写成|写|填|是|叫|为) ?)` +
    `(?<it>${SURNAMES}${HAN}{1,2}(?=$|[^\\u4e00-\\u9fa5])|${HAN}{2,4}(?=$|[^\\u4e00-\\u9fa5])|${SURNAMES}${HAN}{1,2}|[a-z][a-z .]{1,24}[a-z])`,
  'dgu',
);
/** 收货人 王芳: only a blank between. */
const LISTED = new RegExp(`${LABEL} (?<it>${SURNAMES}${HAN}{1,2})(?=$|[^\\u4e00-\\u9fa5])`, 'dgu');
const CALLED = new RegExp(
  `(?:我叫|免贵姓|我姓) ?(?<it>${SURNAMES}(?:${HAN}{1,2}(?=$|[^\\u4e00-\\u9fa5]))?)(?=$|[^\\u4e00-\\u9fa5])`,
  'dgu',
);
const RECEIVES = new RegExp(
  `(?<!${HAN})(?<it>${SURNAMES}${HAN}{1,2})[(（]?收[)）]?(?=$|${GAP}|[${TAKEN_PHONE}${TAKEN_ADDRESS}])`,
  'dgu',
);
const BESIDE_BEFORE = new RegExp(
  `(?<=[${TAKEN_PHONE}${TAKEN_ADDRESS}]${GAP}{0,3})${SURNAMES}${HAN}{1,2}?(?=$|${GAP}|[${TAKEN_PHONE}${TAKEN_ADDRESS}])`,
  'gu',
);
const BESIDE_AFTER = new RegExp(
  `(?<!${HAN})${SURNAMES}${HAN}{1,2}?(?=${GAP}{0,3}[${TAKEN_PHONE}${TAKEN_ADDRESS}])`,
  'gu',
);

/** Takes names of persons. Phones and addresses are to be taken before: a name stands beside them. */
export function takePersons(canvas: Canvas): void {
  canvas.take(BEFORE_GIVEN, 'person');
  canvas.take(TITLED, 'person');
  canvas.take(ENGLISH_TWO, 'person', (_, original) => / \p{Lu}/u.test(original));
  canvas.take(ENGLISH, 'person');
  canvas.take(LABELLED, 'person', (name) => !NO_NAME.test(name));
  canvas.take(LISTED, 'person');
  canvas.take(CALLED, 'person');
  canvas.take(RECEIVES, 'person', (name) => !NO_RECIPIENT.test(name));
  canvas.take(BESIDE_BEFORE, 'person');
  canvas.take(BESIDE_AFTER, 'person');
}
