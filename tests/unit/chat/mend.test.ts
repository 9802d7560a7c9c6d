// @vitest-environment happy-dom
/** A taught adapter whose page has moved is mended by what is remembered of its parts, and by nothing less. */
import { afterEach, expect, it } from 'vitest';
import { fingerprintOf, mendAdapter } from '../../../utils/chat/teach/index.ts';
import { desk, header, make, message, practice, thread } from './page.ts';

const boxed = (element: HTMLElement, top: number, height: number): HTMLElement => {
  element.getBoundingClientRect = () => new DOMRect(300, top, 600, height);
  element.checkVisibility = () => true;
  return element;
};

afterEach(() => document.body.replaceChildren());

function showPage(mark: string): { readonly words: HTMLElement } {
  const words = boxed(thread(message({ id: 'm1' }), message({ id: 'm2', side: 'agent' })), 60, 500);
  words.removeAttribute('data-desk');
  words.className = mark;
  const box = boxed(make('textarea', { class: 'reply-box' }), 580, 80);
  document.body.replaceChildren(desk(boxed(header('a'), 0, 50), words, box));
  return { words };
}

it('finds a thread again whose class has another name, and leaves the rest as it was', () => {
  const before = showPage('talk-list');
  const adapter = {
    ...practice(),
    thread: { at: ['.talk-list'] },
    prints: { thread: fingerprintOf(before.words) },
  };
  expect(mendAdapter(document, adapter)).toBeNull();

  const after = showPage('words-list');
  const mended = mendAdapter(document, adapter);
  expect(document.querySelector(mended?.thread.at[0] ?? 'none')).toBe(after.words);
  expect(mended?.thread.at).toContain('.talk-list');
  expect(mended?.header).toEqual(adapter.header);
});

it('mends nothing that isn’t remembered', () => {
  showPage('words-list');
  expect(mendAdapter(document, { ...practice(), thread: { at: ['.talk-list'] } })).toBeNull();
});
