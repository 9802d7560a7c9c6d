/**
 * Built from public facts (2026-11), not seen live. 1688's web chat: the outer page is a shell with the frame
 * def_cbu_web_im_core, and decoys that look like a chat's parts; the frame holds the chat. The same script
 * plays both documents and knows by the path which one it is in, so the player that moves the page is the
 * frame's.
 *
 * Assumed: `.active` for the open row, nick and time above every bubble, an icon-font word in the bubble,
 * what is in the cards (`.od-wrap` = order, `.offer-card-wrap` = goods), notices. No bot is known: a bot's
 * answer is drawn as the agent's.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { between, furnish, lastWords, pictureAddress, showNewest, words } from './furniture.ts';
import { node, timeText } from './hash.ts';

const FACTS =
  "Built from public facts (2026-11), not seen live: air.1688.com, trust H, mostly the buyer's side.";
const APP = '/app/ocms-fusion-components-1688';
const FRAME = `${APP}/def_cbu_web_im_core/index.html`;

const CSS = `
  .message-item { display: flex; gap: 8px; padding: 6px 16px; }
  .message-item.self { flex-direction: row-reverse; }
  .avatar-img { width: 36px; height: 36px; border-radius: 4px; }
  .item-body { display: flex; flex-direction: column; align-items: flex-start; max-width: 440px; }
  .self .item-body { align-items: flex-end; }
  .nick, .time { font-size: 12px; color: #999; margin-right: 6px; }
  .bubble { background: #fff; border-radius: 4px; padding: 8px 12px; }
  .self .bubble { background: #ffe5d0; }
  .message-item i.iconfont { font: italic 10px monospace; color: #f60; margin-left: 6px; }
  .system-tips { margin: 0 auto; color: #999; font-size: 12px; }
  .od-wrap, .offer-card-wrap { width: 260px; background: #fff; border: 1px solid #eee; padding: 10px; }
  .conversation-item { display: flex; gap: 8px; padding: 10px; height: 64px; }
  .conversation-item.active { background: #fff0e6; }
  .conversation-item .desc { height: 20px; overflow: hidden; color: #888; font-size: 12px; }
  .unread-num { background: #f33; color: #fff; border-radius: 9px; padding: 0 6px; font-size: 11px;
    height: 17px; }
  pre.edit { margin: 0; min-height: 70px; font: inherit; white-space: pre-wrap; outline: 0; }`;

function card({ goods, order }: FixtureMessage): HTMLElement {
  if (order !== undefined) {
    return node(
      'div',
      { class: 'od-wrap' },
      node('div', { class: 'od-no' }, `订单号：${order.number}`),
      node('div', { class: 'od-status' }, order.state),
      node('div', { class: 'od-title' }, order.goods),
      node('div', { class: 'od-price' }, order.amount),
    );
  }
  const image = node('img', { src: pictureAddress(30), alt: '', style: 'width: 60px; height: 45px;' });
  return node(
    'div',
    { class: 'offer-card-wrap' },
    node('a', { href: `https://detail.1688.com/offer/${goods?.id ?? ''}.html`, target: '_blank' }, image),
    node('div', { class: 'offer-title' }, goods?.title ?? ''),
    node('div', { class: 'offer-price' }, goods?.price ?? ''),
  );
}

function content(message: FixtureMessage): HTMLElement {
  if (message.kind === 'picture') return node('img', { src: pictureAddress(120), alt: '' });
  if (message.kind !== 'text') return card(message);
  return node('div', { class: 'bubble' }, words(message.text), node('i', { class: 'iconfont' }, 'done'));
}

let list: HTMLElement | null = null;
let header: HTMLElement;
let thread: HTMLElement;
let side: HTMLElement;
let box: HTMLElement;
let agentName = '';

function itemOf(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    return node('div', { class: 'message-item' }, node('div', { class: 'system-tips' }, message.text));
  }
  const own = message.side !== 'shopper';
  return node(
    'div',
    { class: own ? 'message-item self' : 'message-item' },
    node('img', { class: 'avatar-img', src: pictureAddress(own ? 20 : 210), alt: '' }),
    node(
      'div',
      { class: 'item-body' },
      node(
        'div',
        {},
        node('span', { class: 'nick' }, own ? agentName : person.name),
        node('span', { class: 'time' }, timeText(message.at, 'full')),
      ),
      content(message),
      own ? node('span', { class: 'read-flag time' }, '已读') : null,
    ),
  );
}

/** The outer page: a frame, and things that look like parts of a chat and aren't. */
function drawOuter(root: HTMLElement): void {
  root.style.cssText = 'display: flex; flex-direction: column; height: 100vh;';
  document.body.style.margin = '0';
  const frame = node('iframe', {
    id: 'def_cbu_web_im_core',
    name: 'def_cbu_web_im_core',
    src: FRAME + location.search,
  });
  frame.style.cssText = 'flex: 1; border: 0;';
  const tools = node('div', { class: 'shell-header' }, '1688 旺旺 ');
  tools.append(
    node('input', { placeholder: '搜索商品' }),
    node('textarea', { placeholder: '意见反馈', rows: '1' }),
    node('span', { class: 'nick-name' }, '橙子家居旗舰店'),
    node('ul', { class: 'news' }, node('li', {}, '您有新的活动可以报名'), node('li', {}, '在吗')),
  );
  root.append(tools, frame, node('footer', { style: 'font-size: 10px; color: #888' }, FACTS));
}

