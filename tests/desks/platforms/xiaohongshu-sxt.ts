/**
 * Built from public facts (2026-11), not seen live. 小红书's sxt.xiaohongshu.com/im: the thread is a
 * vue-recycle-scroller, whose nodes are absolute, filled again for other messages, and left in the document
 * with old words when they are out of use.
 *
 * Assumed: `.active` for the open row, the header, the parts of cards, times between messages, names above
 * bubbles. No bot is known, so a bot's answer is drawn as the agent's.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { between, dayAndClock, furnish, lastWords, pictureAddress, withPauses, words } from './furniture.ts';
import { generated, node } from './hash.ts';
import { createRecycler, type Entry, type Recycler } from './recycler.ts';

const FACTS = 'Built from public facts (2026-11), not seen live: sxt.xiaohongshu.com/im, trust M.';

const CSS = `
  .vue-recycle-scroller { position: relative; }
  .im-msg-item { display: flex; gap: 8px; padding: 6px 16px; }
  .im-msg-item.right { flex-direction: row-reverse; }
  .im-msg-item.center { justify-content: center; color: #999; font-size: 12px; }
  .msg-body { display: flex; flex-direction: column; align-items: flex-start; max-width: 440px; }
  .right .msg-body { align-items: flex-end; }
  .msg-name { font-size: 12px; color: #999; }
  .text-message { background: #fff; border-radius: 8px; padding: 8px 12px; }
  .right .text-message { background: #ffe1e6; }
  .card_container { width: 260px; background: #fff; border-radius: 8px; padding: 10px; }
  .msg-avatar { width: 36px; height: 36px; border-radius: 50%; }
  .time-divider { text-align: center; color: #aaa; font-size: 12px; }
  .sx-contact-item { display: flex; gap: 8px; padding: 10px; height: 64px; }
  .sx-contact-item.active { background: #fdeef0; }
  .unread-badge { background: #ff2442; color: #fff; border-radius: 9px; padding: 0 6px; font-size: 11px;
    height: 17px; }
  #jarvis-reply-textarea { width: 100%; height: 76px; border: 0; resize: none; font: inherit; }`;

function card({ goods, order }: FixtureMessage): HTMLElement {
  if (order !== undefined) {
    return node(
      'div',
      { class: 'card_container' },
      node('div', { class: 'card_order_no' }, `订单号：${order.number}`),
      node('div', { class: 'card_status' }, order.state),
      node('div', { class: 'card_title' }, order.goods),
      node('div', { class: 'card_price' }, order.amount),
    );
  }
  return node(
    'div',
    { class: 'card_container' },
    node('img', { src: pictureAddress(200), alt: '', style: 'width: 60px; height: 45px;' }),
    node('div', { class: 'card_title' }, goods?.title ?? ''),
    node('div', { class: 'card_price' }, goods?.price ?? ''),
    node('a', { href: `https://www.xiaohongshu.com/goods-detail/${goods?.id ?? ''}` }, '查看商品'),
  );
}

function content(message: FixtureMessage): HTMLElement {
  if (message.kind === 'text') return node('div', { class: 'text-message' }, words(message.text));
  if (message.kind !== 'picture') return card(message);
  return node('div', { class: 'image-message' }, node('img', { src: pictureAddress(120), alt: '' }));
}

let list: HTMLElement;
let header: HTMLElement;
let side: HTMLElement;
let box: HTMLElement;
let recycler: Recycler;
let agentName = '';

function itemOf(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    return node('div', { class: 'im-msg-item center' }, node('span', {}, message.text));
  }
  const own = message.side !== 'shopper';
  return node(
    'div',
    { class: `im-msg-item ${own ? 'right' : 'left'}` },
    node('img', { class: 'msg-avatar', src: pictureAddress(own ? 350 : 210), alt: '' }),
    node(
      'div',
      { class: 'msg-body' },
      node('div', { class: 'msg-name' }, own ? agentName : person.name),
      content(message),
      own ? node('span', { class: 'msg-name' }, '已读') : null,
    ),
  );
}

function entriesOf(person: FixturePerson): readonly Entry[] {
  return withPauses(person.messages).flatMap(({ message, pause }): Entry[] => {
    const entry: Entry = {
      key: message.id,
      fill: (view) => view.replaceChildren(itemOf(person, message)),
    };
    if (!pause) return [entry];
    const time = node('div', { class: 'time-divider' }, dayAndClock(message.at));
    return [{ key: `time-${message.id}`, fill: (view) => view.replaceChildren(time) }, entry];
  });
}

export const xiaohongshuSxtFixture: Fixture = {
  id: 'xiaohongshu-sxt',
  url: 'https://sxt.xiaohongshu.com/im/multiCustomerService',
  title: '私信通',
  facts: FACTS,
  virtual: true,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 60, 300),
    composer: 0,
  }),
  mount(root, agent) {
    agentName = agent.name;
    const wrapper = node('div', { class: 'vue-recycle-scroller__item-wrapper' });
    const scroller = node('div', { class: 'vue-recycle-scroller ready direction-vertical' }, wrapper);
    const makeView = (): HTMLElement => node('div', { class: 'vue-recycle-scroller__item-view' });
    recycler = createRecycler({ scroller, wrapper, makeView, reuse: 'pool' });
    list = node('div', { class: 'sx-contact-list' });
    header = node('div', { class: generated('topbar', '') });
    side = node('div', { class: generated('aside', '') });
    box = node('textarea', { id: 'jarvis-reply-textarea', placeholder: '请输入消息，Enter 发送' });
    const send = node('button', { type: 'button', class: 'send_btn', style: 'float: right' }, '发送');
    const search = node('input', { placeholder: '搜索用户', style: 'width: 100%; height: 30px' });
    furnish(
      root,
      FACTS,
      {
        list: node('div', {}, search, list),
        header,
        thread: scroller,
        composer: node('div', { class: 'reply-box' }, box, send),
        side,
      },
      CSS,
    );
    side.append(node('textarea', { placeholder: '客户备注', style: 'width: 100%' }));
  },
  drawList(people, openId) {
    const rows = people.map((person) =>
      node(
        'div',
        { class: `sx-contact-item${person.id === openId ? ' active' : ''}`, 'data-key': person.id },
        node('img', { class: 'msg-avatar', src: pictureAddress(210), alt: '' }),
        node(
          'div',
          { style: 'flex: 1; min-width: 0; height: 44px; overflow: hidden' },
          node('div', { class: 'nick-name' }, person.name),
          node('div', { class: 'msg-name' }, lastWords(person.messages)),
        ),
        person.unread > 0 ? node('span', { class: 'unread-badge' }, String(person.unread)) : null,
      ),
    );
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    header.replaceChildren(node('b', {}, person.name), ' 小红书用户');
  },
  drawThread(person) {
    recycler.show(entriesOf(person));
  },
  appendMessage(person) {
    recycler.show(entriesOf(person));
  },
  drawComposer() {
    (box as HTMLTextAreaElement).value = '';
  },
  composer: () => box,
};
