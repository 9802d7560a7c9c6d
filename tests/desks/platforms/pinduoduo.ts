/**
 * 拼多多商家客服. Built from public facts (2026-11), not seen live.
 *
 * Vue 2: the list of messages is a new node after every switch; props that a component doesn't declare land on it as
 * attributes (`messagelist="[object Object]"`). `currentuid` is one of those, bound to the page's state, so old
 * messages carry the new uid as soon as the header changes. Rows and the send button react to trusted input only.
 * Assumed, as no fact tells: badges, the words inside `.good-card`, an order as `.commonCard`, the send receipt.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { generated, isAfterPause, isFirstBuild, node, PICTURE, part, timeText } from './hash.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: #msgListContainer, li.onemsg, [currentuid], [data-random], .chatWindowHeader.';

const STYLE = `
  body { margin: 0; font: 13px/1.5 sans-serif; color: #333; }
  .chat-page { display: grid; grid-template: 44px 1fr 150px 20px / 240px 1fr 260px; height: 100vh; }
  .chat-list-box { grid-row: 1 / 4; border-right: 1px solid #e5e5e5; overflow: auto; background: #fafafa; }
  .chat-list-box ul, .msg-list { list-style: none; margin: 0; padding: 0; }
  .list-search { margin: 8px; width: 200px; }
  .chat-item-box { display: flex; gap: 8px; padding: 8px; position: relative; }
  .chat-item-box.active { background: #e8f1fd; }
  .chat-message-content { display: block; width: 120px; overflow: hidden; white-space: nowrap; color: #999; }
  .chat-unreply-over-time { color: #e02e24; font-size: 11px; }
  .unread-num { position: absolute; left: 32px; top: 4px; background: #e02e24; color: #fff; border-radius: 8px; padding: 0 5px; }
  .avatar { width: 34px; height: 34px; border-radius: 50%; }
  .chatWindowHeader { display: flex; align-items: center; padding: 0 12px; border-bottom: 1px solid #e5e5e5; }
  .base-info .name { font-weight: bold; } .base-info .tag { margin-left: 8px; color: #e02e24; }
  #msgListContainer { overflow: auto; background: #f5f6f7; }
  .onemsg { padding: 6px 12px; }
  .message-time { text-align: center; color: #999; font-size: 11px; margin: 2px; }
  .buyer-item, .cs-item { display: flex; gap: 8px; } .cs-item { flex-direction: row-reverse; }
  .nickname { margin: 0; font-size: 11px; color: #999; }
  .msg-content { max-width: 340px; } .msg-content-box { margin: 0; padding: 6px 10px; background: #fff; border-radius: 6px; white-space: pre-wrap; }
  .cs-item .msg-content-box { background: #cfe4ff; }
  .read-status { font-size: 11px; color: #999; }
  .msg-system { text-align: center; color: #999; font-size: 12px; }
  .good-card, .commonCard { width: 220px; padding: 8px; background: #fff; border: 1px solid #eee; } .good-card p, .commonCard p { margin: 0; }
  .good-price, .order-amount { color: #e02e24; }
  .reply-box { grid-column: 2; border-top: 1px solid #e5e5e5; position: relative; padding: 8px; }
  #replyTextarea { width: 100%; height: 84px; box-sizing: border-box; border: 0; resize: none; }
  .send-btn { position: absolute; right: 12px; bottom: 8px; background: #e02e24; color: #fff; padding: 4px 16px; }
  .right-panel-container { grid-row: 1 / 4; grid-column: 3; border-left: 1px solid #e5e5e5; padding: 8px; }
  .ghost { position: absolute; left: 0; top: 0; height: 0; width: 300px; visibility: hidden; pointer-events: none; }
  footer { grid-column: 1 / 4; font-size: 10px; color: #aaa; }`;

/** Vue's mark on every node of a scoped style; another build has another. */
const scoped = (): string => `data-v-${generated('scope', '')}`;

function row(person: FixturePerson, isOpen: boolean): HTMLElement {
  const last = person.messages.at(-1);
  const box = node(
    'div',
    // Group `all`, as the facts write it: <uid>-0-<group>.
    {
      class: isOpen ? 'chat-item-box active' : 'chat-item-box',
      'data-random': `${person.id}-0-all`,
      'data-move-dom': '1',
    },
    node('img', { class: 'avatar', src: PICTURE }),
    node(
      'div',
      { class: 'chat-item-info' },
      node('span', { class: 'chat-nickname' }, node('span', { class: 'nickname-span' }, person.name)),
      node('span', { class: 'chat-message-content' }, last?.text || '[图片]'),
      person.waiting ? node('span', { class: 'chat-unreply-over-time' }, '已等待3分钟') : null,
    ),
    node('span', { class: 'item-note' }, last === undefined ? '' : timeText(last.at, 'clock')),
    person.unread > 0 ? node('i', { class: 'unread-num' }, String(person.unread)) : null,
  );
  return node('li', { class: 'chat-item', [scoped()]: '' }, box);
}

