/**
 * Built from public facts (2026-11), not seen live. Shopee's seller chat: data-cy attributes, a thread drawn
 * by ReactVirtualized (absolute nodes, one for every place, filled anew for other messages), tabs of the
 * list, and the hidden twin that measures the box.
 *
 * Assumed: digits after `webchat-conversation-cell-`, the mark and name of the rows,
 * `webchat-message-system`, forms of the cards, an icon-font word as the receipt. A bot's answer is drawn as
 * the agent's.
 */
import type { Fixture, FixtureMessage, FixturePerson } from '../player/fixture.ts';
import { between, dayAndClock, furnish, lastWords, pictureAddress, withPauses, words } from './furniture.ts';
import { hash, node } from './hash.ts';
import { createRecycler, type Entry, type Recycler } from './recycler.ts';

const FACTS =
  'Built from public facts (2026-11), not seen live: seller.shopee.*, trust H for ids, M for sides.';

const CSS = `
  .ReactVirtualized__Grid { position: relative; }
  [data-cy^='webchat-message-'] { display: flex; gap: 8px; padding: 6px 16px; }
  [data-cy='webchat-message-send'] { flex-direction: row-reverse; }
  [data-cy='webchat-message-system'] { justify-content: center; color: #999; font-size: 12px; }
  [class*='avatar--'] { width: 36px; height: 36px; border-radius: 50%; }
  [class*='bubble--'] { max-width: 440px; background: #fff; border-radius: 4px; padding: 8px 12px; }
  [data-cy='webchat-message-send'] [class*='bubble--'] { background: #d9f3e8; }
  [class*='status--'] { font-size: 10px; color: #2a8; align-self: flex-end; }
  [class*='date--'] { text-align: center; color: #aaa; font-size: 12px; }
  [class*='-card--'] { width: 240px; }
  [class*='cell--'] { display: flex; gap: 8px; padding: 10px; height: 64px; }
  [class*='selected--'] { background: #fdeeea; }
  [class*='last--'] { height: 20px; overflow: hidden; color: #888; font-size: 12px; }
  [class*='unread--'] { background: #ee4d2d; color: #fff; border-radius: 9px; padding: 0 6px;
    height: 18px; font-size: 11px; }
  #inputField textarea { width: 100%; height: 64px; border: 0; resize: none; font: inherit; }`;

function card({ goods, order }: FixtureMessage): HTMLElement {
  if (order !== undefined) {
    return node(
      'div',
      { class: hash('order-card') },
      node('div', { class: hash('order-sn') }, `订单号: ${order.number}`),
      node('div', { class: hash('order-status') }, order.state),
      node('div', { class: hash('title') }, order.goods),
      node('div', { class: hash('price') }, order.amount),
    );
  }
  const image = node('img', { src: pictureAddress(15), alt: '', style: 'width: 60px; height: 45px;' });
  return node(
    'div',
    { class: hash('product-card') },
    node('a', { href: `https://shopee.sg/product/70012345/${goods?.id ?? ''}`, target: '_blank' }, image),
    node('div', { class: hash('title') }, goods?.title ?? ''),
    node('div', { class: hash('price') }, goods?.price ?? ''),
  );
}

function content(message: FixtureMessage): HTMLElement {
  if (message.kind === 'picture') return node('img', { src: pictureAddress(120), alt: '' });
  if (message.kind !== 'text') return card(message);
  return node('div', { class: hash('message-text') }, words(message.text));
}

function messageOf(message: FixtureMessage): HTMLElement {
  if (message.side === 'system') {
    return node('div', { 'data-cy': 'webchat-message-system' }, message.text);
  }
  const own = message.side !== 'shopper';
  return node(
    'div',
    { 'data-cy': own ? 'webchat-message-send' : 'webchat-message-receive' },
    node('img', { class: hash('avatar'), src: pictureAddress(own ? 15 : 210), alt: '' }),
    node('div', { class: hash('bubble') }, content(message)),
    own ? node('div', { class: hash('status') }, node('i', { class: 'icon' }, 'done_all'), ' 已读') : null,
  );
}

