/**
 * The worker, the pages and the whole browser are killed in the middle of writes: while messages come in and the agent
 * writes tags and reminders. What was in the store stays in it, what a page that lives on was told is there exactly once,
 * and nobody is there by halves. `DESKMATE_KILLS=1000 npm test -- writesKilled` is the full run; each is told by its number,
 * so that a failure can be run again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTab, waitForShopper } from '../../demo/browser/panelDriver.ts';
import { type ServedDesk, serveDesk } from '../../demo/serve.ts';
import { openConversation, type Person, pause, people, seeded } from './harness.ts';
import { setTheVictim } from './killing.ts';
import { type DeskStore, halves, PROMISE, readStore, watchMessages } from './storeLook.ts';

const KILLS = Number(process.env.DESKMATE_KILLS ?? 30);
/** Another one has the kills at other moments: so a long run can be had in parts. */
const SEED = Number(process.env.DESKMATE_SEED ?? 23);
/** Messages of one burst, and how far apart they come, in milliseconds. */
const BURST = 12;
const APART = 8;
/** A thread isn't let grow longer than an agent's day has it. */
const ROUNDS_A_PAGE = 20;

/** What is killed: most often the worker, since it is what writes most. */
const WAYS = ['worker', 'panel', 'worker', 'desk', 'worker', 'crash', 'both', 'worker'] as const;
type Way = (typeof WAYS)[number] | 'browser';
/** Each so many times the whole browser, with everything in it. */
const BROWSER = 20;

let served: ServedDesk;
const victim = setTheVictim();

beforeAll(async () => {
  served = await serveDesk();
});
afterAll(() => served.close());

async function openDesk(person: Person | null, turn: number): Promise<{ page: Page; person: Person }> {
  const page = await victim.browser.context.newPage();
  await page.goto(`${served.url}?quiet=1`);
  await page.waitForFunction(() => (window.desk?.shoppers().length ?? 0) > 1);
  const all = await people(page);
  const next = person ?? all[turn % all.length];
  if (next === undefined) throw new Error('the desk has nobody');
  await openConversation(page, next);
  return { page, person: next };
}

/** Says so many lines without waiting for anything: the kill falls among them. One of them is a promise of the agent's. */
function burst(page: Page, person: Person, lines: readonly string[]): Promise<void> {
  return page.evaluate(
    async ([id, texts, apart]) => {
      for (const [at, text] of texts.entries()) {
        window.desk?.say(id, at === 5 ? { text, side: 'agent' } : text);
        await new Promise((resolve) => setTimeout(resolve, apart));
      }
    },
    [`${person.shopId}/${person.shopperId}`, lines, APART] as const,
  );
}

async function kill(way: Way, page: Page, panel: Page): Promise<void> {
  if (way === 'browser') return victim.killBrowser();
  if (way === 'crash') return victim.crash(page);
  if (way === 'worker' || way === 'both') await victim.browser.killWorker();
  if (way === 'panel' || way === 'both') await panel.close().catch(() => {});
  if (way === 'desk') await page.close();
}

it(`loses, doubles and halves nothing at ${KILLS} kills`, async () => {
  const random = seeded(SEED);
  const ways = new Map<Way, number>();
  /** Every message that was ever seen in the store. */
  const known = new Set<string>();
  let told = 0;
  let amidst = 0;
  let look = await victim.openLook();
  let watched = watchMessages(look);
  let { page, person } = await openDesk(null, 0);
  let panel = await victim.browser.openPanel(page);
  let rounds = 0;
  const started = performance.now();

  for (let n = 0; n < KILLS; n += 1) {
    const way: Way = n % BROWSER === BROWSER - 1 ? 'browser' : (WAYS[n % WAYS.length] ?? 'worker');
    ways.set(way, (ways.get(way) ?? 0) + 1);
    rounds += 1;
    await waitForShopper(panel, person.name);
    await openTab(panel, '买家');
    const field = panel.getByRole('combobox', { name: '添加标签' });
    await field.fill(`签${n}`);
    const lines = Array.from({ length: BURST }, (_, at) => `断${n}之${at}号消息，${PROMISE}`);
    // Both may be cut off by the kill.
    const saying = burst(page, person, lines).then(
      () => true,
      () => false,
    );
    const writing = field.press('Enter').catch(() => {});
    await pause(random() * (BURST * APART + 60));
    // Committed before the kill: from now on it may never be missed.
    const committed = await watched.seen();
    for (const { id } of committed) known.add(id);
    const mid = committed.filter(({ text }) => text.startsWith(`断${n}之`)).length;
    if (mid < BURST) amidst += 1;
    await kill(way, page, panel);
    const lives = await saying;
    await writing;
    // As the kill left it, before anybody could mend it.
    if (way !== 'browser') {
      const left = halves(await readStore(look));
      expect({ n, way, left }).toEqual({ n, way, left: [] });
    }

    if (way === 'browser') {
      await victim.launch();
      look = await victim.openLook();
      watched = watchMessages(look);
    }
    const isAlive = way === 'worker' || way === 'panel' || way === 'both';
    if (isAlive) {
      expect(lives).toBe(true);
      told += lines.length;
      // The worker wakes by the page's next word, or by its telling again.
      const mine = async (): Promise<number> =>
        (await readStore(look)).messages.filter(({ text }) => text.startsWith(`断${n}之`)).length;
      await expect
        .poll(mine, { timeout: 30_000, interval: 60, message: `kill ${n} (${way})` })
        .toBe(lines.length);
    }
    const store = await readStore(look);
    const ids = new Set(store.messages.map(({ id }) => id));
    expect({ n, way, lost: [...known].filter((id) => !ids.has(id)) }).toEqual({ n, way, lost: [] });
    expect({ n, way, doubled: doubled(store) }).toEqual({ n, way, doubled: [] });
    expect({ n, way, halves: halves(store) }).toEqual({ n, way, halves: [] });
    for (const id of ids) known.add(id);

    const isNew = !isAlive || rounds >= ROUNDS_A_PAGE;
    if (isNew) {
      rounds = 0;
      if (!page.isClosed()) await page.close().catch(() => {});
      ({ page, person } = await openDesk(null, n));
    }
    // It follows the tab in front, where it is still there.
    if (panel.isClosed() || way === 'browser') panel = await victim.browser.openPanel(page);
    else await page.bringToFront();
    if (n % 50 === 49)
      process.stderr.write(`${n + 1} kills, ${Math.round((performance.now() - started) / 1000)} s\n`);
  }
  const counts = [...ways].map(([way, times]) => `${way} ${times}`).join(', ');
  process.stderr.write(
    `${KILLS} kills (${counts}): ${told} messages told to pages that lived on, each is there once; ` +
      `${known.size} in all were seen in the store, none is missing; ${amidst} kills fell before a burst was stored as a whole\n`,
  );
  // The kills fall among the writes, or they would show nothing.
  expect(amidst).toBeGreaterThan(KILLS / 2);
}, 7_200_000);

/** Lines that stand in the store twice: each was said once. */
function doubled({ messages }: DeskStore): readonly string[] {
  const said = messages.map(({ text }) => text).filter((text) => text.startsWith('断'));
  return said.filter((text, at) => said.indexOf(text) !== at);
}
