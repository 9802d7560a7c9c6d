/**
 * 京东咚咚. Built from public facts (2026-11), not seen live.
 *
 * The header changes before the messages load. Tabs that aren't active stay in the page: the tab 历史咨询 of the list
 * with a row that is still marked, and the pane of the previous shopper with the same classes and the same id,
 * standing before the shown one. `sc-…` classes are generated.
 * Assumed: the panes of chats are tabs like those of the list, badges, `message__robot`, the receipt, an order as
 * `.CardWrapper.OrderCard`, the words inside cards, the form of the time.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { generated, node, PICTURE, part, timeText } from './hash.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: #t-chat-scroll .message, message_left / message_right, .chat-head-name, .alluser-item, div.EditorContent.';

/** The pane that is shown; the other ones come before it. */
const SHOWN = '#t-chat-panes > .c_tabs-tabpane:not(.c_tabs-tab_inactive)';

const style = (): string => `
  body { margin: 0; font: 13px/1.5 sans-serif; color: #333; }
  .${generated('page')} { display: grid; grid-template: 1fr 20px / 240px 1fr 250px; height: 100vh; }
  .c_tabs-tab_inactive { display: none !important; }
  #t-alluser-wrap { border-right: 1px solid #e6e6e6; overflow: auto; } #t-alluser-wrap input { margin: 8px; width: 200px; }
  .c_tabs-nav-container { display: flex; gap: 12px; padding: 6px 8px; } .c_tabs-tab_check { color: #e1251b; }
  .c_cas-head { padding: 4px 8px; color: #999; background: #f7f7f7; }
  .alluser-item { display: grid; grid-template-columns: 40px 1fr auto; padding: 8px; position: relative; } .alluser-item_check { background: #fdeeee; }
  .alluser-item img, .message__avatar { width: 32px; height: 32px; border-radius: 50%; }
  .alluser-item-breifdesc { color: #999; width: 120px; overflow: hidden; white-space: nowrap; } .alluser-item-date-w { color: #bbb; font-size: 11px; }
  .alluser-item-unread { position: absolute; left: 30px; top: 4px; background: #e1251b; color: #fff; border-radius: 8px; padding: 0 5px; font-size: 11px; }
  #t-chat-panes { min-height: 0; } #t-chat-panes > .c_tabs-tabpane { height: 100%; } .${generated('pane')} { display: grid; grid-template-rows: 44px minmax(0, 1fr) 150px; height: 100%; }
  .chat-head-name { padding: 10px 12px; border-bottom: 1px solid #e6e6e6; font-weight: bold; }
  #t-chat-scroll { overflow: auto; background: #f6f6f6; padding: 8px 12px; }
  .message { margin: 8px 0; } .message_left, .message_right { display: flex; gap: 8px; } .message_right { flex-direction: row-reverse; }
  .message__head { font-size: 11px; color: #999; display: flex; gap: 8px; } .message_right .message__head { flex-direction: row-reverse; }
  .message__content { max-width: 320px; width: fit-content; background: #fff; padding: 6px 10px; border-radius: 6px; white-space: pre-wrap; } .message_right .message__content { background: #fbd9d6; margin-left: auto; }
  .message_center { text-align: center; color: #999; font-size: 12px; } .message__read { font-size: 11px; color: #999; text-align: right; }
  .CardWrapper { width: 220px; white-space: normal; } .CardWrapper p { margin: 0; } .p-price, .order-amount { color: #e1251b; }
  .${generated('editor')} { border-top: 1px solid #e6e6e6; position: relative; padding: 8px; }
  .EditorContent { height: 100px; outline: none; } .send-button { position: absolute; right: 12px; bottom: 8px; background: #e1251b; color: #fff; padding: 4px 16px; }
  .${generated('side')} { border-left: 1px solid #e6e6e6; padding: 8px; }
  footer { grid-column: 1 / 4; font-size: 10px; color: #aaa; }`;

function row(person: FixturePerson, isOpen: boolean): HTMLElement {
  const last = person.messages.at(-1);
  return node(
    'div',
    { class: `alluser-item t-item-h alluser-item__normal ${isOpen ? 'alluser-item_check t-item-ck' : ' '}` },
    node('img', { src: PICTURE }),
    node(
      'div',
      {},
      node('div', { class: 'alluser-item-name', title: person.name }, person.name),
      node('div', { class: 'alluser-item-breifdesc' }, last?.text || '[图片]'),
    ),
    node('div', { class: 'alluser-item-date-w' }, last === undefined ? '' : timeText(last.at, 'clock')),
    person.unread > 0 ? node('i', { class: 'alluser-item-unread' }, String(person.unread)) : null,
  );
}

function content({ goods, order, kind, text }: FixtureMessage): HTMLElement {
  if (goods !== undefined) {
    return node(
      'div',
      { class: 'message__content' },
      node(
        'div',
        { class: `CardWrapper ProductCard ${generated('card')}` },
        node('a', { href: `https://item.jd.com/${goods.id}.html` }, node('img', { src: PICTURE })),
        node('p', { class: 'p-title' }, goods.title),
        node('p', { class: 'p-price' }, goods.price),
      ),
    );
  }
  if (order !== undefined) {
    return node(
      'div',
      { class: 'message__content' },
      node(
        'div',
        { class: `CardWrapper OrderCard ${generated('card')}` },
        node('p', { class: 'order-id' }, `订单号：${order.number}`),
        node('p', { class: 'p-title' }, order.goods),
        node('p', { class: 'order-amount' }, order.amount),
        node('p', { class: 'order-status' }, order.state),
      ),
    );
  }
  if (kind === 'picture') {
    const picture = node('div', { class: 'message__image-wrap' }, node('img', { src: PICTURE }));
    return node('div', { class: 'message__content' }, node('div', { class: 'message__image' }, picture));
  }
  return node('div', { class: 'message__content' }, node('span', { class: 'message__text' }, text));
}

