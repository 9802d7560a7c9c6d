/**
 * An import of thousands of templates with pictures, killed while it is written: its page is closed or crashes, the worker
 * goes with it, or the whole browser is killed and started again on the same profile. All of the import is there
 * afterwards, or nothing; the manager says which, and what is there is taken back as a whole. IMPORT_KILLS sets the
 * number of moments, spread evenly over the import.
 */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { generateTemplates } from '../../bench/templates.ts';
import type { Pack } from '../../utils/model/index.ts';
import { exportZip } from '../../utils/packs/exports/index.ts';
import { pause } from './harness.ts';
import { setTheVictim } from './killing.ts';

const KILLS = Number(process.env.IMPORT_KILLS ?? 10);
const TEMPLATES = 3_000;
const PICTURES = 60;
const PACK: Pack = { id: 'killed', name: '大促话术', language: 'zh-CN', source: 'personal', installedAt: 0 };

const LONG = { timeout: 20_000, interval: 100 };

/** How the page goes; one time in five the whole browser. */
const WAYS = ['close', 'crash', 'worker', 'crash', 'browser'] as const;
type Way = (typeof WAYS)[number];

/** A picture that a browser can draw, of noise: it is no smaller in the store. */
function png(seed: number): Uint8Array {
  const size = 64;
  const rows = Buffer.alloc(size * (size * 3 + 1));
  for (let at = 0; at < rows.length; at += 1)
    rows[at] = at % (size * 3 + 1) === 0 ? 0 : (at * 2_654_435_761 * (seed + 1)) >>> 13;
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.from([0, 0, 0, size, 0, 0, 0, size, 8, 2, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

async function packFile(): Promise<Buffer> {
  const templates = generateTemplates(TEMPLATES).map((template, at) => ({
    ...template,
    packId: PACK.id,
    pictures: at % (TEMPLATES / PICTURES) === 0 ? [`p${at / (TEMPLATES / PICTURES)}`] : [],
  }));
  const pictures = Array.from({ length: PICTURES }, (_, at) => ({
    ...{ id: `p${at}`, name: `${at}.png`, type: 'image/png' as const, width: 64, height: 64 },
    bytes: png(at),
  }));
  return Buffer.from((await exportZip(PACK, templates, pictures)).bytes);
}

/** What the tables of an import hold, as one number of all of their bytes, and how many rows. */
interface Stored {
  /** Whether the mark of an import stands. */
  readonly marked: boolean;
  readonly sum: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** Straight from IndexedDB. */
function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const names = ['bases', 'imports', 'packs', 'pictures', 'templates', 'versions'];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('deskmate');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
    });
    const transaction = database.transaction([...names, 'settings']);
    const [settings = [], ...rows] = await Promise.all(
      ['settings', ...names].map(
        (name) =>
          new Promise<unknown[]>((resolve, reject) => {
            const all = transaction.objectStore(name).getAll();
            all.onerror = () => reject(all.error);
            all.onsuccess = () => resolve(all.result);
          }),
      ),
    );
    database.close();
    const pictures = rows[names.indexOf('pictures')] as { blob: Blob }[];
    const bytes = await Promise.all(pictures.map(({ blob }) => blob.arrayBuffer()));
    const all = new Blob([JSON.stringify(rows), ...bytes]);
    const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await all.arrayBuffer()));
    const counts = Object.fromEntries(names.map((name, at) => [name, rows[at]?.length ?? 0]));
    const marked = (settings as { key: string; value: unknown }[]).some(
      ({ key, value }) => key === 'importing' && value !== null,
    );
    return { marked, sum: [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join(''), counts };
  });
}

const victim = setTheVictim();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function openManager(): Promise<Page> {
  const { context, extensionId } = victim.browser;
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/manager.html`);
  return page;
}

/** Looks into the store from a page of the extension that has no script: nobody's hand is in it. */
async function look(): Promise<Stored> {
  const page = await victim.openLook();
  const found = await stored(page);
  await page.close();
  return found;
}

/** Up to the moment at which all is chosen, and nothing written. */
async function begin(file: Buffer): Promise<Page> {
  const page = await openManager();
  await button(page, '导入').waitFor();
  await page
    .locator('input[type=file][multiple]')
    .first()
    .setInputFiles({ name: '大促.zip', mimeType: 'application/zip', buffer: file });
  await button(page, '查看会改动什么').click();
  await button(page, '导入').waitFor();
  return page;
}

async function kill(page: Page, way: Way): Promise<void> {
  if (way === 'browser') {
    await victim.killBrowser();
    return victim.launch();
  }
  if (way === 'crash') return victim.crash(page);
  if (way === 'worker') await Promise.all([victim.browser.killWorker(), page.close()]);
  else await page.close();
}

it(`is there as a whole or not at all, at ${KILLS} moments`, async () => {
  const file = await packFile();
  // The packs that come along are put into a new store first.
  const idle = await openManager();
  await expect.poll(async () => (await stored(idle)).counts.templates, LONG).toBeGreaterThan(0);
  await idle.close();
  const first = await begin(file);
  const before = await stored(first);
  const started = performance.now();
  await button(first, '导入').click();
  await first.getByRole('heading', { name: '导入完成' }).waitFor();
  const takes = performance.now() - started;
  const { counts: had } = before;
  const whole = {
    templates: (had.templates ?? 0) + TEMPLATES,
    pictures: (had.pictures ?? 0) + PICTURES,
    packs: (had.packs ?? 0) + 1,
    bases: (had.bases ?? 0) + 1,
    imports: 1,
  };
  expect((await stored(first)).counts).toMatchObject(whole);
  await button(first, '撤回整次导入').click();
  await expect.poll(() => stored(first), LONG).toEqual(before);
  await first.close();

  const seen: string[] = [];
  for (let moment = 0; moment < KILLS; moment += 1) {
    const way = WAYS[moment % WAYS.length] ?? 'close';
    const page = await begin(file);
    await button(page, '导入').click();
    // To a little behind the end: also what was just written may not be shown yet.
    await pause(((moment + 0.5) / KILLS) * takes * 1.1);
    await kill(page, way);

    const { marked, sum, counts } = await look();
    const after = await openManager();
    if (counts.templates === before.counts.templates) {
      // Not one byte of it; and where the mark stands, the manager says so.
      expect({ moment, way, sum }).toEqual({ moment, way, sum: before.sum });
      if (marked) {
        await after.getByText('导入“大促话术”时页面被关掉或者崩溃了').waitFor();
        await button(after, '关闭').click();
      }
      await after.getByRole('navigation').getByText('数据').click();
      await after.getByText('还没有导入过').waitFor();
      seen.push(`${way}: nothing${marked ? ', told' : ''}`);
    } else {
      expect({ moment, way, counts }).toMatchObject({ counts: whole });
      if (marked) {
        await after.getByRole('heading', { name: '导入完成' }).waitFor();
        await button(after, '撤回整次导入').click();
      } else {
        await after.getByRole('navigation').getByText('数据').click();
        await after.getByRole('button', { name: /撤回.*大促话术/ }).click();
      }
      await expect.poll(() => stored(after), LONG).toEqual(before);
      seen.push(`${way}: all${marked ? ', told' : ''}`);
    }
    expect((await look()).marked).toBe(false);
    await after.close();
  }
  process.stderr.write(`${seen.join('\n')}\n`);
  // The moments are spread over what they are to be spread over, and the manager told of what was broken off.
  expect(seen.filter((one) => one.includes('nothing')).length).toBeGreaterThan(KILLS / 5);
  expect(seen.filter((one) => one.endsWith('told')).length).toBeGreaterThan(KILLS / 10);
}, 600_000);
