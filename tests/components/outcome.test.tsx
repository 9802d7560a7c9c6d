// @vitest-environment happy-dom
/** What became of a fill is said as it was, stays as long as it should, and copying is offered where it helps. */
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FillReport } from '../../components/index.ts';
import type { MessageKey } from '../../utils/locale/index.ts';
import { press, say, showPanel } from './makers.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

type Outcome = FillReport['outcome'];

const report = (outcome: Outcome, id = 1): FillReport => ({
  id,
  outcome,
  title: '发货',
  text: '今天发出',
  shopperName: '王小明',
});

/** Outcome, what is said, whether copying is offered. */
const BAD: readonly (readonly [Outcome, string, boolean])[] = [
  [{ kind: 'stale' }, say('outcome.stale', { shopper: '王小明' }), true],
  [{ kind: 'noComposer' }, say('outcome.noComposer'), true],
  [{ kind: 'unverified' }, say('outcome.unverified'), true],
  [{ kind: 'copyFailed' }, say('outcome.copyFailed'), false],
  ...(['stale', 'changed', 'nothing', 'failed'] as const).map((why): [Outcome, string, boolean] => [
    { kind: 'notTakenBack', why },
    say(`outcome.notTakenBack.${why}` satisfies MessageKey),
    false,
  ]),
  ...(
    [
      ['uncertain', true],
      ['readOnly', true],
      ['composing', true],
      ['tooLong', true],
      ['oneLine', true],
      ['blanks', false],
      ['empty', false],
    ] as const
  ).map(([reason, copy]): [Outcome, string, boolean] => [
    { kind: 'refused', reason },
    say(`outcome.refused.${reason}` satisfies MessageKey),
    copy,
  ]),
];
const GOOD: readonly (readonly [Outcome, string])[] = [
  [{ kind: 'filled' }, say('outcome.filled', { title: '发货' })],
  [{ kind: 'copied' }, say('outcome.copied', { title: '发货' })],
  [{ kind: 'takenBack' }, say('outcome.takenBack')],
];

const toast = () => document.querySelector('.toast');
const copyButton = () => screen.queryByRole('button', { name: say('outcome.copyInstead') });

describe.each(BAD)('%o', (outcome, text, copy) => {
  it('is said aloud and on screen, as bad news', () => {
    showPanel({ outcome: report(outcome) });
    expect(screen.getByRole('status').textContent).toBe(text);
    expect(toast()?.textContent).toContain(text);
    expect(toast()?.classList.contains('bad')).toBe(true);
  });

  it('stays until it is closed', () => {
    const { spies } = showPanel({ outcome: report(outcome) });
    vi.advanceTimersByTime(60_000);
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: say('action.close') }));
    expect(spies.onDismissOutcome).toHaveBeenCalledTimes(1);
  });

  it(copy ? 'offers the text for copying' : 'offers no copying', () => {
    const { spies } = showPanel({ outcome: report(outcome) });
    const button = copyButton();
    expect(button !== null).toBe(copy);
    if (button === null) return;
    fireEvent.click(button);
    expect(spies.onCopy).toHaveBeenCalledExactlyOnceWith('今天发出', null);
  });
});

describe.each(GOOD)('%o', (outcome, text) => {
  it('is said aloud and on screen, as good news without a copy', () => {
    showPanel({ outcome: report(outcome) });
    expect(screen.getByRole('status').textContent).toBe(text);
    expect(toast()?.textContent).toContain(text);
    expect(toast()?.classList.contains('good')).toBe(true);
    expect(copyButton()).toBeNull();
  });

  it('goes by itself, once', () => {
    const { spies } = showPanel({ outcome: report(outcome) });
    vi.advanceTimersByTime(3000);
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
    vi.advanceTimersByTime(60_000);
    expect(spies.onDismissOutcome).toHaveBeenCalledTimes(1);
  });

  it('the same again starts the clock again', () => {
    const { spies, again } = showPanel({ outcome: report(outcome) });
    vi.advanceTimersByTime(3000);
    again({ outcome: report(outcome, 2) });
    vi.advanceTimersByTime(3000);
    expect(spies.onDismissOutcome).not.toHaveBeenCalled();
  });
});

it('no two outcomes are told in the same words', () => {
  const texts = [...BAD, ...GOOD].map(([, text]) => text);
  expect(new Set(texts).size).toBe(texts.length);
});

it('the live region stands before there is anything to say', () => {
  const { again } = showPanel();
  const region = screen.getByRole('status');
  expect(region.textContent).toBe('');
  again({ outcome: report({ kind: 'filled' }) });
  expect(screen.getByRole('status')).toBe(region);
});

it('Escape closes it; without one the key is left alone', () => {
  const { spies, again } = showPanel({ outcome: report({ kind: 'stale' }) });
  expect(press(document.body, 'Escape', { code: 'Escape' })).toBe(true);
  expect(spies.onDismissOutcome).toHaveBeenCalledTimes(1);
  again({ outcome: null });
  expect(press(document.body, 'Escape', { code: 'Escape' })).toBe(false);
});
