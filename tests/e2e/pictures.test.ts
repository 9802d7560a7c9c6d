/**
 * A template with pictures as an agent meets it: they are added in the manager, shown with the reply, and where the page
 * takes no files they are on the clipboard, one after the other, ready to be pasted.
 */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
const TITLE = '裙子尺码表';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A picture that the browser drew: 120 pixels wide, so that it can be told from what it becomes. */
async function draw(page: Page, name: string, mimeType: string): Promise<Upload> {
  const base64 = await page.evaluate((type) => {
    const canvas = document.createElement('canvas');
    canvas.width = 120;
    canvas.height = 80;
    const paint = canvas.getContext('2d');
    if (paint === null) throw new Error('nothing to draw with');
    paint.fillStyle = '#0b6e68';
    paint.fillRect(0, 0, 120, 80);
    return canvas.toDataURL(type).split(',')[1] ?? '';
  }, mimeType);
  return { name, mimeType, buffer: Buffer.from(base64, 'base64') };
}

/** Presses the keys of "paste" in the box and gives what came: types and widths of the pictures. */
async function pasteInto(page: Page): Promise<readonly string[]> {
  await page.locator('[data-desk="composer"]').click();
  const came = page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve) => {
        const hear = async (event: ClipboardEvent): Promise<void> => {
          const files = [...(event.clipboardData?.files ?? [])];
          resolve(
            await Promise.all(
              files.map(async (file) => `${file.type} ${(await createImageBitmap(file)).width}`),
            ),
          );
        };
        document.addEventListener('paste', (event) => void hear(event), { once: true });
      }),
  );
  await page.locator('[data-desk="composer"]').press('Control+v');
  return came;
}

describe('a template with pictures', () => {
  it('is made in the manager, shown, and its pictures are copied one by one', async () => {
    const desk = await stage.openDesk();
    const [person] = (await people(desk)) as [Person];
    await openConversation(desk, person);
    const panel = await stage.browser.openPanel(desk);
    await waitForShopper(panel, person.name);

    const manager = await stage.browser.context.newPage();
    await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
    await manager.getByRole('button', { name: '新建话术' }).click();
    await manager.getByLabel('标题').fill(TITLE);
    await manager.getByLabel('正文').fill('亲，裙子的尺码表在图里。');
    await manager.getByLabel('买家会怎么问').fill('裙子尺码表有吗\n裙子尺码怎么选');
    const files = manager.locator('.pictures input[type="file"]');
    await files.setInputFiles([
      await draw(manager, '尺码.png', 'image/png'),
      await draw(manager, '实拍.jpg', 'image/jpeg'),
      {
        name: 'broken.png',
        mimeType: 'image/png',
        buffer: Buffer.from('\x89PNG\r\n\x1a\nnothing', 'latin1'),
      },
      { name: 'drawing.svg', mimeType: 'image/svg+xml', buffer: Buffer.from('<svg xmlns="x"/>') },
    ]);
    await manager.getByText('“broken.png”打不开').waitFor();
    await manager.getByText('“drawing.svg”不是 PNG').waitFor();
    await expect.poll(() => manager.locator('.thumb img').count()).toBe(2);
    const widths = () =>
      manager
        .locator('.thumb img')
        .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    await expect.poll(widths).toEqual([120, 120]);
    await manager.getByRole('button', { name: '保存' }).click();
    await manager.getByText(TITLE).first().waitFor();

    await desk.bringToFront();
    await say(desk, person, '请问裙子尺码表有吗');
    await waitForSuggestions(panel);
    await expect.poll(() => panel.locator('.card-title').first().textContent()).toBe(TITLE);
    expect(await panel.locator('.card').first().locator('.picture-count').textContent()).toContain(
      '2 张图片',
    );
    await panel.waitForTimeout(400);

    expect(await fillByKey(panel, 1)).toContain('有 2 张图片页面没有收下');
    await panel.getByText('第 1 张图片已复制').first().waitFor();
    expect(await desk.locator('[data-desk="composer"]').inputValue()).toContain('尺码表在图里');
    expect(await pasteInto(desk)).toEqual(['image/png 120']);
    await panel.getByRole('button', { name: '复制下一张' }).click();
    await panel.getByText('第 2 张图片已复制').first().waitFor();
    // The JPEG became a PNG on the way.
    expect(await pasteInto(desk)).toEqual(['image/png 120']);
    await manager.close();
    await desk.close();
  });
});
