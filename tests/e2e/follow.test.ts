/** A pack that is followed in the real browser: from a server of HTTPS, through the changes, into what is suggested. */
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Pack, Template } from '../../utils/model/index.ts';
import { writePack } from '../../utils/packs/index.ts';
import { makeCertificate } from './certificate.ts';
import { setTheStage } from './harness.ts';
import { endless, file, type PackServer, redirect, servePacks } from './packServer.ts';

const certificate = makeCertificate();
const stage = setTheStage({ trusts: certificate.spki });
let server: PackServer;
/** Nobody told the browser to trust this one. */
let stranger: PackServer;

beforeAll(async () => {
  server = await servePacks(certificate);
  stranger = await servePacks(makeCertificate());
});
afterAll(async () => {
  await server?.close();
  await stranger?.close();
});

const PACK: Pack = {
  ...{ id: 'cat', name: '猫砂话术', language: 'zh-CN', source: 'imported', installedAt: 0 },
};

function packOf(texts: Readonly<Record<string, string>>): Uint8Array {
  const templates = Object.entries(texts).map(
    ([id, text]): Template => ({
      ...{ id, packId: 'cat', code: id, title: id, category: ['猫砂'], text, triggers: [], stage: null },
      ...{ temper: null, language: 'zh-CN', used: 0, lastUsedAt: null, updatedAt: 0, deletedAt: null },
    }),
  );
  return new TextEncoder().encode(writePack(PACK, templates).text);
}

const V1 = packOf({ msc: '豆腐猫砂可以冲马桶。', msx: '混合猫砂别冲马桶。' });
const V2 = packOf({
  msc: '豆腐猫砂少量多次冲马桶。',
  msx: '混合猫砂别冲马桶。',
  msj: '猫砂每袋二点五公斤。',
});

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const inStore = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<readonly string[]>((resolve, reject) => {
        const opening = indexedDB.open('deskmate');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction('templates').objectStore('templates').getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(
              all.result.map((row: { text: string }) => row.text).filter((text) => text.includes('猫砂')),
            );
          };
        };
      }),
  );

async function openManager(errors: string[]): Promise<Page> {
  const page = await stage.browser.context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
  return page;
}

/** Follows what the server has under a path. @returns its row. */
async function follow(page: Page, address: string): Promise<Locator> {
  await page.getByRole('textbox', { name: '地址' }).fill(address);
  await button(page, '订阅').click();
  const row = page.locator('.carry-follow').filter({ hasText: address });
  await row.waitFor();
  return row;
}

