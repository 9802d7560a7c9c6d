// @vitest-environment happy-dom
/** Times as pages write them, read as the reader reads them; what isn't certain is no time, never a wrong one. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Adapter, createReader } from '../../../utils/chat/index.ts';
import type { ChatMessage } from '../../../utils/model/index.ts';
import { desk, header, type Line, message, practice, show, thread } from './page.ts';

afterEach(() => show());

/** A Wednesday, in the computer's own time zone. */
const NOW = new Date(2026, 2, 11, 15, 30).getTime();
const local = (month: number, day: number, hour: number, minute: number, second = 0, year = 2026): number =>
  new Date(year, month - 1, day, hour, minute, second).getTime();

function messagesAt(now: number, lines: readonly Line[], adapter: Adapter = practice()) {
  show();
  const reader = createReader(
    document,
    adapter,
    () => 0,
    () => now,
  );
  reader.read();
  show(desk(header('a'), thread(...lines.map((line) => message(line)))));
  const reading = reader.read();
  if (reading.kind !== 'open') throw new Error(`the reading is ${reading.kind}`);
  return reading.conversation.messages;
}
const timeOf = (at: string, now = NOW): number | null | undefined =>
  messagesAt(now, [{ id: '1', at }])[0]?.at;

describe('a time that is certain', () => {
  it.each<[string, number]>([
    ['1773243000123', 1773243000123],
    ['1773243000', 1773243000000],
    [' 1773243000 ', 1773243000000],
    ['2026-03-10T08:00:00Z', Date.UTC(2026, 2, 10, 8)],
    ['2026-03-10T08:00:00.250+08:00', Date.UTC(2026, 2, 10, 0, 0, 0, 250)],
    ['2026-02-22 18:55:03', local(2, 22, 18, 55, 3)],
    ['2026/2/22 18:55', local(2, 22, 18, 55)],
    ['2026.02.22 18:55', local(2, 22, 18, 55)],
    ['2026年2月22日 18:55', local(2, 22, 18, 55)],
    ['2-22 18:55', local(2, 22, 18, 55)],
    ['02-22 18:55:10', local(2, 22, 18, 55, 10)],
    ['2月22日 下午6:55', local(2, 22, 18, 55)],
    ['12-31 23:59', local(12, 31, 23, 59, 0, 2025)],
    ['3-3 09:30', local(3, 3, 9, 30)],
    ['3/3 09:30', local(3, 3, 9, 30)],
    ['2/22 18:55', local(2, 22, 18, 55)],
    ['09:30', local(3, 11, 9, 30)],
    ['9:30:15', local(3, 11, 9, 30, 15)],
    ['今天 08:00', local(3, 11, 8, 0)],
    ['Today 08:00', local(3, 11, 8, 0)],
    ['昨天 09:30', local(3, 10, 9, 30)],
    ['昨日 9:30', local(3, 10, 9, 30)],
    ['Yesterday at 9:30 AM', local(3, 10, 9, 30)],
    ['前天 21:05', local(3, 9, 21, 5)],
    ['星期一 10:00', local(3, 9, 10, 0)],
    ['週二 10:00', local(3, 10, 10, 0)],
    ['礼拜五 10:00', local(3, 6, 10, 0)],
    ['星期天 10:00', local(3, 8, 10, 0)],
    // The weekday of today is a week ago: today's would be written as a time alone.
    ['周三 10:00', local(3, 4, 10, 0)],
    ['上午 9:05', local(3, 11, 9, 5)],
    ['早上8:05', local(3, 11, 8, 5)],
    ['凌晨 12:10', local(3, 11, 0, 10)],
    ['中午12:10', local(3, 11, 12, 10)],
    ['中午1:10', local(3, 11, 13, 10)],
    ['下午3:05', local(3, 11, 15, 5)],
    ['昨天 下午12:05', local(3, 10, 12, 5)],
    ['昨天 晚上11:20', local(3, 10, 23, 20)],
    ['3:05 PM', local(3, 11, 15, 5)],
    ['12:10 AM', local(3, 11, 0, 10)],
    ['12:10pm', local(3, 11, 12, 10)],
    ['已读 09:30', local(3, 11, 9, 30)],
  ])('%s', (at, time) => {
    expect(timeOf(at)).toBe(time);
  });
});

describe('no time', () => {
  it.each([
    '',
    '刚刚',
    '5分钟前',
    '昨天',
    '2026-03-10',
    '25:00',
    '09:75',
    '2-30 10:00',
    '13-40 10:00',
    '2026-02-29 10:00',
    '03/04 09:30',
    '12345',
    '20261121223045',
    '发货时间 '.repeat(12).concat('09:30'),
  ])('in %j', (at) => {
    expect(timeOf(at)).toBeNull();
  });

  // Each names a day that isn't today: read for what it says, or not at all.
  it.each<[string, number]>([
    ['03/04/2026 09:30', local(3, 4, 9, 30)],
    ['10.03.2026 09:30', local(3, 10, 9, 30)],
    ['Mar 10, 09:30', local(3, 10, 9, 30)],
    ['10 Mar 2026 09:30', local(3, 10, 9, 30)],
    ['March 10 at 9:30 AM', local(3, 10, 9, 30)],
    ['Tue, 10 Mar 09:30', local(3, 10, 9, 30)],
    ['Monday 09:30', local(3, 9, 9, 30)],
    ['Mon 09:30', local(3, 9, 9, 30)],
    ['大前天 09:30', local(3, 8, 9, 30)],
    ['2天前 09:30', local(3, 9, 9, 30)],
    ['上周二 09:30', local(3, 3, 9, 30)],
  ])('of today in %j', (at, time) => {
    expect([time, null]).toContain(timeOf(at));
  });

  // Between twelve and one at night; at noon in no language.
  it.each(['昨天 晚上12:30', '晚上12:30'])('of noon in %j', (at) => {
    expect(timeOf(at)).not.toBe(local(3, at.startsWith('昨天') ? 10 : 11, 12, 30));
  });
});

