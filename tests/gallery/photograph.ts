/**
 * A photograph that can be compared: the brightness of a grid of fields, 16 levels each. It tells what moved, came, went or
 * changed its colour, and not how a font's edges are smoothed. It is compared only where the same fonts drew it.
 */
import type { Page } from 'playwright-core';

/** Fields are so large, in pixels. */
const FIELD = 16;
/** A field that is off by fewer levels is the same. */
const NEAR = 2;

export interface Photograph {
  /** One line of hex digits for each row of fields. */
  readonly rows: readonly string[];
}

/** @param png of what is on the screen. It is read in a page of its own, which has a canvas. */
export function gridOf(darkroom: Page, png: Buffer): Promise<Photograph> {
  return darkroom.evaluate(
    async ([base64, field]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const [columns, lines] = [Math.ceil(image.width / field), Math.ceil(image.height / field)];
      const canvas = new OffscreenCanvas(image.width, image.height);
      const paint = canvas.getContext('2d', { willReadFrequently: true });
      if (paint === null) throw new Error('nothing to look at it with');
      paint.drawImage(image, 0, 0);
      const { data } = paint.getImageData(0, 0, image.width, image.height);
      const sums = new Float64Array(columns * lines);
      const counts = new Float64Array(columns * lines);
      for (let y = 0; y < image.height; y += 1) {
        for (let x = 0; x < image.width; x += 1) {
          const at = (y * image.width + x) * 4;
          const place = Math.floor(y / field) * columns + Math.floor(x / field);
          const light = 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
          sums[place] = (sums[place] ?? 0) + light;
          counts[place] = (counts[place] ?? 0) + 1;
        }
      }
      const rows = Array.from({ length: lines }, (_, line) =>
        Array.from({ length: columns }, (_, column) => {
          const place = line * columns + column;
          return Math.min(15, Math.floor((sums[place] ?? 0) / (counts[place] ?? 1) / 16)).toString(16);
        }).join(''),
      );
      return { rows };
    },
    [png.toString('base64'), FIELD] as const,
  );
}

/** The share of fields that differ, from 0 to 1; 1 where the sizes differ. */
export function difference(a: Photograph, b: Photograph): number {
  if (a.rows.length !== b.rows.length || a.rows[0]?.length !== b.rows[0]?.length) return 1;
  let [off, all] = [0, 0];
  for (const [line, row] of a.rows.entries()) {
    for (const [column, digit] of [...row].entries()) {
      const other = b.rows[line]?.[column] ?? '0';
      all += 1;
      if (Math.abs(Number.parseInt(digit, 16) - Number.parseInt(other, 16)) > NEAR) off += 1;
    }
  }
  return all === 0 ? 1 : off / all;
}

/** By how wide and high the browser draws certain texts, a machine's fonts can be told; and the browser's own version. */
export async function fontsOf(page: Page, version: string): Promise<string> {
  const sizes = await page.evaluate(() => {
    const samples = [
      '客服搭子推荐回复',
      '範本收據歡迎光臨',
      'Suggested replies 0123456789',
      '¥118.00 · 3天前',
    ];
    const place = document.body.appendChild(document.createElement('div'));
    place.style.cssText = 'position:absolute;visibility:hidden;white-space:nowrap;font-family:var(--font)';
    const sizes = [12, 13, 15].flatMap((size) =>
      samples.map((sample) => {
        const line = place.appendChild(document.createElement('span'));
        line.style.fontSize = `${size}px`;
        line.textContent = sample;
        const { width, height } = line.getBoundingClientRect();
        return `${width.toFixed(2)}×${height.toFixed(2)}`;
      }),
    );
    place.remove();
    return sizes.join(' ');
  });
  const { createHash } = await import('node:crypto');
  const major = version.split('.')[0] ?? '';
  return `${major}-${createHash('sha256').update(sizes).digest('hex').slice(0, 16)}`;
}
