/** Small templates and chats for the tests of the engine. */
import type { ChatMessage, Side, Template } from '../../../utils/model/index.ts';

export function template(id: string, more: Partial<Template> = {}): Template {
  return {
    id,
    packId: 'p',
    code: '',
    title: '',
    category: [],
    text: `${id} 的回复`,
    triggers: [],
    stage: null,
    temper: null,
    language: 'zh-CN',
    used: 0,
    lastUsedAt: null,
    updatedAt: 0,
    deletedAt: null,
    ...more,
  };
}

/** `chat('买:在吗', '客:您好')`: 买 is the shopper, 客 the agent, 机 the bot, 疑 unknown. */
export function chat(...lines: string[]): { messages: ChatMessage[] } {
  const sides: Record<string, Side> = { 买: 'shopper', 客: 'agent', 机: 'bot', 疑: 'unknown', 系: 'system' };
  const messages = lines.map(
    (line, index): ChatMessage => ({
      id: String(index),
      side: sides[line.charAt(0)] ?? 'unknown',
      text: line.slice(2),
      at: null,
      kind: 'text',
      cut: false,
    }),
  );
  return { messages };
}

export const SHIPPING = template('fh', {
  code: 'fh',
  title: '发货时间',
  triggers: ['什么时候发货', '今天能发吗', '怎么还没发货'],
  text: '付款后 48 小时内为您发出。',
  stage: 'insale',
});
export const INVOICE = template('fp', {
  code: 'fp',
  title: '开发票',
  triggers: ['能开发票吗', '发票怎么开', '要专票'],
  text: '可以开电子发票，请留抬头和税号。',
});
export const RETURN = template('th', {
  code: 'th1',
  title: '退货流程',
  triggers: ['怎么退货', '不合适能退吗', '退货运费谁出'],
  text: '签收七天内可以申请退货，请在订单里提交。',
  stage: 'aftersale',
});
export const GREETING = template('hi', {
  code: 'hi',
  title: '欢迎语',
  triggers: ['在吗', '你好', '有人吗'],
  text: '您好，请问有什么可以帮您？',
});
export const SIZE = template('cm', {
  code: 'cm',
  title: '尺码推荐',
  triggers: ['穿多大码', '偏大还是偏小', '身高170穿什么码'],
  text: '请把身高体重发来，我帮您选。',
  stage: 'presale',
});
export const PACK = [SHIPPING, INVOICE, RETURN, GREETING, SIZE];
