/** One conversation in the list: a button, so that it works by keyboard. */
import type { Signal } from '@preact/signals';
import type { Conversation } from '../model/Conversation.ts';
import { summary } from '../model/Message.ts';
import { Avatar } from './Avatar.tsx';
import { clockWords, waitingWords } from './timeWords.ts';
import { useWords } from './useWords.ts';

interface Props {
  readonly conversation: Conversation;
  readonly isOpen: boolean;
  readonly now: Signal<number>;
  readonly onOpen: () => void;
}

/** From here on a waiting time is a worry: platforms count answers within three minutes. */
const late = 180_000;

export function Row({ conversation, isOpen, now, onOpen }: Props) {
  const { name, hue, shopName, shopId, shopperId, unread, waitingSince, messages } = conversation;
  const last = messages.at(-1);
  const words = useWords();
  return (
    <li>
      <button
        type="button"
        class="row"
        data-desk="row"
        data-shopper-id={shopperId}
        data-shop-id={shopId}
        data-unread={unread}
        data-waiting-since={waitingSince ?? undefined}
        aria-current={isOpen ? 'true' : undefined}
        onClick={onOpen}
      >
        <Avatar name={name} hue={hue} />
        <span class="row-words">
          <span class="row-line">
            <span class="row-name" data-desk="row-name">
              {name}
            </span>
            <span class="row-shop">{shopName}</span>
            {waitingSince === null ? (
              <span class="row-time">{last === undefined ? '' : clockWords(last.at)}</span>
            ) : (
              <span class={`row-time waiting${now.value - waitingSince > late ? ' late' : ''}`}>
                {words.waiting} {waitingWords(waitingSince, now.value)}
              </span>
            )}
          </span>
          <span class="row-line">
            <span class="row-last">
              {last === undefined ? '' : `${last.side === 'agent' ? words.me : ''}${summary(last)}`}
            </span>
            {unread > 0 && (
              <span class="badge">
                {unread > 99 ? '99+' : unread}
                <span class="visually-hidden">{words.unread}</span>
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}
