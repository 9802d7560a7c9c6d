// @vitest-environment happy-dom
/** What was said with a shopper: by day, oldest first, earlier pages on demand. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
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