function card(message: FixtureMessage): HTMLElement | null {
  const { goods, order } = message;
  if (goods !== undefined) {
    return node(
      'div',
      { class: 'good-card' },
      node('p', { class: 'good-name' }, goods.title),
      node('p', { class: 'good-id' }, `商品ID：${goods.id}`),
      node('p', { class: 'good-price' }, goods.price),
      node('a', { class: 'good-link' }, '查看商品规格'),
    );
  }
  if (order === undefined) return null;
  return node(
    'div',
    { class: 'commonCard' },
    node('p', { class: 'order-sn' }, `订单编号：${order.number}`),
    node('p', { class: 'goods-name' }, order.goods),
    node('p', { class: 'order-amount' }, order.amount),
    node('p', { class: 'order-status' }, order.state),
  );
}

function content(message: FixtureMessage): HTMLElement {
  const drawn = card(message);
  if (drawn !== null) return node('div', { class: 'msg-content' }, drawn);
  if (message.kind === 'picture')
    return node('div', { class: 'msg-content image-msg' }, node('img', { src: PICTURE }));
  const robot = message.side === 'bot' ? node('span', { class: 'robot-text' }, '机器人回复') : null;
  return node('div', { class: 'msg-content' }, node('p', { class: 'msg-content-box' }, message.text), robot);
}

function line(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    return node(
      'div',
      { class: 'msg-system', index: '1', messagelist: '[object Object]' },
      node('span', {}, message.text),
    );
  }
  const isShopper = message.side === 'shopper';
  const who = message.side === 'bot' ? '机器人' : '主账号';
  return node(
    'div',
    { class: isShopper ? 'buyer-item' : 'cs-item isread' },
    node(
      'span',
      {},
      node('img', { class: 'avatar', src: PICTURE }),
      isShopper ? null : node('p', { class: 'nickname' }, node('span', {}, who)),
    ),
    node('div', { index: '1', messagelist: '[object Object]', currentuid: person.id }, content(message)),
    isShopper ? null : node('span', { class: 'read-status' }, '已读'),
  );
}

function item(person: FixturePerson, message: FixtureMessage): HTMLElement {
  const time = isAfterPause(person.messages, person.messages.indexOf(message));
  return node(
    'li',
    // Both spellings are in the facts.
    {
      id: `${isFirstBuild() ? 'middlePanel_list_' : 'middlePanel_List_'}${message.id}`,
      class: 'clearfix onemsg',
    },
    node(
      'div',
      { class: 'merchantMessage', [scoped()]: '' },
      time ? node('p', { class: 'message-time' }, `\n  ${timeText(message.at, 'han')}\n`) : null,
      line(person, message),
    ),
  );
}

export const pinduoduoFixture: Fixture = {
  id: 'pinduoduo',
  url: 'https://mms.pinduoduo.com/chat-merchant/index.html#/',
  title: '拼多多客服平台',
  facts: FACTS,
  tellsBots: true,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: random() * 60,
    thread: 60 + random() * 240,
    composer: random() * 60,
  }),
  mount(root) {
    root.append(
      node('style', {}, STYLE),
      node(
        'div',
        { class: 'chat-page' },
        node(
          'div',
          { class: 'chat-list-box' },
          node('input', { class: 'list-search', placeholder: '搜索用户昵称/订单编号' }),
          node('ul', { class: 'chat-list' }),
        ),
        node('div', { class: 'chatWindowHeader', [scoped()]: '' }),
        node('aside', { class: 'right-panel-container' }),
        node('div', { id: 'msgListContainer' }),
        node(
          'div',
          { class: 'reply-box' },
          // Measures the height of what is typed, as autosizing boxes do.
          node('textarea', { class: 'ghost', tabindex: '-1' }),
          node('textarea', { id: 'replyTextarea', placeholder: '请输入消息，Enter键发送，Shift+Enter换行' }),
          node('div', { class: 'send-btn' }, '发送'),
        ),
        node('footer', {}, FACTS),
      ),
    );
  },
  drawList(people, openId) {
    part('.chat-list').replaceChildren(...people.map((person) => row(person, person.id === openId)));
  },
  drawHeader(person) {
    const tag = node('span', { class: 'tag' }, '老客');
    part('.chatWindowHeader').replaceChildren(
      node('div', { class: 'base-info' }, node('span', { class: 'name' }, person.name), tag),
    );
    part('.right-panel-container').replaceChildren(
      node('button', { class: 'LatestOrder' }, '最新订单'),
      node('button', { class: 'PersonalOrder bar-select' }, '个人订单'),
      node('div', {}, person.orders.length === 0 ? '3年内无订单' : '全部 未完成 待发货 待签收'),
      node('textarea', { class: 'remark', placeholder: '添加备注' }),
    );
    // The state changed, the messages are still loading.
    for (const old of document.querySelectorAll('#msgListContainer [currentuid]')) {
      old.setAttribute('currentuid', person.id);
    }
  },
  drawThread(person) {
    const list = node('ul', { class: 'msg-list', [scoped()]: '' });
    list.append(...person.messages.map((message) => item(person, message)));
    const container = part('#msgListContainer');
    container.replaceChildren(list);
    container.scrollTop = container.scrollHeight;
  },
  appendMessage(person, message) {
    const container = part('#msgListContainer');
    part('#msgListContainer .msg-list').append(item(person, message));
    container.scrollTop = container.scrollHeight;
  },
  drawComposer() {
    const box = document.querySelector<HTMLTextAreaElement>('#replyTextarea');
    if (box !== null) box.value = '';
  },
  composer: () => document.querySelector('#replyTextarea'),
};