function entriesOf(person: FixturePerson): readonly Entry[] {
  return withPauses(person.messages).flatMap(({ message, pause }): Entry[] => {
    const entry: Entry = { key: message.id, fill: (view) => view.replaceChildren(messageOf(message)) };
    if (!pause) return [entry];
    const date = node('div', { class: hash('date') }, dayAndClock(message.at));
    return [{ key: `date-${message.id}`, fill: (view) => view.replaceChildren(date) }, entry];
  });
}

let list: HTMLElement;
let header: HTMLElement;
let unreplied: HTMLElement;
let box: HTMLElement;
let recycler: Recycler;

export const shopeeFixture: Fixture = {
  id: 'shopee',
  url: 'https://seller.shopee.sg/new-webchat/conversations',
  title: 'Shopee 聊聊',
  facts: FACTS,
  virtual: true,
  switchTimes: (random) => ({
    list: 0,
    header: between(random, 0, 60),
    thread: between(random, 80, 300),
    composer: between(random, 0, 100),
  }),
  mount(root, agent) {
    const wrapper = node('div', { class: 'ReactVirtualized__Grid__innerScrollContainer', role: 'rowgroup' });
    const grid = node(
      'div',
      { class: 'ReactVirtualized__Grid ReactVirtualized__List', role: 'grid' },
      wrapper,
    );
    grid.style.cssText = 'height: 100%; overflow-y: auto;';
    recycler = createRecycler({ scroller: grid, wrapper, makeView: () => node('div', {}), reuse: 'place' });
    list = node('div', { class: 'ReactVirtualized__Grid ReactVirtualized__List', 'aria-label': 'grid' });
    header = node('div', { class: hash('detail-header') });
    unreplied = node('div', { id: 'tab_unreplied', role: 'tab', 'aria-selected': 'false' });
    box = node('textarea', { placeholder: '输入消息' });
    const tabs = node('div', { role: 'tablist', style: 'display: flex; gap: 16px; padding: 8px' });
    tabs.append(node('div', { id: 'tab_all', role: 'tab', 'aria-selected': 'true' }, '全部'), unreplied);
    const search = node('input', { placeholder: '搜索买家', style: 'width: 100%; height: 30px' });
    furnish(
      root,
      FACTS,
      {
        list: node('div', {}, search, tabs, list),
        header,
        thread: node('div', { id: 'message-virtualized-list' }, grid),
        composer: node(
          'div',
          { 'data-cy': 'webchat-conversation-detail-input' },
          node('div', { id: 'inputField' }, box),
        ),
        side: node(
          'div',
          {},
          node('p', {}, agent.name),
          node('textarea', { placeholder: '备注', rows: '3' }),
        ),
      },
      CSS,
    );
    const twin =
      'position: absolute; top: 0; height: 0; visibility: hidden; overflow: hidden; z-index: -1000';
    root.append(node('textarea', { tabindex: '-1', 'aria-hidden': 'true', style: twin }));
  },
  drawList(people, openId) {
    unreplied.textContent = `未回复 (${people.filter(({ waiting }) => waiting).length})`;
    const rows = people.map((person) =>
      node(
        'div',
        {
          'data-cy': `webchat-conversation-cell-${person.id}`,
          class: `${hash('cell')}${person.id === openId ? ` ${hash('selected')}` : ''}`,
        },
        node('img', { class: hash('avatar'), src: pictureAddress(210), alt: '' }),
        node(
          'div',
          { style: 'flex: 1; min-width: 0' },
          node('div', { class: hash('username'), title: person.name }, person.name),
          node(
            'div',
            { class: hash('last'), 'data-cy': 'webchat-conversation-cell-last' },
            lastWords(person.messages),
          ),
        ),
        person.unread > 0 ? node('span', { class: hash('unread') }, String(person.unread)) : null,
      ),
    );
    list.replaceChildren(...rows);
  },
  drawHeader(person) {
    header.replaceChildren(node('b', {}, person.name), ' · ', person.shopName);
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
