/** The manager's page of shoppers, in the real browser: narrowed, tagged and taken back, tags joined, and all that was said. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { setTheStage } from './harness.ts';

const stage = setTheStage();
const COUNT = 400;
const NOW = Date.now();
let page: Page;

/** Made-up shoppers straight in the store, each with some messages; every fortieth asked for an invoice. */
function fill(target: Page): Promise<void> {
  return target.evaluate(
    async ([count, now]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const work = database.transaction(['shoppers', 'messages', 'tags'], 'readwrite');
      for (const name of ['老客', '催发货', '催单'])
        work.objectStore('tags').put({ name, usedAt: now, ...(name === '老客' ? { colour: 'teal' } : {}) });
      for (let n = 0; n < count; n += 1) {
        const id = `practice/s1/x${n}`;
        const at = now - n * 3_600_000;
        const tags = [n % 3 === 0 ? '老客' : '', n % 5 === 0 ? '催发货' : '', n % 7 === 0 ? '催单' : ''];
        const amount = `¥${(n * 3.5 + 9).toFixed(2)}`;
        const orders = n % 2 === 0 ? [{ number: `26${n}`, state: '已签收', goods: '棉袜', amount }] : [];
        const flag = n % 9 === 0 ? { colour: 'red', note: '先安抚', agent: '小林', at } : null;
        const names = {
          platform: 'practice',
          shop: 's1',
          shopper: `x${n}`,
          name: `买家${n}号`,
          shopName: '练习小店',
        };
        const seen = { firstSeenAt: at, lastSeenAt: at, lastVisitAt: null, visits: 1, visitStartedAt: at };
        const kept = { tags: tags.filter((tag) => tag !== ''), flag, orders };
        work.objectStore('shoppers').put({ id, ...names, ...kept, ...seen });
        const said = ['在吗', n % 40 === 0 ? `可以开发票吗 第${n}单` : '什么时候发货', '好的 谢谢'];
        for (const [i, text] of said.entries()) {
          const row = {
            id: `${id}|m${i}`,
            conversation: id,
            side: 'shopper',
            text,
            at: at + i,
            kind: 'text',
          };
          work.objectStore('messages').put({ ...row, cut: false, order: at + i, seenAt: at });
        }
      }
      await new Promise((resolve) => {
        work.oncomplete = resolve;
      });
      database.close();
    },
    [COUNT, NOW] as const,
  );
}

const names = () => page.locator('.rows.shoppers tbody th').allTextContents();
const counted = (n: number) => page.getByText(`${n} 位买家`, { exact: true }).waitFor();
const undo = () => page.getByRole('button', { name: '撤销' }).click();

beforeAll(async () => {
  page = await stage.browser.context.newPage();
  await page.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#data`);
  await page.locator('.page-title').waitFor();
  await fill(page);
  await page.getByRole('navigation').getByText('买家').click();
  await counted(COUNT);
}, 60_000);

it('is narrowed by words, tags and sums, and sorted', async () => {
  await page.getByRole('searchbox', { name: '搜索买家' }).fill('买家7');
  await counted(11);
  await page.getByRole('searchbox', { name: '搜索买家' }).fill('');
  await page.getByRole('combobox', { name: '按标签筛选' }).selectOption('老客');
  await counted(134);
  await page.getByRole('button', { name: '更多筛选' }).click();
  await page.getByRole('textbox', { name: '消费金额从' }).fill('1000');
  await counted(19);
  await page.getByRole('button', { name: '已知消费' }).click();
  await expect.poll(names).toContain('买家396号');
  expect((await names())[0]).toBe('买家396号');
  await page.getByRole('textbox', { name: '消费金额从' }).fill('');
  await page.getByRole('combobox', { name: '按标签筛选' }).selectOption('');
  await counted(COUNT);
});

it('tags all that fit, and takes it back as a whole', async () => {
  await page.getByRole('searchbox', { name: '搜索买家' }).fill('买家7');
  await counted(11);
  await page.getByRole('checkbox', { name: '选择全部符合条件的买家' }).check();
  await page.getByRole('button', { name: '加标签' }).click();
  await page.getByRole('combobox', { name: '标签', exact: true }).fill('七字头');
  await page.keyboard.press('Enter');
  await page.getByText('已给 11 位买家加上“七字头”').first().waitFor();
  await expect.poll(() => page.locator('tbody .tag', { hasText: '七字头' }).count()).toBe(11);
  await undo();
  await expect.poll(() => page.locator('tbody .tag', { hasText: '七字头' }).count()).toBe(0);
  await page.getByRole('button', { name: '取消选择' }).click();
  await page.getByRole('searchbox', { name: '搜索买家' }).fill('');
});

it('joins tags on all shoppers, and takes it back', async () => {
  await page.getByRole('tab', { name: '标签' }).click();
  const line = (tag: string) => page.locator('.tag-line', { hasText: tag });
  await line('催发货').getByText('80 位买家').waitFor();
  await page.getByRole('checkbox', { name: '选择标签“催发货”' }).check();
  await page.getByRole('checkbox', { name: '选择标签“催单”' }).check();
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await line('催发货').getByText('126 位买家').waitFor();
  expect(await line('催单').count()).toBe(0);
  await undo();
  await line('催单').getByText('58 位买家').waitFor();
  await line('催发货').getByText('80 位买家').waitFor();
});

it('finds what was said with anybody, and opens the history there', async () => {
  await page.getByRole('tab', { name: '搜聊天记录' }).click();
  await page.getByRole('textbox', { name: '在全部聊天记录里搜索' }).fill('開發票');
  await page.getByText('10 位买家，10 条消息').waitFor();
  const lines = page.locator('.found-line');
  expect(await lines.first().textContent()).toContain('可以开发票吗 第0单');
  expect(await page.locator('.found mark').first().textContent()).toBe('开发票');
  // Whoever is seen since is found, too: an old signature hides nothing.
  await page.getByRole('textbox', { name: '在全部聊天记录里搜索' }).fill('第360单');
  await page.getByText('1 位买家，1 条消息').waitFor();
  await lines.first().click();
  const details = page.getByRole('region', { name: '买家360号的资料' });
  await details.locator('.said.current', { hasText: '第360单' }).waitFor();
  expect(await details.getByRole('textbox').inputValue()).toBe('第360单');
  await page.keyboard.press('Escape');
});

it('keeps the columns as they were chosen', async () => {
  await page.getByRole('tab', { name: '买家列表' }).click();
  await page.getByRole('button', { name: '列', exact: true }).click();
  await page.getByRole('checkbox', { name: '旗帜备注' }).uncheck();
  await page.getByRole('button', { name: '固定“来访”' }).click();
  await page.keyboard.press('Escape');
  await page.reload();
  await counted(COUNT);
  const heads = await page.getByRole('columnheader').allTextContents();
  expect(heads.slice(1, 3)).toEqual(['买家', '来访']);
  expect(heads).not.toContain('旗帜备注');
});
