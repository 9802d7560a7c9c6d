/**
 * Built from public facts (2026-11), not seen live. Telegram Web K: bubbles in groups by sender and by day,
 * the time written twice inside the words, icon-font glyphs, emoji as pictures, a fake twin of the box that
 * measures its height, and a search box.
 *
 * Assumed beyond the table, as the open source client has it: data-peer-id, data-mid, data-timestamp,
 * `.service`, `.is-date`, the topbar and the chat list. Invoices and order cards are invented; a bot's answer
 * is drawn as own.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { between, dayAndClock, furnish, lastWords, pictureAddress, showNewest, words } from './furniture.ts';
import { node, timeText } from './hash.ts';

const FACTS = 'Built from public facts (2026-11), not seen live: web.telegram.org/k, trust M–H.';

const CSS = `
  .bubbles-group { display: flex; flex-direction: column; align-items: flex-start; padding: 2px 32px; }
  .bubbles-group:has(.is-out) { align-items: flex-end; }
  .bubble-content { max-width: 440px; background: #fff; border-radius: 12px; padding: 6px 10px;
    margin: 2px 0; }
  .is-out .bubble-content { background: #e3fee0; }
  .bubble.service { display: flex; justify-content: center; padding: 6px; font-size: 12px; color: #667; }
  .message .time { position: relative; margin-left: 8px; font-size: 11px; visibility: hidden; }
  .time .time-inner { position: absolute; left: 0; top: 0; white-space: nowrap; color: #789;
    visibility: visible; }
  .input-field-input-fake { position: absolute; height: 0; overflow: hidden; opacity: 0;
    pointer-events: none; }
  .input-message-input:not(.input-field-input-fake) { min-height: 44px; outline: 0; }
  .chatlist-chat { display: flex; gap: 10px; padding: 10px; height: 64px; color: inherit;
    text-decoration: none; }
  .chatlist-chat.active { background: #3390ec; color: #fff; }
  .avatar { width: 40px; height: 40px; border-radius: 50%; }
  .row-subtitle { height: 20px; overflow: hidden; font-size: 12px; opacity: .7; }
  .badge { background: #4fae4e; color: #fff; border-radius: 9px; padding: 0 6px; font-size: 11px;
    height: 17px; }`;

let list: HTMLElement;
let header: HTMLElement;
let thread: HTMLElement;
let input: HTMLElement;
let box: HTMLElement | null = null;

function timeOf(message: FixtureMessage): HTMLElement {
  const written = (): (Node | string)[] => [
    timeText(message.at, 'clock'),
    node('span', { class: 'tgico time-icon' }, message.side === 'shopper' ? '' : '\ue900'),
  ];
  return node('span', { class: 'time' }, ...written(), node('div', { class: 'time-inner' }, ...written()));
}

function card({ goods, order }: FixtureMessage): HTMLElement {
  if (order !== undefined) {
    return node(
      'div',
      { class: 'order-card' },
      node('div', {}, `#${order.number}`),
      node('div', { class: 'order-status' }, order.state),
      node('div', { class: 'order-title' }, order.goods),
      node('div', { class: 'order-price' }, order.amount),
    );
  }
  return node(
    'div',
    { class: 'invoice' },
    node('img', { src: pictureAddress(200), alt: '', style: 'width: 60px; height: 45px;' }),
    node('div', { class: 'invoice-title' }, goods?.title ?? ''),
    node('div', { class: 'invoice-price' }, goods?.price ?? ''),
  );
}

function bubbleOf(person: FixturePerson, message: FixtureMessage): HTMLElement {
  const data = {
    'data-mid': message.id,
    'data-peer-id': person.id,
    'data-timestamp': String(Math.floor(message.at / 1000)),
  };
  if (message.side === 'system') {
    const line = node('div', { class: 'service-msg' }, message.text);
    const content = node('div', { class: 'bubble-content-wrapper' }, line);
    return node('div', { class: 'bubble service is-in', ...data }, content);
  }
  const content = node('div', { class: 'bubble-content' });
  if (message.kind === 'picture') {
    const photo = node('img', { class: 'media-photo', src: pictureAddress(120), alt: '' });
    content.append(node('div', { class: 'attachment media-container' }, photo));
  }
  if (message.kind === 'goods' || message.kind === 'order') content.append(card(message));
  const text = node('div', { class: 'message spoilers-container', dir: 'auto' });
  if (message.kind === 'text') text.append(words(message.text, 'picture'));
  text.append(timeOf(message));
  content.append(text);
  const side = message.side === 'shopper' ? 'is-in' : 'is-out is-read';
  const wrapper = node('div', { class: 'bubble-content-wrapper' }, content);
  return node('div', { class: `bubble hide-name can-have-tail ${side}`, ...data }, wrapper);
}

function dateBubble(at: number): HTMLElement {
  const line = node('div', { class: 'service-msg' }, dayAndClock(at).split(' ')[0] ?? '');
  const date = { class: 'bubble service is-date', 'data-timestamp': String(Math.floor(at / 1000)) };
  return node('div', date, node('div', { class: 'bubble-content-wrapper' }, line));
}

/** Puts a bubble to those of the same sender, or begins a new group. */
function put(day: Element, bubble: HTMLElement): void {
  const last = day.lastElementChild;
  const side = bubble.classList.contains('is-out') ? 'is-out' : 'is-in';
  const fits = last?.classList.contains('bubbles-group') && last.firstElementChild?.classList.contains(side);
  if (bubble.classList.contains('service')) day.append(bubble);
  else if (fits) last?.append(bubble);
  else day.append(node('div', { class: 'bubbles-group' }, bubble));
}

