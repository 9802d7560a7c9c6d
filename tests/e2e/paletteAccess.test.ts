/** axe finds nothing in the palette, and what is in it has names, in every view, language, and in light and dark. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { attributeOf, hasClass, nodesOf } from './closedRoot.ts';
import { openConversation, pause, people, say, setTheStage } from './harness.ts';
import { shownPalette, waitForRows, waitForSaid } from './paletteCard.ts';
import { putRow } from './putRow.ts';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const BOX = '[data-desk="composer"]';

const WITH_BLANKS = {
  id: 'with-blanks',
  packId: 'starter-zh-CN',
  code: 'kong',
  title: '有空要填的',
  category: [],
  text: '单号{单号}，仓库{仓库}已发出',
  triggers: ['有空要填的'],
  stage: null,
  temper: null,
  language: 'zh-CN',
  used: 0,
  lastUsedAt: null,
  updatedAt: 1,
  deletedAt: null,
};

/**
 * What axe finds in the palette. Its root is closed to the page and to axe; the debugger, which sees it, hands it out.
 * @returns each finding, and how many rules found nothing to say against something in it.
 */
async function findings(page: Page, session: CDPSession): Promise<{ found: string[]; passed: number }> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const all = await nodesOf(session);
  const host = all.find(({ shadowRoots = [] }) =>
    shadowRoots.some(({ children = [] }) => children.some((one) => hasClass(one, 'card'))),
  );
  const root = host?.shadowRoots?.[0];
  if (host === undefined || root === undefined) throw new Error('there is no palette');
  const objectOf = async (nodeId: number): Promise<string> => {
    const { object } = await session.send('DOM.resolveNode', { nodeId });
    if (object.objectId === undefined) throw new Error('the node is gone');
    return object.objectId;
  };
  const { result } = await session.send('Runtime.callFunctionOn', {
    objectId: await objectOf(host.nodeId),
    arguments: [{ objectId: await objectOf(root.nodeId) }],
    functionDeclaration: `async function (root) {
      Object.defineProperty(this, 'shadowRoot', { value: root, configurable: true });
      const { violations, passes } = await axe.run(this);
      delete this.shadowRoot;
      return {
        found: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 160))),
        passed: passes.filter(({ nodes }) => nodes.some(({ target }) => Array.isArray(target[0]))).length,
      };
    }`,
    awaitPromise: true,
    returnByValue: true,
  });
  return result.value as { found: string[]; passed: number };
}

interface Named {
  readonly role: string;
  readonly name: string;
}

/** What a screen reader is told of the palette: each part that has a role, by its name. */
async function named(session: CDPSession): Promise<readonly Named[]> {
  const all = await nodesOf(session);
  const parts = all.filter((node) =>
    ['listbox', 'option', 'status', 'group'].includes(attributeOf(node, 'role') ?? ''),
  );
  const names: Named[] = [];
  for (const { nodeId } of parts) {
    const { nodes } = await session.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
    const [node] = nodes;
    names.push({ role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') });
  }
  return names;
}

const spokenIn = async (session: CDPSession): Promise<string> => (await shownPalette(session))?.spoken ?? '';

const SAID = {
  'zh-CN': {
    list: '话术',
    found: /^\d 条话术，.+，回车填入$/,
    blanks: '填：单号 1/2',
    fresh: '推荐刚刚变了',
  },
  'zh-TW': {
    list: '範本',
    found: /^\d 則範本，.+，按 Enter 填入$/,
    blanks: '填：单号 1/2',
    fresh: '推薦剛剛變了',
  },
  en: {
    list: 'Templates',
    found: /^\d templates?, .+, Enter fills it in$/,
    blanks: 'Fill in: 单号 1/2',
    fresh: 'suggestions just changed',
  },
} as const;

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const stage = setTheStage({ dark: scheme === 'dark' });
  const put = async (table: string, row: object, told: readonly string[] = []): Promise<void> => {
    const manager = await stage.browser.context.newPage();
    await manager.goto(`chrome-extension://${stage.browser.extensionId}/manager.html`);
    await manager.evaluate(putRow, [table, row, told] as const);
    await manager.close();
  };

  it.each(['zh-CN', 'zh-TW', 'en'] as const)('%s', async (language) => {
    const said = SAID[language];
    await put('settings', { key: 'language', value: language });
    await put('templates', WITH_BLANKS, [WITH_BLANKS.id]);
    const page = await stage.openDesk('quiet=1');
    const [first] = await people(page);
    if (first === undefined) throw new Error('no shoppers');
    await openConversation(page, first);
    await say(page, first, '请问今天拍什么时候发货');
    await page.locator(BOX).click();
    await pause(500);
    const session = await page.context().newCDPSession(page);
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(isDark).toBe(scheme === 'dark');
    const check = async (): Promise<void> => {
      const { found, passed } = await findings(page, session);
      expect(found).toEqual([]);
      // A run that checked nothing of it would find nothing.
      expect(passed).toBeGreaterThan(0);
    };

    await page.keyboard.type('/fh', { delay: 15 });
    await waitForRows(session, (all) => all.some(({ marks }) => marks.includes('fh')));
    // Those below the card's edge come a frame later; how many there are in all is said at once.
    const count = Number.parseInt(await spokenIn(session), 10);
    const rows = await waitForRows(session, (all) => all.length === count);
    const list = await named(session);
    expect(list.filter(({ role }) => role === 'listbox')).toEqual([{ role: 'listbox', name: said.list }]);
    const options = list.filter(({ role }) => role === 'option').map(({ name }) => name);
    expect(options.length).toBe(rows.length);
    options.forEach((name, at) => {
      expect(name.startsWith(String(at + 1))).toBe(true);
      expect(name).toContain(rows[at]?.title);
    });
    await check();
    expect((await spokenIn(session)).trim()).toMatch(said.found);
    await page.keyboard.press('Escape');
    await page.locator(BOX).fill('');

    await page.keyboard.type('/kong', { delay: 15 });
    await waitForRows(session, (all) => all[0]?.title === WITH_BLANKS.title);
    await check();
    await page.keyboard.press('Enter');
    await waitForSaid(session, '单号');
    expect(await spokenIn(session)).toBe(said.blanks);
    expect((await named(session)).filter(({ role }) => role === 'group')).toEqual([
      { role: 'group', name: WITH_BLANKS.title },
    ]);
    await check();
    await page.keyboard.press('Enter');
    await pause(100);
    // What is missing is said in another colour.
    await check();
    await page.keyboard.press('Escape');
    await page.locator(BOX).fill('');

    await say(page, first, '可以退货吗');
    await pause(60);
    await page.keyboard.press('Alt+1');
    await waitForSaid(session, said.fresh);
    expect(await spokenIn(session)).toContain(said.fresh);
    await check();
    await page.close();
  });
});
