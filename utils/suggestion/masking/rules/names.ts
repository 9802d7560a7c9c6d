/** What names of persons are made of, folded: simplified, small letters. Written by hand. */

const DOUBLE = '欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|慕容|令狐|夏侯|轩辕|端木|南宫';
const SINGLE =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧肖程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎闫余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊' +
  '金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦向柳邢岳齐梅莫庄辛管祝' +
  '左涂谷祁耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵柴华车房边娄简连饶巩麻褚卞芮储郗荀巫乌冼商练官冷郁骆';
/** Surnames that hardly mean anything else before a title: 李姐 is somebody, 高总 may be 最高总共. */
const SURE_SINGLE =
  '王李张刘陈杨赵周吴徐孙胡朱郭罗梁宋郑韩唐冯董萧肖曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎闫潘杜戴钟汪姜范姚谭廖邹郝崔邱秦邵孟尹黎乔龚庞樊殷翟倪俞葛韦聂邢岳詹靳裴覃霍翁柯阮闵娄';

/** A surname of one or two characters. */
export const SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;
export const SURE_SURNAME = `(?:${DOUBLE}|[${SURE_SINGLE}])`;

/** Characters that given names are mostly made of, without those that stand in every sentence. */
const GIVEN_CHARACTERS =
  '芳伟敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅建国志文斌婷雪琳晶妍茜岚怡欣佳颖莹琪瑶璐萍燕玲珍莉蓉倩菲雅雯芸芬荷莲菊凤琴慧娜姗姝婉娴嫣妮媛媚' +
  '宇浩轩睿博涵泽俊豪晨阳旭昊辰翔鑫鹏飞龙虎彪雷震威毅恒峰峻岩松柏林森栋梁杉桐楠榕槐柳枫健康宁安泰祥瑞福禄寿喜庆德仁义礼智信忠孝廉勤俭诚贤良善德圣哲睿聪' +
  '梓萱诗韵梦洁心悦语嫣若曦思彤可馨子涵雨桐一诺依诺欣妍艺馨沐宸奕辰铭煜熙炜烨煊灿焕炎焱耀辉光旭晖晗晓晴昕昱曼曾维绍继承宗祖耀显达通顺利亨贵富' +
  '春夏秋冬东南西北海江河湖波涛浪清源泉溪洁淑润泓渊澜淼沛沁瀚洲滨凯歌胜捷征战兵卫民国邦家齐治政权启航远帆舟行健雄鹰鸿鹤鹏燕凰麟骏驰骁驹玮琦瑜璇珊瑾琼珂玥琰' +
  '爱巧美娇嫦媱妙婕婵娥姣姬妤好如意真纯素朴翠碧青蓝紫黛丹彩虹云霄汉岳嵩岭山川岗坤乾元亨贞启开来友朋群众培植树根茂荣华芝芷苗蕊薇蔷薰蕾菁莎茵茹蓓葵蓝' +
  '学书文章笔墨翰博雅韶音琴弦律谱歌咏诗词赋颂礼乐射御易经纶纬维纲纪绪络织绣锦绫罗绮缎绢丝缘琛珩珏珺钰铭鉴锋锐钧钦锡银铁钢铜镇锦金鑫淦炳烽煌燃灵' +
  '士仕伦佑佩侃倜俏修俐俞倬倪偲傲儒元兆先光克党全公兴其典冰冬凌凡凤利刚力功加励劲勇勋勤化千卓卿厚原双发古可台史叶司合吉同名向君吟启周和咏哲唯善喜嘉国圆' +
  '坚城培基堂增声夏天太奇奎奕妹娅婧婷媛孟季学宁守宏定宜宝实宣宪容宽宾密富寒寿尚尧展屹岚川巍帅帝常平年广庆庭康延弘强彦彬影征徐德忆志怀思恩恺悟惠愉慧懿成战扬振捷提攀政敏敬文斐新方旋旗日旺昌明昭昱晋景晓智曙月朋望朔' +
  '立然亦童泊池尔杭穆希越予乔灏霏伶冉芮恬苒滢漪糯沫汐朵惜筱辞逸曜祁骞棠橙霖碩宥禎珮琇鈺钰珮硕祯';
export const GIVEN = `[${[...new Set(GIVEN_CHARACTERS)].join('')}]`;
/** A surname and what is mostly a given name. */
export const FULL_NAME = `${SURNAME}${GIVEN}{1,2}`;

