/**
 * 快手小店客服. Built from public facts (2026-11), not seen live.
 *
 * Name and time are two spans without a gap above every bubble; the uid is in the ids of messages, nowhere else. The
 * composer is Quill with its hidden `.ql-clipboard` twin. A shopper with orders has their number behind the name.
 * Assumed: `SessionBaseCard-active` marks the open row, `…_robotTag` the robot, `BizGoodsCard` a goods card, the words
 * inside cards, a header of a generated class (no fact names one), the line `…_afterMsgBody` with the receipt.
 */
import type { Fixture, FixtureMessage, FixtureOrder, FixturePerson } from '../player/fixture.ts';
import { generated, node, PICTURE, part, timeText } from './hash.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: LayoutDefaultWrapper__isMine / __notMe, ids 0_<uid>_…, SessionBaseCard, OrderCard, Quill.';

const SIDES = 'kwaishop-cs-LayoutDefaultWrapper';

const style = (): string => `
  body { margin: 0; font: 13px/1.5 sans-serif; color: #222; }
  .new-workbench-container { display: grid; grid-template: 44px 1fr 20px / 240px 1fr 260px; height: 100vh; }
  .LoginUserInfo { padding: 8px; } .LoginUserInfo-mainTitle-text { font-weight: bold; }
  .leftBottom { grid-row: 2; border-right: 1px solid #eee; overflow: auto; } .leftBottom input { margin: 4px 8px; width: 200px; }
  .SessionListGroupItem-title { padding: 4px 8px; background: #f5f5f5; color: #888; }
  .SessionBaseCard { display: flex; gap: 8px; padding: 8px; position: relative; } .SessionBaseCard-active { background: #fff1ec; }
  .SessionBaseCard img, .${SIDES}_avatar { width: 32px; height: 32px; border-radius: 50%; }
  .SessionBaseCard-topHeadName { font-weight: bold; } .SessionBaseCard-topHeadTime { color: #fe3666; font-size: 11px; }
  .SessionBaseCard-lastMessage { width: 130px; overflow: hidden; white-space: nowrap; color: #999; }
  .SessionBaseCard-unread-rot { position: absolute; left: 34px; top: 6px; width: 8px; height: 8px; border-radius: 50%; background: #fe3666; }
  .${generated('head')} { padding: 10px 12px; border-bottom: 1px solid #eee; font-weight: bold; }
  .${generated('chat')} { display: grid; grid-template-rows: 1fr 160px; min-height: 0; }
  .${generated('scroll')} { overflow: auto; background: #f7f7f8; padding: 8px 12px; }
  .${SIDES}_lrWrapper { display: flex; gap: 8px; margin: 10px 0; } .${SIDES}__isMine { flex-direction: row-reverse; }
  .${SIDES}_beforeMsgBody, .${SIDES}_afterMsgBody { font-size: 11px; color: #999; }
  .${SIDES}_msgBody { max-width: 320px; background: #fff; padding: 6px 10px; border-radius: 6px; white-space: pre-wrap; width: fit-content; }
  .${SIDES}__isMine .${SIDES}_msgBody { background: #ffe3d8; margin-left: auto; } .${SIDES}__isMine .${SIDES}_msgMain { text-align: right; } .${SIDES}_msgBody { text-align: left; }
  .kwaishop-cs-LayoutMiddleWrapper_msgBody { text-align: center; color: #999; font-size: 12px; margin: 8px; }
  .SendBox { border-top: 1px solid #eee; position: relative; padding: 8px; }
  .ql-editor { height: 90px; outline: none; } .ql-editor p { margin: 0; }
  .ql-clipboard { position: absolute; left: -100000px; height: 1px; overflow: hidden; }
  .SendBox-buttonRight { position: absolute; right: 12px; bottom: 8px; } .ant-btn-primary { background: #fe3666; color: #fff; border: 0; padding: 4px 16px; }
  .${generated('side')} { grid-row: 1 / 3; grid-column: 3; border-left: 1px solid #eee; padding: 8px; overflow: auto; }
  .OrderCard { border: 1px solid #eee; padding: 8px; margin-top: 8px; } .order-tag, .order-price { color: #fe3666; }
  footer { grid-column: 1 / 4; font-size: 10px; color: #aaa; }`;

