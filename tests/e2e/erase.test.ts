/**
 * A shopper who is erased is in nothing that the browser keeps of the extension: no table, no key, no backup, no storage
 * area, no cache.
 */
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { addTag, fillByKey, waitForShopper, waitForSuggestions } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();
/** What only this shopper's records hold. */
const ASKED = '我的琥珀色茶针断了能换吗';
const ANSWER = '琥珀茶针断了可以换的，拍照发来就行';
const PROMISE = '明天上午10点前一定给您补发琥珀茶针';
const REMINDER = '琥珀茶针是否收到';
const NOTE = '琥珀茶针老板娘';

/** All that the extension keeps in this browser: text as it is, bytes as base64. */
function readAll(page: Page): Promise<{ readonly text: string; readonly files: readonly string[] }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const files: string[] = [];
    const base64 = async (blob: Blob): Promise<string> => {
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    };
    const kept: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        const [rows, keys] = await Promise.all([answer(store.getAll()), answer(store.getAllKeys())]);
        kept.push(table, keys);
        for (const row of rows as Record<string, unknown>[]) {
          for (const value of Object.values(row)) if (value instanceof Blob) files.push(await base64(value));
          kept.push(row);
        }
      }
      database.close();
    }
    const { storage } = (globalThis as unknown as { chrome: { storage: Record<string, unknown> } }).chrome;
    for (const area of ['local', 'session'] as const)
      kept.push(await (storage[area] as { get(): Promise<unknown> }).get());
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) kept.push(name, url);
    const text = JSON.stringify(kept, (_key, value) => (value instanceof Map ? [...value] : value));
    return { text: `${text} ${document.cookie} ${JSON.stringify({ ...localStorage })}`, files };
  });
}

/** The same as one text, with what is packed unpacked. */
async function everything(page: Page): Promise<string> {
  const { text, files } = await readAll(page);
  const inside = files.flatMap((file) => {
    const bytes = Buffer.from(file, 'base64');
    if (bytes.toString('latin1', 0, 2) === 'PK')
      return Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'));
    if (bytes.toString('latin1', 0, 4) !== 'DKB1') return [bytes.toString('utf8')];
    // A backup: its mark, the length of the packed rows, those.
    return [gunzipSync(bytes.subarray(8, 8 + bytes.readUInt32LE(4))).toString('utf8')];
  });
  return [text, ...inside].join('\n');
}

async function record(page: Page, panel: Page, person: Person): Promise<void> {
  const id = `${person.shopId}/${person.shopperId}`;
  const agentSays = (text: string) =>
    page.evaluate(([to, said]) => void window.desk?.say(to, { side: 'agent', text: said }), [
      id,
      text,
    ] as const);
  await agentSays('在的，您说');
  await pause(1200);
  await say(page, person, ASKED);
  await panel.locator('.question').filter({ hasText: ASKED }).waitFor();
  const box = page.locator('[data-desk="composer"]');
  await box.fill(ANSWER);
  await box.press('Enter');
  await agentSays(PROMISE);
  await panel.locator('.due-strip').waitFor();
  await say(page, person, '请问今天拍什么时候发货');
  await waitForSuggestions(panel);
  await fillByKey(panel, 1);
  await box.press('Enter');
  await addTag(panel, '茶友');
  await panel.keyboard.press('Escape');
  await panel.keyboard.press('n');
  await panel.keyboard.insertText(NOTE);
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('r');
  await panel.keyboard.insertText(`后天问${REMINDER}`);
  await panel.keyboard.press('Enter');
  await panel.getByRole('listitem').filter({ hasText: REMINDER }).waitFor();
}

it('nothing of an erased shopper is left, in whatever the browser keeps', async () => {
  const page = await stage.openDesk();
  const [person] = (await people(page)) as [Person];
  await openConversation(page, person);
  const panel = await stage.browser.openPanel(page);
  await waitForShopper(panel, person.name);
  await record(page, panel, person);
  const manager = await stage.browser.context.newPage();
  await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#data`);
  await manager.getByRole('button', { name: '立即备份' }).click();
  await manager.getByText('已备份').first().waitFor();
  const words = [
    encodeURIComponent(person.shopperId),
    person.name,
    ...[ASKED, ANSWER, PROMISE, REMINDER, NOTE],
    // As it is compared, and as it was learned.
    '琥珀',
  ];
  await expect.poll(() => everything(manager), { timeout: 10_000 }).toContain(REMINDER);
  const before = await everything(manager);
  for (const word of words) expect(before, word).toContain(word);

  // What is still shown would be read again.
  await page.close();
  await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html#shoppers`);
  await manager.reload();
  await manager.getByRole('button', { name: `删除“${person.name}”的全部记录` }).click();
  await manager.getByText(`已删除“${person.name}”的记录`).first().waitFor();
  /** With what stands around it: where that is. */
  const found = async () => {
    const after = await everything(manager);
    return words.flatMap((word) => {
      const at = after.indexOf(word);
      return at < 0 ? [] : [after.slice(Math.max(0, at - 300), at + 100)];
    });
  };
  await expect.poll(found, { timeout: 10_000 }).toEqual([]);
  await stage.browser.killWorker();
  await manager.reload();
  await manager.locator('.page-title').waitFor();
  await pause(1000);
  expect(await found()).toEqual([]);
});
