// @vitest-environment happy-dom
/** Where a list stands on the screen: held under a hand, and where it belongs otherwise. The layout is played. */
import { cleanup, render } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useSteady } from '../../components/panel/useSteady.ts';

const ABOVE = 100;
let above = ABOVE;
/** How far the panel can be scrolled. */
let most = 0;
let held = false;
let scrolled = 0;

function List({ subject }: { readonly subject: string }) {
  const list = useRef<HTMLOListElement>(null);
  useSteady(list, () => held, subject);
  return <ol ref={list} />;
}
const page = (subject: string) => (
  <div class="body">
    <List subject={subject} />
  </div>
);
const list = () => document.querySelector('ol') as HTMLElement;
const room = () => Number.parseFloat(list().style.paddingBlockStart || '0');
const top = () => above + room() - scrolled;

beforeEach(() => {
  vi.useFakeTimers();
  [above, most, held, scrolled] = [ABOVE, 0, false, 0];
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(() => ({ top: top() }) as DOMRect);
  vi.spyOn(Element.prototype, 'scrollTop', 'get').mockImplementation(() => scrolled);
  vi.spyOn(Element.prototype, 'scrollTop', 'set').mockImplementation((to) => {
    scrolled = Math.max(0, Math.min(most, to));
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const begin = () => {
  const { rerender } = render(page('replies'));
  return (height: number, subject = 'replies') => {
    above = height;
    rerender(page(subject));
  };
};
const wait = () => vi.advanceTimersByTime(2000);
const scrollTo = (to: number) => {
  scrolled = to;
  document.querySelector('.body')?.dispatchEvent(new Event('scroll'));
};

it('stays under a hand, with what came scrolled away or room made for what went, and lets go', () => {
  most = 500;
  const again = begin();
  held = true;
  again(ABOVE + 40);
  expect([top(), scrolled]).toEqual([ABOVE, 40]);
  held = false;
  wait();
  expect([top(), scrolled]).toEqual([ABOVE + 40, 0]);
  held = true;
  again(ABOVE);
  expect([top(), room()]).toEqual([ABOVE + 40, 40]);
  held = false;
  wait();
  expect([top(), room()]).toEqual([ABOVE, 0]);
});

it('moves with what is above it where no hand is on it', () => {
  const again = begin();
  again(20);
  expect([top(), room()]).toEqual([20, 0]);
});

it('stands where it belongs as soon as it is another, whatever is on it', () => {
  const again = begin();
  held = true;
  again(ABOVE - 30);
  expect(room()).toBe(30);
  again(20, 'results');
  expect([top(), room()]).toEqual([20, 0]);
  wait();
  expect([top(), room()]).toEqual([20, 0]);
});

it('where the agent scrolled meanwhile, it stays there when the room above it goes', () => {
  most = 500;
  const again = begin();
  held = true;
  again(ABOVE - 30);
  expect(room()).toBe(30);
  scrollTo(50);
  const before = top();
  held = false;
  wait();
  expect([top(), room()]).toEqual([before, 0]);
});