function row(person: FixturePerson, isOpen: boolean): HTMLElement {
  const last = person.messages.at(-1);
  const orders = person.orders.length > 0 ? node('span', {}, ` 下单数(${person.orders.length})`) : null;
  return node(
    'div',
    { class: 'SessionStarCard' },
    node(
      'div',
      { class: `SessionBaseCard SessionBaseCard-Static${isOpen ? ' SessionBaseCard-active' : ''}` },
      node('img', { src: PICTURE }),
      person.unread > 0 ? node('span', { class: 'SessionBaseCard-unread-rot' }) : null,
      node(
        'div',
        { class: 'SessionBaseCard-info' },
        node('div', { class: 'SessionBaseCard-topHeadName' }, person.name, orders),
        node('div', { class: 'SessionBaseCard-topHeadTime' }, person.waiting ? '2分30秒后超时' : ''),
        node('div', { class: 'SessionBaseCard-lastMessage' }, last?.text || '[图片]'),
      ),
    ),
  );
}

function group(name: string, rows: readonly HTMLElement[]): HTMLElement {
  return node(
    'div',
    { class: 'SessionListGroupItem' },
    node(
      'div',
      { class: 'SessionListGroupItem-title' },
      node('span', { class: 'SessionListGroupItem-groupName' }, name),
      node('span', { class: 'SessionListGroupItem-count' }, `(${rows.length})`),
    ),
    node('div', { class: 'ant-checkbox-group' }, ...rows),
  );
}

function orderLines(order: FixtureOrder): readonly HTMLElement[] {
  return [
    node('div', { class: 'order-head' }, '订单编号：', node('span', { class: 'oid' }, order.number)),
    node('div', { class: 'tag-contain' }, node('span', { class: 'order-tag' }, order.state)),
    node('div', { class: 'order-title' }, order.goods),
    node('div', { class: 'order-price' }, order.amount),
  ];
}

function body({ goods, order, kind, text }: FixtureMessage): HTMLElement {
  if (goods !== undefined) {
    return node(
      'div',
      { class: 'kwaishop-cs-BizGoodsCard' },
      node('img', { src: PICTURE }),
      node('div', { class: 'goodsId' }, `商品ID ${goods.id}`),
      node('div', { class: 'goodsTitle' }, goods.title),
      node('div', { class: 'goodsPrice' }, goods.price),
    );
  }
  if (order !== undefined) return node('div', { class: 'kwaishop-cs-BizOrderCard' }, ...orderLines(order));
  if (kind === 'picture')
    return node('div', { class: 'kwaishop-cs-BizImageCard' }, node('img', { src: PICTURE }));
  return node('div', { class: 'kwaishop-cs-BizTextCard' }, node('span', {}, text));
}

function item(person: FixturePerson, message: FixtureMessage): HTMLElement {
  const id = `0_${person.id}_${message.id}`;
  if (message.side === 'system') {
    return node(
      'div',
      { id },
      node('div', { class: 'kwaishop-cs-LayoutMiddleWrapper_msgBody' }, message.text),
    );
  }
  const isShopper = message.side === 'shopper';
  const name = isShopper ? person.name : message.side === 'bot' ? '智能客服' : '客服小橙';
  return node(
    'div',
    { id },
    node(
      'div',
      { class: `${SIDES}_lrWrapper ${SIDES}${isShopper ? '__notMe' : '__isMine'}` },
      node('img', { class: `${SIDES}_avatar`, src: PICTURE }),
      node(
        'div',
        { class: `${SIDES}_msgMain` },
        node(
          'div',
          { class: `${SIDES}_beforeMsgBody` },
          message.side === 'bot' ? node('i', { class: `${SIDES}_robotTag` }) : null,
          node('span', {}, name),
          node('span', { class: `${SIDES}__time` }, timeText(message.at, 'day')),
        ),
        node('div', { class: `${SIDES}_msgBody` }, body(message)),
        isShopper ? null : node('div', { class: `${SIDES}_afterMsgBody` }, '已读'),
      ),
    ),
  );
}

