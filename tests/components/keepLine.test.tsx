// @vitest-environment happy-dom
/** A line of the conversation becomes a template: by key and by button. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { openView, press, say, showPanel } from './makers.tsx';

afterEach(cleanup);

it('by its key, under the lock that is on screen', () => {
  const { spies } = showPanel();
  press(document.body, 's', { code: 'KeyS' });
  expect(spies.onKeepLine).toHaveBeenCalledExactlyOnceWith(openView().lock);
});

it('by its button below the replies, also where none is suggested', () => {
  const { spies, again } = showPanel();
  fireEvent.click(screen.getByRole('button', { name: `${say('keep.action')} (S)` }));
  again({ view: openView({ question: [], suggestions: [] }) });
  fireEvent.click(screen.getByRole('button', { name: `${say('keep.action')} (S)` }));
  expect(spies.onKeepLine.mock.calls).toEqual([[openView().lock], [openView().lock]]);
});

it('not by a letter that is typed, and not where no conversation is open', () => {
  const { spies, again } = showPanel();
  fireEvent.keyDown(screen.getByRole('textbox', { name: say('search.label') }), { key: 's', code: 'KeyS' });
  again({ view: { kind: 'noConversation' } });
  press(document.body, 's', { code: 'KeyS' });
  expect(spies.onKeepLine).not.toHaveBeenCalled();
});

it('says so where there is nothing to keep', () => {
  const outcome = { kind: 'nothingToKeep' } as const;
  showPanel({ outcome: { id: 1, outcome, title: '', text: '', shopperName: '' } });
  expect(screen.getAllByText(say('outcome.nothingToKeep')).length).toBeGreaterThan(0);
});
