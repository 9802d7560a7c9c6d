/**
 * Built from public facts (2026-11), not seen live. 闲鱼's web chat: CSS modules with changing hashes, a thread
 * that is drawn from the bottom (column-reverse: the document's first message is the newest), a virtual list
 * of shoppers, antd's hidden twin of the box, and the agent's own link beside own bubbles.
 *
 * Assumed: where the peer's links stand, the looks of pictures, system lines, times and rows. 闲鱼 has no bot
 * of its own, so a bot's answer is drawn as the agent's. Order cards are `msg-dx-` cards with a link to the
 * order.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { between, dayAndClock, furnish, lastWords, pictureAddress, withPauses, words } from './furniture.ts';
import { hash, node } from './hash.ts';

const AGENT_ID = '2990011223344';
const FACTS = 'Built from public facts (2026-11), not seen live: goofish.com/im, trust H, mid-2026.';

const CSS = `
  [class*='message-list-reverse--'] { display: flex; flex-direction: column-reverse; padding: 12px 16px; }
  [class*='message-row--'] { display: flex; gap: 8px; align-items: flex-start; margin: 6px 0; }
  [class*='message-row--'][data-drawn='own'] { flex-direction: row-reverse; }
  [class*='message-row--'][data-drawn='middle'] { justify-content: center; color: #999; font-size: 12px; }
  [class*='msg-text-left--'], [class*='message-text-left--'] { background: #fff; }
  [class*='msg-text-right--'], [class*='message-text-right--'] { background: #ffe60f; }
  [class*='-text-left--'], [class*='-text-right--'] { max-width: 420px; padding: 8px 12px;
    border-radius: 10px; }
  [class*='msg-dx--'] { width: 240px; padding: 10px; border-radius: 10px; background: #fff; }
  [class*='avatar--'] img { width: 36px; height: 36px; border-radius: 50%; display: block; }
  [class*='time-line--'] { text-align: center; color: #aaa; font-size: 12px; }
  [class*='read-status--'] { align-self: flex-end; color: #aaa; font-size: 12px; }
  [class*='conversation-item--'] { display: flex; gap: 8px; padding: 10px; height: 64px; }
  [class*='conversation-active--'] { background: #fff6c0; }
  .ant-badge-count { background: #f33; color: #fff; border-radius: 9px; padding: 0 6px; font-size: 11px;
    align-self: flex-start; }
  .ant-input { width: 100%; height: 70px; border: 0; resize: none; font: inherit; }`;

const peerAddress = (id: string): string => `https://www.goofish.com/personal?userId=${id}`;

function avatar(id: string, hue: number): HTMLElement {
  const picture = node('img', { src: pictureAddress(hue), alt: '' });
  return node('a', { href: peerAddress(id), target: '_blank', class: hash('avatar') }, picture);
}

function card(message: FixtureMessage): HTMLElement {
  const { goods, order } = message;
  const image = node('img', { src: pictureAddress(200), alt: '', style: 'width: 60px; height: 45px;' });
  if (order !== undefined) {
    const href = `https://www.goofish.com/order-detail?orderId=${order.number}&role=seller`;
    return node(
      'div',
      { class: hash('msg-dx') },
      node('div', { class: hash('msg-dx-title') }, order.state),
      node('div', { class: hash('msg-dx-desc') }, `${order.goods} ${order.amount}`),
      node('a', { class: hash('msg-dx-button-text'), href, target: '_blank' }, '查看订单'),
    );
  }
  const href = `https://www.goofish.com/item?spm=a21ybx.im.0.0&id=${goods?.id ?? ''}&categoryId=0`;
  return node(
    'div',
    { class: hash('msg-dx') },
    image,
    node('div', { class: hash('msg-dx-title') }, goods?.title ?? ''),
    node('span', { class: hash('msg-dx-price') }, goods?.price ?? ''),
    node('a', { href, target: '_blank', style: 'float: right' }, '去看看'),
  );
}

function body(message: FixtureMessage, own: boolean): HTMLElement {
  if (message.kind === 'picture') {
    return node('div', { class: hash('msg-image') }, node('img', { src: pictureAddress(120), alt: '' }));
  }
  if (message.kind !== 'text') return card(message);
  // Both of the stems that the sources name are in use.
  const stem = Number(message.id.slice(-1)) % 4 === 0 ? 'message-text' : 'msg-text';
  return node('div', { class: hash(`${stem}-${own ? 'right' : 'left'}`) }, words(message.text));
}

function rowOf(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    const line = node('span', { class: hash('tip') }, message.text);
    return node('div', { class: hash('message-row'), 'data-drawn': 'middle' }, line);
  }
  const own = message.side !== 'shopper';
  return node(
    'div',
    { class: hash('message-row'), 'data-drawn': own ? 'own' : 'peer' },
    own ? avatar(AGENT_ID, 40) : avatar(person.id, 210),
    body(message, own),
    own ? node('span', { class: hash('read-status') }, '已读') : null,
  );
}

const timeLine = (at: number): HTMLElement => node('div', { class: hash('time-line') }, dayAndClock(at));

let list: HTMLElement;
let header: HTMLElement;
let thread: HTMLElement;
let side: HTMLElement;
let box: HTMLElement;

export const goofishFixture: Fixture = {
  id: 'goofish',
  url: 'https://www.goofish.com/im?itemId=600123456789&peerUserId=2200100200300',
  title: '聊天_闲鱼',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    header: between(random, 0, 60),
    thread: between(random, 80, 300),
    composer: 0,
    list: 0,
  }),
  mount(root, agent) {
    list = node('div', { class: 'rc-virtual-list-holder-inner' });
    header = node('div', { class: hash('message-topbar') });
    side = node('div', { class: hash('item-panel') });
    thread = node('div', { id: 'message-list-scrollable' });
    box = node('textarea', {
      class: 'ant-input',
      placeholder: '请输入消息，按Enter键发送或点击发送按钮发送',
    });
    const send = node('button', { type: 'button', class: 'ant-btn', disabled: '' }, '发 送');
    const bottom = node('div', { class: hash('sendbox-bottom'), style: 'text-align: right' }, send);
    const search = node('input', { class: 'ant-input', placeholder: '搜索闲鱼', style: 'height: 28px' });
    const holder = node('div', { class: 'rc-virtual-list-holder' }, list);
    furnish(
      root,
      FACTS,
      {
        list: node('div', { class: 'rc-virtual-list' }, search, holder),
        header,
        thread,
        composer: node('div', { class: hash('sendbox') }, box, bottom),
        side,
      },
      CSS,
    );
    // antd measures the box's height in a twin outside the page.
    const twin =
      'position: absolute; top: -1000px; height: 0; visibility: hidden; z-index: -1000; pointer-events: none';
    root.append(node('textarea', { class: 'ant-input', tabindex: '-1', 'aria-hidden': 'true', style: twin }));
    root.append(
      node('div', { class: hash('nav-user'), style: 'position: absolute; right: 8px; top: 8px' }, agent.name),
    );
  },
  drawList(people, openId) {
    const rows = people.map((person) => {
      const badge = node('sup', { class: 'ant-scroll-number ant-badge-count', title: String(person.unread) });
      // The rolling digits of antd: all of them are in the document.
      badge.append(
        ...Array.from({ length: 10 }, (_, n) => node('i', n === person.unread ? {} : { hidden: '' }, `${n}`)),
      );
      const classes = [hash('conversation-item'), person.id === openId ? hash('conversation-active') : ''];
      const said = node('div', { style: 'font-size: 12px; color: #888; height: 20px; overflow: hidden' });
      said.append(lastWords(person.messages));
      return node(
        'div',
        {},
        node(
          'div',
          { class: classes.join(' ').trim() },
          node('img', { src: pictureAddress(210), alt: '', style: 'width: 40px; height: 40px' }),
          node('div', { style: 'flex: 1; min-width: 0' }, person.name, said),
          person.unread > 0 ? badge : null,
        ),
      );
    });
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    const peer = node('a', { href: peerAddress(person.id), target: '_blank' }, person.name);
    header.replaceChildren(peer, node('span', { style: 'color: #999; font-size: 12px' }, ' 实名认证'));
    const item = node('a', { href: 'https://www.goofish.com/item?id=600123456789' }, '加厚珊瑚绒四件套');
    side.replaceChildren(item, node('div', {}, '¥129.00'));
  },
  drawThread(person) {
    const reverse = node('div', { class: hash('message-list-reverse') });
    for (const { message, pause } of withPauses(person.messages)) {
      if (pause) reverse.prepend(timeLine(message.at));
      reverse.prepend(rowOf(person, message));
    }
    thread.replaceChildren(reverse);
    thread.scrollTop = thread.scrollHeight;
  },
  appendMessage(person, message) {
    const last = withPauses(person.messages).at(-1);
    const reverse = thread.firstElementChild;
    if (last?.pause === true) reverse?.prepend(timeLine(message.at));
    reverse?.prepend(rowOf(person, message));
    thread.scrollTop = thread.scrollHeight;
  },
  drawComposer() {
    (box as HTMLTextAreaElement).value = '';
  },
  composer: () => box,
};
