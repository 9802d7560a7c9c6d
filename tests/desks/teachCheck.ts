/**
 * Teaches a played page as a person would, on one shopper, and measures what is then read of another: as the page is,
 * and after all names that its build made up were changed.
 */
import type { Page } from 'playwright-core';
import { bundle } from './buildProbe.ts';
import type { Measure } from './probe.ts';

export interface TeachFigures {
  readonly problems: readonly string[];
  readonly marked: number;
  readonly wrongMarks: readonly string[];
  /** Of the shopper that it was taught with, and of another; null where nothing was learnt. */
  readonly own: Measure | null;
  readonly other: Measure | null;
  /** Of another, with other made-up names. */
  readonly renamed: Measure | null;
  readonly renamedClasses: number;
  /** Whether thread, header and composer are found by their prints alone. */
  readonly moved: Readonly<Record<string, boolean>>;
}

let scripts: Promise<readonly string[]> | null = null;

/** How long a page gets to switch, in milliseconds. */
const SWITCH = 900;

async function openPerson(page: Page, index: number): Promise<void> {
  await page.evaluate((i) => {
    const id = window.played?.people()[i]?.id;
    if (id !== undefined) window.played?.open(id);
  }, index);
  await page.waitForTimeout(SWITCH);
}

/** True when every message of both sides was read, each of its side, and it is the shopper's. */
export function isTaught(measure: Measure | null): boolean {
  return (
    measure !== null &&
    measure.right === measure.expected &&
    measure.wrongSides === 0 &&
    measure.shopperRight &&
    measure.composerRight
  );
}

/** @param page a played page whose first conversation is open. It is left changed. */
export async function checkTeaching(page: Page): Promise<TeachFigures> {
  scripts ??= Promise.all([bundle('./probe.ts'), bundle('./teachProbe.ts')]);
  for (const script of await scripts) await page.evaluate(script);
  await openPerson(page, 0);
  const taught = await page.evaluate(() => window.teachProbe?.teach());
  const adapter = taught?.adapter ?? null;
  const nothing = { own: null, other: null, renamed: null, renamedClasses: 0, moved: {} };
  const told = {
    problems: taught?.problems ?? ['not taught'],
    marked: taught?.marked ?? 0,
    wrongMarks: taught?.wrongMarks ?? [],
  };
  if (adapter === null) return { ...told, ...nothing };
  const measure = (): Promise<Measure | null> =>
    page.evaluate(async (own) => (await window.probe?.measure(own)) ?? null, adapter);
  const own = await measure();
  await openPerson(page, 1);
  const other = await measure();
  const moved = await page.evaluate((own) => window.teachProbe?.moved(own) ?? {}, adapter);
  const renamedClasses = await page.evaluate(() => window.teachProbe?.renameGenerated() ?? 0);
  const renamed = await measure();
  return { ...told, own, other, renamed, renamedClasses, moved };
}
