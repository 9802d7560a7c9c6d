/**
 * The practice desk's markup by plain DOM calls: what the practice adapter reads, and a place for the editor. A shopper's
 * header, thread and row are drawn anew in one task.
 */
import { AGENT_NAME, type DeskMessage, type DeskShopper, SHOP } from './shoppers.ts';

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const drawMessage = ({ id, side, at, text }: DeskMessage): HTMLElement =>
  element(
    'div',
    { 'data-desk': 'message', 'data-side': side, 'data-message-id': id, 'data-at': String(at) },
    element('span', { 'data-desk': 'text' }, text),
  );

export interface DeskParts {
  /** Where the editor goes. */
  readonly box: HTMLElement;
  readonly send: HTMLButtonElement;
  /** Draws the conversation of a shopper. */
  show(shopper: DeskShopper): void;
  /** Puts a message at the end of the thread. */
  append(message: DeskMessage): void;
}

export function drawDesk(shoppers: readonly DeskShopper[], open: (id: string) => void): DeskParts {
  const rows = shoppers.map(({ id, name }) => {
    const row = element(
      'button',
      {
        type: 'button',
        'data-desk': 'row',
        'data-shopper-id': id,
        'data-shop-id': SHOP.id,
        'data-unread': '0',
      },
      element('span', { 'data-desk': 'row-name' }, name),
    );
    row.addEventListener('click', () => open(id));
    return row;
  });
  const name = element('strong', { 'data-desk': 'shopper-name' });
  const shop = element('span', { 'data-desk': 'shop-name' }, SHOP.name);
  const header = element('header', { 'data-desk': 'header', 'data-shop-id': SHOP.id }, name, shop);
  const thread = element('div', { 'data-desk': 'thread', role: 'log', 'aria-label': '消息', tabindex: '0' });
  const box = element('div', { class: 'box' });
  const send = element('button', { type: 'button', 'data-desk': 'send' }, '发送');
  document.body.append(
    element(
      'main',
      { 'data-desk': 'practice', 'data-agent-name': AGENT_NAME },
      element('nav', { class: 'list', 'aria-label': '会话' }, ...rows),
      element(
        'section',
        { class: 'chat' },
        header,
        thread,
        element('footer', { class: 'compose' }, box, send),
      ),
    ),
  );
  return {
    box,
    send,
    show: ({ id, name: called, messages }) => {
      header.dataset.shopperId = id;
      name.textContent = called;
      thread.replaceChildren(...messages.map(drawMessage));
      thread.scrollTop = thread.scrollHeight;
      for (const row of rows) {
        if (row.dataset.shopperId === id) row.setAttribute('aria-current', 'true');
        else row.removeAttribute('aria-current');
      }
    },
    append: (message) => {
      thread.append(drawMessage(message));
      thread.scrollTop = thread.scrollHeight;
    },
  };
}
