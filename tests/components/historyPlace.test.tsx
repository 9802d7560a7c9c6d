// @vitest-environment happy-dom
/** Where the history is scrolled to, whatever comes and goes. */
import { cleanup, render } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { History, type HistoryProps } from '../../components/index.ts';
import { historyProps, said } from './historyMakers.tsx';
import { NOW } from './makers.tsx';

const HIGH = 100;
const VIEW = 250;
const OLD = ['c', 'd', 'e', 'f', 'g'];

const box = () => document.querySelector('.body') as HTMLElement;
const list = (...names: string[]) => names.map((name) => said(name, NOW, { id: name }));

/** Each message is 100 high, the button for earlier ones 40, the box 250. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(function (this: HTMLElement) {
    return this.querySelectorAll('.said').length * HIGH + this.querySelectorAll('.history-edge').length * 40;
  });
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(VIEW);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const at = [...document.querySelectorAll('.said')].indexOf(this);
    const above = document.querySelector('.history > .history-edge:first-child') === null ? 0 : 40;
    const top = at < 0 ? 0 : at * HIGH + above - box().scrollTop;
    return new DOMRect(0, top, 300, at < 0 ? VIEW : HIGH);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show(more: Partial<HistoryProps>) {
  let props = historyProps(more);
  const ui = () => (
    <div class="body">
      <History {...props} />
    </div>
  );
  const { rerender } = render(ui());
  return (next: Partial<HistoryProps>) => {
    props = { ...props, ...next };
    rerender(ui());
  };
}

it('is the newest at first, also when it was still being read', () => {
  const again = show({});
  again({ messages: list(...OLD) });
  expect(box().scrollTop).toBe(500);
});

it.each([
  ['at the end goes along with a new message', 245, 600],
  ['elsewhere stays', 100, 100],
])('%s', (_what, from, to) => {
  const again = show({ messages: list(...OLD) });
  box().scrollTop = from;
  again({ messages: list(...OLD, 'h') });
  expect(box().scrollTop).toBe(to);
});

it('does not go along where later ones are left out', () => {
  const again = show({ messages: list(...OLD), hasLater: true });
  box().scrollTop = 245;
  again({ messages: list(...OLD, 'h') });
  expect(box().scrollTop).toBe(245);
});

it('is kept when earlier messages come in above, and when their button goes', () => {
  const again = show({ messages: list(...OLD), hasEarlier: true });
  box().scrollTop = 50;
  again({ messages: list('a', 'b', ...OLD) });
  expect(box().scrollTop).toBe(250);
  again({ hasEarlier: false });
  expect(box().scrollTop).toBe(210);
});

it('is kept when messages above go, and others come below', () => {
  const again = show({ messages: list(...OLD), hasLater: true });
  box().scrollTop = 320;
  again({ messages: list('e', 'f', 'g', 'h', 'i') });
  expect(box().scrollTop).toBe(120);
});

it('is the message that is wished for, in the middle, once it is there', () => {
  const again = show({ messages: list(...OLD) });
  again({ wanted: { id: 'y' } });
  expect(box().scrollTop).toBe(500);
  again({ messages: list('w', 'x', 'y', 'z', 'zz') });
  expect(box().scrollTop).toBe(200 - (VIEW - HIGH) / 2);
  box().scrollTop = 10;
  again({ messages: list('w', 'x', 'y', 'z', 'zz', 'zzz') });
  expect(box().scrollTop).toBe(10);
  again({ wanted: { id: 'y' } });
  expect(box().scrollTop).toBe(200 - (VIEW - HIGH) / 2);
});

it('leaves room for what comes after, where that is to be read', () => {
  const again = show({ messages: list(...OLD) });
  again({ wanted: { id: 'f', begins: true } });
  expect(box().scrollTop).toBe(300 - (VIEW - HIGH) * 0.3);
});

it('is not left to the other tabs', () => {
  const again = show({ messages: list(...OLD) });
  again({ messages: [] });
  expect(box().scrollTop).toBe(0);
});
