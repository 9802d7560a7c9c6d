/** One picture of desk and panel beside each other, as the agent has them. */
import type { BrowserContext, Page } from 'playwright-core';

async function dataUrl(page: Page): Promise<string> {
  const png = await page.screenshot({ type: 'png', animations: 'disabled' });
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** Takes both and writes one PNG. */
export async function pictureOf(
  context: BrowserContext,
  desk: Page,
  panel: Page,
  file: string,
): Promise<void> {
  const pictures = [await dataUrl(desk), await dataUrl(panel)];
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 1700, height: 900 });
    await page.setContent(
      '<body style="margin:0;display:inline-flex;align-items:flex-start;gap:1px;background:#8884"></body>',
    );
    await page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) => {
            const image = document.body.appendChild(new Image());
            image.src = url;
            return image.decode();
          }),
        ),
      pictures,
    );
    await page.locator('body').screenshot({ path: file });
  } finally {
    await page.close();
  }
}
