// @vitest-environment happy-dom
/** The offer to undo: said aloud, taken by a click, gone in time, but never from under a hand. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { say, showPanel } from './makers.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const MESSAGE = say('shopper.tagRemoved', { tag: '老客' });
const undo = { id: 1, message: MESSAGE };
const button = () => screen.getByRole('button', { name: say('action.undo') });
const toast = () => document.querySelector('.toast') as HTMLElement;
const LONG = 60_000;

describe('an offer to undo', () => {
  it('is said aloud and taken by its button', () => {
    const { spies } = showPanel({ undo });
    expect(screen.getByRole('status').textContent).toBe(MESSAGE);
    fireEvent.click(button());
    expect(spies.onUndo).toHaveBeenCalledTimes(1);
    expect(spies.onUndoGone).not.toHaveBeenCalled();
  });

  it('goes after eight seconds, once', () => {
    const { spies } = showPanel({ undo });
    vi.advanceTimersByTime(7999);
    expect(spies.onUndoGone).not.toHaveBeenCalled();
    vi.advanceTimersByTime(LONG);
    expect(spies.onUndoGone).toHaveBeenCalledTimes(1);
  });

  it('goes when it is closed', () => {
    const { spies } = showPanel({ undo });
    fireEvent.click(screen.getByRole('button', { name: say('action.close') }));
    expect(spies.onUndoGone).toHaveBeenCalledTimes(1);
    expect(spies.onUndo).not.toHaveBeenCalled();
  });

  it('stays while the pointer is on it', () => {
    const { spies } = showPanel({ undo });
    fireEvent.pointerEnter(toast());
    vi.advanceTimersByTime(LONG);
    expect(spies.onUndoGone).not.toHaveBeenCalled();
    fireEvent.pointerLeave(toast());
    vi.advanceTimersByTime(8000);
    expect(spies.onUndoGone).toHaveBeenCalledTimes(1);
  });

  it('stays while the focus is on it', () => {
    const { spies } = showPanel({ undo });
    fireEvent(button(), new FocusEvent('focusin', { bubbles: true }));
    vi.advanceTimersByTime(LONG);
    expect(spies.onUndoGone).not.toHaveBeenCalled();
    fireEvent(button(), new FocusEvent('focusout', { bubbles: true }));
    vi.advanceTimersByTime(8000);
    expect(spies.onUndoGone).toHaveBeenCalledTimes(1);
  });

  it('of the next deletion has a clock of its own', () => {
    const { spies, again } = showPanel({ undo });
    vi.advanceTimersByTime(7000);
    again({ undo: { id: 2, message: MESSAGE } });
    vi.advanceTimersByTime(7000);
    expect(spies.onUndoGone).not.toHaveBeenCalled();
  });

  it('stands beside the outcome of a fill, and both are said', () => {
    const outcome = { id: 1, outcome: { kind: 'filled' }, title: '发货', text: '', shopperName: '' } as const;
    showPanel({ undo, outcome });
    const said = screen.getByRole('status').textContent;
    expect(said).toContain(MESSAGE);
    expect(said).toContain(say('outcome.filled', { title: '发货' }));
  });

  it('stays when the shopper is no longer open', () => {
    const { again } = showPanel({ undo });
    again({ view: { kind: 'noConversation' } });
    expect(button()).toBeDefined();
  });
});
