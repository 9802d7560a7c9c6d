/**
 * Every composer's page in real browsers, through the built extension: what the panel fills is what the page sends, the
 * caret stands behind it, and the panel can take it back. The matrix (`matrix:composers`) asks more, and takes longer.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOf } from './cases.ts';
import type { BrowserName, ComposerBrowser } from './composerBrowser.ts';
import { measureCell } from './measureCell.ts';
import { openComposerBrowser } from './openComposerBrowser.ts';
import { composerNames } from './pages/build.ts';
import { type ServedPages, servePages } from './servePages.ts';

/** Two boxes that both are marked: it can't be said which is the conversation's. */
const UNCLEAR = 'two-boxes';
const ONE_LINE = 'input';

const CASES: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['3 lines', 'middle', 'replace'],
  firefox: ['3 lines'],
};

/** What is refused, by page and case. */
const REFUSED: readonly (readonly [page: string, query: string, name: string, outcome: string])[] = [
  ['textarea', 'maxlength=20', '5,000', 'refused:tooLong'],
  ['textarea', 'readonly=1', '1 line', 'refused:readOnly'],
  ['textarea', 'disabled=1', '1 line', 'refused:readOnly'],
  ['contenteditable', 'readonly=1', '1 line', 'refused:readOnly'],
  [ONE_LINE, '', '3 lines', 'refused:oneLine'],
  [UNCLEAR, '', '1 line', 'noComposer'],
];

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let pages: ServedPages | undefined;
  let opened: ComposerBrowser | undefined;
  beforeAll(async () => {
    pages = await servePages();
    opened = await openComposerBrowser(name, pages);
  }, 600_000);
  afterAll(async () => {
    await opened?.close();
    await pages?.close();
  });
  const browser = (): ComposerBrowser => {
    if (opened === undefined) throw new Error('no browser was opened');
    return opened;
  };

  const cells = composerNames()
    .filter((page) => page !== UNCLEAR)
    .flatMap((page) => CASES[name].map((one) => [page, one] as const))
    .filter(([page, one]) => page !== ONE_LINE || !caseOf(one).texts.join().includes('\n'));

  it.each(cells)('%s: %s', async (page, one) => {
    const row = await measureCell(browser(), page, '', caseOf(one), { quick: true });
    expect(row, row.seen.join('\n')).toMatchObject({
      outcome: 'filled',
      sentRight: true,
      caretRight: true,
      takeBackRight: true,
    });
  });

  it.each(REFUSED)('%s %s refuses: %s', async (page, query, one, outcome) => {
    const row = await measureCell(browser(), page, query, caseOf(one), { quick: true });
    expect(row, row.seen.join('\n')).toMatchObject({ result: 'refused', outcome });
  });
});
