/** Builds practice desks as the reader meets them, node by node. The form is the one that `demo/desk` documents. */
import { type Adapter, adapterFor } from '../../../utils/chat/index.ts';

type Attributes = { readonly [name: string]: string };

export function make(tag: string, attributes: Attributes = {}, ...children: (Node | string)[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export interface Line {
  readonly id?: string;
  readonly side?: string;
  readonly at?: string;
  readonly text?: string;
}

export function message({ id, side = 'shopper', at, text = '在吗' }: Line, ...more: Node[]): HTMLElement {
  const said = text === '' ? [] : [make('div', { 'data-desk': 'text' }, text)];
  return make(
    'div',
    {
      'data-desk': 'message',
      'data-side': side,
      ...(id !== undefined && { 'data-message-id': id }),
      ...(at !== undefined && { 'data-at': at }),
    },
    ...said,
    ...more,
  );
}

export const thread = (...children: Node[]): HTMLElement =>
  make('div', { 'data-desk': 'thread' }, ...children);

export const header = (shopper: string, shop = 'shop-1'): HTMLElement =>
  make(
    'div',
    { 'data-desk': 'header', 'data-shopper-id': shopper, 'data-shop-id': shop },
    make('h2', { 'data-desk': 'shopper-name' }, `name of ${shopper}`),
    make('span', { 'data-desk': 'shop-name' }, `name of ${shop}`),
  );

export const row = (shopper: string, open: boolean, shop = 'shop-1'): HTMLElement =>
  make('button', {
    'data-desk': 'row',
    'data-shopper-id': shopper,
    'data-shop-id': shop,
    ...(open && { 'aria-current': 'true' }),
  });

export const desk = (...children: Node[]): HTMLElement =>
  make('main', { 'data-desk': 'practice', 'data-agent-name': '小林' }, ...children);

export const box = (): HTMLTextAreaElement => {
  const element = make('textarea', { 'data-desk': 'composer' }) as HTMLTextAreaElement;
  element.getBoundingClientRect = () => new DOMRect(0, 0, 300, 60);
  return element;
};

export function show(...children: Node[]): void {
  document.body.replaceChildren(...children);
}

export function practice(): Adapter {
  const adapter = adapterFor('localhost');
  if (adapter === undefined) throw new Error('the practice adapter is gone');
  return adapter;
}