it('is looked at, compared, imported, and never by itself', async () => {
  const errors: string[] = [];
  server.answers.set('/cat.json', file(V1, '"v1"'));
  const page = await openManager(errors);
  await page.getByRole('button', { name: '导入' }).waitFor();
  // Off until an address is followed, whatever stands open.
  await button(page, '订阅话术包').click();
  await page.getByText('还没有订阅话术包').waitFor();
  expect(server.asked).toEqual([]);

  const address = `${server.url}/cat.json`;
  const row = await follow(page, address);
  await row.getByText('可以导入').waitFor();
  expect(await inStore(page)).toEqual([]);
  await button(row, '查看“猫砂话术”会改动什么').click();
  await button(page, '查看会改动什么').click();
  await page.getByRole('button', { name: '新增 2' }).waitFor();
  expect(await inStore(page)).toEqual([]);
  await button(page, '导入').click();
  await page.getByRole('heading', { name: '导入完成' }).waitFor();
  await button(page.locator('.page'), '关闭').click();
  await row.getByText('没有新内容').waitFor();
  expect(await inStore(page)).toHaveLength(2);

  // Asked again, the server has nothing new; what it set isn't sent, nor where it was asked from.
  await button(row, '立即查看“猫砂话术”有没有新版本').click();
  await expect.poll(() => server.asked.length).toBe(2);
  expect(server.asked.map(({ status }) => status)).toEqual([200, 304]);
  for (const { headers } of server.asked) {
    expect(headers.cookie).toBeUndefined();
    expect(headers.referer).toBeUndefined();
  }
  await row.getByText('没有新内容').waitFor();

  // A new version: a quiet line, its changes, and nothing written before the yes.
  server.answers.set('/cat.json', file(V2, '"v2"'));
  await button(row, '立即查看“猫砂话术”有没有新版本').click();
  await row.getByText('有新版本').waitFor();
  await button(page.locator('.page'), '关闭').click();
  await page.getByText('订阅的话术包有新版本（1 个）').waitFor();
  await button(page, '看看').click();
  await page.getByRole('heading', { name: '导入到“猫砂话术”：会改动什么' }).waitFor();
  await page.getByRole('button', { name: '有改动 1' }).waitFor();
  await page.getByRole('button', { name: '新增 1' }).waitFor();
  expect(await inStore(page)).toHaveLength(2);
  await button(page, '导入').click();
  await page.getByRole('heading', { name: '导入完成' }).waitFor();
  expect([...(await inStore(page))].sort()).toEqual(
    ['豆腐猫砂少量多次冲马桶。', '混合猫砂别冲马桶。', '猫砂每袋二点五公斤。'].sort(),
  );
  // Taken back, it is new again.
  await button(page, '撤回整次导入').click();
  await row.getByText('有新版本').waitFor();

  // Skipped it stays, also when the page is opened anew.
  await button(row, '跳过“猫砂话术”的这个版本').click();
  await row.getByText('已跳过这个版本').waitFor();
  await page.reload();
  await button(page, '订阅话术包').click();
  await row.getByText('已跳过这个版本').waitFor();

  // Taken off, nothing is asked for any more.
  await button(row, '取消订阅“猫砂话术”').click();
  await row.waitFor({ state: 'detached' });
  const { length } = server.asked;
  await page.reload();
  await page.getByRole('button', { name: '导入' }).waitFor();
  await page.waitForTimeout(6000);
  expect(server.asked).toHaveLength(length);
  expect(errors).toEqual([]);
  await page.close();
});

it('tells in words what it doesn’t read', async () => {
  const errors: string[] = [];
  const other = await servePacks(certificate);
  other.answers.set('/cat.json', file(V1, '"v1"'));
  server.answers.set('/near', redirect('/moved.json'));
  server.answers.set('/moved.json', file(V1, '"v1"'));
  server.answers.set('/far', redirect(`${other.url}/cat.json`));
  server.answers.set('/farther', redirect(`https://localhost:${other.port}/cat.json`));
  server.answers.set('/plain', redirect(`http://127.0.0.1:${other.port}/cat.json`));
  server.answers.set('/endless', endless);
  server.answers.set('/page', (response) => void response.writeHead(200).end('<!doctype html>login'));
  server.answers.set('/closed', (response) => void response.writeHead(403).end());
  const page = await openManager(errors);
  await page.getByRole('button', { name: '导入' }).waitFor();
  await button(page, '订阅话术包').click();

  await page.getByRole('textbox', { name: '地址' }).fill(server.url.replace('https:', 'http:'));
  await button(page, '订阅').click();
  await page.getByText(/只能订阅 https/).waitFor();

  const near = await follow(page, `${server.url}/near`);
  await near.getByText('可以导入').waitFor();
  const said = async (path: string, text: string | RegExp) =>
    (await follow(page, path.startsWith('https:') ? path : `${server.url}${path}`)).getByText(text).waitFor();
  await said('/gone', /没有文件（状态 404）/);
  await said('/closed', /不让读取（状态 403）/);
  await said('/page', /不是客服搭子的话术包/);
  await said('/far', new RegExp(`转到了另一个网站，没有读取：${other.url}/cat.json`));
  await said('/farther', /转到了另一个网站/);
  await said('/plain', /转到了另一个网站/);
  await said(`${stranger.url}/cat.json`, /连不上 127\.0\.0\.1/);
  await said('/endless', /文件超过 100/);
  expect(stranger.asked).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
  await other.close();
});
