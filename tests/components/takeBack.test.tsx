// @vitest-environment happy-dom
/** Taking a fill back from the panel, and where in the draft a reply goes. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { FillReport } from '../../components/index.ts';
import { openView, press, say, showPanel } from './makers.tsx';

afterEach(cleanup);

const filled: FillReport = {
  id: 1,
  outcome: { kind: 'filled' },
  title: '发货',
  text: '今天发出',
  shopperName: '王小明',
};

it('a fill is taken back by its button, under the lock that is on screen', () => {
  const { spies } = showPanel({ outcome: filled });
  fireEvent.click(screen.getByRole('button', { name: `${say('outcome.takeBack')} (Z)` }));
  expect(spies.onTakeBack).toHaveBeenCalledExactlyOnceWith(openView().lock);
});

it('and by its key, also when the news of it has gone', () => {
  const { spies } = showPanel({ outcome: null });
  press(document.body, 'z', { code: 'KeyZ' });
  expect(spies.onTakeBack).toHaveBeenCalledExactlyOnceWith(openView().lock);
});

it('a letter that is typed into the search is none', () => {
  const { spies } = showPanel({ outcome: filled });
  const field = screen.getByRole('textbox', { name: say('search.label') });
  fireEvent.keyDown(field, { key: 'z', code: 'KeyZ' });
  fireEvent.keyDown(field, { key: 'm', code: 'KeyM' });
  expect(spies.onTakeBack).not.toHaveBeenCalled();
  expect(spies.onFillMode).not.toHaveBeenCalled();
});

it('only a fill offers it', () => {
  showPanel({ outcome: { ...filled, outcome: { kind: 'copied' } } });
  expect(screen.queryByRole('button', { name: `${say('outcome.takeBack')} (Z)` })).toBeNull();
});

it('where a reply goes is asked for by key and button, one way after the other', () => {
  const { spies, again } = showPanel();
  press(document.body, 'm', { code: 'KeyM' });
  expect(spies.onFillMode).toHaveBeenLastCalledWith('replace');
  again({ fillMode: 'replace' });
  fireEvent.click(screen.getByRole('button', { name: `${say('mode.replace')} (M)` }));
  expect(spies.onFillMode).toHaveBeenLastCalledWith('append');
  again({ fillMode: 'append' });
  press(document.body, 'm', { code: 'KeyM' });
  expect(spies.onFillMode).toHaveBeenLastCalledWith('insert');
});

it('what isn’t the usual way stands above the replies and is said aloud', () => {
  const { again } = showPanel();
  const before = () => {
    const mode = document.querySelector('.link.mode');
    const card = document.querySelector('.card');
    if (mode === null || card === null) throw new Error('no mode, or no card');
    return (mode.compareDocumentPosition(card) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  };
  expect(before()).toBe(false);
  again({ fillMode: 'replace' });
  expect(before()).toBe(true);
  expect(screen.getByRole('status').textContent).toContain(say('mode.replace'));
});

it('where the box can’t be filled there is no way to choose', () => {
  showPanel({ view: openView({ composer: 'missing' }), fillMode: 'replace' });
  expect(document.querySelector('.link.mode')).toBeNull();
});
