// @vitest-environment happy-dom
/** What was said with a shopper: by day, oldest first, earlier pages on demand. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryMessage, PanelProps } from '../../components/index.ts';
import { formatClock, formatDay } from '../../utils/locale/index.ts';
import { HOUR, NOW, say, showPanel } from './makers.tsx';

afterEach(cleanup);

let ids = 0;
function said(text: string, at: number | null, more: Partial<HistoryMessage> = {}): HistoryMessage {
  ids += 1;
  return { id: String(ids), side: 'shopper', text, at, kind: 'text', ...more };
}

function open(history: PanelProps['history'], more: Partial<PanelProps> = {}) {
  const shown = showPanel({ history, ...more });
  fireEvent.click(screen.getByRole('tab', { name: say('tab.history') }));
  return shown;
}

/** Each day with its messages, as it stands on screen. */
function days() {
  return [...document.querySelectorAll<HTMLElement>('.history-day')].map((day) => [
    within(day).getByRole('heading').textContent,
    [...day.querySelectorAll('.said-text')].map((text) => text.textContent),
  ]);
}

const YESTERDAY = NOW - 24 * HOUR;

it('messages are grouped by day, in their order', () => {
  open([said('一', YESTERDAY), said('二', YESTERDAY + HOUR), said('三', NOW - HOUR)]);
  expect(days()).toEqual([
    [formatDay(YESTERDAY, NOW, 'zh-CN'), ['一', '二']],
    [formatDay(NOW, NOW, 'zh-CN'), ['三']],
  ]);
});

it('a day ends at midnight, not after 24 hours', () => {
  const midnight = new Date(NOW).setHours(0, 0, 0, 0);
  open([said('前', midnight - 1), said('后', midnight)]);
  expect(days().map(([, texts]) => texts)).toEqual([['前'], ['后']]);
});

it('a message without a time belongs to the one before it', () => {
  open([said('零', null), said('一', YESTERDAY), said('二', null), said('三', NOW)]);
  expect(days()).toEqual([
    [say('history.undated'), ['零']],
    [formatDay(YESTERDAY, NOW, 'zh-CN'), ['一', '二']],
    [formatDay(NOW, NOW, 'zh-CN'), ['三']],
  ]);
});

it('each says who, when and of what kind', () => {
  const message = said('袜子', NOW, { side: 'agent', kind: 'goods' });
  open([message]);
  const item = screen.getByRole('listitem').textContent;
  for (const part of [say('side.agent'), formatClock(NOW, 'zh-CN'), say('history.goods'), '袜子'])
    expect(item).toContain(part);
});

it.each(['shopper', 'agent', 'bot', 'system', 'unknown'] as const)('%s is named', (side) => {
  open([said('x', NOW, { side })]);
  expect(screen.getByRole('listitem').textContent).toContain(say(`side.${side}`));
});

it('an earlier page is asked for, where there is one', () => {
  const { spies, again } = open([said('一', NOW)], { historyHasEarlier: true });
  fireEvent.click(screen.getByRole('button', { name: say('history.earlier') }));
  expect(spies.onEarlier).toHaveBeenCalledTimes(1);
  again({ historyHasEarlier: false });
  expect(screen.queryByRole('button', { name: say('history.earlier') })).toBeNull();
});

it('reading and emptiness are two different things', () => {
  const { again } = open(null);
  expect(screen.getByText(say('history.loading'))).toBeDefined();
  again({ history: [] });
  expect(screen.queryByText(say('history.loading'))).toBeNull();
  expect(screen.getByText(say('history.empty'))).toBeDefined();
});

describe('its place', () => {
  /** Each message is 100 high, the button for earlier ones 40, the box 250. */
  beforeEach(() => {
    const height = vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get');
    height.mockImplementation(function (this: HTMLElement) {
      return (
        this.querySelectorAll('.said').length * 100 + this.querySelectorAll('.history > button').length * 40
      );
    });
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(250);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  const list = (...names: string[]) => names.map((name) => said(name, NOW, { id: name }));
  const box = () => document.querySelector('.body') as HTMLElement;
  const OLD = ['c', 'd', 'e', 'f', 'g'];

  it('is the newest at first, also when it was still being read', () => {
    const { again } = open(null);
    again({ history: list(...OLD) });
    expect(box().scrollTop).toBe(500);
  });

  it('is the newest of the next shopper', () => {
    const { again } = open(list(...OLD));
    box().scrollTop = 100;
    again({ history: list('x', 'y', 'z') });
    expect(box().scrollTop).toBe(300);
  });

  it.each([
    ['at the end goes along with a new message', 245, 600],
    ['elsewhere stays', 100, 100],
  ])('%s', (_what, from, to) => {
    const { again } = open(list(...OLD));
    box().scrollTop = from;
    again({ history: list(...OLD, 'h') });
    expect(box().scrollTop).toBe(to);
  });

  it('is kept when earlier messages come in above, and when their button goes', () => {
    const { again } = open(list(...OLD), { historyHasEarlier: true });
    box().scrollTop = 20;
    again({ history: list('a', 'b', ...OLD) });
    expect(box().scrollTop).toBe(220);
    again({ historyHasEarlier: false });
    expect(box().scrollTop).toBe(180);
  });

  it('is not left to the other tabs', () => {
    open(list(...OLD));
    fireEvent.click(screen.getByRole('tab', { name: say('tab.shopper') }));
    expect(box().scrollTop).toBe(0);
  });
});
