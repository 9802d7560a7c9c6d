/**
 * The main job by itself, with the real built extension and the real side panel: read, suggest, fill, the agent's
 * Enter, the message at the desk, another shopper, and back to what is remembered.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'playwright-core';
import { type Desk, launchDesk } from './browser/launch.ts';
import {
  addTag,
  fillByKey,
  openTab,
  paintedAt,
  shownHistory,
  shownTags,
  waitForShopper,
  waitForSuggestions,
} from './browser/panelDriver.ts';
import { pictureOf } from './browser/picture.ts';
import { step } from './steps.ts';

export interface OnceOptions {
  readonly executable: string;
  readonly extension: string;
  readonly url: string;
  readonly screenshot: string;
  /** True when the desk plays dialogues: then the first of them is the shopper. */
  readonly dialogs: boolean;
}

/** What `--json` prints. */
export interface OnceSummary {
  shopper: string;
  /** Messages of the open conversation that are in the panel's history. */
  read: number;
  suggestions: { code: string; title: string }[];
  /** The text as it was filled into the box; empty when it wasn't. */
  filled: string;
  /** The desk got exactly the text that was filled, for exactly this shopper. */
  delivered: boolean;
  /** After serving another shopper, tag and history were there again. */
  remembered: boolean;
  ms: { toSuggestions: number | null; toFilled: number | null };
  screenshot: string;
}

export interface OnceResult {
  readonly summary: OnceSummary;
  /** Which step didn't hold, in words; null when all did. */
  readonly failure: string | null;
}

const TAG = '老客户';
const QUESTION = '今天拍的话什么时候能发货呀';

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

interface Person {
  readonly shopId: string;
  readonly shopperId: string;
  readonly name: string;
}

function people(page: Page): Promise<readonly Person[]> {
  return page.evaluate(() => window.desk?.shoppers() ?? []);
}

async function choose(page: Page, person: Person): Promise<void> {
  await page
    .locator(`[data-desk="row"][data-shopper-id="${person.shopperId}"][data-shop-id="${person.shopId}"]`)
    .click();
}

async function pass(desk: Desk, options: OnceOptions, summary: OnceSummary): Promise<void> {
  const page = await desk.context.newPage();
  await step('Opening the practice desk', async () => {
    const query = options.dialogs ? '?quiet=1&dialogs=/dialogs.jsonl' : '?quiet=1';
    await page.goto(`${options.url}${query}`);
    await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
    if (options.dialogs) {
      const replay = (await people(page)).find((person) => person.name.startsWith('回放'));
      must(replay !== undefined, 'No dialogue of the file could be played.');
      if (replay !== undefined) await choose(page, replay);
    }
  });
  const all = await people(page);
  const open = await page.evaluate(() => window.desk?.current() ?? null);
  const shopper = all.find((one) => one.shopId === open?.shopId && one.shopperId === open.shopperId);
  const other = all.find((one) => one.shopperId !== shopper?.shopperId);
  if (shopper === undefined || other === undefined) throw new Error('The desk has no two shoppers to serve.');
  summary.shopper = shopper.name;

  const panel = await step('Opening the side panel', () => desk.openPanel(page));
  await step(`Reading the conversation with ${shopper.name}`, () => waitForShopper(panel, shopper.name));

  await step('Suggesting replies to a new message', async () => {
    const painted = paintedAt(panel, QUESTION);
    const said = await page.evaluate(
      ([id, text]) => {
        window.desk?.say(id, text);
        return Date.now();
      },
      [shopper.shopperId, QUESTION] as const,
    );
    summary.ms.toSuggestions = (await painted) - said;
    const shown = await waitForSuggestions(panel);
    summary.suggestions = shown.map(({ code, title }) => ({ code, title }));
  });

  const box = page.locator('[data-desk="composer"]');
  await step('Filling the first suggestion through the panel', async () => {
    const begun = Date.now();
    const said = await fillByKey(panel, 1);
    summary.ms.toFilled = Date.now() - begun;
    summary.filled = await box.inputValue();
    must(summary.filled !== '', `The box is empty; the panel said: ${said}`);
  });

  await step('Sending it: Enter in the page, as the agent does', async () => {
    await box.press('Enter');
    await page.waitForFunction(() => (window.desk?.sent().length ?? 0) > 0);
    const sent = await page.evaluate(() => window.desk?.sent() ?? []);
    summary.delivered =
      sent.length === 1 && sent[0]?.text === summary.filled.trim() && sent[0].shopperId === shopper.shopperId;
    must(summary.delivered, `The desk got something else: ${JSON.stringify(sent)}`);
  });

  await step(`Tagging ${shopper.name}, then serving ${other.name}`, async () => {
    await addTag(panel, TAG);
    await choose(page, other);
    await waitForShopper(panel, other.name);
    must(!(await shownTags(panel)).includes(TAG), 'The tag stands on the wrong shopper.');
  });

  await step(`Coming back to ${shopper.name}`, async () => {
    await choose(page, shopper);
    await waitForShopper(panel, shopper.name);
    await panel.locator('.tag-strip .tag').filter({ hasText: TAG }).waitFor();
    const history = await shownHistory(panel);
    summary.read = history.length;
    summary.remembered = history.includes(summary.filled.trim()) && history.includes(QUESTION);
    must(summary.remembered, 'The history lacks what was said.');
  });

  await step('Taking a picture', async () => {
    await openTab(panel, '回复');
    await page.evaluate((id) => window.desk?.say(id, '那大概几天能到呀 发什么快递'), shopper.shopperId);
    await waitForSuggestions(panel);
    await mkdir(dirname(options.screenshot), { recursive: true });
    await pictureOf(desk.context, page, panel, options.screenshot);
    summary.screenshot = options.screenshot;
  });
}

/** Runs it all in a browser of its own. Never throws for a step that didn't hold. */
export async function runOnce(options: OnceOptions): Promise<OnceResult> {
  const summary: OnceSummary = {
    shopper: '',
    read: 0,
    suggestions: [],
    filled: '',
    delivered: false,
    remembered: false,
    ms: { toSuggestions: null, toFilled: null },
    screenshot: '',
  };
  const desk = await step('Starting the browser with the extension', () =>
    launchDesk({ executable: options.executable, extension: options.extension, headless: true }),
  );
  try {
    await pass(desk, options, summary);
    return { summary, failure: null };
  } catch (error) {
    return { summary, failure: error instanceof Error ? error.message : String(error) };
  } finally {
    await desk.close();
  }
}
