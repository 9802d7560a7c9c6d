// @vitest-environment happy-dom
/** Searching the templates from the panel: what is asked, what is shown, and what is never taken for an answer. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelProps } from '../../components/index.ts';
import { openView, press, pressDigit, reply, say, showPanel, type } from './makers.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const RESULTS = [reply('换货'), reply('换码')];

function open(more: Partial<PanelProps> = {}) {
  const shown = showPanel(more);
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: say('search.label') });
  /** The answer comes a while after the question: the list has settled. */
  const answer = (query: string, results = RESULTS) => {
    shown.again({ search: { query, results } });
    vi.advanceTimersByTime(1000);
  };
  return { ...shown, field, answer };
}

const titles = () => [...document.querySelectorAll('.card-title')].map((title) => title.textContent);

describe('typing', () => {
  it('asks, trimmed, at every change', () => {
    const { field, spies } = open();
    type(field, '换');
    type(field, ' 换货 ');
    expect(spies.onSearch.mock.calls).toEqual([['换'], ['换货']]);
    expect(field.value).toBe(' 换货 ');
  });

  it('asks nothing while an input method composes, and once when it ends', () => {
    const { field, spies } = open();
    fireEvent(field, new CompositionEvent('compositionstart', { bubbles: true }));
    field.value = 'huan';
    fireEvent(field, new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(spies.onSearch).not.toHaveBeenCalled();
    field.value = '换';
    fireEvent(field, new CompositionEvent('compositionend', { bubbles: true, data: '换' }));
    expect(spies.onSearch.mock.calls).toEqual([['换']]);
  });

  it('takes the suggestions away at once: what is found is not there yet', () => {
    const { field } = open();
    type(field, '换');
    expect(titles()).toEqual([]);
    expect(screen.getByText(say('search.busy'))).toBeDefined();
  });

  it('opens the replies again from another tab', () => {
    const { field } = open();
    fireEvent.click(screen.getByRole('tab', { name: say('tab.history') }));
    type(field, '换');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(say('tab.replies'));
  });
});

describe('an answer', () => {
  it('is shown as what was found, and filled in by number, by click and by Enter', () => {
    const { field, answer, spies } = open();
    type(field, '换');
    answer('换');
    expect(titles()).toEqual(['换货', '换码']);
    expect(screen.getByRole('list', { name: say('reply.results') })).toBeDefined();
    press(field, 'Enter');
    pressDigit(2);
    fireEvent.click(screen.getByRole('button', { name: say('reply.fill', { n: 1, title: '换货' }) }));
    expect(spies.onFill.mock.calls.map(([one]) => one.title)).toEqual(['换货', '换码', '换货']);
  });

  it('marks in its title what was typed, also where only its sounds were', () => {
    const { field, answer } = open();
    type(field, 'hh');
    const title = [
      { text: '能', marked: false },
      { text: '换货', marked: true },
    ];
    answer('hh', [reply('能换货', { explanation: { question: [], trigger: [], title } }), reply('换码')]);
    expect(titles()).toEqual(['能换货', '换码']);
    expect([...document.querySelectorAll('.card-title mark')].map((mark) => mark.textContent)).toEqual([
      '换货',
    ]);
  });

  it('that is empty says so and offers a template', () => {
    const { field, answer, spies } = open();
    type(field, '没有的');
    answer('没有的', []);
    expect(screen.getByRole('heading', { name: say('search.none', { query: '没有的' }) })).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: say('reply.newTemplate') }));
    expect(spies.onNewTemplate).toHaveBeenCalledTimes(1);
  });

  it('to an older query is not taken for one: neither Enter nor a number goes out', () => {
    const { field, answer, spies } = open();
    type(field, '换');
    answer('换');
    type(field, '退');
    expect(press(field, 'Enter')).toBe(true);
    pressDigit(1);
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(spies.onCopy).not.toHaveBeenCalled();
  });

  it('to an older query that found nothing does not say that nothing was found', () => {
    const { field, answer } = open();
    type(field, '换');
    answer('换', []);
    type(field, '换货');
    expect(screen.queryByText(say('search.none', { query: '换货' }))).toBeNull();
    expect(screen.getByText(say('search.busy'))).toBeDefined();
  });

  it('that comes after the field was cleared changes nothing', () => {
    const { field, answer } = open();
    type(field, '换');
    type(field, '');
    answer('换');
    expect(titles()).toEqual(['发货', '快递', '退货']);
  });
});

describe('Enter', () => {
  it.each([
    ['in a composition', { isComposing: true }],
    ['with key code 229', { keyCode: 229 }],
  ])('%s chooses nothing', (_name, init) => {
    const { field, answer, spies } = open();
    type(field, '换');
    answer('换');
    expect(press(field, 'Enter', init)).toBe(false);
    expect(spies.onFill).not.toHaveBeenCalled();
  });
});

describe('keys', () => {
  it('/ goes to the field, from any tab, without typing itself', () => {
    const { field } = open();
    fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
    expect(press(document.body, '/', { code: 'Slash' })).toBe(true);
    expect(document.activeElement).toBe(field);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(say('tab.replies'));
  });

  it('typed into the field are text: numbers and / choose nothing', () => {
    const { field, spies } = open();
    field.focus();
    expect(press(field, '1', { code: 'Digit1' })).toBe(false);
    expect(press(field, '/', { code: 'Slash' })).toBe(false);
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('arrow down goes into what was found', () => {
    const { field, answer } = open();
    type(field, '换');
    answer('换');
    press(field, 'ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe(
      say('reply.fill', { n: 1, title: '换货' }),
    );
  });

  it.each([
    ['Escape in the field', (field: Element) => press(field, 'Escape', { code: 'Escape' })],
    ['Escape on the page', () => press(document.body, 'Escape', { code: 'Escape' })],
    ['the button', () => fireEvent.click(screen.getByRole('button', { name: say('search.clear') }))],
  ])('%s clears the field and brings the suggestions back', (_name, leave) => {
    const { field, answer, spies } = open();
    type(field, '换');
    answer('换');
    leave(field);
    expect(field.value).toBe('');
    expect(spies.onSearch.mock.lastCall).toEqual(['']);
    expect(titles()).toEqual(['发货', '快递', '退货']);
  });

  it('Escape in an empty field leaves it', () => {
    const { field } = open();
    field.focus();
    press(field, 'Escape', { code: 'Escape' });
    expect(document.activeElement).not.toBe(field);
  });
});

it('the hint says what Enter does, also where only copying is possible', () => {
  const { field, answer, again } = open();
  type(field, '换');
  answer('换');
  expect(screen.getByText(say('reply.hintSearch'))).toBeDefined();
  again({ view: openView({ composer: 'missing' }) });
  expect(screen.getByText(say('reply.hintSearchCopy'))).toBeDefined();
});

it('what is searched for is forgotten with the shopper', () => {
  const { field, again } = open();
  type(field, '换');
  const key = { platform: 'practice', shop: 's1', shopper: 'b2' };
  again({ view: openView({ key }) });
  expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('');
  expect(titles()).toEqual(['发货', '快递', '退货']);
});