function item(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    return node(
      'div',
      { class: `message ${generated('message')}` },
      node(
        'div',
        { class: 'message_center' },
        node(
          'div',
          { class: 'message__system_wrap' },
          node('span', { class: 'message__system' }, message.text),
        ),
      ),
    );
  }
  const isShopper = message.side === 'shopper';
  const name = isShopper ? person.name : message.side === 'bot' ? '京小智' : '客服小橙';
  return node(
    'div',
    { class: `message ${generated('message')}` },
    node(
      'div',
      { class: isShopper ? 'message_left' : 'message_right', id: `s_${message.id}` },
      node('img', { class: 'message__avatar', src: PICTURE }),
      node(
        'div',
        {},
        node(
          'div',
          { class: 'message__head' },
          message.side === 'bot' ? node('i', { class: 'message__robot' }) : null,
          node('span', { class: 'message__nickname' }, name),
          node('span', { class: 'message__time_str' }, timeText(message.at, 'full')),
        ),
        content(message),
        isShopper ? null : node('div', { class: 'message__read' }, '已读'),
      ),
    ),
  );
}

function scrollDown(): void {
  const scroller = part(`${SHOWN} #t-chat-scroll`);
  scroller.scrollTop = scroller.scrollHeight;
}

function tab(title: string, isActive: boolean): HTMLElement {
  return node('div', { class: isActive ? 'c_tabs-tab c_tabs-tab_check' : 'c_tabs-tab', title }, title);
}

export const jingdongFixture: Fixture = {
  id: 'jingdong',
  url: 'https://dongdong.jd.com/',
  title: '咚咚客服工作台',
  facts: FACTS,
  tellsBots: true,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: random() * 30,
    // The longest lead of a header among these platforms.
    thread: 150 + random() * 250,
    composer: random() * 60,
  }),
  mount(root) {
    root.append(
      node('style', {}, style()),
      node(
        'div',
        { class: generated('page') },
        node(
          'div',
          { id: 't-alluser-wrap' },
          node('input', { placeholder: '搜索联系人' }),
          node(
            'div',
            { class: 'c_tabs' },
            node('div', { class: 'c_tabs-nav-container' }, tab('正在咨询', true), tab('历史咨询', false)),
            node(
              'div',
              { class: 'c_tabs-content' },
              node('div', { class: 'c_tabs-tabpane c_tabs-tab_inactive list-compatible recent-user-w' }),
              node('div', { class: 'c_tabs-tabpane' }),
            ),
          ),
        ),
        node(
          'div',
          { id: 't-chat-panes', class: 'c_tabs-content' },
          node(
            'div',
            { class: 'c_tabs-tabpane' },
            node(
              'div',
              { class: generated('pane') },
              node('div', { class: 'chat-head-name' }),
              node('div', { id: 't-chat-scroll', class: 'chat-scroll-wrap' }),
              node(
                'div',
                { class: generated('editor') },
                node('div', { class: 'EditorContent', contenteditable: 'true' }),
                node('div', { class: 'SendButtonGroup' }, node('span', { class: 'send-button' }, '发送')),
              ),
            ),
          ),
        ),
        node(
          'div',
          { class: generated('side') },
          node('input', { placeholder: '搜索商品' }),
          node('textarea', { placeholder: '备注' }),
        ),
        node('footer', {}, FACTS),
      ),
    );
  },
  drawList(people, openId) {
    const rows = people.map((person) => row(person, person.id === openId));
    part('#t-alluser-wrap .c_tabs-tabpane:not(.c_tabs-tab_inactive)').replaceChildren(
      node('div', { class: 'c_cas-head' }, `最近联系人 (${people.length})`),
      node('div', {}, ...rows),
    );
    // What was marked there when the agent last looked.
    part('#t-alluser-wrap .c_tabs-tab_inactive').replaceChildren(
      ...people.slice(-2).map((person, i) => row(person, i === 0)),
    );
  },
  drawHeader(person) {
    const shown = part(SHOWN);
    const head = part(`${SHOWN} .chat-head-name`);
    if (head.textContent !== '' && head.textContent !== person.name) {
      document.querySelector('#t-chat-panes > .c_tabs-tab_inactive')?.remove();
      const previous = shown.cloneNode(true);
      if (previous instanceof Element) previous.classList.add('c_tabs-tab_inactive');
      shown.before(previous);
    }
    head.replaceChildren(node('span', {}, person.name));
  },
  drawThread(person) {
    part(`${SHOWN} #t-chat-scroll`).replaceChildren(
      ...person.messages.map((message) => item(person, message)),
    );
    scrollDown();
  },
  appendMessage(person, message) {
    part(`${SHOWN} #t-chat-scroll`).append(item(person, message));
    scrollDown();
  },
  drawComposer() {
    part(`${SHOWN} .EditorContent`).replaceChildren();
  },
  composer: () => document.querySelector(`${SHOWN} .EditorContent`),
};
