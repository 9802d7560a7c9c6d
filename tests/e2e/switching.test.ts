/**
 * Shoppers are switched at random moments on every platform's played page, while messages come in for the open one and
 * for others. Afterwards every message is stored with the shopper who said it: none with another, none lost, none twice.
 *
 * `DESKMATE_SWITCHES=500 npm test -- e2e switching` is the long run; `DESKMATE_SEED` is another course of it.
 */
import type { Frame } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { FIXTURES } from '../desks/platforms/index.ts';
import type { PlayedMessage, PlayedPerson } from '../desks/played.ts';
import type { Fixture } from '../desks/player/fixture.ts';
import { pause } from './harness.ts';
import { type PlayedStage, type StoredMessage, setThePlayedStage } from './playedStage.ts';

const SWITCHES = Number(process.env.DESKMATE_SWITCHES ?? 40);
const SEED = Number(process.env.DESKMATE_SEED ?? 1);
/** A shopper who stays open for so long has been read, in milliseconds. */
const SETTLED = 8000;
/** What of a long thread a page that draws a part of it has drawn at least. */
const DRAWN = 25;
/** Of TikTok Shop nothing but the list is known: nobody's words are read there. */
const UNREAD = ['tiktok'];
/** Two pages of one platform know the same shoppers, so each is read into a store of its own. */
const WAVES = [['telegram-a'], ['telegram-k']].map((only, wave, all) => ({
  fixtures: FIXTURES.filter(({ id }, n) => {
    if (UNREAD.includes(id)) return false;
    return all.flat().includes(id) ? only.includes(id) : n % all.length === wave;
  }),
}));

/** What was done in the page, and how many milliseconds after it began. */
interface Trace {
  readonly begun: number;
  readonly lines: readonly string[];
}

/** Runs in the page: switches and speaks, then lets the last switch come to its end. */
async function storm({ seed, switches }: { seed: number; switches: number }): Promise<Trace> {
  const { played } = window;
  if (played === undefined) throw new Error('this page is not played');
  const people = played.people();
  const lines: string[] = [];
  const begun = Date.now();
  const note = (line: string): void => {
    lines.push(`${Date.now() - begun} ${line}`);
  };
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));
  const pick = (): PlayedPerson => people[Math.floor(random() * people.length)] as PlayedPerson;
  let said = 0;
  const say = (): void => {
    // Every other message is for whom the page is being switched to.
    const id = random() < 0.5 ? played.openId() : pick().id;
    const side = random() < 0.7 ? 'shopper' : 'agent';
    said += 1;
    note(`say ${said} to ${id}`);
    played.say(id, side, `第${said}句是${id}的`);
  };
  for (let n = 0; n < switches; n += 1) {
    let { id } = pick();
    // To click on who is open already is no switch.
    while (id === played.openId()) id = pick().id;
    note(`open ${id}`);
    played.open(id);
    const stay = random() * 400;
    for (let left = Math.floor(random() * 3); left > 0; left -= 1) setTimeout(say, random() * stay);
    await wait(stay);
  }
  await wait(400);
  return { begun, lines };
}

const isOf = (person: PlayedPerson, shopper: string): boolean =>
  shopper === `~${person.name}` || shopper === person.id || shopper.endsWith(`_${person.id}`);

function countOf(messages: readonly { readonly text: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of messages) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

interface Findings {
  /** Stored with somebody who didn't say it. */
  readonly misplaced: readonly StoredMessage[];
  readonly doubled: readonly string[];
  readonly lost: readonly string[];
}

interface Thread {
  readonly person: PlayedPerson;
  readonly expected: readonly PlayedMessage[];
}

function threadsOf(frame: Frame): Promise<readonly Thread[]> {
  return frame.evaluate(() => {
    const { played } = window;
    return (played?.people() ?? []).map((person) => ({
      person,
      expected: played?.expected(person.id) ?? [],
    }));
  });
}

/** @param fixture says whether its page draws all that was said. */
function compare(threads: readonly Thread[], rows: readonly StoredMessage[], { virtual }: Fixture): Findings {
  const strangers = rows.filter(({ shopper }) => !threads.some(({ person }) => isOf(person, shopper)));
  const misplaced = [...strangers];
  const doubled: string[] = [];
  const lost: string[] = [];
  for (const { person, expected } of threads) {
    const own = rows.filter(({ shopper }) => isOf(person, shopper));
    const said = countOf(expected);
    const stored = countOf(own);
    misplaced.push(...own.filter(({ text }) => !said.has(text)));
    for (const [text, count] of stored) {
      const most = said.get(text) ?? count;
      if (count > most) doubled.push(`${person.name}: ${text} (${count} of ${most})`);
    }
    for (const [text, count] of countOf(expected.slice(virtual ? -DRAWN : 0))) {
      const found = stored.get(text) ?? 0;
      if (found < count) lost.push(`${person.name}: ${text} (${found} of ${count})`);
    }
  }
  return { misplaced, doubled, lost };
}

/** What was done around the moment at which something was first put to the wrong shopper. */
function around({ begun, lines }: Trace, [first]: readonly StoredMessage[]): readonly string[] {
  if (first === undefined) return lines;
  const at = first.seenAt - begun;
  const near = lines.filter((line) => Math.abs(Number.parseInt(line, 10) - at) < 3000);
  return [...near, `first wrong at ${at}`];
}

async function round(stage: PlayedStage, fixture: Fixture): Promise<void> {
  const { page, frame } = await stage.openPlayed(fixture, `seed=${SEED}`);
  const platform = fixture.id.startsWith('telegram') ? 'telegram' : fixture.id;
  const look = async (): Promise<Findings> =>
    compare(await threadsOf(frame), await stage.stored(platform), fixture);
  const trace = await frame.evaluate(storm, { seed: SEED, switches: SWITCHES });
  for (const { person } of await threadsOf(frame)) {
    await frame.evaluate((id) => window.played?.open(id), person.id);
    const end = Date.now() + SETTLED;
    const lacks = async (): Promise<boolean> =>
      (await look()).lost.some((line) => line.startsWith(`${person.name}: `));
    while (Date.now() < end && (await lacks())) await pause(200);
  }
  // What is under way to the store gets there.
  await pause(500);
  const { misplaced, doubled, lost } = await look();
  const wrong = [...misplaced].sort((a, b) => a.seenAt - b.seenAt);
  const told = `seed ${SEED}\n${around(trace, wrong).join('\n')}`;
  expect({ misplaced: wrong, doubled, lost }, told).toEqual({ misplaced: [], doubled: [], lost: [] });
  await page.close();
}

describe.each(WAVES)('switching shoppers', ({ fixtures }) => {
  const stage = setThePlayedStage();
  it.concurrent.each(fixtures)(
    `puts every message to its shopper, over ${SWITCHES} switches: $id`,
    (fixture) => round(stage, fixture),
    60_000 + SWITCHES * 2000,
  );
});
