/** The receipt of an erasure counts what was there, and nothing that stays. */
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { copyReceipts, createReceipt } from '../../../entrypoints/manager/privacy/receipt.ts';
import { keyText } from '../../../utils/model/index.ts';
import { addReminder, recordReading, recordSent, takeShopperOut } from '../../../utils/storage/index.ts';
import { freshDatabase, KEY, message, NOW, order, reading, sentReply } from '../storage/makers.ts';

const A = keyText(KEY);

async function erased() {
  const database = freshDatabase();
  const said = [message('a'), message('b'), message('c')];
  await recordReading(reading(said, { orders: [order('1'), order('2')] }), said, NOW, database);
  await addReminder({ conversation: A, text: '回访', dueAt: null }, NOW, database);
  const own = (text: string) => ({ own: { text, language: 'zh-CN' as const } });
  await recordSent(sentReply('m1', { conversation: A, ...own('只有甲') }), database);
  await recordSent(sentReply('m2', { conversation: A, ...own('两个都有') }), database);
  await recordSent(sentReply('m3', { conversation: 'b', ...own('两个都有') }), database);
  return takeShopperOut(A, database);
}

it('says how much of what was deleted', async () => {
  const receipt = createReceipt(await erased(), { name: '小王', now: NOW, language: 'zh-CN' });
  // Two lessons, and the reply that nobody else said.
  expect(receipt.said).toBe('已删除“小王”的记录：3 条消息、2 笔订单、1 条跟进、3 条学到的内容');
  const lines = receipt.text().split('\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      '买家：小王，旗舰店',
      '消息：3 条',
      '订单：2 笔',
      '承诺与提醒：1 条',
      '图片：没有保存过',
    ]),
  );
  expect(receipt.text()).not.toContain('备份');
  receipt.rewrote(4);
  expect(receipt.text()).toContain('备份：改写了 4 份');
});

it('is copied as a text, or says that it was not', async () => {
  const receipt = createReceipt(await erased(), { name: 'Wang', now: NOW, language: 'en' });
  const writeText = vi.fn(async () => {});
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyReceipts([receipt], 'en')).toBe('The list is copied');
  expect(writeText).toHaveBeenCalledExactlyOnceWith(receipt.text());
  writeText.mockRejectedValueOnce(new Error('no'));
  expect(await copyReceipts([receipt], 'en')).toContain('couldn’t');
  vi.unstubAllGlobals();
});
