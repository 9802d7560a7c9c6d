/**
 * How the panel and the manager show what is read: platforms by their adapters, a page that has moved, an adapter that
 * was imported, and a site of which only the list is known.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { shownSuggestions, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { type Adapter, adapterFor, writeAdapterFile } from '../../utils/chat/index.ts';
import { FIXTURES } from '../desks/platforms/index.ts';
import type { Fixture } from '../desks/player/fixture.ts';
import { buildFixtures } from '../desks/serve.ts';
import { setThePlayedStage } from './playedStage.ts';

const stage = setThePlayedStage();
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) await page.close();
});

function fixtureOf(id: string): Fixture {
  const found = FIXTURES.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no fixture ${id}`);
  return found;
}

async function open(id: string): Promise<{ page: Page; panel: Page }> {
  const { page } = await stage.openPlayed(fixtureOf(id));
  pages.push(page);
  return { page, panel: await stage.browser.openPanel(page) };
}

/** The page's next release: what its script calls these is called otherwise, from the start. */
async function release(id: string, names: Readonly<Record<string, string>>): Promise<void> {
  const script = (await buildFixtures()).get(id) ?? '';
  const body = Object.entries(names).reduce((text, [old, next]) => text.replaceAll(old, next), script);
  for (const old of Object.keys(names)) expect(script).toContain(old);
  await stage.browser.context.route(`${new URL(fixtureOf(id).url).origin}/played/${id}.js`, (route) =>
    route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }),
  );
}

async function endRelease(id: string): Promise<void> {
  await stage.browser.context.unroute(`${new URL(fixtureOf(id).url).origin}/played/${id}.js`);
}

