/** Measures one cell of the matrix: one case on one page in one browser, each question in a fresh load of the page. */
import type { FillOutcome } from '../../utils/model/index.ts';
import { blanks, type FillCase, wanted } from './cases.ts';
import type { BrowserName, ComposerBrowser } from './composerBrowser.ts';

export interface Row {
  readonly editor: string;
  readonly case: string;
  readonly browser: BrowserName;
  /** What the product said: `filled`, `refused:oneLine` … */
  readonly outcome: string;
  /** What went out is what was asked. Where nothing was filled: nothing went out. */
  readonly sentRight: boolean;
  /** The browser's own undo key made the draft what it was. Null where it wasn't asked. */
  readonly undoRight: boolean | null;
  /** A key typed after the fill stands right behind the text. */
  readonly caretRight: boolean | null;
  readonly takeBackRight: boolean | null;
  readonly undoBy: 'editor' | 'panel' | 'none';
  /** Of the last fill, until its outcome. */
  readonly ms: number;
  readonly result: 'passed' | 'refused' | 'failed';
  /** What was seen where it isn't what it should be. */
  readonly seen: readonly string[];
}

export interface CellOptions {
  /** Without the undo key, which wants a second's wait; taken back is a fill after the text was sent, in the same load. */
  readonly quick?: boolean;
}

/** Editors take what is typed within about a second for one step. */
const GROUPED = 1250;
/** How long an editor gets to show what a key did. */
const SHOWN = 400;
const MARK = 'x';

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

export function wordFor(outcome: FillOutcome): string {
  return outcome.kind === 'refused' ? `refused:${outcome.reason}` : outcome.kind;
}

/** Waits until the box holds this; gives what it held last. */
async function textOf(browser: ComposerBrowser, expected: string): Promise<string> {
  for (const end = Date.now() + SHOWN; ; ) {
    const text = blanks(await browser.door('text'));
    if (text === expected || Date.now() > end) return text;
    await pause(20);
  }
}

/** Long texts are shown by their ends. */
function short(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 50)}…${text.slice(-50)} (${text.length})`;
}

/** Types the draft. */
async function write(browser: ComposerBrowser, one: FillCase): Promise<void> {
  await browser.enter();
  await browser.type(one.draft);
  for (let i = 0; i < one.left; i += 1) await browser.press('ArrowLeft');
}

export async function measureCell(
  browser: ComposerBrowser,
  page: string,
  query: string,
  one: FillCase,
  { quick = false }: CellOptions = {},
): Promise<Row> {
  const seen: string[] = [];
  const compare = async (what: string, expected: string): Promise<boolean> => {
    const text = await textOf(browser, expected);
    if (text === expected) return true;
    seen.push(`${what}: ${JSON.stringify(short(text))} for ${JSON.stringify(short(expected))}`);
    return false;
  };
  const fillAll = async (): Promise<{ outcome: string; ms: number }> => {
    let last = { outcome: '', ms: 0 };
    for (const text of one.texts) {
      const { outcome, ms } = await browser.fill(text, one.mode);
      last = { outcome: wordFor(outcome), ms: Math.round(ms * 10) / 10 };
      if (outcome.kind !== 'filled') break;
    }
    return last;
  };
  /** In a fresh load. */
  const begin = async (): Promise<void> => {
    await browser.open(page, query);
    await write(browser, one);
  };
  const row = {
    editor: query === '' ? page : `${page}?${query}`,
    case: one.name,
    browser: browser.name,
  };

  await begin();
  // A box that is locked takes no draft either.
  const draft = /^(?:readonly|disabled)=/.test(query) ? '' : one.draft;
  const typed = await compare('typed', draft);
  const shopper = await browser.door('current');
  const { outcome, ms } = await fillAll();

  if (outcome !== 'filled') {
    const kept = (await compare('left', draft)) && typed;
    const sent = await browser.door('sent');
    if (sent.length > 0) seen.push(`sent: ${JSON.stringify(sent)}`);
    const result = kept && sent.length === 0 ? 'refused' : 'failed';
    const none = { undoRight: null, caretRight: null, takeBackRight: null, undoBy: 'none' } as const;
    return { ...row, outcome, sentRight: sent.length === 0, ...none, ms, result, seen };
  }

  const [head, tail] = wanted(one);
  await compare('filled', head + tail);
  await browser.type(MARK);
  const caretRight = await compare('caret', head + MARK + tail);
  await browser.press('Backspace');
  await textOf(browser, head + tail);
  if (one.sendBy === 'key') await browser.press('Enter');
  else await browser.clickSend();
  await textOf(browser, '');
  const sent = (await browser.door('sent')).map((all) => ({ ...all, text: blanks(all.text) }));
  const sentRight = sent.length === 1 && sent[0]?.text === head + tail && sent[0].shopper === shopper;
  if (!sentRight)
    seen.push(`sent: ${JSON.stringify(sent.map((all) => ({ ...all, text: short(all.text) })))}`);

  let undoRight: boolean | null = null;
  if (!quick) {
    await begin();
    await pause(GROUPED);
    const again = await fillAll();
    if (again.outcome !== 'filled') seen.push(`the second time: ${again.outcome}`);
    for (let i = 0; i < one.texts.length; i += 1) await browser.press('Control', 'z');
    undoRight = (await compare('undo', draft)) && again.outcome === 'filled';
  }

  // Right after the draft was typed: the editor takes both for one step of its undo, if it can.
  if (quick) await write(browser, one);
  else await begin();
  const third = await fillAll();
  if (third.outcome !== 'filled') seen.push(`the third time: ${third.outcome}`);
  const { kind } = await browser.takeBack();
  // The last of them only.
  const takeBackRight =
    (await compare('taken back', wanted(one, one.texts.length - 1).join(''))) && kind === 'takenBack';
  if (kind !== 'takenBack') seen.push(`taking back: ${kind}`);

  const undoBy = undoRight === true ? 'editor' : takeBackRight ? 'panel' : 'none';
  const passed = typed && sentRight && caretRight && (undoRight === true || takeBackRight);
  return {
    ...row,
    outcome,
    sentRight,
    undoRight,
    caretRight,
    takeBackRight,
    undoBy,
    ms,
    result: passed ? 'passed' : 'failed',
    seen,
  };
}
