/** Import and export in the real browser: a file of another tool comes in whole, is suggested, goes out, is taken back. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();

const CSV = [
  '快捷短语编码,快捷短语,快捷短语分组',
  'msc,豆腐猫砂少量多次可以冲马桶，膨润土的不行哦。,猫砂',
  'msx,"亲，混合猫砂请倒进垃圾桶，',
  '别冲马桶哦。",猫砂',
  ',,空行没有正文',
]
  .map((line) => `${line}\r\n`)
  .join('');

/** By turning the decoder of the platform round: none of ours has a part in it. */
function encodeGbk(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  return new Uint8Array(
    [...text].flatMap((one) => (one < '\u0080' ? [one.charCodeAt(0)] : (codes.get(one) ?? []))),
  );
}

/** Drops a file on the page, as a drag from the desktop ends. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([new Uint8Array(content)], fileName, { type: 'text/csv' }));
      return dropped;
    },
    [name, [...bytes]] as const,
  );
  const page0 = page.locator('.manager');
  await page0.dispatchEvent('dragover', { dataTransfer: transfer });
  await page.getByText('松开鼠标，导入这些文件').waitFor();
  await page0.dispatchEvent('drop', { dataTransfer: transfer });
}

describe('a file of 千牛', () => {
  it('is dropped, looked at, imported, suggested, exported with the right bytes, and taken back', async () => {
    const desk = await stage.openDesk();
    const [person] = (await people(desk)) as [Person];
    await openConversation(desk, person);
    const panel = await stage.browser.openPanel(desk);
    await waitForShopper(panel, person.name);

    const manager = await stage.browser.context.newPage();
    const errors: string[] = [];
    manager.on('pageerror', (error) => errors.push(String(error)));
    manager.on('console', (line) => {
      if (line.type() === 'error') errors.push(line.text());
    });
    await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
    await manager.getByRole('button', { name: '导入' }).waitFor();
    await drop(manager, '猫砂话术.csv', encodeGbk(CSV));

    // What it was taken for, and where it goes.
    await manager.getByText('猫砂话术.csv：千牛快捷短语').waitFor();
    await manager.getByText('编码 gb18030').waitFor();
    expect(await manager.getByRole('textbox', { name: '话术包名称' }).inputValue()).toBe('猫砂话术');
    expect(await manager.getByRole('combobox', { name: '第 2 列是什么' }).inputValue()).toBe('text');
    await manager.getByRole('button', { name: '查看会改动什么' }).click();

    // What it would do: nothing is in the store yet.
    await manager.getByRole('button', { name: '新增 2' }).waitFor();
    await manager.getByRole('button', { name: '没有采用 1' }).click();
    await manager.getByText('第 5 行').waitFor();
    await manager.getByRole('button', { name: '全部 3' }).click();
    await manager.getByRole('button', { name: '导入', exact: true }).click();
    await manager.getByRole('heading', { name: '导入完成' }).waitFor();
    await manager.getByRole('button', { name: '关闭' }).first().click();

    await desk.bringToFront();
    await say(desk, person, '混合猫砂能不能冲马桶');
    await waitForSuggestions(panel);
    await expect.poll(async () => (await panel.locator('.card').allTextContents()).join()).toContain('猫砂');

    await manager.bringToFront();
    await manager.getByRole('button', { name: '导出' }).click();
    await manager.getByRole('combobox', { name: '话术包' }).selectOption({ label: '猫砂话术 · 2 条话术' });
    await manager.getByRole('radio', { name: '千牛 CSV' }).check();
    const saver = manager.getByRole('button', { name: '保存 猫砂话术-千牛.csv' });
    const folder = await mkdtemp(join(tmpdir(), 'deskmate-'));
    await stage.browser.cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await saver.click();
    const file = join(folder, '猫砂话术-千牛.csv');
    await expect
      .poll(() =>
        readFile(file).then(
          ({ length }) => length > 0,
          () => false,
        ),
      )
      .toBe(true);
    const saved = await readFile(file);
    await rm(folder, { recursive: true });
    const lines = CSV.split('\r\n');
    expect(new TextDecoder('gb18030').decode(saved)).toContain(lines[1]);
    expect(saved).toEqual(Buffer.from(encodeGbk(new TextDecoder('gb18030').decode(saved))));
    expect(saved.subarray(0, 12)).toEqual(Buffer.from(encodeGbk('快捷短语编码')));
    await manager.getByRole('button', { name: '关闭' }).first().click();

    await manager.getByRole('navigation').getByText('数据').click();
    await manager.getByRole('button', { name: /撤回.*猫砂话术/ }).click();
    await manager.getByText('还没有导入过').waitFor();
    await expect
      .poll(async () => (await panel.locator('.card').allTextContents()).join())
      .not.toContain('豆腐猫砂少量多次');
    expect(errors).toEqual([]);
    await manager.close();
    await desk.close();
  });
});
