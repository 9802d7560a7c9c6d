/**
 * Something else happens at nearly the moment of a fill: another shopper is opened, the editor is mounted anew, the agent
 * types, the page is loaded again. Whatever comes first, no text may ever reach another shopper, no draft may be lost, and
 * the outcome must be true. `DESKMATE_FILLS=1000 npm test -- composers races` is the full run; each is told by its number,
 * and the same number plays the same race.
 */
import { expect, it } from 'vitest';
import { pause, seeded } from '../e2e/harness.ts';
import { blanks } from './cases.ts';
import { chromiumOfFile } from './chromiumOfFile.ts';
import type { ComposerBrowser } from './composerBrowser.ts';
import { wordFor } from './measureCell.ts';

const FILLS = Number(process.env.DESKMATE_FILLS ?? 60);
const PAGES = ['textarea', 'contenteditable', 'lexical', 'slate', 'draft', 'quill2', 'prosemirror'];
const EVENTS = ['switch', 'remount', 'key', 'reload'] as const;
/** The event comes at most so long before or after the fill was asked for, in milliseconds. */
const SPREAD = 30;
const KEY = 'k';
const OTHER = 's-1002';

type RaceEvent = (typeof EVENTS)[number];

interface Race {
  readonly number: number;
  readonly page: string;
  readonly event: RaceEvent;
  /** Of the event after the fill; negative: before. */
  readonly after: number;
  readonly draft: string;
  readonly text: string;
}

function raceOf(number: number): Race {
  const random = seeded(20_240_000 + number);
  random();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const event = pick(EVENTS);
  return {
    number,
    // In turn, so that each page has its share also of a short run.
    page: PAGES[number % PAGES.length] as string,
    event,
    after: Math.round((random() * 2 - 1) * SPREAD),
    draft: `d${number}`,
    text: random() < 0.5 ? `第${number}条回复。` : `第${number}条回复。\n它有两行。`,
  };
}

function happen(browser: ComposerBrowser, event: RaceEvent): Promise<unknown> {
  switch (event) {
    case 'switch':
      return browser.door('open', OTHER);
    case 'remount':
      return browser.door('remount');
    case 'key':
      return browser.type(KEY);
    case 'reload':
      return browser.reload();
  }
}

interface Played {
  readonly outcome: string;
  readonly faults: readonly string[];
}

async function play(browser: ComposerBrowser, race: Race): Promise<Played> {
  const { event, after, draft, text } = race;
  await browser.open(race.page);
  await browser.enter();
  await browser.type(draft);
  const shopper = await browser.door('current');
  const lock = await browser.lock();
  const late = (milliseconds: number): Promise<void> => pause(Math.max(0, milliseconds));
  const [{ outcome }] = await Promise.all([
    late(-after).then(() => browser.fill(text, undefined, lock)),
    late(after).then(() => happen(browser, event)),
  ]);
  // What editors and frameworks still have to do.
  await pause(80);

  const drafts = Object.fromEntries(
    Object.entries(await browser.door('drafts')).map(([id, one]) => [id, blanks(one)]),
  );
  const sent = await browser.door('sent');
  const own = drafts[shopper] ?? '';
  const times = own.split(text).length - 1;
  const faults: string[] = [];
  if (sent.length > 0) faults.push('something was sent');
  if (Object.entries(drafts).some(([id, one]) => id !== shopper && one !== '')) {
    faults.push('something stands in the draft of another shopper');
  }
  if (event === 'reload') {
    // Another document, which nobody wrote into; what was filled before went with the one before.
    if (own !== '') faults.push('something stands in the page that was loaded anew');
  } else {
    const rest = own.replace(text, '');
    const left = event === 'key' ? rest.replace(KEY, '') : rest;
    if (event === 'key' && left === rest) faults.push('the key is lost');
    if (outcome.kind === 'unverified' ? !left.includes(draft) : left !== draft) {
      faults.push('the draft is not what it was');
    }
    if (outcome.kind === 'filled' && times !== 1) faults.push(`filled ${times} times`);
    if (outcome.kind !== 'filled' && outcome.kind !== 'unverified' && times > 0) {
      faults.push('not filled, and yet it is there');
    }
  }
  if (faults.length > 0) faults.push(`drafts ${JSON.stringify(drafts)}, sent ${JSON.stringify(sent)}`);
  return { outcome: wordFor(outcome), faults };
}

const browser = chromiumOfFile();

it(`${FILLS} fills, each beside something else, reach nobody they aren't for and are told as they were`, {
  timeout: 60_000 + FILLS * 3000,
}, async () => {
  const faults: string[] = [];
  const counts = new Map<string, number>();
  for (let number = 0; number < FILLS; number += 1) {
    const race = raceOf(number);
    const played = await play(browser(), race);
    const word = `${race.event}: ${played.outcome}`;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (played.faults.length > 0) {
      faults.push(`${JSON.stringify(race)} ${played.outcome}: ${played.faults.join('; ')}`);
    }
  }
  const told = [...counts].sort().map(([word, count]) => `${word} ${count}`);
  process.stderr.write(`${FILLS} races, ${faults.length} at fault\n  ${told.join('\n  ')}\n`);
  expect(faults).toEqual([]);
});
