/**
 * 微信小店客服. Built from public facts (2026-11), not seen live.
 *
 * Vue with utility classes (`justify-end`). Time and the sender's name stand above a bubble; the time is `09:30`,
 * `昨天 09:30` or `星期三 09:30`. Notices are `.no-content`. The search box is `.weui-desktop-form__input`.
 * Assumed: `active` on the open row, `.nickname` in it, the node around the messages, a price and a title in cards,
 * the assistant's words under ids like those of its welcome, the receipt, two builds of the composer (`?hashes=2` has
 * no `#input-textarea`).
 */
import type { Fixture, FixtureMessage, FixtureOrder, FixturePerson } from '../player/fixture.ts';
import { generated, isFirstBuild, node, PICTURE, part, timeText } from './hash.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: .msg[id], .message-item(.justify-end), bg-user / bg-kf, .chat-customer-name, [data-room-id].';

const scoped = (): string => `data-v-${generated('scope', '')}`;

const STYLE = `
  body { margin: 0; font: 13px/1.5 sans-serif; color: #222; }
  .kf-page { display: grid; grid-template: 1fr 20px / 240px 1fr 260px; height: 100vh; }
  .session-list { border-right: 1px solid #e7e7eb; overflow: auto; } .session-list ul { list-style: none; margin: 0; padding: 0; }
  .weui-desktop-form__input { margin: 8px; width: 200px; } .menu-list-tab { padding: 0 8px; color: #07c160; }
  .session-item-container { display: flex; gap: 8px; padding: 8px; position: relative; } .session-item-container.active { background: #eef8f1; }
  .avatar-wrap img { width: 32px; height: 32px; border-radius: 4px; } .last-msg { color: #999; width: 130px; overflow: hidden; white-space: nowrap; }
  .unread-badge { position: absolute; left: 34px; top: 2px; background: #fa5151; color: #fff; border-radius: 8px; padding: 0 5px; font-size: 11px; }
  .chat-area { display: grid; grid-template-rows: 44px 1fr 150px; min-height: 0; } .chat-title { padding: 10px 12px; border-bottom: 1px solid #e7e7eb; }
  .chat-scroll { overflow: auto; background: #f6f7f8; padding: 8px 12px; } .msg { margin: 8px 0; } .flex { display: flex; gap: 8px; }
  .justify-end { justify-content: flex-end; } .msg-head { font-size: 11px; color: #999; } .msg-head.justify-end { display: flex; gap: 8px; }
  .text-msg { max-width: 320px; padding: 6px 10px; border-radius: 4px; } .bg-user { background: #fff; } .bg-kf { background: #a9ea7a; }
  .whitespace-pre-wrap { white-space: pre-wrap; } .break-words { word-break: break-word; } .no-content { text-align: center; color: #999; font-size: 12px; }
  .order-msg-block, [data-type="product"], .order-card { display: block; width: 220px; background: #fff; border: 1px solid #e7e7eb; padding: 8px; color: inherit; } .order-msg-block p, [data-type="product"] p { margin: 0; }
  .chat-input { border-top: 1px solid #e7e7eb; position: relative; padding: 8px; } .text-area { width: 100%; height: 84px; border: 0; resize: none; box-sizing: border-box; }
  .ghost { position: absolute; visibility: hidden; height: 0; width: 200px; } .send-btn { position: absolute; right: 12px; bottom: 8px; }
  .kf-side { border-left: 1px solid #e7e7eb; padding: 8px; overflow: auto; } .price { color: #fa5151; }
  footer { grid-column: 1 / 4; font-size: 10px; color: #aaa; }`;

/** As the page writes times, by how many days ago it was. */
function saidAt(at: number): string {
  const midnight = new Date().setHours(0, 0, 0, 0);
  const daysAgo = Math.ceil((midnight - at) / (24 * 60 * 60_000));
  if (daysAgo <= 0) return timeText(at, 'clock');
  if (daysAgo === 1) return `昨天 ${timeText(at, 'clock')}`;
  if (daysAgo < 7) return `星期${'日一二三四五六'.charAt(new Date(at).getDay())} ${timeText(at, 'clock')}`;
  return timeText(at, 'full');
}

function row(person: FixturePerson, isOpen: boolean): HTMLElement {
  const last = person.messages.at(-1);
  return node(
    'li',
    {
      class: `session-item-container${isOpen ? ' active' : ''}`,
      'data-room-id': `room_${person.id}`,
      [scoped()]: '',
    },
    node('div', { class: 'avatar-wrap' }, node('img', { src: PICTURE, 'data-src': PICTURE })),
    person.unread > 0 ? node('span', { class: 'unread-badge' }, String(person.unread)) : null,
    node(
      'div',
      {},
      node('div', { class: 'nickname' }, person.name),
      node('div', { class: 'last-msg' }, last?.text || '[图片]'),
    ),
  );
}

