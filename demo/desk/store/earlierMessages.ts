/** N generated earlier messages for `long=N`: an old thread, three to ten days back, for scrolling and for memory. */
import type { Key } from '../model/Conversation.ts';
import type { Message } from '../model/Message.ts';
import type { Random } from '../random.ts';
import type { MessageIds } from './messageIds.ts';
import { atOf } from './newConversation.ts';

const asked = [
  '这款还有吗',
  '多久能到呀',
  '上次那个味道还有没有',
  '可以一起寄吗',
  '包装结实吗',
  '有活动叫我哈',
  '好的',
  '收到啦 谢谢',
];
const replied = [
  '有的，现货。',
  '这边 48 小时内发出，路上两到三天。',
  '可以一起寄，备注好了。',
  '外箱加了一层气泡膜。',
  '好的，记下了。',
];

export function earlierMessages(
  count: number,
  key: Key,
  ids: MessageIds,
  random: Random,
  now: number,
): readonly Message[] {
  const start = atOf({ daysAgo: 10, time: '09:00:00' }, now);
  const end = atOf({ daysAgo: 3, time: '22:00:00' }, now);
  const step = (end - start) / Math.max(1, count);
  return Array.from({ length: count }, (_, index): Message => {
    const side = index % 2 === 0 ? 'shopper' : 'agent';
    const at = Math.round(start + index * step);
    const text = `${random.pick(side === 'shopper' ? asked : replied)}（旧 ${index + 1}）`;
    return { id: ids.past(key, at, index), side, at, body: { kind: 'text', text }, wants: [] };
  });
}
