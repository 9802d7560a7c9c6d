/** What agents promise in their own lines, and what only sounds like it. Now is Friday, 3 July 2026, 14:20. */
import { describe, expect, it } from 'vitest';
import { promiseIn } from '../../../utils/followUps/index.ts';

const NOW = new Date(2026, 6, 3, 14, 20).getTime();
const at = (month: number, day: number, hour: number, minute = 0) =>
  new Date(2026, month - 1, day, hour, minute).getTime();

describe('is a promise', () => {
  it.each<[string, number | null]>([
    ['亲，明天一定给您发出', at(7, 4, 10)],
    ['这边明天上午帮您补发', at(7, 4, 10)],
    ['我今天下班前给您回复', at(7, 3, 18)],
    ['这边会在48小时内给您退款', at(7, 5, 14, 20)],
    ['我们会尽快给您处理', null],
    ['放心，肯定给您换新', null],
    ['小二下周一帮您催一下物流', at(7, 6, 10)],
    ['這邊明天幫您補發', at(7, 4, 10)],
  ])('%s', (line, dueAt) => expect(promiseIn(line, NOW)).toEqual({ text: line, dueAt }));

  it('the sentence that holds it, of a line with several', () => {
    expect(promiseIn('不好意思让您久等了。我明天给您补发！还有别的要帮忙吗？', NOW)?.text).toBe(
      '我明天给您补发！',
    );
  });
});

describe('is none', () => {
  it.each([
    ['how it goes in general', '付款后一般48小时内发货'],
    ['on a condition', '如果明天还没到，我给您补发'],
    ['a question', '明天给您补发可以吗'],
    ['done already', '已经给您补发了'],
    ['while the shopper waits', '稍等，马上为您查询'],
    ['asked of the shopper', '麻烦您明天联系一下快递'],
    ['a refusal', '今天没办法给您发出了'],
    ['a greeting', '下午好，有什么可以帮您'],
    ['a word that only begins alike', '退款需要一定的时间'],
    ['nothing', ''],
  ])('%s', (_why, line) => expect(promiseIn(line, NOW)).toBeNull());

  it('however long the line is', () => {
    expect(promiseIn('明天'.repeat(50_000), NOW)).toBeNull();
  });
});
