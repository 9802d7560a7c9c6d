/** Several pictures on one sheet, each with a line that says what it shows. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { smallPng } from './smallPng.ts';

export interface Shot {
  readonly caption: string;
  readonly png: Buffer;
}

export interface SheetOptions {
  readonly columns: number;
  readonly dark?: boolean;
  /** Of each picture's size; default 1. */
  readonly scale?: number;
  /** Left out: no captions, no room around. */
  readonly plain?: boolean;
}

/** Writes one PNG. */
export async function writeSheet(
  context: BrowserContext,
  file: string,
  shots: readonly Shot[],
  { columns, dark = false, scale = 1, plain = false }: SheetOptions,
): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const page = await context.newPage();
  try {
    await page.setViewportSize({ width: 2800, height: 2000 });
    await page.setContent('<!doctype html><body></body>');
    await page.evaluate(
      async ({ all, columns: across, dark: isDark, scale: size, plain: bare }) => {
        const { body } = document;
        const gap = bare ? 0 : 24;
        body.style.cssText = `margin:0;display:inline-grid;grid-template-columns:repeat(${across},max-content);gap:${gap}px;padding:${gap}px;font:14px/20px system-ui,sans-serif;background:${isDark ? '#0c100f' : '#e6ebea'};color:${isDark ? '#b6c2bf' : '#475552'};align-items:start`;
        for (const { caption, url } of all) {
          const figure = body.appendChild(document.createElement('figure'));
          figure.style.margin = '0';
          if (!bare) {
            const line = figure.appendChild(document.createElement('figcaption'));
            line.style.marginBottom = '8px';
            line.textContent = caption;
          }
          const image = figure.appendChild(new Image());
          image.src = url;
          await image.decode();
          image.style.cssText = `display:block;width:${image.naturalWidth * size}px;${bare ? '' : 'border-radius:6px'}`;
        }
      },
      {
        all: shots.map(({ caption, png }) => ({
          caption,
          url: `data:image/png;base64,${png.toString('base64')}`,
        })),
        columns,
        dark,
        scale,
        plain,
      },
    );
    await writeFile(file, smallPng(await page.locator('body').screenshot()));
  } finally {
    await page.close();
  }
}
