// @vitest-environment happy-dom
/** A page that can't be read for certain: what is said, the way out, and that searching and copying go on. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelProps } from '../../components/index.ts';
import { health, openView, press, pressDigit, reply, say, showPanel, type } from './makers.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const has = (text: string) => screen.queryByText(text) !== null;
const button = (key: 'teach.action' | 'report.action' | 'teach.stop') =>
  screen.queryByRole('button', { name: say(key) });
const NONE = { kind: 'unsupported', health: null } as const;
const MOVED = {
  kind: 'unsupported',
  platformName: '拼多多',
  health: health({ thread: 'missing', shopper: 'unsure' }, { moved: true }),
} as const;
const UNSURE = {
  kind: 'unsupported',
  health: health({ sides: 'unsure' }, { reader: 'generic' }),
} as const;

describe('the reason', () => {
  it('no chat found: open one, or show where it is', () => {
    const { spies } = showPanel({ view: NONE });
    for (const key of ['unread.none', 'unread.noneHint', 'unread.noneTeach'] as const)
      expect(has(say(key))).toBe(true);
    fireEvent.click(button('teach.action') ?? document.body);
    expect(spies.onTeach).toHaveBeenCalledTimes(1);
    expect(button('report.action')).toBeNull();
  });

  it('moved: by name, what no longer works and what still does, teaching and a report', () => {
    const { spies } = showPanel({ view: MOVED });
    expect(has(say('unread.moved', { name: '拼多多' }))).toBe(true);
    const parts = [...document.querySelectorAll('.part')].map((one) => one.textContent);
    expect(parts).toEqual([
      say('part.thread.missing'),
      say('part.shopper.unsure'),
      say('unread.search'),
      say('unread.copy'),
    ]);
    fireEvent.click(button('teach.action') ?? document.body);
    fireEvent.click(button('report.action') ?? document.body);
    expect(spies.onTeach).toHaveBeenCalledTimes(1);
    expect(spies.onExportReport).toHaveBeenCalledTimes(1);
  });

  it('moved, of a site whose name nobody knows', () => {
    showPanel({ view: { kind: 'unsupported', health: MOVED.health } });
    expect(has(say('unread.movedUnnamed'))).toBe(true);
  });

  it('not certain enough: which part, in plain words', () => {
    showPanel({ view: UNSURE });
    expect(has(say('unread.unsure'))).toBe(true);
    expect(has(say('part.sides.unsure'))).toBe(true);
    expect(button('teach.action')).not.toBeNull();
    expect(button('report.action')).toBeNull();
  });
});

describe.each([
  ['no chat found', NONE],
  ['moved', MOVED],
  ['not certain enough', UNSURE],
] as const)('searching while %s', (_name, view) => {
  const results = [reply('换货'), reply('换码', { text: '换【尺码】' })];
  const found = (more: Partial<PanelProps> = {}) => {
    const shown = showPanel({ view, ...more });
    const field = screen.getByRole('textbox', { name: say('search.label') });
    type(field, '换');
    shown.again({ search: { query: '换', results } });
    vi.advanceTimersByTime(1000);
    return { ...shown, field };
  };

  it('asks, and shows what is found in place of the reason', () => {
    const { spies, field } = found();
    expect(spies.onSearch).toHaveBeenCalledExactlyOnceWith('换');
    expect(document.querySelectorAll('.card')).toHaveLength(2);
    expect(button('teach.action')).toBeNull();
    press(field, 'Escape');
    expect(spies.onSearch).toHaveBeenLastCalledWith('');
    expect(button('teach.action')).not.toBeNull();
  });

  it('copies by click, by Enter and by digit, and never fills', () => {
    const { spies, field } = found();
    expect(screen.queryByRole('button', { name: say('reply.fill', { n: 1, title: '换货' }) })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: say('reply.copyMain', { n: 1, title: '换货' }) }));
    press(field, 'Enter');
    pressDigit(1);
    pressDigit(1, { shiftKey: true });
    expect(spies.onCopy.mock.calls).toEqual(Array.from({ length: 4 }, () => ['换货 的回复', results[0]]));
    expect(spies.onFill).not.toHaveBeenCalled();
  });

  it('asks for blanks before it copies', () => {
    const { spies } = found();
    pressDigit(2);
    type(screen.getByLabelText('尺码'), 'L');
    fireEvent.submit(screen.getByRole('form'));
    expect(spies.onCopy).toHaveBeenCalledExactlyOnceWith('换L', results[1]);
  });

  it('says when nothing is found, and that it is searching', () => {
    const { again } = found({ search: null });
    again({ search: null });
    expect(has(say('search.busy'))).toBe(true);
    again({ search: { query: '换', results: [] } });
    expect(screen.getByRole('heading', { name: say('search.none', { query: '换' }) })).toBeDefined();
  });

  it('is where the slash key goes; digits do nothing before', () => {
    const { spies } = showPanel({ view, search: { query: '', results } });
    pressDigit(1);
    expect(spies.onCopy).not.toHaveBeenCalled();
    press(document.body, '/');
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});

describe('an open conversation', () => {
  const line = () => document.querySelector('.reading')?.textContent ?? null;

  it.each(['builtIn', 'own'] as const)('read well by an adapter (%s) says nothing', (reader) => {
    showPanel({ view: openView({ health: health({}, { reader }) }) });
    expect(line()).toBeNull();
    expect(button('teach.action')).toBeNull();
  });

  it('read generically says so, and offers to be taught', () => {
    const { spies } = showPanel({ view: openView({ health: health({}, { reader: 'generic' }) }) });
    expect(line()).toContain(say('reading.generic'));
    fireEvent.click(button('teach.action') ?? document.body);
    expect(spies.onTeach).toHaveBeenCalledTimes(1);
  });

  it('with unsure sides counts the messages once', () => {
    showPanel({ view: openView({ health: health({ sides: 'unsure' }), unknownCount: 3 }) });
    expect(line()).toContain(say('reading.unknown', { n: 3 }));
    expect(has(say('question.unknown', { n: 3 }))).toBe(false);
  });

  it('with sides that are clear keeps the odd message where it was', () => {
    showPanel({ view: openView({ unknownCount: 1 }) });
    expect(line()).toBeNull();
    expect(has(say('question.unknown', { n: 1 }))).toBe(true);
  });

  it('whose box is missing says so once, and offers to be taught', () => {
    showPanel({ view: openView({ composer: 'missing', health: health({ composer: 'missing' }) }) });
    expect(line()).toBeNull();
    expect(has(say('composer.missing'))).toBe(true);
    expect(screen.getAllByRole('button', { name: say('teach.action') })).toHaveLength(1);
  });

  it('of a page that has moved says what may be wrong, and offers a report too', () => {
    const moved = health({ shopper: 'unsure' }, { moved: true });
    const { spies } = showPanel({ view: openView({ platformName: '拼多多', health: moved }) });
    expect(has(say('reading.moved', { name: '拼多多' }))).toBe(true);
    expect(has(say('part.shopper.unsure'))).toBe(true);
    fireEvent.click(button('report.action') ?? document.body);
    expect(spies.onExportReport).toHaveBeenCalledTimes(1);
    // The replies are still there to choose from.
    pressDigit(1);
    expect(spies.onFill).toHaveBeenCalledTimes(1);
  });

  it('makes room for what is searched for', () => {
    showPanel({ view: openView({ health: health({}, { reader: 'generic' }) }) });
    type(screen.getByRole('textbox'), '换');
    expect(line()).toBeNull();
  });
});

describe('teaching', () => {
  const GENERIC = openView({ health: health({}, { reader: 'generic' }) });

  it.each([
    ['no chat found', NONE],
    ['moved', MOVED],
    ['a conversation', GENERIC],
  ] as const)('with %s: said, with the way out, and not offered again', (_name, view) => {
    const { spies } = showPanel({ view, teaching: true });
    expect(has(say('teach.activeHint'))).toBe(true);
    expect(screen.getByRole('status').textContent).toBe(say('teach.active'));
    expect(button('teach.action')).toBeNull();
    fireEvent.click(button('teach.stop') ?? document.body);
    expect(spies.onStopTeaching).toHaveBeenCalledTimes(1);
  });

  it('takes the focus that its own button lost, and only that', () => {
    const { again } = showPanel({ view: GENERIC });
    again({ teaching: true });
    expect(document.activeElement).toBe(screen.getByRole('region', { name: say('teach.active') }));
    again({ teaching: false });
    screen.getByRole('textbox').focus();
    again({ teaching: true });
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });

  it('ends with Escape, which then does nothing else', () => {
    const outcome = {
      id: 1,
      outcome: { kind: 'stale' },
      title: '发货',
      text: '今天发',
      shopperName: '王小明',
    } as const;
    const { spies, again } = showPanel({ view: GENERIC, teaching: true, outcome });
    press(document.body, 'Escape');
    expect(spies.onStopTeaching).toHaveBeenCalledTimes(1);
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
    again({ teaching: false });
    press(document.body, 'Escape');
    expect(spies.onStopTeaching).toHaveBeenCalledTimes(1);
    expect(spies.onDismissOutcome).toHaveBeenCalledTimes(1);
  });
});
