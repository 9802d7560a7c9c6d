// @vitest-environment happy-dom
/** What a screen reader says: what has just changed, once, and nothing twice. Found by listening to one (Orca, over the real panel). */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SAID_TIME } from '../../components/shared/Announcer.tsx';
import { pressEnter, reply, say, shopper, showPanel, type } from './makers.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Every line that is said now, each in a region of its own. */
const lines = () =>
  [...document.querySelectorAll('span[aria-live="polite"] > span')].map((line) => line.textContent);
const openShopper = () => fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));

describe('news', () => {
  const found = (results: readonly ReturnType<typeof reply>[], query = '发') => {
    const shown = showPanel();
    type(screen.getByRole('textbox', { name: say('search.label') }), query);
    expect(lines()).toEqual([]);
    shown.again({ search: { query, results } });
    return shown;
  };

  it('is how many templates were found', () => {
    found([reply('发货'), reply('发票')]);
    expect(lines()).toEqual([say('search.found', { n: 2 })]);
  });

  it('is that nothing was', () => {
    found([], '没有的');
    expect(lines()).toEqual([say('search.none', { query: '没有的' })]);
  });

  it('is not the same number again, while one types on', () => {
    const { again } = found([reply('发货'), reply('发票')]);
    const line = document.querySelector('span[aria-live] > span');
    type(screen.getByRole('textbox', { name: say('search.label') }), '发货');
    expect(lines()).toEqual([say('search.found', { n: 2 })]);
    again({ search: { query: '发货', results: [reply('发货'), reply('何时发货')] } });
    expect(document.querySelector('span[aria-live] > span')).toBe(line);
  });

  it('is never which keys take a reply', () => {
    showPanel();
    expect(screen.getByText(new RegExp(say('keys.digit'))).closest('[aria-live="polite"]')).toBeNull();
  });

  const filled = (id: number) =>
    ({ id, outcome: { kind: 'filled' }, title: '发货', text: '今天发出', shopperName: '王小明' }) as const;

  it('is the outcome without what else stands', () => {
    const { again } = showPanel({ fillMode: 'replace' });
    const mode = screen.getByRole('status').querySelector('[aria-live="polite"] > span');
    again({ fillMode: 'replace', outcome: filled(1) });
    const [first, second] = screen.getByRole('status').querySelectorAll('[aria-live="polite"] > span');
    expect(first).toBe(mode);
    expect(first?.parentElement).not.toBe(second?.parentElement);
    expect(lines()).toEqual([say('mode.replace'), say('outcome.filled', { title: '发货' })]);
  });

  it('is the usual way of filling in only when one comes back to it', () => {
    const { again } = showPanel();
    expect(lines()).toEqual([]);
    again({ fillMode: 'replace' });
    again({ fillMode: 'insert' });
    expect(lines()).toEqual([say('mode.insert')]);
  });

  it('is the same outcome once more, when it was another fill', () => {
    const { again } = showPanel({ outcome: filled(1) });
    const before = screen.getByRole('status').querySelector('[aria-live="polite"] > span');
    again({ outcome: filled(2) });
    const after = screen.getByRole('status').querySelector('[aria-live="polite"] > span');
    expect(after?.textContent).toBe(before?.textContent);
    expect(after).not.toBe(before);
  });

  it('is none after a while: a window that closes would have it said again', () => {
    vi.useFakeTimers();
    const { again } = showPanel({ outcome: { ...filled(1), outcome: { kind: 'stale' } } });
    expect(lines()).toHaveLength(1);
    vi.advanceTimersByTime(SAID_TIME);
    again({});
    expect(lines()).toEqual([]);
    expect(screen.getByText(say('outcome.stale', { shopper: '王小明' }))).toBeDefined();
  });

  it('is that a tag was added, each time', () => {
    const { spies } = showPanel({ shopper: shopper({ tags: [] }) });
    openShopper();
    const field = screen.getByRole('combobox', { name: say('tag.add') });
    type(field, '熟客');
    pressEnter(field);
    expect(spies.onAddTag).toHaveBeenCalledOnce();
    expect(lines()).toContain(say('tag.added', { tag: '熟客' }));
  });
});

describe('a button', () => {
  it('that allows something is said with what it is about', () => {
    showPanel({ askPersist: true });
    const group = screen.getByRole('group', { name: say('persist.title') });
    expect(within(group).getByRole('button', { name: say('action.later') })).toBeDefined();
    expect(within(group).getByRole('button', { name: say('persist.allow') })).toBeDefined();
  });
});

describe('nothing is said twice', () => {
  it('by a button that is a picture', () => {
    showPanel();
    const buttons = [...document.querySelectorAll('.icon-button')];
    expect(buttons.length).toBeGreaterThan(0);
    for (const button of buttons) {
      expect(button.getAttribute('aria-label')).not.toBe('');
      // Present and empty: else the hint on hover is what the browser describes it with.
      expect(button.getAttribute('aria-description')).toBe('');
    }
  });
});
