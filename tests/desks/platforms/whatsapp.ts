/**
 * Built from public facts (2026-11), not seen live. WhatsApp Web: rows with `[time, date] Name: ` in an
 * attribute, a second contenteditable for the search (data-tab 3), emoji as pictures, times and ticks inside
 * the bubble, icon names as text.
 *
 * Assumed: `#main`, `.message-in` / `-out`, `data-id`, aria-selected in the list, days between messages that
 * are no rows, notices without a data-id, forms of product and order. A bot's answer is drawn as the agent's.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import {
  between,
  dayAndClock,
  furnish,
  lastWords,
  pictureAddress,
  showNewest,
  withPauses,
  words,
} from './furniture.ts';
import { generated, node, timeText } from './hash.ts';

const FACTS = 'Built from public facts (2026-11), not seen live: web.whatsapp.com, trust H.';

const CSS = `
  #main [role='row'] { padding: 3px 40px; }
  .message-in, .message-out { display: flex; }
  .message-out { justify-content: flex-end; }
  .bubble-drawn { max-width: 460px; background: #fff; border-radius: 8px; padding: 6px 9px; }
  .message-out .bubble-drawn { background: #d9fdd3; }
  .meta-drawn { display: block; text-align: right; font-size: 11px; color: #889; }
  .middle-drawn { text-align: center; font-size: 12px; color: #667; }
  .cell-drawn { display: flex; gap: 10px; padding: 10px; height: 64px; }
  [aria-selected='true'] .cell-drawn { background: #f0f2f5; }
  .cell-drawn img { width: 40px; height: 40px; border-radius: 50%; }
  .last-drawn { height: 20px; overflow: hidden; color: #888; font-size: 12px; }
  .count-drawn { background: #25d366; color: #fff; border-radius: 9px; padding: 0 6px; font-size: 11px;
    height: 17px; }
  div[data-tab='10'] { min-height: 42px; outline: 0; background: #f0f2f5; border-radius: 8px;
    padding: 8px; }`;

let list: HTMLElement;
let header: HTMLElement;
let thread: HTMLElement;
let box: HTMLElement;
let agentName = '';

function icon(name: string): HTMLElement {
  return node('span', { 'data-icon': name, style: 'font-size: 9px; color: #53bdeb' }, name);
}

function card({ goods, order }: FixtureMessage): HTMLElement {
  const image = node('img', { src: pictureAddress(140), alt: '', style: 'width: 60px; height: 45px;' });
  if (order !== undefined) {
    return node(
      'div',
      { 'data-testid': 'order-message' },
      node('div', {}, `#${order.number}`),
      node('div', { class: 'order-status' }, order.state),
      node('div', { class: 'order-title' }, order.goods),
      node('div', { class: 'order-price' }, order.amount),
    );
  }
  return node(
    'div',
    { 'data-testid': 'product-message' },
    node('a', { href: `https://wa.me/p/${goods?.id ?? ''}/70012345`, target: '_blank' }, image),
    node('div', { class: 'product-title' }, goods?.title ?? ''),
    node('div', { class: 'product-price' }, goods?.price ?? ''),
  );
}

function content(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.kind === 'picture') return node('img', { src: pictureAddress(120), alt: '' });
  if (message.kind !== 'text') return card(message);
  const date = new Date(message.at);
  const day = `${date.getFullYear()}/${date.getMonth() + 1}/${date.getDate()}`;
  const who = message.side === 'shopper' ? person.name : agentName;
  const inner = node('span', { dir: 'ltr', class: 'selectable-text copyable-text' });
  inner.append(node('span', {}, words(message.text, 'picture')));
  return node(
    'div',
    { class: 'copyable-text', 'data-pre-plain-text': `[${timeText(message.at, 'clock')}, ${day}] ${who}: ` },
    inner,
  );
}

function rowOf(person: FixturePerson, message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    const line = node('div', { class: 'middle-drawn' }, node('span', { dir: 'auto' }, message.text));
    return node('div', { role: 'row' }, line);
  }
  const own = message.side !== 'shopper';
  const meta = node(
    'span',
    { class: 'meta-drawn', 'data-testid': 'msg-meta' },
    timeText(message.at, 'clock'),
    ' ',
  );
  if (own) meta.append(icon('msg-dblcheck'));
  const id = `${own}_${person.id}@c.us_3EB0${message.id}`;
  return node(
    'div',
    { role: 'row', class: generated('row', '_') },
    node(
      'div',
      { 'data-id': id, class: generated('wrap', '_') },
      node(
        'div',
        { class: `${own ? 'message-out' : 'message-in'} focusable-list-item` },
        node('div', { class: 'bubble-drawn' }, content(person, message), meta),
      ),
    ),
  );
}

const dayLine = (at: number): HTMLElement =>
  node('div', { class: 'middle-drawn' }, dayAndClock(at).split(' ')[0] ?? '');

export const whatsappFixture: Fixture = {
  id: 'whatsapp',
  url: 'https://web.whatsapp.com/',
  title: 'WhatsApp',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    list: between(random, 0, 40),
    header: between(random, 0, 60),
    thread: between(random, 40, 250),
    composer: between(random, 40, 250),
  }),
  mount(root, agent) {
    agentName = agent.name;
    list = node('div', { role: 'grid', 'aria-label': '聊天列表' });
    const search = node('div', { contenteditable: 'true', 'data-tab': '3', role: 'textbox', title: '搜索' });
    search.style.cssText = 'min-height: 30px; margin: 8px; padding: 4px; background: #f0f2f5;';
    header = node('header', {});
    thread = node('div', { class: 'copyable-area' });
    box = node('div', {
      contenteditable: 'true',
      role: 'textbox',
      'data-tab': '10',
      'data-lexical-editor': 'true',
      'aria-placeholder': '输入消息',
    });
    const composer = node('footer', {}, box);
    const side = node('div', {}, node('p', {}, '商家工具'));
    furnish(
      root,
      FACTS,
      { list: node('div', { id: 'pane-side' }, search, list), header, thread, composer, side },
      CSS,
    );
    header.parentElement?.setAttribute('id', 'main');
  },
  drawList(people, openId) {
    const rows = people.map((person) => {
      const cell = node(
        'div',
        { 'data-testid': 'cell-frame-container', class: 'cell-drawn' },
        node('img', { src: pictureAddress(210), alt: '' }),
        node(
          'div',
          { style: 'flex: 1; min-width: 0' },
          node(
            'div',
            { 'data-testid': 'cell-frame-title' },
            node('span', { dir: 'auto', title: person.name }, person.name),
          ),
          node(
            'div',
            { class: 'last-drawn' },
            node('span', { title: lastWords(person.messages) }, lastWords(person.messages)),
          ),
        ),
      );
      if (person.unread > 0) {
        const label = `${person.unread} 条未读消息`;
        cell.append(node('span', { class: 'count-drawn', 'aria-label': label }, String(person.unread)));
      }
      const selected = { 'aria-selected': String(person.id === openId), tabindex: '0' };
      return node('div', { role: 'listitem' }, node('div', selected, cell));
    });
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    header.replaceChildren(
      node('img', {
        src: pictureAddress(210),
        alt: '',
        style: 'width: 24px; height: 24px; border-radius: 50%',
      }),
      ' ',
      node('span', { dir: 'auto', title: person.name }, person.name),
      node('div', { style: 'font-size: 11px; color: #888' }, '点击此处查看联系人信息'),
    );
  },
  drawThread(person) {
    const application = node('div', { role: 'application' });
    for (const { message, pause } of withPauses(person.messages)) {
      if (pause) application.append(dayLine(message.at));
      application.append(rowOf(person, message));
    }
    thread.replaceChildren(application);
    showNewest(thread);
  },
  appendMessage(person, message) {
    thread.firstElementChild?.append(rowOf(person, message));
    showNewest(thread);
  },
  drawComposer(person) {
    box.replaceChildren();
    box.setAttribute('aria-label', `发送消息给 ${person.name}`);
  },
  composer: () => box,
};
