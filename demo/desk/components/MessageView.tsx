/**
 * One message. Whatever isn't the message itself (time, 已读, initials) stands outside `text`, as a reader must not
 * take it for what somebody said.
 */

import type { Conversation } from '../model/Conversation.ts';
import type { Message, Side } from '../model/Message.ts';
import { agentName } from '../model/Shop.ts';
import { Avatar } from './Avatar.tsx';
import { GoodsCard } from './GoodsCard.tsx';
import { OrderCard } from './OrderCard.tsx';
import { Picture } from './Picture.tsx';
import { clockWords } from './timeWords.ts';

interface Props {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly isRead: boolean;
  readonly withId: boolean;
}

const speakers: Readonly<Record<Side, string>> = {
  shopper: '顾客',
  agent: '我',
  bot: '机器人',
  system: '系统',
};

function MessageBody({ message: { body }, conversation }: Pick<Props, 'message' | 'conversation'>) {
  if (body.kind === 'text') {
    return (
      <div class="bubble" data-desk="text">
        {body.text}
      </div>
    );
  }
  if (body.kind === 'goods') return <GoodsCard goods={body.goods} />;
  if (body.kind === 'picture') return <Picture scene={body.scene} label={body.label} />;
  const order = conversation.orders.find((candidate) => candidate.number === body.number);
  return order === undefined ? (
    <div class="bubble muted">订单 {body.number}</div>
  ) : (
    <OrderCard order={order} />
  );
}

export function MessageView({ message, conversation, isRead, withId }: Props) {
  const { id, side, at } = message;
  return (
    <div
      class={`message ${side}`}
      data-desk="message"
      data-side={side}
      data-at={at}
      data-message-id={withId ? id : undefined}
    >
      {side === 'shopper' && <Avatar name={conversation.name} hue={conversation.hue} />}
      <div class="said">
        <span class="visually-hidden">{speakers[side]}：</span>
        <MessageBody message={message} conversation={conversation} />
        {side !== 'system' && (
          <div class="meta">
            {side === 'bot' && <span>智能助手</span>}
            <time dateTime={new Date(at).toISOString()}>{clockWords(at)}</time>
            {side === 'agent' && <span>{isRead ? '已读' : '未读'}</span>}
          </div>
        )}
      </div>
      {side === 'agent' && <Avatar name={agentName} hue={178} />}
      {side === 'bot' && <Avatar name="智" hue={255} />}
    </div>
  );
}
