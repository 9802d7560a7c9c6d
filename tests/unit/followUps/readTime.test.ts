/** When something is to happen, as agents and shoppers write it. Now is Friday, 3 July 2026, 14:20. */
import { describe, expect, it } from 'vitest';
import { readTime } from '../../../utils/followUps/index.ts';

const NOW = new Date(2026, 6, 3, 14, 20).getTime();

const shown = (text: string): string | null => {
  const found = readTime(text, NOW);
  if (found === null) return null;
  const date = new Date(found.at);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`;
};

describe.each<[string, readonly (readonly [string, string])[]]>([
  [
    'a day',
    [
      ['明天问是否收到', '07-04 10:00'],
      ['后天', '07-05 10:00'],
      ['大后天跟进', '07-06 10:00'],
      ['今天给您安排', '07-03 18:00'],
      ['明日', '07-04 10:00'],
      ['後天再問', '07-05 10:00'],
    ],
  ],
  [
    'a day and a time',
    [
      ['明天10点问是否收到', '07-04 10:00'],
      ['明天 10 点问是否收到', '07-04 10:00'],
      ['明天 10 点问是否收到', '07-04 10:00'],
      ['明天下午3点半', '07-04 15:30'],
      ['明天三点', '07-04 15:00'],
      ['明天8点', '07-04 08:00'],
      ['今晚8点', '07-03 20:00'],
      ['明早9点半', '07-04 09:30'],
      ['明早联系您', '07-04 09:00'],
      ['后天晚上', '07-05 20:00'],
      ['明天晚上12点前', '07-05 00:00'],
      ['今天下午4点一刻', '07-03 16:15'],
      ['明天 09:05', '07-04 09:05'],
      ['明天中午1点', '07-04 13:00'],
      ['明天下午三點二十分', '07-04 15:20'],
    ],
  ],
  [
    'a time alone, the next that people are awake for',
    [
      ['4点发出', '07-03 16:00'],
      ['下午3点', '07-03 15:00'],
      ['9点回复您', '07-03 21:00'],
      ['10点回复您', '07-04 10:00'],
      ['上午9点', '07-04 09:00'],
      ['16:30', '07-03 16:30'],
      ['13:00', '07-04 13:00'],
    ],
  ],
  [
    'a day of the week',
    [
      ['周五', '07-03 18:00'],
      ['周一上午', '07-06 10:00'],
      ['下周一', '07-06 10:00'],
      ['下下周三', '07-15 10:00'],
      ['本周日', '07-05 10:00'],
      ['星期天', '07-05 10:00'],
      ['周末', '07-04 10:00'],
      ['周六前', '07-04 18:00'],
      ['下個禮拜二', '07-07 10:00'],
    ],
  ],
  [
    'a date',
    [
      ['7月15日', '07-15 10:00'],
      ['15号下午', '07-15 15:00'],
      ['1号', '08-01 10:00'],
      ['下个月5号', '08-05 10:00'],
      ['月底', '07-31 10:00'],
      ['下月初', '08-01 10:00'],
      ['7/20 前', '07-20 18:00'],
    ],
  ],
  [
    'a span',
    [
      ['半小时后', '07-03 14:50'],
      ['30分钟内', '07-03 14:50'],
      ['48小时内发货', '07-05 14:20'],
      ['两个小时之后', '07-03 16:20'],
      ['3天后', '07-06 14:20'],
      ['1-3天内', '07-06 14:20'],
      ['三到五个工作日内到账', '07-10 14:20'],
      ['一周内', '07-10 14:20'],
      ['一个月后回访', '08-03 14:20'],
      ['半个月后', '07-18 14:20'],
      ['十五天内', '07-18 14:20'],
    ],
  ],
  [
    'soon',
    [
      ['稍后给您回复', '07-03 14:50'],
      ['下班前处理', '07-03 18:00'],
    ],
  ],
])('%s', (_kind, cases) => {
  it.each(cases)('%s', (text, expected) => expect(shown(text)).toBe(expected));
});

describe('is none', () => {
  it.each([
    '在吗',
    '这个多少钱',
    '一天',
    '前天',
    '早点睡',
    '晚点',
    '有点大',
    '25点',
    '2月30日',
    '差一点',
    '三天无理由',
    '满3件8折',
    '点一下',
    '时间',
    '一月份的订单',
    '',
  ])('%s', (text) => expect(shown(text)).toBeNull());
});

it('says where it stands, whether it is exact, and whether it is a deadline', () => {
  expect(readTime('亲，明天10点问是否收到', NOW)).toMatchObject({
    start: 2,
    end: 7,
    isExact: true,
    isDeadline: false,
  });
  expect(readTime('48小时内发货', NOW)).toMatchObject({ start: 0, end: 5, isExact: true, isDeadline: true });
  expect(readTime('周六前', NOW)).toMatchObject({ isExact: false, isDeadline: true });
});

it('is never before now', () => {
  for (const text of ['今天上午', '今天9点前', '下班前', '周五上午', '7月3日'])
    expect(readTime(text, new Date(2026, 6, 3, 23, 30).getTime())?.at ?? 0).toBeGreaterThanOrEqual(
      new Date(2026, 6, 3, 23, 30).getTime(),
    );
});
