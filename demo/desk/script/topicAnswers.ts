/**
 * Tells what an agent's reply is about. A reply needn't be good to be about something: the shopper only has to see
 * that their question was taken up. Wide on purpose, since a trainee who answers in unusual words shouldn't be told
 * that they didn't answer.
 */
import type { Topic } from './topics.ts';

const answers: Readonly<Record<Topic, RegExp>> = {
  greeting: /您好|你好|在的|在呢|欢迎|有什么可以|hello|hi\b/i,
  'goods-advice': /推荐|建议|适合|合适|这款|礼盒|不错|热销|可以选|更好|口感|香气/,
  details: /产地|年份|厘米|cm|克|\bg\b|毫米|尺寸|参数|详情|规格|工艺|保质|储存|存放|检测|报告|承重|公斤|kg/i,
  size: /[2-4]?x?[smlx]{1,3}码|\b(?:xs|s|m|l|x?xl)\b|码|身高|体重|尺码|偏大|偏小|宽松|修身|厘米|cm/i,
  colour: /颜色|色差|实物|深|浅|原木|米白|黑|白|灰|绿|蓝/,
  material: /材质|实木|橡木|榉木|板|棉|涤纶|氨纶|面料|甲醛|E0|环保|漆|陶瓷|亚麻/i,
  authenticity: /正品|保真|授权|产地|检测|证书|溯源|假一赔/,
  usage: /冲泡|水温|步骤|说明|安装|视频|使用|洗|泡|度|先/,
  stock: /有货|现货|没货|缺货|断货|补货|库存|预售|到货|售罄/,
  price: /优惠|便宜|折|券|满减|减|活动|最低|价格|实惠|划算|元|块|送/,
  gift: /赠|送|小样|礼品|礼袋|贺卡/,
  postage: /包邮|运费|邮费|免邮|满.{0,6}邮|补差|退.{0,4}邮/,
  'delivery-time': /发货|发出|寄出|小时|今天|明天|后天|下午|\d+\s*(?:天|号|点)/,
  courier: /快递|顺丰|中通|圆通|韵达|申通|极兔|京东|邮政|EMS|物流/i,
  payment: /付款|支付|花呗|下单|拍下|付/,
  'address-change': /地址|收货|已改|改好|修改|备注|拦截|转寄/,
  'order-change': /改|换|备注|重新拍|重拍|修改|更换/,
  invoice: /发票|开票|抬头|税号|电子票|专票|普票|邮箱/,
  urge: /物流|快递|派送|中转|催|核实|单号|查|到达|网点|联系/,
  cancel: /取消|退款|撤|申请/,
  'refund-only': /退款|仅退|退回|申请|原路|审核|到账/,
  'refund-time': /到账|工作日|小时|原路|天|审核/,
  return: /退货|退回|七天|7\s*天|无理由|申请|寄回|签收/,
  'return-postage': /运费|邮费|运费险|承担|到付|我们出|由.{0,4}(?:出|承担)/,
  exchange: /换|补差|寄回|申请|重新发/,
  broken: /补发|重发|换|退|赔|照片|拍|抱歉|不好意思|处理/,
  'wrong-item': /发错|换|退|补发|重发|核实|照片|拍|抱歉|不好意思/,
  'missing-item': /补发|补寄|漏|少|核实|寄|抱歉|不好意思|照片|拍/,
  quality: /质量|换|退|补偿|照片|拍|抱歉|不好意思|检查|处理/,
  mood: /抱歉|不好意思|对不起|理解|心情|给您添|久等|马上处理|负责/,
  thanks: /客气|谢谢|感谢|应该的|愉快/,
};

const holding = /稍等|等一下|稍后|请等|等我|帮您(?:查|看|核实)一?下|马上(?:查|看)/;

export const isAbout = (text: string, topic: Topic): boolean => answers[topic].test(text);

/** "One moment": not an answer, but no reason to be cross the first time either. */
export const isHolding = (text: string): boolean => holding.test(text) && text.length < 40;

/** Nothing but a greeting; a question inside it ("您好，身高多少") makes it more. */
export const isGreeting = (text: string): boolean =>
  text.length <= 24 &&
  answers.greeting.test(text) &&
  !Object.keys(answers).some((key) => {
    const topic = key as Topic;
    return topic !== 'greeting' && topic !== 'mood' && topic !== 'thanks' && answers[topic].test(text);
  });
