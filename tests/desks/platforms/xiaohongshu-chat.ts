/**
 * Built from public facts (2026-11), not seen live. The chat of www.xiaohongshu.com/chat/<id>: messages with
 * ids and a side in the class of their content, rows with the id of the conversation, a box that is
 * contenteditable.
 *
 * Assumed: `.active` for the open row, where names stand, that the messages lie in groups (so their parent
 * isn't the thread), times between them, forms of the cards. No bot is known, so a bot's answer is drawn as
 * the agent's.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import {
  between,
  dayAndClock,
  furnish,
  lastWords,
  pictureAddress,
  showNewest,
  withPauses,
  words,
} from './furniture.ts';
import { generated, node } from './hash.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: www.xiaohongshu.com/chat, trust M, Aug 2026.';

const CSS = `
  .chat-item { display: flex; gap: 8px; padding: 6px 16px; }
  .chat-item:has(.chat-item__content--right) { flex-direction: row-reverse; }
  .chat-item__system { margin: 0 auto; color: #999; font-size: 12px; }
  .chat-item__avatar img, .xhs-im-conv-item__avatar img { width: 36px; height: 36px; border-radius: 50%; }
  .chat-item__content--left, .chat-item__content--right { max-width: 440px; border-radius: 12px;
    padding: 8px 12px; }
  .chat-item__content--left { background: #fff; }
  .chat-item__content--right { background: #3c7dff; color: #fff; }
  .chat-item__content--right a { color: #fff; }
  .chat-item__name { font-size: 12px; opacity: .7; }
  .chat-item__status { font-size: 11px; opacity: .7; text-align: right; }
  .chat-time { text-align: center; color: #aaa; font-size: 12px; }
  .im-goods-card, .im-order-card { width: 240px; background: #fff; color: #222; border-radius: 8px;
    padding: 8px; }
  .xhs-im-conv-item { display: flex; gap: 8px; padding: 10px; height: 64px; }
  .xhs-im-conv-item.active { background: #f2f2f2; }
  .xhs-im-conv-item__unread { background: #ff2442; color: #fff; border-radius: 9px; padding: 0 6px;
    height: 18px; }
  .xhs-im-conv-item__last { height: 20px; overflow: hidden; color: #888; font-size: 12px; }
  .xhs-im-input-bar-editor { min-height: 60px; outline: 0; }`;

function card({ goods, order }: FixtureMessage): HTMLElement {
  if (order !== undefined) {
    return node(
      'div',
      { class: 'im-order-card' },
      node('div', {}, `订单号：${order.number}`),
      node('div', { class: 'im-order-card__status' }, order.state),
      node('div', { class: 'im-order-card__title' }, order.goods),
      node('div', { class: 'im-order-card__price' }, order.amount),
    );
  }
  return node(
    'a',
    {
      class: 'im-goods-card',
      href: `https://www.xiaohongshu.com/goods-detail/${goods?.id ?? ''}`,
      style: 'display: block',
    },
    node('img', { src: pictureAddress(200), alt: '', style: 'width: 60px; height: 45px;' }),
    node('div', { class: 'im-goods-card__title' }, goods?.title ?? ''),
    node('div', { class: 'im-goods-card__price' }, goods?.price ?? ''),
  );
}

function content(message: FixtureMessage): HTMLElement {
  if (message.kind === 'text') return node('div', { class: 'chat-item__text' }, words(message.text));
  if (message.kind !== 'picture') return card(message);
  return node('img', { class: 'chat-item__image', src: pictureAddress(120), alt: '' });
}

let list: HTMLElement;
let header: HTMLElement;
let thread: HTMLElement;
let box: HTMLElement;

function itemOf(person: FixturePerson, message: FixtureMessage): HTMLElement {
  const item = node('div', { class: 'chat-item', 'data-message-id': message.id });
  if (message.side === 'system') {
    item.append(node('div', { class: 'chat-item__system' }, message.text));
    return item;
  }
  const own = message.side !== 'shopper';
  const picture = node('img', { src: pictureAddress(own ? 350 : 210), alt: '' });
  item.append(
    node('div', { class: 'chat-item__avatar' }, picture),
    node(
      'div',
      { class: `chat-item__content chat-item__content--${own ? 'right' : 'left'}` },
      own ? null : node('div', { class: 'chat-item__name' }, person.name),
      content(message),
      own ? node('div', { class: 'chat-item__status' }, '已读') : null,
    ),
  );
  return item;
}

const timeLine = (at: number): HTMLElement => node('div', { class: 'chat-time' }, dayAndClock(at));

export const xiaohongshuChatFixture: Fixture = {
  id: 'xiaohongshu-chat',
  url: 'https://www.xiaohongshu.com/chat/2200100200300',
  title: '小红书 - 消息',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 40, 250),
    composer: between(random, 0, 60),
  }),
  mount(root, agent) {
    list = node('div', { class: 'xhs-im-conv-list' });
    header = node('div', { class: generated('chat-top', '') });
    thread = node('div', { class: generated('chat-list', '') });
    box = node('div', {
      class: 'xhs-im-input-bar-editor',
      contenteditable: 'true',
      'data-placeholder': '发消息…',
    });
    const send = node('button', { type: 'button', style: 'float: right' }, '发送');
    const find = node('input', { placeholder: '搜索小红书', style: 'width: 100%; height: 30px' });
    const mine = node('div', { style: 'padding: 8px' }, agent.name);
    furnish(
      root,
      FACTS,
      {
        list: node('div', {}, mine, find, list),
        header,
        thread,
        composer: node('div', { class: 'xhs-im-input-bar' }, box, send),
        side: node('div', {}, node('p', {}, '发现 · 发布 · 通知')),
      },
      CSS,
    );
  },
  drawList(people, openId) {
    const rows = people.map((person) =>
      node(
        'div',
        { class: `xhs-im-conv-item${person.id === openId ? ' active' : ''}`, 'data-conv-id': person.id },
        node(
          'div',
          { class: 'xhs-im-conv-item__avatar' },
          node('img', { src: pictureAddress(210), alt: '' }),
        ),
        node(
          'div',
          { style: 'flex: 1; min-width: 0' },
          node('div', { class: 'xhs-im-conv-item__name' }, person.name),
          node('div', { class: 'xhs-im-conv-item__last' }, lastWords(person.messages)),
        ),
        person.unread > 0 ? node('span', { class: 'xhs-im-conv-item__unread' }, String(person.unread)) : null,
      ),
    );
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    header.replaceChildren(node('b', {}, person.name));
  },
  drawThread(person) {
    const groups = node('div', {});
    for (const { message, pause } of withPauses(person.messages)) {
      if (pause) groups.append(node('div', {}, timeLine(message.at)));
      groups.lastElementChild?.append(itemOf(person, message));
    }
    thread.replaceChildren(groups);
    showNewest(thread);
  },
  appendMessage(person, message) {
    const groups = thread.firstElementChild;
    if (withPauses(person.messages).at(-1)?.pause === true)
      groups?.append(node('div', {}, timeLine(message.at)));
    groups?.lastElementChild?.append(itemOf(person, message));
    showNewest(thread);
  },
  drawComposer() {
    box.replaceChildren();
  },
  composer: () => box,
};