/** Words that look like a full name and are none, from their beginning on. */
export const NO_FULL_NAME =
  /^(?:商(?:家|品|城|务|场|业|店|标|量|圈)|官(?:方|网|旗)|练习|冷(?:静|藏|冻|链|水|淡|色|敷|风|气)|连(?:接|衣|续|锁|体|帽|裤|袜|同|忙|上|夜|带|云|江|山)|简(?:单|约|洁|易|介|直|化|体)|麻(?:烦|布|辣|将|花|城)|储(?:存|物|水|值|备|藏)|巩(?:固|义)|郁(?:金|闷|美)|骆驼|顾(?:客|问|虑)|高(?:兴|级|德|清|新|强|山|原|明|光|温|铁|颜|雅|仕|定|科|档|利)|金(?:额|牌|华|山|海|东|元|银|龙|发|卡|茂|福|利|丝|莎|沙|马|鸡|色|典)|方(?:便|法|向|式|案|圆|形|可)|成(?:功|都|本|为|长|分|年|人|份|品|色|立|全|员|双)|安(?:心|全|装|排|康|徽|静|定|卓|利|踏|宁|阳)|白(?:色|天|云|金|银|玉|雪|菜|日|山)|黄(?:色|金|山|石|梅|河|海|昏|牛|豆|油|铜|花)|马(?:上|云|路|桶|甲|力|尾|可|达|克)|全|于|和|何时|何(?:必|况|以|来)|任(?:何|意|性|务)|温(?:州|度|暖|和|馨|柔)|常(?:州|用|见|年|温|规|德|平)|平|时|文(?:字|件|章|胸|艺|明|化|玩|案)|田(?:园|地)|石(?:家|头|膏|墨)|林(?:业|芝)|东方(?:明珠|时尚)|江(?:苏|西|南|门|北|宁|阴|山|海|湖)|云|关(?:于|闭|系|注|联|键|东)|段|单(?:子|号|独|件|品|个|双|元|日|利)|华(?:为|东|南|北|中|丽|山|海)|易(?:碎|燃|信|通|清|发)|万(?:一|元|能|达|科|利|象|向|和|年)|向(?:上|下|前|后|日|阳)|包(?:装|邮|含|裹|退|换|月|年|平|全|容|顺|书|兴)|车(?:载|子|间|厢|内|上|启|辆|友|金)|房(?:间|子|东|产|山)|边(?:上|框|缘)|查(?:询|看|收|验|找|好|可)|卫(?:生|衣|浴|士|星)|游(?:戏|泳|客)|路(?:上|由|线|费|亚)|管(?:理|家|子)|章|毛(?:衣|巾|绒|毯|利)|雷(?:达|峰|声)|龙(?:井|虾|华|凤|年)|武(?:汉|夷)|汤(?:圆|臣|力)|洪|康(?:复|师|乐)|叶|夏(?:天|季|日|凉|装|威)|冬|钱(?:包|可|发)|余(?:额|下|可)|程(?:序|度)|许(?:可|愿|多|久)|谢(?:好|谢)|周(?:一|二|三|四|五|六|日|末|年|边|岁|期|黑|公|庄|全)|季(?:节|度|军)|苗(?:条|族)|宁(?:波|夏|可|静)|贵|左(?:右|边|手|旋)|齐(?:全|齐)|都|应|曾经|施(?:工|华|乐)|童(?:装|鞋|年|心|话|书|城)|乐|盛(?:夏|典|世)|景(?:德|点|色|观)|甘(?:肃|草|孜|油)|柏(?:林|树)|桂(?:林|花|圆)|梅(?:花|州|雨|江)|席(?:子|位|梦思)|项(?:目|链|圈|城)|曲(?:奇|线|靖|阜)|费(?:用|力|时|城)|纪(?:念|录)|辛(?:苦|辣)|严(?:重|格|选)|颜(?:色|值)|容|莫(?:名|非|代|兰|干山)|庄(?:园|重)|牛(?:仔|奶|皮|油|肉|年|角|津)|岳(?:阳|父|母)|史(?:上|努比)|石英|孔(?:雀|径)|古|海|唐(?:山|装|朝|人街)|秦(?:皇|岭)|韩(?:国|版|式|系|元)|魏|吴(?:江|兴|中)|徐(?:州|汇|福)|郑(?:州|重)|陆(?:续|军|地|丰)|孟(?:加|州|津)|欧(?:美|洲|式|元|莱|泊|派|普|亚|阳)|苏(?:州|宁|泊|打|菲|北|南)|罗(?:马|湖|庄|列|技|森|平|志)|彭(?:城|州)|梁(?:山|平|园)|沈(?:阳|北)|汪(?:清|星)|蒋|潘(?:婷|多拉|通|金莲)|杜(?:蕾|绝|邦|鹃)|丁(?:香|腈|字)|范(?:围|思哲|本|县)|姜(?:茶|堰|黄|汤|片)|邹(?:城|平)|熊(?:猫|本|岳|孩)|董(?:事|酒)|曹(?:县|妃甸)|胡(?:椒|萝|桃|子|同)|朱(?:砂|古力|红|家尖)|孙(?:女|子|悟空)|赵(?:县|都)|杨(?:梅|树|浦|陵|枝|凌)|陈(?:皮|列|旧|仓|年|醋|村|述)|刘(?:海|家|河|洋河)|张(?:家|北|口|掖|开|贴|数|店|江|扬)|李(?:子|宁|沧|锦记)|王(?:者|牌|子|府|国|冠|妃|座|老吉|炸|道|中王)|林清轩|郭(?:德|守)|贺(?:卡|州|年|岁)|龚|詹|关)/u;

