/** A line becomes a template: what is selected in the page, else the agent's last one; masked, with what it answered. */
import { beforeEach, expect, it, vi } from 'vitest';
import { lineToKeep } from '../../../entrypoints/background/keptLine.ts';
import { fake } from '../platform/fakeBrowser.ts';
import { DOCUMENT, message, openReport, own } from './makers.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('../platform/fakeBrowser.ts')).fake.browser }));

const THREAD = [
  message('q1', '什么时候发货'),
  own('a1', '小王您好，订单20391847561029384756今天下午就发'),
  message('q2', '能开发票吗'),
  own('a2', '可以的亲，电子发票三天内发您邮箱'),
  message('q3', '我姓李，电话13812345678，怎么退货'),
];
const kept = (selection: unknown = null) => {
  fake.selection = selection;
  return lineToKeep(openReport(THREAD), DOCUMENT);
};

beforeEach(() => fake.reset());

it('is the last line that the agent sent, where nothing is selected', async () => {
  expect(await kept()).toEqual({ text: '可以的亲，电子发票三天内发您邮箱', triggers: ['能开发票吗'] });
  expect(await kept('  ')).toEqual(await kept());
});

it('is what is selected, without names and numbers, with what it answered', async () => {
  expect(await kept('小王您好，订单20391847561029384756今天下午就发')).toEqual({
    text: '{shopper}您好，订单{order}今天下午就发',
    triggers: ['什么时候发货'],
  });
});

it('of a shopper is what a template answers, and no reply', async () => {
  const line = await kept('我姓李，电话13812345678，怎么退货');
  expect(line?.text).toBe('');
  expect(line?.triggers.join('')).toContain('怎么退货');
  expect(line?.triggers.join('')).not.toMatch(/李|138/);
});

it('is nothing where nothing was sent and nothing selected, or the page may not be read', async () => {
  expect(await lineToKeep(openReport([message('q', '在吗')]), DOCUMENT)).toBeNull();
  fake.letsIn = false;
  expect(await lineToKeep(openReport([message('q', '在吗')]), DOCUMENT)).toBeNull();
});

it('is no longer than a template', async () => {
  expect((await kept('长'.repeat(9000)))?.text).toHaveLength(4000);
});