function orderLines(order: FixtureOrder): readonly HTMLElement[] {
  return [
    node('p', { class: 'title' }, order.goods),
    node(
      'div',
      { class: 'wrap order-id-wrap' },
      node('span', {}, '订单号'),
      node('span', { class: 'num' }, order.number),
    ),
    node('div', { class: 'order-status', 'data-wording': order.state }, `${order.state} `),
    node('div', { class: 'price' }, order.amount),
  ];
}

function body({ goods, order, kind, text, side }: FixtureMessage): HTMLElement {
  if (goods !== undefined) {
    return node(
      'div',
      { 'data-type': 'product' },
      node(
        'a',
        { href: `https://store.weixin.qq.com/shop/goods?productId=${goods.id}` },
        node('img', { src: PICTURE }),
      ),
      node('p', { class: 'title' }, goods.title),
      node('p', { class: 'price' }, goods.price),
    );
  }
  if (order !== undefined) {
    return node(
      'div',
      { 'data-type': 'order' },
      node('a', { class: 'order-msg-block', href: '#order' }, ...orderLines(order)),
    );
  }
  if (kind === 'picture') return node('div', { 'data-type': 'image' }, node('img', { src: PICTURE }));
  return node(
    'div',
    { class: `text-msg ${side === 'shopper' ? 'bg-user' : 'bg-kf'}` },
    node('span', { class: 'whitespace-pre-wrap break-words text-left' }, text),
  );
}

function item(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    return node(
      'div',
      { class: 'msg no-content', id: message.id, 'data-type': '6', [scoped()]: '' },
      node('span', {}, message.text),
    );
  }
  const isShopper = message.side === 'shopper';
  const name = isShopper ? person.name : message.side === 'bot' ? '智能助手' : '客服小橙';
  const end = isShopper ? '' : ' justify-end';
  return node(
    'div',
    {
      class: 'msg',
      id: message.side === 'bot' ? `${message.id}_Welcome_1` : message.id,
      'data-type': '1',
      [scoped()]: '',
    },
    node(
      'div',
      { class: `msg-head${end}` },
      node('span', { class: 'message-time-text' }, saidAt(message.at)),
      node('span', {}, name),
    ),
    node(
      'div',
      { class: `message-item flex${end}` },
      isShopper ? node('div', { class: 'avatar-wrap' }, node('img', { src: PICTURE })) : null,
      isShopper ? null : node('span', { class: 'read-status' }, '已读'),
      body(message),
    ),
  );
}

function scrollDown(): void {
  const scroller = part('.chat-scroll');
  scroller.scrollTop = scroller.scrollHeight;
}

export const weixinFixture: Fixture = {
  id: 'weixin',
  url: 'https://store.weixin.qq.com/shop/kf',
  title: '微信小店 客服',
  facts: FACTS,
  tellsBots: true,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: random() * 60,
    thread: 40 + random() * 260,
    composer: random() * 60,
  }),
  mount(root) {
    root.append(
      node('style', {}, STYLE),
      node(
        'div',
        { class: 'kf-page' },
        node(
          'div',
          { class: 'session-list' },
          node('input', { class: 'weui-desktop-form__input', placeholder: '搜索昵称' }),
          node('div', { class: 'menu-list-tab' }, '接待中'),
          node('ul', { class: 'sessions' }),
        ),
        node(
          'div',
          { class: 'chat-area' },
          node('div', { class: 'chat-title' }, node('span', { class: 'chat-customer-name', [scoped()]: '' })),
          node('div', { class: 'chat-scroll' }),
          node(
            'div',
            { class: 'chat-input' },
            node('textarea', { class: 'ghost', tabindex: '-1' }),
            node('textarea', {
              class: 'text-area',
              placeholder: '请输入消息，Enter 发送',
              ...(isFirstBuild() && { id: 'input-textarea' }),
            }),
            node('button', { class: 'send-btn' }, '发送'),
          ),
        ),
        node('aside', { class: 'kf-side' }),
        node('footer', {}, FACTS),
      ),
    );
  },
  drawList(people, openId) {
    part('.sessions').replaceChildren(...people.map((person) => row(person, person.id === openId)));
  },
  drawHeader(person) {
    part('.chat-customer-name').replaceChildren(person.name);
    part('.kf-side').replaceChildren(
      node('textarea', { placeholder: '填写备注' }),
      ...person.orders.map((order) => node('div', { class: 'order-card' }, ...orderLines(order))),
    );
  },
  drawThread(person) {
    const list = node('div', { [scoped()]: '' });
    list.append(...person.messages.map((message) => item(person, message)));
    part('.chat-scroll').replaceChildren(list);
    scrollDown();
  },
  appendMessage(person, message) {
    part('.chat-scroll > div').append(item(person, message));
    scrollDown();
  },
  drawComposer() {
    const box = document.querySelector<HTMLTextAreaElement>('.text-area');
    if (box !== null) box.value = '';
  },
  composer: () => document.querySelector('.chat-input .text-area'),
};
