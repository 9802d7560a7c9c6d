/**
 * 抖店飞鸽. Built from public facts (2026-11), not seen live.
 *
 * React with hash classes that another build replaces one and all (`?hashes=2`): either bare (`lF_M7QiF…`) or behind
 * a stem (`nameLine-Q8PQwE`). Time-only wrappers stand between messages; each message shows its time in a bare hash
 * class; cards carry no `messageIsMe` / `messageNotMe`. Waiting shoppers are in groups of their own.
 * Assumed: the group's title is a sibling of its rows, `itemActive-…` marks the open row, `robotLabel-…` the robot,
 * the words inside cards, pictures inside the bubble.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { generated, isAfterPause, node, PICTURE, part, timeText } from './hash.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: qa-message-warpper, messageIsMe / messageNotMe, #topbar-left-info, data-btm groups, chatd-card.';

const bare = (name: string): string => generated(name, '');
const stem = (name: string): string => `${name}-${generated(name, '')}`;

const style = (): string => `
  body { margin: 0; font: 13px/1.5 sans-serif; color: #1f2329; }
  .${bare('page')} { display: grid; grid-template: 1fr 20px / 250px 1fr 250px; height: 100vh; }
  .${bare('list')} { overflow: auto; border-right: 1px solid #e8e9eb; }
  .${bare('tabs')} { display: flex; gap: 16px; padding: 8px; } .${bare('search')} { margin: 0 8px; width: 220px; }
  [data-btm^="message_group_name"] { padding: 4px 8px; color: #86909c; background: #f7f8fa; }
  .${bare('row')} { display: flex; gap: 8px; padding: 8px; position: relative; }
  .${stem('itemActive')} { background: #e8f0ff; }
  .${stem('newAvatar')} img, .${bare('avatar')} { width: 34px; height: 34px; border-radius: 50%; }
  .auxo-badge-count { position: absolute; left: 32px; top: 2px; background: #f53f3f; color: #fff; border-radius: 8px; padding: 0 5px; font-size: 11px; }
  .${stem('msgContent')} { display: block; width: 130px; overflow: hidden; white-space: nowrap; color: #86909c; }
  .${stem('timerParticular')} { margin-left: auto; color: #f53f3f; font-size: 11px; }
  #workspace-chat { display: grid; grid-template-rows: 44px 1fr 150px; min-height: 0; }
  #topbar-left-info { padding: 10px 12px; border-bottom: 1px solid #e8e9eb; } #topbar-left-info span + span { margin-left: 12px; color: #86909c; }
  .${bare('scroller')} { overflow: auto; padding: 8px 12px; background: #f7f8fa; }
  .${bare('system')}, .${bare('divider')} { text-align: center; font-size: 12px; color: #86909c; margin: 6px; }
  .${bare('line')} { display: flex; gap: 8px; margin: 8px 0; }
  .${bare('time')} { font-size: 11px; color: #c0c4cc; }
  .${bare('bubble')} { max-width: 320px; padding: 6px 10px; border-radius: 6px; background: #fff; } .messageIsMe.${bare('bubble')} { background: #cfe1ff; }
  .${bare('bubble')} pre { margin: 0; font: inherit; white-space: pre-wrap; word-break: break-all; } .${bare('bubble')} img { display: block; }
  .${stem('robotLabel')} { font-size: 11px; color: #3370ff; }
  .chatd-card { width: 240px; background: #fff; border: 1px solid #e8e9eb; padding: 8px; }
  .${stem('cardPrice')}, .${stem('orderAmount')} { color: #f53f3f; }
  .${bare('input')} { position: relative; border-top: 1px solid #e8e9eb; padding: 8px; }
  .${bare('input')} textarea { width: 100%; height: 90px; border: 0; box-sizing: border-box; resize: none; }
  [data-qa-id="qa-send-message-button"] { position: absolute; right: 12px; bottom: 8px; background: #3370ff; color: #fff; padding: 4px 16px; }
  .${bare('side')} { border-left: 1px solid #e8e9eb; padding: 8px; overflow: auto; }
  footer { grid-column: 1 / 4; font-size: 10px; color: #aaa; }`;

function row(person: FixturePerson, isOpen: boolean): HTMLElement {
  const last = person.messages.at(-1);
  return node(
    'div',
    {
      class: `${bare('row')} ${isOpen ? stem('itemActive') : stem('item')}`,
      'data-qa-id': 'qa-conversation-chat-item',
      'data-kora': 'conversation',
      'data-btm': `message_${last?.id ?? ''}`,
    },
    node(
      'div',
      { class: stem('newAvatar') },
      node('img', { src: PICTURE }),
      // Its title is a number, and stands before the one that is the name.
      person.unread > 0
        ? node(
            'sup',
            { class: 'auxo-scroll-number auxo-badge-count', title: String(person.unread) },
            String(person.unread),
          )
        : null,
    ),
    node(
      'div',
      {},
      node(
        'div',
        { class: stem('nameLine'), title: person.name },
        node('span', { class: stem('newNameContent') }, person.name),
        node('div', { class: stem('userLabel') }, node('span', {}, '')),
      ),
      node('span', { class: stem('msgContent') }, last?.text || '[图片]'),
    ),
    node('span', { class: stem('timerParticular') }, person.waiting ? '45秒' : ''),
  );
}

function group(name: string, title: string, rows: readonly HTMLElement[]): HTMLElement {
  const head = node('div', { 'data-btm': `message_group_name_${name}` }, `${title}(${rows.length})`);
  return node('div', { class: stem('sessionGroup') }, head, ...rows);
}

function card({ goods, order }: FixtureMessage): HTMLElement | null {
  if (goods !== undefined) {
    return node(
      'div',
      { class: 'chatd-card' },
      node(
        'div',
        { class: 'chatd-card-main' },
        node(
          'a',
          { href: `https://haohuo.jinritemai.com/views/product/item2?product_id=${goods.id}` },
          '商品',
        ),
        node('div', { class: stem('cardTitle') }, goods.title),
        node('div', { class: stem('cardPrice') }, goods.price),
        node('button', {}, '邀请下单'),
      ),
    );
  }
  if (order === undefined) return null;
  return node(
    'div',
    { class: 'chatd-card' },
    node(
      'div',
      { class: `chatd-card-main ${stem('orderMain')}` },
      node('div', { class: stem('cardTitle') }, order.goods),
    ),
    node('div', { class: stem('orderId') }, `订单编号 ${order.number}`),
    node('div', { class: stem('orderStatus') }, order.state),
    node('div', { class: stem('orderAmount') }, order.amount),
  );
}

function body(message: FixtureMessage): HTMLElement {
  const drawn = card(message);
  if (drawn !== null) return drawn;
  return node(
    'div',
    {
      class: `leaveMessage ${bare('bubble')} ${message.side === 'shopper' ? 'messageNotMe' : 'messageIsMe'}`,
    },
    message.kind === 'picture'
      ? node('img', { src: PICTURE, class: 'auxo-dropdown-trigger' })
      : node('pre', {}, node('span', {}, message.text)),
  );
}

function wrapper(...children: readonly HTMLElement[]): HTMLElement {
  return node('div', { 'data-qa-id': 'qa-message-warpper', class: 'msgItemWrap' }, ...children);
}

function item(message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    const isTransfer = message.text.includes('转接') || message.text.includes('服务');
    const id = isTransfer ? `transfer_staff_${message.id}` : message.id;
    return wrapper(node('div', { 'data-id': id, class: bare('system') }, node('span', {}, message.text)));
  }
  const isShopper = message.side === 'shopper';
  return wrapper(
    node(
      'div',
      { 'data-id': message.id, class: bare('inner') },
      node(
        'div',
        { class: bare('line'), style: `flex-direction: ${isShopper ? 'row' : 'row-reverse'};` },
        node('img', { class: bare('avatar'), src: PICTURE }),
        node(
          'div',
          {},
          message.side === 'bot' ? node('span', { class: stem('robotLabel') }, '机器人') : null,
          body(message),
        ),
        node('span', { class: bare('time') }, timeText(message.at, 'clock')),
        isShopper ? null : node('span', { class: bare('receipt') }, '已读'),
      ),
    ),
  );
}

function items(person: FixturePerson, from: number): readonly HTMLElement[] {
  return person.messages.slice(from).flatMap((message, i) => {
    const divider = node('div', { class: bare('divider') }, timeText(message.at, 'full'));
    return isAfterPause(person.messages, from + i) ? [wrapper(divider), item(message)] : [item(message)];
  });
}

export const feigeFixture: Fixture = {
  id: 'feige',
  url: 'https://im.jinritemai.com/pc_seller_v2/main/workspace',
  title: '飞鸽客服工作台',
  facts: FACTS,
  tellsBots: true,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: random() * 60,
    thread: 60 + random() * 240,
    composer: random() * 120,
  }),
  mount(root) {
    root.append(
      node('style', {}, style()),
      node(
        'div',
        { class: bare('page') },
        node(
          'div',
          { class: bare('list') },
          node(
            'div',
            { class: bare('tabs') },
            node('div', { 'data-qa-id': 'qa-active-chat-tab' }, '当前会话'),
            node('div', { 'data-qa-id': 'qa-last-chat-tab' }, '最近联系'),
          ),
          node('input', { class: bare('search'), placeholder: '搜索用户昵称/订单号' }),
          node('div', { id: 'chantListScrollArea' }),
        ),
        node(
          'main',
          { id: 'workspace-chat' },
          node('div', { id: 'topbar-left-info' }),
          node('div', { class: bare('scroller') }),
          node(
            'div',
            { class: bare('input') },
            node('textarea', { 'data-qa-id': 'qa-send-message-textarea' }),
            node('div', { 'data-qa-id': 'qa-send-message-button' }, '发 送'),
          ),
        ),
        node(
          'section',
          { class: bare('side'), role: 'tabpanel' },
          node('input', { placeholder: '搜索商品' }),
          node('div', {}, node('div', {}, '加厚珊瑚绒四件套'), node('div', {}, '￥129.00')),
          node('button', {}, '邀请下单'),
          node('textarea', { placeholder: '添加订单备注' }),
        ),
        node('footer', {}, FACTS),
      ),
    );
  },
  drawList(people, openId) {
    const rows = (picked: readonly FixturePerson[]): readonly HTMLElement[] =>
      picked.map((person) => row(person, person.id === openId));
    const waits = people.filter(({ waiting }) => waiting);
    part('#chantListScrollArea').replaceChildren(
      group('overtime', '已超时', rows(waits.slice(0, 1))),
      group('waitReply', '待回复', rows(waits.slice(1))),
      group('replied', '已回复', rows(people.filter(({ waiting }) => !waiting))),
    );
  },
  drawHeader(person) {
    part('#topbar-left-info').replaceChildren(node('span', {}, person.name), node('span', {}, '添加备注'));
  },
  drawThread(person) {
    const scroller = part(`.${bare('scroller')}`);
    scroller.replaceChildren(...items(person, 0));
    scroller.scrollTop = scroller.scrollHeight;
  },
  appendMessage(person) {
    const scroller = part(`.${bare('scroller')}`);
    scroller.append(...items(person, person.messages.length - 1));
    scroller.scrollTop = scroller.scrollHeight;
  },
  drawComposer(person) {
    const box = document.querySelector<HTMLTextAreaElement>('[data-qa-id="qa-send-message-textarea"]');
    if (box === null) return;
    box.value = '';
    box.placeholder = `发送给 ${person.name}，使用Enter 发送消息`;
  },
  composer: () => document.querySelector('[data-qa-id="qa-send-message-textarea"]'),
};