export const telegramKFixture: Fixture = {
  id: 'telegram-k',
  url: 'https://web.telegram.org/k/',
  title: 'Telegram Web',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 40, 250),
    composer: between(random, 0, 60),
  }),
  mount(root, agent) {
    list = node('ul', { class: 'chatlist', style: 'margin: 0; padding: 0' });
    header = node('div', { class: 'chat-info' });
    thread = node('div', { class: 'bubbles scrolled-down' });
    input = node('div', { class: 'input-message-container' });
    const search = node('input', {
      class: 'input-search-input',
      placeholder: '搜索',
      style: 'width: 100%; height: 30px',
    });
    const send = node(
      'button',
      { class: 'btn-send', type: 'button' },
      node('span', { class: 'tgico' }, 'send'),
    );
    const panes = {
      list: node('div', { id: 'column-left' }, search, list),
      header: node('div', { class: 'topbar' }, header),
      thread,
      composer: node('div', { class: 'chat-input' }, input, send),
      side: node('div', { id: 'column-right' }, node('p', {}, agent.name)),
    };
    furnish(root, FACTS, panes, CSS);
    thread.parentElement?.setAttribute('class', 'chat tabs-tab active');
  },
  drawList(people, openId) {
    const rows = people.map((person) => {
      const isOpen = person.id === openId ? ' active' : '';
      const data = { class: `row chatlist-chat${isOpen}`, href: `#${person.id}`, 'data-peer-id': person.id };
      return node(
        'a',
        data,
        node('img', { class: 'avatar', src: pictureAddress(210), alt: '' }),
        node(
          'div',
          { style: 'flex: 1; min-width: 0' },
          node(
            'div',
            {},
            node('span', { class: 'peer-title', dir: 'auto', 'data-peer-id': person.id }, person.name),
          ),
          node('div', { class: 'row-subtitle' }, lastWords(person.messages)),
        ),
        person.unread > 0
          ? node(
              'div',
              { class: 'badge dialog-subtitle-badge dialog-subtitle-badge-unread' },
              String(person.unread),
            )
          : null,
      );
    });
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    header.replaceChildren(
      node('span', { class: 'peer-title', dir: 'auto', 'data-peer-id': person.id }, person.name),
      node('div', { class: 'info', style: 'font-size: 11px; color: #888' }, '最近上线'),
    );
  },
  drawThread(person) {
    const day = node('section', { class: 'bubbles-date-group' });
    const [first] = person.messages;
    if (first !== undefined) day.append(dateBubble(first.at));
    for (const message of person.messages) put(day, bubbleOf(person, message));
    thread.replaceChildren(
      node('div', { class: 'scrollable' }, node('div', { class: 'bubbles-inner' }, day)),
    );
    showNewest(thread);
  },
  appendMessage(person, message) {
    const day = thread.querySelector('.bubbles-date-group');
    if (day !== null) put(day, bubbleOf(person, message));
    showNewest(thread);
  },
  drawComposer(person) {
    // The box is made anew for every chat, and its twin with it.
    const common = { contenteditable: 'true', dir: 'auto', 'data-placeholder': '消息' };
    const real = node('div', {
      class: 'input-message-input scrollable',
      'data-peer-id': person.id,
      ...common,
    });
    const fake = node('div', {
      class: 'input-message-input input-field-input-fake',
      tabindex: '-1',
      ...common,
    });
    input.replaceChildren(fake, real);
    box = real;
  },
  composer: () => box,
};
