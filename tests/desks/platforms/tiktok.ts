/**
 * Built from public facts (2026-11), not seen live. TikTok Shop's seller chat: only the conversation list is
 * known. Header, thread and box are invented, with generated classes that the adapter doesn't know, so that
 * they are read by the generic reader or not at all.
 *
 * A bot's answer is drawn as the agent's.
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

const FACTS =
  'Built from public facts (2026-11), not seen live: TikTok Shop; the list trust M, the thread invented.';
const CARD = 'chat.chatroom.conversation_card';
const name = (stem: string): string => generated(stem, '');

/** The classes change with the build, so the looks are made with them. */
function css(): string {
  return `
  .${name('row')} { display: flex; gap: 8px; padding: 6px 16px; align-items: flex-start; }
  .${name('row')}.${name('own')} { flex-direction: row-reverse; }
  .${name('bubble')} { max-width: 440px; background: #fff; border-radius: 8px; padding: 8px 12px; }
  .${name('own')} .${name('bubble')} { background: #d5f0f3; }
  .${name('middle')} { text-align: center; color: #999; font-size: 12px; padding: 4px; }
  .${name('face')} { width: 36px; height: 36px; border-radius: 50%; }
  .${name('seen')} { font-size: 11px; color: #999; align-self: flex-end; }
  .${name('card')} { display: flex; gap: 10px; padding: 10px; height: 64px; }
  .${name('card')}.active { background: #e8f7f8; }
  .${name('last')} { height: 20px; overflow: hidden; color: #888; font-size: 12px; }
  .p-badge-number { background: #fe2c55; color: #fff; border-radius: 9px; padding: 0 6px;
    font-size: 11px; height: 17px; }
  .chatd-time { float: right; color: #999; font-size: 11px; }
  .${name('box')} { width: 100%; height: 70px; border: 0; resize: none; font: inherit; }`;
}

let list: HTMLElement;
let header: HTMLElement;
let thread: HTMLElement;
let box: HTMLElement;

function content({ kind, text, goods, order }: FixtureMessage): HTMLElement {
  const bubble = node('div', { class: name('bubble') });
  if (kind === 'text') bubble.append(words(text));
  if (kind === 'picture') bubble.append(node('img', { src: pictureAddress(120), alt: '' }));
  if (goods !== undefined) {
    const image = node('img', { src: pictureAddress(200), alt: '', style: 'width: 60px; height: 45px;' });
    bubble.append(image, node('div', {}, goods.title), node('div', {}, goods.price));
  }
  if (order !== undefined) {
    const parts = [order.number, order.state, order.goods, order.amount];
    bubble.append(...parts.map((part) => node('div', {}, part)));
  }
  return bubble;
}

function rowOf(message: FixtureMessage): HTMLElement {
  if (message.side === 'system') return node('div', { class: name('middle') }, message.text);
  const own = message.side !== 'shopper';
  return node(
    'div',
    { class: own ? `${name('row')} ${name('own')}` : name('row') },
    node('img', { class: name('face'), src: pictureAddress(own ? 180 : 210), alt: '' }),
    content(message),
    own ? node('div', { class: name('seen') }, '已读') : null,
  );
}

const timeLine = (at: number): HTMLElement => node('div', { class: name('middle') }, dayAndClock(at));

export const tiktokFixture: Fixture = {
  id: 'tiktok',
  url: 'https://seller-us.tiktok.com/chat/inbox/current',
  title: 'TikTok Shop Seller Center',
  facts: FACTS,
  virtual: false,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 60, 300),
    composer: between(random, 0, 60),
  }),
  mount(root, agent) {
    list = node('div', { class: name('cards') });
    header = node('div', { class: name('head') });
    thread = node('div', { class: name('stream') });
    box = node('textarea', { class: name('box'), placeholder: '发送消息' });
    const search = node('input', { placeholder: '搜索', style: 'width: 100%; height: 30px' });
    const send = node('button', { type: 'button', style: 'float: right' }, '发送');
    const side = node(
      'div',
      {},
      node('p', {}, agent.name),
      node('textarea', { placeholder: '备注', rows: '2' }),
    );
    const composer = node('div', { class: name('foot') }, box, send);
    furnish(root, FACTS, { list: node('div', {}, search, list), header, thread, composer, side }, css());
  },
  drawList(people: readonly FixturePerson[], openId) {
    const cards = people.map((person) =>
      node(
        'div',
        { 'data-testid': CARD, class: person.id === openId ? `${name('card')} active` : name('card') },
        node('img', { class: name('face'), src: pictureAddress(210), alt: '' }),
        node(
          'div',
          { style: 'flex: 1; min-width: 0' },
          node('time', { class: 'chatd-time' }, timeText(person.messages.at(-1)?.at ?? 0, 'clock')),
          node('div', { 'data-testid': `${CARD}_username` }, person.name),
          node('div', { class: name('last') }, lastWords(person.messages)),
        ),
        person.unread > 0 ? node('span', { class: 'p-badge-number' }, String(person.unread)) : null,
      ),
    );
    list.replaceChildren(...cards);
  },
  drawHeader(person) {
    header.replaceChildren(node('span', { class: name('who') }, person.name));
  },
  drawThread(person) {
    const rows = withPauses(person.messages).flatMap(({ message, pause }) =>
      pause ? [timeLine(message.at), rowOf(message)] : [rowOf(message)],
    );
    thread.replaceChildren(node('div', {}, ...rows));
    showNewest(thread);
  },
  appendMessage(person, message) {
    if (withPauses(person.messages).at(-1)?.pause === true)
      thread.firstElementChild?.append(timeLine(message.at));
    thread.firstElementChild?.append(rowOf(message));
    showNewest(thread);
  },
  drawComposer() {
    (box as HTMLTextAreaElement).value = '';
  },
  composer: () => box,
};