function scrollDown(): void {
  const scroller = part(`.${generated('scroll')}`);
  scroller.scrollTop = scroller.scrollHeight;
}

export const kuaishouFixture: Fixture = {
  id: 'kuaishou',
  url: 'https://im.kwaixiaodian.com/workbench',
  title: '快手小店客服工作台',
  facts: FACTS,
  tellsBots: true,
  virtual: false,
  switchTimes: (random) => ({
    list: random() * 20,
    header: random() * 60,
    thread: 60 + random() * 240,
    composer: random() * 60,
  }),
  mount(root) {
    root.append(
      node('style', {}, style()),
      node(
        'div',
        { class: 'new-workbench-container' },
        node(
          'div',
          { class: 'LoginUserInfo' },
          // The shop, until somebody proves otherwise.
          node('span', { class: 'LoginUserInfo-mainTitle-text' }, '橙子家居旗舰店'),
        ),
        node('div', { class: generated('head') }),
        node('aside', { class: generated('side') }),
        node(
          'div',
          { class: 'leftBottom' },
          node(
            'div',
            { class: 'tabs' },
            node('div', { class: 'SessionTab' }, node('div', { class: 'tabItem' }, '当前会话')),
          ),
          node('input', { class: 'ant-input', placeholder: '搜索用户昵称/ID' }),
          node(
            'div',
            { class: 'SessionListGroup' },
            node('div', { class: 'SessionListGroup-FolderSessions' }),
          ),
        ),
        node(
          'div',
          { class: generated('chat') },
          node('div', { class: generated('scroll') }),
          node(
            'div',
            { class: 'SendBox' },
            node(
              'div',
              { class: 'SendBox-Editor' },
              node(
                'div',
                { class: 'ql-container ql-snow' },
                node('div', { class: 'ql-clipboard', contenteditable: 'true', tabindex: '-1' }),
                node('div', {
                  class: 'ql-editor ql-blank',
                  contenteditable: 'true',
                  'data-placeholder': '请输入',
                }),
              ),
            ),
            node(
              'div',
              { class: 'SendBox-buttonRight' },
              node('button', { class: 'ant-btn ant-btn-primary' }, '发 送'),
            ),
          ),
        ),
        node('footer', {}, FACTS),
      ),
    );
  },
  drawList(people, openId) {
    const rows = (picked: readonly FixturePerson[]): readonly HTMLElement[] =>
      picked.map((person) => row(person, person.id === openId));
    part('.SessionListGroup-FolderSessions').replaceChildren(
      group('请在3分钟内回复', rows(people.filter(({ waiting }) => waiting))),
      group('已回复', rows(people.filter(({ waiting }) => !waiting))),
    );
  },
  drawHeader(person) {
    part(`.${generated('head')}`).replaceChildren(person.name);
    part(`.${generated('side')}`).replaceChildren(
      node('input', { placeholder: '搜索订单' }),
      ...person.orders.map((order) =>
        node(
          'div',
          { class: 'OrderCard' },
          node('span', { class: 'pay-tag' }, '已付款'),
          ...orderLines(order),
        ),
      ),
    );
  },
  drawThread(person) {
    const list = node('div', { class: 'ChatMessageList-ContentWrap' });
    list.append(...person.messages.map((message) => item(person, message)));
    part(`.${generated('scroll')}`).replaceChildren(list);
    scrollDown();
  },
  appendMessage(person, message) {
    part('.ChatMessageList-ContentWrap').append(item(person, message));
    scrollDown();
  },
  drawComposer() {
    part('.ql-editor').replaceChildren(node('p', {}, node('br')));
  },
  composer: () => document.querySelector('.ql-editor'),
};