export const alibaba1688Fixture: Fixture = {
  id: '1688',
  url: 'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im/index.html',
  frame: FRAME,
  title: '1688 旺旺',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 60, 300),
    composer: between(random, 0, 60),
  }),
  mount(root, agent) {
    if (location.pathname !== FRAME) {
      drawOuter(root);
      return;
    }
    agentName = agent.name;
    list = node('div', { class: 'conversation-list' });
    header = node('div', { class: 'chat-head' });
    thread = node('div', { class: 'message-list' });
    side = node('div', { class: 'info-panel' });
    box = node('pre', { class: 'edit', contenteditable: 'true', spellcheck: 'false' });
    const send = node('button', { type: 'button', class: 'send-btn', style: 'float: right' }, '发送');
    const search = node('input', { placeholder: '搜索联系人', style: 'width: 100%; height: 30px' });
    const composer = node('div', { class: 'input-area' }, box, send);
    furnish(root, FACTS, { list: node('div', {}, search, list), header, thread, composer, side }, CSS);
    side.append(node('textarea', { placeholder: '备注', style: 'width: 100%' }));
  },
  drawList(people, openId) {
    const rows = people.map((person) =>
      node(
        'div',
        { class: person.id === openId ? 'conversation-item active' : 'conversation-item' },
        node('img', { class: 'avatar-img', src: pictureAddress(210), alt: '' }),
        node(
          'div',
          { style: 'flex: 1; min-width: 0' },
          node('span', { class: 'nick' }, person.name),
          node('span', { class: 'time' }, timeText(person.messages.at(-1)?.at ?? 0, 'clock')),
          node('div', { class: 'desc' }, lastWords(person.messages)),
        ),
        person.unread > 0 ? node('span', { class: 'unread-num' }, String(person.unread)) : null,
      ),
    );
    list?.replaceChildren(...rows);
  },
  drawHeader(person) {
    if (list !== null) header.replaceChildren(node('b', {}, person.name));
  },
  drawThread(person) {
    if (list === null) return;
    const inner = node('div', { class: 'message-scroll' });
    inner.append(...person.messages.map((message) => itemOf(person, message)));
    thread.replaceChildren(inner);
    showNewest(thread);
  },
  appendMessage(person, message) {
    if (list === null) return;
    thread.firstElementChild?.append(itemOf(person, message));
    showNewest(thread);
  },
  drawComposer() {
    if (list !== null) box.replaceChildren();
  },
  composer: () => (list === null ? null : box),
};
