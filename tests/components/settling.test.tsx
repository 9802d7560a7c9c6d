// @vitest-environment happy-dom
/** A list that has only just changed refuses one choice: the eye had chosen from the old one. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openView, pressDigit, reply, say, showPanel } from './makers.tsx';

/** As long as the panel promises to wait: a change of it should be noticed here. */
const SETTLE = 250;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 });
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const OLD = openView({ suggestions: [reply('发货'), reply('快递')] });
const NEW = openView({ suggestions: [reply('退货'), reply('快递')] });

function changed() {
  const { spies, again } = showPanel({ view: OLD });
  vi.advanceTimersByTime(10_000);
  again({ view: NEW });
  return { spies, again };
}

it('the very first list can be chosen from at once', () => {
  const { spies } = showPanel({ view: OLD });
  pressDigit(1);
  expect(spies.onFill).toHaveBeenCalledTimes(1);
});

describe('a choice from a list that has just changed', () => {
  it.each([
    ['by number', () => pressDigit(1)],
    ['by Shift and number', () => pressDigit(1, { shiftKey: true })],
    [
      'by click',
      () => fireEvent.click(screen.getByRole('button', { name: say('reply.fill', { n: 1, title: '退货' }) })),
    ],
  ])('%s is refused, and the panel says so', (_how, choose) => {
    const { spies } = changed();
    choose();
    expect(spies.onFill).not.toHaveBeenCalled();
    expect(spies.onCopy).not.toHaveBeenCalled();
    expect(screen.getByText(say('reply.changed'), { selector: '.list-hint' })).toBeDefined();
  });

  it('is taken from then on, and the notice goes', () => {
    const { spies } = changed();
    pressDigit(1);
    vi.advanceTimersByTime(SETTLE);
    pressDigit(1);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(NEW.suggestions[0], '退货 的回复', NEW.lock);
    expect(screen.queryByText(say('reply.changed'))).toBeNull();
  });

  it.each([
    [SETTLE - 1, 0],
    [SETTLE, 1],
  ])('after %i ms goes out %i times', (waited, times) => {
    const { spies } = changed();
    vi.advanceTimersByTime(waited);
    pressDigit(1);
    expect(spies.onFill).toHaveBeenCalledTimes(times);
  });

  it('is taken where the same reply stood before', () => {
    const { spies } = changed();
    pressDigit(2);
    expect(spies.onFill).toHaveBeenCalledExactlyOnceWith(NEW.suggestions[1], '快递 的回复', NEW.lock);
  });

  it('opens no blanks either', () => {
    const { spies, again } = showPanel({ view: OLD });
    vi.advanceTimersByTime(10_000);
    again({ view: openView({ suggestions: [reply('退货', { text: '【日期】退' })] }) });
    pressDigit(1);
    expect(screen.queryByRole('form')).toBeNull();
    expect(spies.onFill).not.toHaveBeenCalled();
  });
});

it('the same list told again is no change', () => {
  const { spies, again } = showPanel({ view: OLD });
  vi.advanceTimersByTime(10_000);
  again({ view: openView({ suggestions: [reply('发货'), reply('快递')] }) });
  pressDigit(1);
  expect(spies.onFill).toHaveBeenCalledTimes(1);
});

it('the notice of a refusal stays when the same list is told again', () => {
  const { again } = changed();
  pressDigit(1);
  again({ view: openView({ suggestions: [reply('退货'), reply('快递')] }) });
  expect(screen.getByText(say('reply.changed'), { selector: '.list-hint' })).toBeDefined();
});

it('a reply where none stood can be chosen at once: nobody had an old one in view', () => {
  const { spies, again } = showPanel({ view: openView({ suggestions: [] }) });
  vi.advanceTimersByTime(10_000);
  again({ view: OLD });
  pressDigit(1);
  expect(spies.onFill).toHaveBeenCalledTimes(1);
});

it('the same template with another text is another reply', () => {
  const { spies, again } = showPanel({ view: OLD });
  vi.advanceTimersByTime(10_000);
  again({ view: openView({ suggestions: [reply('发货', { text: '明天发' }), reply('快递')] }) });
  pressDigit(1);
  expect(spies.onFill).not.toHaveBeenCalled();
});

it('two changes in a row: the clock starts at the last', () => {
  const { spies, again } = changed();
  vi.advanceTimersByTime(SETTLE - 50);
  again({ view: openView({ suggestions: [reply('开票'), reply('快递')] }) });
  vi.advanceTimersByTime(SETTLE - 50);
  pressDigit(1);
  expect(spies.onFill).not.toHaveBeenCalled();
});

it('a second change does not settle the reply that the first one brought', () => {
  const { spies, again } = changed();
  vi.advanceTimersByTime(SETTLE - 50);
  again({ view: openView({ suggestions: [reply('退货'), reply('开票')] }) });
  pressDigit(1);
  expect(spies.onFill).not.toHaveBeenCalled();
});

it('a list that was empty for a moment is a change like any other', () => {
  const { spies, again } = showPanel({ view: OLD });
  vi.advanceTimersByTime(10_000);
  again({ view: openView({ suggestions: [] }) });
  vi.advanceTimersByTime(SETTLE - 50);
  again({ view: NEW });
  pressDigit(1);
  expect(spies.onFill).not.toHaveBeenCalled();
});

it('the list that comes after blanks were left counts from when it is on screen', () => {
  const { spies, again } = showPanel({
    view: openView({ suggestions: [reply('发货', { text: '【日期】发' }), reply('快递')] }),
  });
  pressDigit(1);
  again({ view: NEW });
  vi.advanceTimersByTime(10_000);
  fireEvent.click(screen.getByRole('button', { name: say('action.cancel') }));
  pressDigit(1);
  expect(spies.onFill).not.toHaveBeenCalled();
});

describe('after a switch of the shopper', () => {
  const OTHER = openView({
    key: { platform: 'practice', shop: 's', shopper: 'other' },
    suggestions: [reply('发货'), reply('快递')],
  });

  it('the first list is no exception: it was not there when the key was meant', () => {
    const { spies, again } = showPanel({ view: OLD });
    vi.advanceTimersByTime(10_000);
    again({ view: OTHER });
    pressDigit(1);
    expect(spies.onFill).not.toHaveBeenCalled();
    vi.advanceTimersByTime(SETTLE);
    pressDigit(1);
    expect(spies.onFill).toHaveBeenCalledTimes(1);
  });

  it('also with a moment of uncertainty in between', () => {
    const { spies, again } = showPanel({ view: OLD });
    vi.advanceTimersByTime(10_000);
    again({ view: { kind: 'uncertain' } });
    again({ view: OTHER });
    pressDigit(2);
    expect(spies.onFill).not.toHaveBeenCalled();
  });
});
