// @vitest-environment happy-dom
/** What was said with a shopper: by day and visit, oldest first, with gaps and what replies were made from. */
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import type { HistoryProps } from '../../components/index.ts';
import { formatClock, formatDay } from '../../utils/locale/index.ts';
import { VISIT_GAP } from '../../utils/model/index.ts';
import { historyOf, historyProps, said, told } from './historyMakers.tsx';
import { HOUR, NOW, say, showPanel } from './makers.tsx';

afterEach(cleanup);

function open(messages: HistoryProps['messages'], more: Partial<HistoryProps> = {}) {
  showPanel({ History: historyOf({ messages, ...more }) });
  fireEvent.click(screen.getByRole('tab', { name: say('tab.history') }));
}

/** Each day with its visits: when each began, and its messages, as they stand on screen. */
function days() {
  return [...document.querySelectorAll<HTMLElement>('.history-day')].map((day) => [
    within(day).getByRole('heading', { level: 2 }).textContent,
    ...[...day.querySelectorAll('.history-visit')].map((visit) => [
      visit.querySelector('h3')?.textContent ?? '',
      ...[...visit.querySelectorAll('.said-text')].map((text) => text.textContent),
    ]),
  ]);
}

const YESTERDAY = NOW - 24 * HOUR;
const clock = (at: number) => told('history.visit', { clock: formatClock(at, 'zh-CN') });
const day = (at: number) => formatDay(at, NOW, 'zh-CN');

it('messages are grouped by day and visit, in their order', () => {
  const second = YESTERDAY + VISIT_GAP + 1;
  open([said('一', YESTERDAY), said('二', second), said('三', second + VISIT_GAP), said('四', NOW - HOUR)]);
  expect(days()).toEqual([
    [day(YESTERDAY), [clock(YESTERDAY), '一'], [clock(second), '二', '三']],
    [day(NOW), [clock(NOW - HOUR), '四']],
  ]);
});

it('a visit whose beginning is not here has none', () => {
  open([said('一', YESTERDAY), said('二', NOW)], { hasEarlier: true });
  expect(days()).toEqual([
    [day(YESTERDAY), ['', '一']],
    [day(NOW), [clock(NOW), '二']],
  ]);
});

it('a day ends at midnight, not after 24 hours; a visit goes on', () => {
  const midnight = new Date(NOW).setHours(0, 0, 0, 0);
  open([said('前', midnight - 1), said('后', midnight)]);
  expect(days()).toEqual([
    [day(midnight - 1), [clock(midnight - 1), '前']],
    [day(midnight), ['', '后']],
  ]);
});

it('a message without a time belongs to the one before it', () => {
  open([said('零', null), said('一', YESTERDAY), said('二', null), said('三', NOW)]);
  expect(days()).toEqual([
    [told('history.undated'), ['', '零']],
    [day(YESTERDAY), [clock(YESTERDAY), '一', '二']],
    [day(NOW), [clock(NOW), '三']],
  ]);
});

it('each says who, when and of what kind', () => {
  open([said('袜子', NOW, { side: 'agent', kind: 'goods' })]);
  const item = screen.getByRole('listitem').textContent;
  for (const part of [told('side.agent'), formatClock(NOW, 'zh-CN'), told('history.goods'), '袜子'])
    expect(item).toContain(part);
});

it.each(['shopper', 'agent', 'bot', 'system', 'unknown'] as const)('%s is named', (side) => {
  open([said('x', NOW, { side })]);
  expect(screen.getByRole('listitem').textContent).toContain(told(`side.${side}`));
});

it.each([
  [{ title: '发货时间', own: false }, told('history.from', { title: '发货时间' })],
  [{ title: '', own: false }, told('history.fromTemplate')],
  [{ title: '', own: true }, told('history.fromOwn')],
])('what it was made from is told: %j', (source, words) => {
  open([said('今天发', NOW, { side: 'agent', source })]);
  const item = screen.getByRole('listitem');
  expect(within(item).getByText(words)).toBeDefined();
  expect(within(item).getByTitle(words)).toBeDefined();
});

it('where something may be missing, that is shown, before what came after it', () => {
  open([said('一', NOW), said('二', NOW, { afterGap: true })]);
  const items = screen.getAllByRole('listitem').map((item) => item.textContent);
  expect(items).toHaveLength(3);
  expect(items[1]).toBe(told('history.gap'));
});

it('earlier and later messages are asked for, where there are some', () => {
  open([said('一', NOW)]);
  for (const key of ['history.earlier', 'history.later', 'history.newest'] as const)
    expect(screen.queryByRole('button', { name: told(key) })).toBeNull();
  cleanup();
  const { onEarlier, onLater, onNewest } = historyProps();
  open([said('一', NOW)], { onEarlier, onLater, onNewest, hasEarlier: true, hasLater: true });
  fireEvent.click(screen.getByRole('button', { name: told('history.earlier') }));
  expect(onEarlier).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: told('history.later') }));
  expect(onLater).toHaveBeenCalledTimes(1);
  fireEvent.click(screen.getByRole('button', { name: told('history.newest') }));
  expect(onNewest).toHaveBeenCalledTimes(1);
});

it('reading and emptiness are two different things', () => {
  open(null);
  expect(screen.getByText(told('history.loading'))).toBeDefined();
  cleanup();
  open([]);
  expect(screen.queryByText(told('history.loading'))).toBeNull();
  expect(screen.getByText(told('history.empty'))).toBeDefined();
});