describe('around midnight', () => {
  const midnight = local(3, 11, 0, 10);
  it.each<[string, number]>([
    ['23:58', local(3, 10, 23, 58)],
    ['00:05', local(3, 11, 0, 5)],
    // The page's clock may be ahead of ours by a few minutes, not by more.
    ['00:14', local(3, 11, 0, 14)],
    ['00:16', local(3, 10, 0, 16)],
    ['昨天 23:58', local(3, 10, 23, 58)],
    ['前天 23:58', local(3, 9, 23, 58)],
    ['星期二 23:58', local(3, 10, 23, 58)],
  ])('%s is read', (at, time) => {
    expect(timeOf(at, midnight)).toBe(time);
  });

  it('what was said stays when it was said, as the page writes it anew', () => {
    const said = local(3, 11, 23, 58);
    const minutes = 60_000;
    expect(timeOf('23:58', said)).toBe(said);
    expect(timeOf('23:58', said + 10 * minutes)).toBe(said);
    expect(timeOf('昨天 23:58', said + 600 * minutes)).toBe(said);
    expect(timeOf('星期三 23:58', said + 3 * 1440 * minutes)).toBe(said);
    expect(timeOf('3-11 23:58', said + 9 * 1440 * minutes)).toBe(said);
    expect(timeOf('3-11 23:58', said + 330 * 1440 * minutes)).toBe(said);
  });

  it('a message without an id keeps the one it was given', () => {
    const ids = (now: number, at: string) => messagesAt(now, [{ at }, { at: '' }]).map(({ id }) => id);
    const first = ids(local(3, 11, 23, 59), '23:58');
    expect(new Set(first).size).toBe(2);
    expect(ids(local(3, 12, 9, 0), '昨天 23:58')).toEqual(first);
    expect(ids(local(3, 12, 9, 0), '昨天 23:57')).not.toEqual(first);
  });
});

describe('a line that is nothing but a time', () => {
  const kept = (text: string, side = 'system'): boolean =>
    messagesAt(NOW, [{ id: '1', side, text }]).length === 1;

  it.each([
    '09:30',
    '下午3:05',
    '3:05 PM',
    '昨天 09:30',
    '昨天',
    '刚刚',
    '剛剛',
    '5分钟前',
    '2小时前',
    '2026-03-10 18:55',
    '2026年3月10日 18:55',
    '3月10日 18:55',
    '3-10',
    '星期一 10:00',
    'Today',
    'Yesterday at 9:30 AM',
    'Monday',
    'Wed, 12 Mar',
    'Mar 12th',
    'Tue 10:20',
    'March 12, 2026',
    '12 March 2026',
    '5 minutes ago',
    'just now',
    '（09:30）',
  ])('is no message: %s', (text) => {
    expect([kept(text), kept(text, 'visitor')]).toEqual([false, false]);
  });

  it.each([
    '12',
    '1773243000',
    '您好',
    '昨天买的',
    '今天能发吗',
    '以上是历史消息',
    '客服小林 09:30 接入',
    '2件',
    'Maybe',
    'on Monday please',
    '¥12.50',
    '对方已于 2026-03-10 18:55 离开会话，如需继续请重新发起会话',
  ])('is one: %s', (text) => {
    expect([kept(text), kept(text, 'visitor')]).toEqual([true, true]);
  });

  it.each(['shopper', 'agent', 'bot'])('is one where it is certain that the %s said it', (side) => {
    expect(messagesAt(NOW, [{ id: '1', side, text: '昨天' }])).toMatchObject([{ side, text: '昨天' }]);
  });
});

it('a separator dates what follows it, until the next, and no message says it', () => {
  const sound = practice();
  const adapter: Adapter = {
    ...sound,
    message: { ...sound.message, at: ['[data-desk="message"]:not([data-side="time"])'] },
    separator: { at: ['[data-side="time"]'], time: [{}] },
  };
  const lines = [
    { id: '1', text: '早' },
    { id: 's1', side: 'time', text: '昨天 09:30' },
    { id: '2', text: '在吗' },
    { id: '3', text: '在吗', at: '2026-03-10 09:41' },
    { id: 's2', side: 'time', text: '刚刚' },
    { id: '4', text: '人呢' },
    { id: 's3', side: 'time', text: '10:05' },
    { id: '5', text: '好的' },
  ];
  const read = messagesAt(NOW, lines, adapter).map(({ id, at }: ChatMessage) => [id, at]);
  expect(read).toEqual([
    ['1', null],
    ['2', local(3, 10, 9, 30)],
    ['3', local(3, 10, 9, 41)],
    ['4', local(3, 10, 9, 30)],
    ['5', local(3, 11, 10, 5)],
  ]);
});
