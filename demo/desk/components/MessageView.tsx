/**
 * One message. Whatever isn't the message itself (time, 已读, initials) stands outside `text`, as a reader must not
 * take it for what somebody said.
 */

import type { Conversation } from '../model/Conversation.ts';
import type { Message } from '../model/Message.ts';
import { Avatar } from './Avatar.tsx';
import { GoodsCard } from './GoodsCard.tsx';
import { OrderCard } from './OrderCard.tsx';
import { Picture } from './Picture.tsx';
import { clockWords } from './timeWords.ts';
import { useWords } from './useWords.ts';

interface Props {
  readonly message: Message;
  readonly conversation: Conversation;
  readonly isRead: boolean;
  readonly withId: boolean;
}

function MessageBody({ message: { body }, conversation }: Pick<Props, 'message' | 'conversation'>) {
  const words = useWords();
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
    <div class="bubble muted">
      {words.orders} {body.number}
    </div>
  ) : (
    <OrderCard order={order} />
  );
}

export function MessageView({ message, conversation, isRead, withId }: Props) {
  const { id, side, at } = message;
  const words = useWords();
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
        <span class="visually-hidden">{words.speakers[side]}：</span>
        <MessageBody message={message} conversation={conversation} />
        {side !== 'system' && (
          <div class="meta">
            {side === 'bot' && <span>{words.bot}</span>}
            <time dateTime={new Date(at).toISOString()}>{clockWords(at)}</time>
            {side === 'agent' && <span>{isRead ? words.read : words.notRead}</span>}
          </div>
        )}
      </div>
      {side === 'agent' && <Avatar name={words.agent} hue={178} />}
      {side === 'bot' && <Avatar name="智" hue={255} />}
    </div>
  );
}