async function openSites(): Promise<Page> {
  const manager = await stage.browser.context.newPage();
  pages.push(manager);
  await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#sites`);
  await manager.getByRole('heading', { name: '工作台适配' }).waitFor();
  // The page scrolls in its own place; the document around it doesn't.
  expect(await manager.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
  return manager;
}

describe('platforms', () => {
  it.each([
    ['pinduoduo', '拼多多'],
    ['feige', '飞鸽'],
    // In a frame of its own.
    ['1688', '1688'],
  ])('%s: shopper, workbench and suggestions are in the panel', async (id, name) => {
    const { page, panel } = await open(id);
    await waitForShopper(panel, '小鱼儿');
    expect(await panel.locator('.recipient').textContent()).toContain(name);
    const [first] = await waitForSuggestions(panel);
    expect(first?.text).not.toBe('');
    expect(await panel.getByText('的页面变了').count()).toBe(0);

    const frame = page.frames().find((one) => one.url().includes('web_im_core')) ?? page.mainFrame();
    await frame.evaluate(() => {
      const other = window.played?.people()[1];
      if (other !== undefined) window.played?.open(other.id);
    });
    await waitForShopper(panel, '风 清扬');
  });

  it('TikTok Shop, of which only the list is known, is read by its structure', async () => {
    const { panel } = await open('tiktok');
    await waitForShopper(panel, '小鱼儿');
    expect(await panel.locator('.recipient').textContent()).toContain('TikTok Shop');
    await panel.getByText('通用识别：这个网站没有适配').waitFor();
    await panel.getByRole('button', { name: '教我认页面' }).waitFor();
    await waitForSuggestions(panel);
  });
});

/** 拼多多's thread and messages under other names; header, list and box as they were. */
const THREAD_MOVED = {
  msgListContainer: 'flowPane',
  'msg-list': 'flow-rows',
  onemsg: 'flow-row',
  middlePanel_: 'flow_',
};

describe('a page that has moved', () => {
  it('is said to have moved within five seconds, and is read by its structure', async () => {
    await release('pinduoduo', THREAD_MOVED);
    const { panel } = await open('pinduoduo');
    await panel.getByText('“拼多多”的页面变了，读到的可能不全').waitFor({ timeout: 5000 });
    await panel.getByText('找不到消息区').waitFor();
    await waitForShopper(panel, '小鱼儿');
    await waitForSuggestions(panel);
    await panel.getByRole('button', { name: '教我认页面' }).waitFor();
    await panel.getByRole('button', { name: '导出报告' }).waitFor();
    // The same shopper in the same memory: it is 拼多多's, not an unknown site's.
    expect(await panel.locator('.recipient').textContent()).toContain('拼多多');
    await endRelease('pinduoduo');
  });

  it('gives a report as a file, with nothing in it that anybody said or is called', async () => {
    await release('pinduoduo', THREAD_MOVED);
    const { page, panel } = await open('pinduoduo');
    await panel.getByText('“拼多多”的页面变了，读到的可能不全').waitFor({ timeout: 5000 });
    const saved = panel.waitForEvent('download', { timeout: 10_000 });
    await panel.getByRole('button', { name: '导出报告' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('deskmate-report.json');
    await panel.getByText('报告已存成文件').first().waitFor();
    const text = await readFile(await download.path(), 'utf8');
    expect(Object.keys(JSON.parse(text)).length).toBeGreaterThan(2);
    // The new name is in it: by it the adapter is mended.
    expect(text).toContain('flowPane');
    const words = await page.evaluate(() => {
      const people = window.played?.people() ?? [];
      const said = people.flatMap(({ id }) => (window.played?.expected(id) ?? []).map((one) => one.text));
      return [...people.flatMap(({ id, name }) => [id, name]), ...said];
    });
    const told = words.flatMap((one) => one.split('\n')).filter((one) => one.length > 1);
    expect(told.length).toBeGreaterThan(20);
    expect(told.filter((one) => text.includes(one))).toEqual([]);
    await endRelease('pinduoduo');
  });

  it('is not read where its structure says too little: what is missing is named, and what works', async () => {
    await release('pinduoduo', { ...THREAD_MOVED, '"textarea"': '"article"' });
    const { panel } = await open('pinduoduo');
    await panel.getByText('“拼多多”的页面变了').waitFor({ timeout: 5000 });
    for (const part of ['找不到消息区', '找不到输入框']) await panel.getByText(part).waitFor();
    expect(await shownSuggestions(panel)).toEqual([]);
    await panel.getByRole('button', { name: '教我认页面' }).waitFor();
    await panel.getByRole('button', { name: '导出报告' }).waitFor();
    // Searching and copying work all the same.
    await panel.getByRole('textbox', { name: /搜/ }).fill('发货');
    await panel.locator('.cards > li').first().waitFor();
    await endRelease('pinduoduo');
  });
});

/** 拼多多's own adapter, but it takes the tag beside the name for the name. */
function otherAdapter(version: number, name: string): Adapter {
  const builtIn = adapterFor('mms.pinduoduo.com');
  if (builtIn === undefined) throw new Error('拼多多 has no adapter');
  return {
    ...builtIn,
    version,
    name,
    header: { ...builtIn.header, shopperName: [{ at: '.base-info .tag' }] },
  };
}

async function choose(manager: Page, text: string): Promise<void> {
  await manager
    .locator('.adapters input[type=file]')
    .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

describe('an imported adapter', () => {
  it('serves the open page at once, can be taken back, and gives way to the one that came along', async () => {
    const { page, panel } = await open('pinduoduo');
    await waitForShopper(panel, '小鱼儿');
    const loads = await page.evaluate(() => performance.timeOrigin);
    const manager = await openSites();

    await choose(manager, writeAdapterFile([otherAdapter(2, '我的拼多多')]));
    await manager.getByText('第 1 版 → 第 2 版').waitFor();
    await page.bringToFront();
    await waitForShopper(panel, '小鱼儿');
    await manager.bringToFront();
    await manager.getByRole('button', { name: '导入', exact: true }).click();
    await manager.getByText('已导入 1 个适配').first().waitFor();
    await manager.getByText('已被你自己的代替，现在不用').waitFor();
    await page.bringToFront();
    await waitForShopper(panel, '老客');
    expect(await panel.locator('.recipient').textContent()).toContain('我的拼多多');

    await manager.bringToFront();
    await manager.getByRole('button', { name: '删除适配“我的拼多多”' }).click();
    await page.bringToFront();
    await waitForShopper(panel, '小鱼儿');
    await manager.bringToFront();
    await manager.getByRole('button', { name: '撤销' }).click();
    await page.bringToFront();
    await waitForShopper(panel, '老客');

    // The second import can be taken back to the first.
    await manager.bringToFront();
    const fixed = { ...otherAdapter(3, '改好的'), header: adapterFor('mms.pinduoduo.com')?.header };
    await choose(manager, JSON.stringify(fixed));
    await manager.getByText('第 2 版 → 第 3 版').waitFor();
    await manager.getByRole('button', { name: '导入', exact: true }).click();
    await page.bringToFront();
    await waitForShopper(panel, '小鱼儿');
    await manager.bringToFront();
    await manager.getByRole('button', { name: '把适配“改好的”退回上一版' }).click();
    await page.bringToFront();
    await waitForShopper(panel, '老客');

    await manager.bringToFront();
    await manager.getByRole('button', { name: '删除适配“我的拼多多”' }).click();
    await manager.getByText('还没有。在侧边栏里点').waitFor();
    await page.bringToFront();
    await waitForShopper(panel, '小鱼儿');
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loads);
  });

  it('is refused with what is wrong and where, and nothing is changed', async () => {
    const { page, panel } = await open('pinduoduo');
    await waitForShopper(panel, '小鱼儿');
    const manager = await openSites();
    const good = otherAdapter(2, '坏的');
    const message = { ...good.message, side: { ...good.message.side, shopper: ['li:::x'] } };
    const pattern = { ...good.message, id: [{ attribute: 'id', pattern: '((a+)+)$' }] };
    const files: readonly (readonly [string, string, string])[] = [
      [JSON.stringify({ ...good, message }), '不是能用的 CSS 选择器', 'message.side.shopper.0'],
      [JSON.stringify({ ...good, form: 99 }), '适配的格式版本不对', 'form'],
      [JSON.stringify({ ...good, message: pattern }), '正则表达式不能用', 'message.id.0.pattern'],
      [JSON.stringify({ deskmateAdapters: 7, adapters: [good] }), '适配的格式版本不对', 'deskmateAdapters'],
      [JSON.stringify({ ...good, filler: 'x'.repeat(10 * 1024 * 1024) }), '文件太大了', ''],
      ['{"form": 1, "id": "pindu', '文件不是完整的 JSON', ''],
      ['[]', '文件里没有适配', ''],
    ];
    for (const [text, problem, where] of files) {
      await choose(manager, text);
      const told = manager.locator('.import.bad');
      await told.getByText(problem).waitFor();
      expect(await told.textContent()).toContain('什么都没有改动');
      expect(await told.textContent()).toContain(where);
      expect(await told.getByRole('heading').textContent()).toContain('没有导入');
      expect(await manager.getByRole('button', { name: '导入', exact: true }).count()).toBe(0);
      await told.getByRole('button', { name: '关闭' }).click();
      await told.waitFor({ state: 'detached' });
    }
    await manager.getByText('还没有。在侧边栏里点').waitFor();
    await page.bringToFront();
    await page.evaluate(() => window.played?.say(window.played.openId(), 'shopper', '还在吗亲'));
    await panel.locator('.question').filter({ hasText: '还在吗亲' }).waitFor();
    await waitForShopper(panel, '小鱼儿');
  });
});