/** What follows a greeting and is nobody's name. */
export const NO_FIRST_NAME =
  /^(?:there|friend|friends|dear|sir|madam|mam|maam|customer|customers|buyer|seller|shop|team|all|everyone|guys|again|this|that|the|i|we|you|my|your|is|are|can|could|do|does|did|how|what|when|where|why|who|will|would|please|pls|yes|no|not|thanks|thank|sorry|welcome|good|nice|store|admin|boss|bro|sis|miss|mr|mrs|ms|and|kitty|morning|afternoon|evening|world|baby|babe|honey|beautiful|handsome|ladies|gentlemen|support|service|just|any|have|has|may|it|there's|im|from|for|to|in|on|at|with)$/u;

/** First names that are hardly ever anything else, for where capitals don't tell. */
const FIRST_NAMES =
  'aaron adam adrian alan albert alex alexander alice alison allison amanda amy andrea andrew andy angela anita ann anna anne annie anthony antonio ashley barbara benjamin betty bella beth brenda brian bryan camilla carl carlos carol caroline cathy catherine charles charlotte cherry chloe chris christian christina christine christopher cindy claire connie crystal cynthia daniel danielle david debbie deborah denise dennis derek diana diane donald donna doris dorothy douglas edward eileen elaine eleanor elena elizabeth ella ellen emily emma eric erica erin esther ethan eva evelyn fiona florence frances francis fred gabriel gary george gerald gina gloria gordon greg gregory hannah harold harry heather helen henry holly howard ian irene isabella ivan jack jackie jacob jacqueline james jamie jane janet janice jason jay jean jeff jeffrey jenna jennifer jenny jeremy jerry jesse jessica jessie jill jimmy joan joanna joe joel john johnny jonathan jordan jose joseph joshua joyce juan judith judy julia julian julie justin karen kate katherine kathleen kathryn kathy katie keith kelly kenneth kevin kim kimberly kyle larry laura lauren lawrence leo leonard lily linda lisa liz louis louise lucas lucy luis luke lydia maggie marcus margaret maria marie marilyn martha martin mary matt matthew megan melissa michael michelle miguel mike monica nancy natalie nathan nicholas nick nicole nina noah nora norman olivia oscar pamela patricia patrick paul paula peggy peter phil philip phillip phoebe rachel ralph raymond rebecca richard rita robert robin roger ronald rosemary ruby russell ruth ryan sally samantha samuel sandra sara sarah scott sean sharon shirley simon sofia sophia sophie stacy stanley stella stephanie stephen steve steven sue susan suzanne sylvia tammy tara teresa terry theresa thomas tiffany tim timothy tina todd tom tommy tony tracy travis tyler valerie vanessa veronica victor victoria vincent virginia vivian walter wendy wayne wesley william winnie yolanda yvonne zachary zoe';
export const FIRST_NAME = `(?:${FIRST_NAMES.split(' ').join('|')})`;
