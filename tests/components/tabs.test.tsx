// @vitest-environment happy-dom
/** The tabs, as the pattern of the WAI describes them: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import type { HistoryPlaceProps } from '../../components/index.ts';
import { press, pressDigit, say, showPanel } from './makers.tsx';

afterEach(cleanup);

const NAMES = [say('tab.replies'), say('tab.shopper'), say('tab.history')] as const;
const tab = (at: number) => screen.getByRole('tab', { name: NAMES[at] ?? '' });
const selected = () => screen.getAllByRole('tab', { selected: true }).map((one) => one.textContent);

function check(at: number) {
  expect(selected()).toEqual([NAMES[at]]);
  expect(screen.getAllByRole('tab').map((one) => one.tabIndex)).toEqual(
    NAMES.map((_, other) => (other === at ? 0 : -1)),
  );
  const panel = screen.getByRole('tabpanel');
  expect(tab(at).getAttribute('aria-controls')).toBe(panel.id);
  expect(panel.getAttribute('aria-labelledby')).toBe(tab(at).id);
}

it('there are three, in one named list; the replies come first', () => {
  showPanel();
  expect(screen.getByRole('tablist', { name: say('tabs.label') })).toBeDefined();
  expect(screen.getAllByRole('tab').map((one) => one.textContent)).toEqual(NAMES);
  check(0);
});

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 2, 0],
  ['ArrowLeft', 1, 0],
  ['ArrowLeft', 0, 2],
  ['Home', 2, 0],
  ['End', 0, 2],
])('%s goes from %i to %i, focus and all', (name, from, to) => {
  showPanel();
  fireEvent.click(tab(from));
  expect(press(tab(from), name)).toBe(true);
  check(to);
  expect(document.activeElement).toBe(tab(to));
});

it('other keys, and those of an input method, are left alone', () => {
  showPanel();
  tab(0).focus();
  expect(press(tab(0), 'ArrowDown')).toBe(false);
  expect(press(tab(0), 'ArrowRight', { isComposing: true })).toBe(false);
  check(0);
});

it('only the open tab points at a panel that exists', () => {
  showPanel();
  expect(tab(1).hasAttribute('aria-controls')).toBe(false);
});

it('the history is asked for when its tab opens, not before', () => {
  const History = vi.fn(({ conversation }: HistoryPlaceProps) => <p>{conversation}</p>);
  showPanel({ History });
  expect(History).not.toHaveBeenCalled();
  fireEvent.click(tab(2));
  expect(screen.getByRole('tabpanel').textContent).toBe('practice/s1/b1');
});

it('numbers choose nothing that is not on screen', () => {
  const { spies } = showPanel();
  fireEvent.click(tab(1));
  expect(pressDigit(1)).toBe(false);
  expect(spies.onFill).not.toHaveBeenCalled();
});
