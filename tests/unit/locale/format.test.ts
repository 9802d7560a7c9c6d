/** Times and sizes as people say them. The times are local ones, so that the tests hold in every time zone. */
import { describe, expect, it } from 'vitest';
import {
  formatAgo,
  formatBytes,
  formatClock,
  formatDay,
  formatDue,
  formatPercent,
} from '../../../utils/locale/index.ts';

const at = (year: number, month: number, day: number, hour = 0, minute = 0, second = 0) =>
  new Date(year, month - 1, day, hour, minute, second).getTime();

const NOON = at(2026, 7, 15, 12);

describe('formatClock', () => {
  it.each([
    [at(2026, 7, 15, 0, 0), '00:00'],
    [at(2026, 7, 15, 9, 5), '09:05'],
    [at(2026, 7, 15, 23, 59, 59), '23:59'],
  ])('%d: %s in every language', (time, text) => {
    expect((['zh-CN', 'zh-TW', 'en'] as const).map((language) => formatClock(time, language))).toEqual([
      text,
      text,
      text,
    ]);
  });
});

describe('formatDay', () => {
  it.each([
    ['the same day', at(2026, 7, 15, 0, 0), '今天', '今天', 'Today'],
    ['a minute before midnight', at(2026, 7, 14, 23, 59), '昨天', '昨天', 'Yesterday'],
    ['two days before', at(2026, 7, 13, 23, 59), '7月13日', '7月13日', 'Jul 13'],
    ['the day after', at(2026, 7, 16), '7月16日', '7月16日', 'Jul 16'],
    ['another year', at(2024, 7, 3), '2024年7月3日', '2024年7月3日', 'Jul 3, 2024'],
  ])('%s', (_name, time, zhCN, zhTW, en) => {
    expect([
      formatDay(time, NOON, 'zh-CN'),
      formatDay(time, NOON, 'zh-TW'),
      formatDay(time, NOON, 'en'),
    ]).toEqual([zhCN, zhTW, en]);
  });

  it('says yesterday across New Year', () => {
    expect(formatDay(at(2025, 12, 31, 22), at(2026, 1, 1, 1), 'zh-CN')).toBe('昨天');
  });
});

describe('formatAgo', () => {
  it.each([
    ['now', NOON, '刚刚', '剛剛', 'Just now'],
    ['59 seconds', NOON - 59_000, '刚刚', '剛剛', 'Just now'],
    ['a clock that runs ahead', NOON + 4 * 60_000, '刚刚', '剛剛', 'Just now'],
    ['a minute', NOON - 60_000, '1分钟前', '1 分鐘前', '1 minute ago'],
    ['just under an hour', NOON - 3_599_000, '59分钟前', '59 分鐘前', '59 minutes ago'],
    ['an hour', NOON - 3_600_000, '今天 11:00', '今天 11:00', 'Today 11:00'],
    ['the day before', at(2026, 7, 14, 14, 2), '昨天 14:02', '昨天 14:02', 'Yesterday 14:02'],
    ['days ago', at(2026, 7, 3, 14, 2), '7月3日', '7月3日', 'Jul 3'],
    ['years ago', at(2024, 7, 3, 14, 2), '2024年7月3日', '2024年7月3日', 'Jul 3, 2024'],
    ['far ahead', NOON + 2 * 3_600_000, '今天 14:00', '今天 14:00', 'Today 14:00'],
  ])('%s', (_name, time, zhCN, zhTW, en) => {
    expect([
      formatAgo(time, NOON, 'zh-CN'),
      formatAgo(time, NOON, 'zh-TW'),
      formatAgo(time, NOON, 'en'),
    ]).toEqual([zhCN, zhTW, en]);
  });

  it('says minutes also across midnight', () => {
    expect(formatAgo(at(2026, 7, 14, 23, 50), at(2026, 7, 15, 0, 5), 'zh-CN')).toBe('15分钟前');
  });
});

describe('formatDue', () => {
  it.each([
    ['later today', at(2026, 7, 15, 18), '今天 18:00', '今天 18:00', 'Today 18:00'],
    ['tomorrow', at(2026, 7, 16, 10), '明天 10:00', '明天 10:00', 'Tomorrow 10:00'],
    ['the day before', at(2026, 7, 14, 10), '昨天 10:00', '昨天 10:00', 'Yesterday 10:00'],
    ['far ahead', at(2026, 8, 1, 10), '8月1日 10:00', '8月1日 10:00', 'Aug 1 10:00'],
    ['next year', at(2027, 1, 1, 10), '2027年1月1日 10:00', '2027年1月1日 10:00', 'Jan 1, 2027 10:00'],
  ])('%s', (_name, time, zhCN, zhTW, en) => {
    expect([
      formatDue(time, NOON, 'zh-CN'),
      formatDue(time, NOON, 'zh-TW'),
      formatDue(time, NOON, 'en'),
    ]).toEqual([zhCN, zhTW, en]);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 byte'],
    [1, '1 byte'],
    [999, '999 byte'],
    [1000, '1 kB'],
    [1550, '1.6 kB'],
    [3_400_000, '3.4 MB'],
    [2_000_000_000, '2 GB'],
    [5_000_000_000_000, '5,000 GB'],
  ])('%d bytes: %s', (bytes, text) => {
    expect(formatBytes(bytes, 'en')).toBe(text);
  });

  it('is the same size in Chinese', () => {
    expect(formatBytes(3_400_000, 'zh-CN')).toBe('3.4 MB');
    expect(formatBytes(3_400_000, 'zh-TW')).toBe('3.4 MB');
  });
});

describe('formatPercent', () => {
  it.each([
    [0, '0%'],
    [0.57, '57%'],
    [0.994, '99%'],
    // Only certainty itself reads 100%.
    [0.9999, '99%'],
    [1, '100%'],
    [1.2, '100%'],
    [-0.1, '0%'],
  ])('%d: %s in every language', (share, text) => {
    expect((['zh-CN', 'zh-TW', 'en'] as const).map((language) => formatPercent(share, language))).toEqual([
      text,
      text,
      text,
    ]);
  });
});
