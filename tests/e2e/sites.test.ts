/** Where the extension runs: on enabled sites, after an update without a reload, and nowhere else. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { waitForShopper } from '../../demo/browser/panelDriver.ts';
import { openConversation, type Person, pause, people, say, setTheStage } from './harness.ts';

const stage = setTheStage();

describe('sites', () => {
  it('runs not a byte on a site that is not enabled', async () => {
    const server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html><title>other</title><main data-desk="practice"></main>');
    });
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
    const { port } = server.address() as AddressInfo;
    const page = await stage.browser.context.newPage();
    const session = await stage.browser.context.newCDPSession(page);
    const worlds: { origin: string; name: string }[] = [];
    const scripts: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
    session.on('Debugger.scriptParsed', ({ url }) => scripts.push(url));
    await session.send('Runtime.enable');
    await session.send('Debugger.enable');
    // `localhost` is another origin than the `127.0.0.1` that the practice build has granted.
    await page.goto(`http://localhost:${port}/`);
    await page.waitForTimeout(800);
    expect(worlds.filter((world) => world.origin.startsWith('chrome-extension:'))).toEqual([]);
    expect(scripts.filter((url) => url.startsWith('chrome-extension:'))).toEqual([]);

    // The same look at the enabled desk finds it, so the look can see.
    await page.goto(`${stage.desk.url}?quiet=1`);
    await page.waitForTimeout(800);
    expect(worlds.some((world) => world.origin.startsWith('chrome-extension:'))).toBe(true);
    await page.close();
    server.close();
  });

  it('says in the panel that the site is off, and offers to enable it', async () => {
    const server = createServer((_request, response) => response.end('<!doctype html>shop'));
    await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
    const { port } = server.address() as AddressInfo;
    const page = await stage.browser.context.newPage();
    await page.goto(`http://localhost:${port}/`);
    const panel = await stage.browser.openPanel(page);
    await panel.getByRole('button', { name: /启用/ }).waitFor();
    expect(await panel.locator('body').textContent()).toContain('localhost');
    await page.close();
    server.close();
  });

  it('reads on after the extension was updated, without a reload of the page', async () => {
    const page = await stage.openDesk();
    const [person] = (await people(page)) as [Person];
    await openConversation(page, person);
    const loads = await page.evaluate(() => performance.timeOrigin);

    // What an update does: the old scripts are orphaned, the new worker starts with onInstalled.
    const worker = await stage.browser.worker();
    const gone = new Promise((ended) => worker.once('close', ended));
    await stage.browser.update();
    await gone;
    await stage.browser.worker();
    await pause(500);
    const panel = await stage.browser.openPanel(page);
    await waitForShopper(panel, person.name);
    await say(page, person, '更新以后还读得到吗');
    await panel.locator('.question').filter({ hasText: '更新以后还读得到吗' }).waitFor();
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(loads);
    await page.close();
  });
});
