/**
 * Built from public facts (2026-11), not seen live. Telegram Web A: messages in groups by day and sender, the
 * time inside the words, emoji as pictures, a clone of the box that measures its height.
 *
 * Assumed beyond the table, as the open source client has it: the header's ChatInfo, data-message-id,
 * data-peer-id at avatars, `.ActionMessage`, the chat list. Invoices and order cards are invented; a bot's
 * answer is drawn as own.
 */
import type { Fixture, FixtureMessage } from '../player/fixture.ts';
import { between, dayAndClock, furnish, lastWords, pictureAddress, showNewest, words } from './furniture.ts';
import { node, timeText } from './hash.ts';

const FACTS = 'Built from public facts (2026-11), not seen live: web.telegram.org/a, trust M–H.';

const CSS = `
  .Message { display: flex; padding: 3px 32px; }
  .Message.own { justify-content: flex-end; }
  .message-content { max-width: 440px; background: #fff; border-radius: 12px; padding: 6px 10px; }
  .own .message-content { background: #eeffde; }
  .ActionMessage, .sticky-date { text-align: center; padding: 6px; font-size: 12px; color: #667; }
  .MessageMeta { margin-left: 8px; font-size: 11px; color: #789; }
  .form-control.clone { position: absolute; visibility: hidden; height: auto; pointer-events: none; }
  #editable-message-text { min-height: 44px; outline: 0; }
  .ListItem { display: flex; gap: 10px; padding: 10px; height: 64px; }
  .ListItem.selected { background: #3390ec; color: #fff; }
  .Avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; overflow: hidden; background: #8ab; }
  .ListItem h3, .ChatInfo h3 { margin: 0; font-size: 14px; font-weight: 600; }
  .subtitle { height: 20px; overflow: hidden; font-size: 12px; opacity: .7; }
  .ChatBadge { background: #4fae4e; color: #fff; border-radius: 9px; padding: 0 6px; font-size: 11px;
    height: 17px; }
  .ChatInfo { display: flex; gap: 10px; align-items: center; }`;

let list: HTMLElement;
let header: HTMLElement;
let thread: HTMLElement;
let input: HTMLElement;
let box: HTMLElement | null = null;

function avatar(id: string): HTMLElement {
  const picture = node('img', { class: 'Avatar__media', src: pictureAddress(210), alt: '' });
  return node('div', { class: 'Avatar size-medium', 'data-peer-id': id }, picture);
}

function meta(message: FixtureMessage): HTMLElement {
  const read = message.side === 'shopper' ? null : node('i', { class: 'icon icon-message-read' }, 'done');
  return node(
    'span',
    { class: 'MessageMeta' },
    node('span', { class: 'message-time' }, timeText(message.at, 'clock')),
    read,
  );
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
    { class: 'Invoice' },
    node('img', { src: pictureAddress(200), alt: '', style: 'width: 60px; height: 45px;' }),
    node('p', { class: 'title' }, goods?.title ?? ''),
    node('p', { class: 'price' }, goods?.price ?? ''),
  );
}

function messageOf(message: FixtureMessage): HTMLElement {
  const data = { id: `message-${message.id}`, 'data-message-id': message.id };
  if (message.side === 'system') {
    const line = node('span', { class: 'action-message-content' }, message.text);
    return node('div', { class: 'ActionMessage message-list-item', ...data }, line);
  }
  const inner = node('div', { class: 'content-inner' });
  if (message.kind === 'text') {
    inner.append(
      node('div', { class: 'text-content clearfix' }, words(message.text, 'picture'), meta(message)),
    );
  } else if (message.kind === 'picture') {
    const photo = node('img', { class: 'full-media', src: pictureAddress(120), alt: '' });
    inner.append(node('div', { class: 'media-inner interactive' }, photo), meta(message));
  } else inner.append(card(message), meta(message));
  return node(
    'div',
    { class: `Message message-list-item${message.side === 'shopper' ? '' : ' own'}`, ...data },
    node('div', { class: 'message-content-wrapper' }, node('div', { class: 'message-content' }, inner)),
  );
}

/** Puts a message to those of the same sender, or begins a new group. */
function put(day: Element, message: HTMLElement): void {
  const last = day.lastElementChild;
  const isOwn = message.classList.contains('own');
  const fits =
    last?.classList.contains('sender-group-container') &&
    last.firstElementChild?.classList.contains('own') === isOwn;
  if (message.classList.contains('ActionMessage')) day.append(message);
  else if (fits) last?.append(message);
  else day.append(node('div', { class: 'sender-group-container' }, message));
}

export const telegramAFixture: Fixture = {
  id: 'telegram-a',
  url: 'https://web.telegram.org/a/',
  title: 'Telegram Web A',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 60, 300),
    composer: between(random, 0, 60),
  }),
  mount(root, agent) {
    list = node('div', { class: 'chat-list custom-scroll' });
    header = node('div', { class: 'ChatInfo' });
    thread = node('div', { class: 'Transition' });
    input = node('div', { id: 'message-input-text' });
    const search = node('input', {
      id: 'telegram-search-input',
      placeholder: '搜索',
      style: 'width: 100%; height: 30px',
    });
    const panes = {
      list: node('div', { id: 'LeftColumn' }, search, list),
      header: node('div', { class: 'MiddleHeader' }, header),
      thread,
      composer: node('div', { class: 'Composer shown' }, input),
      side: node('div', { id: 'RightColumn' }, node('p', {}, agent.name)),
    };
    furnish(root, FACTS, panes, CSS);
    thread.parentElement?.setAttribute('id', 'MiddleColumn');
  },
  drawList(people, openId) {
    const rows = people.map((person) =>
      node(
        'div',
        { class: `ListItem Chat chat-item-clickable private${person.id === openId ? ' selected' : ''}` },
        avatar(person.id),
        node(
          'div',
          { class: 'info', style: 'flex: 1; min-width: 0' },
          node('div', { class: 'title' }, node('h3', { class: 'fullName', dir: 'auto' }, person.name)),
          node('div', { class: 'subtitle' }, lastWords(person.messages)),
        ),
        person.unread > 0 ? node('div', { class: 'ChatBadge unread' }, String(person.unread)) : null,
      ),
    );
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    const title = node(
      'div',
      { class: 'title' },
      node('h3', { class: 'fullName', dir: 'auto' }, person.name),
    );
    const status = node('span', { class: 'status', style: 'font-size: 11px; color: #888' }, '最近上线');
    header.replaceChildren(avatar(person.id), node('div', { class: 'info' }, title, status));
  },
  drawThread(person) {
    const day = node('div', { class: 'message-date-group' });
    const [first] = person.messages;
    if (first !== undefined) {
      day.append(
        node('div', { class: 'sticky-date' }, node('span', {}, dayAndClock(first.at).split(' ')[0] ?? '')),
      );
    }
    for (const message of person.messages) put(day, messageOf(message));
    const container = node('div', { class: 'messages-container' }, day);
    thread.replaceChildren(node('div', { class: 'MessageList custom-scroll' }, container));
    showNewest(thread);
  },
  appendMessage(_person, message) {
    const day = thread.querySelector('.message-date-group');
    if (day !== null) put(day, messageOf(message));
    showNewest(thread);
  },
  drawComposer() {
    const common = { class: 'form-control', contenteditable: 'true', role: 'textbox', dir: 'auto' };
    const real = node('div', { ...common, id: 'editable-message-text', 'aria-label': '消息' });
    const clone = node('div', { ...common, class: 'form-control clone', contenteditable: 'false' });
    input.replaceChildren(clone, real);
    box = real;
  },
  composer: () => box,
};
