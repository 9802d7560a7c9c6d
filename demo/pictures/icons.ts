/** The icons that the browser shows, at every size that it asks for, from two drawings. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { ROOT } from '../run.ts';

const SIZES = [16, 32, 48, 96, 128] as const;
/** Up to this size the drawing is used that is made for a grid of 16 pixels. */
const SMALL = 32;

export async function drawIcons(context: BrowserContext): Promise<void> {
  const drawing = (name: string): Promise<string> =>
    readFile(join(ROOT, 'demo/pictures/icon', `${name}.svg`), 'utf8');
  const [small, large] = [await drawing('small'), await drawing('icon')];
  const page = await context.newPage();
  try {
    for (const size of SIZES) {
      await page.setViewportSize({ width: size, height: size });
      const url = `data:image/svg+xml;base64,${Buffer.from(size <= SMALL ? small : large).toString('base64')}`;
      await page.setContent('<!doctype html><body style="margin:0"></body>');
      await page.evaluate(
        async ({ src, side }) => {
          const image = document.body.appendChild(new Image(side, side));
          image.style.display = 'block';
          image.src = src;
          await image.decode();
        },
        { src: url, side: size },
      );
      const png = await page.screenshot({ omitBackground: true });
      await writeFile(join(ROOT, 'public/icon', `${size}.png`), png);
    }
  } finally {
    await page.close();
  }
}
