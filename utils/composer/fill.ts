/**
 * The fill: a transaction. Read what is in the box, write, read back what the page would send, report; on a mismatch
 * the agent's draft is put back. See `fill.design.md` for the contract.
 */
import type { FillOutcome } from '../model/index.ts';
import { type AgentActs, type Elsewhere, hearAgent, hearElsewhere } from './agentActs.ts';
import type { Composer } from './find.ts';
import { type Draft, type Hand, holdsDraft, type Mode } from './strategy.ts';
import { nextTask, pause, until } from './wait.ts';

export interface FillOptions {
  readonly text: string;
  /** Where in the draft; left out: at the caret, over the selection. */
  readonly mode?: Mode;
  /** What stands right before the caret and gives way to the text; where it doesn't, nothing is written. */
  readonly over?: string;
  /** True while an input method composes where the box stands. */
  readonly composing: (box: Element) => boolean;
  /** Asked again right before the write and after it: is this still the conversation that the text is for? */
  readonly stillOpen: () => 'yes' | 'no' | 'uncertain';
  /** For strategies that need the page's own world; null where it couldn't be had. */
  readonly hand?: Hand | null;
  /** Finds the box again, for pages that make it anew at each change of it; left out: there is no other. */
  readonly find?: () => Composer | null;
}

/** What was filled, for taking it back. */
export interface Filled {
  readonly composer: Composer;
  readonly before: Draft;
  /** What the box held then. */
  readonly after: string;
  /** Pictures that came in with it: so many inside the box, each a step of the editor's undo, and so many outside. */
  readonly inside?: number;
  readonly outside?: number;
  /** Whether the agent has written elsewhere since; whoever keeps the fill ends it. */
  readonly elsewhere?: Elsewhere;
}

export interface FillResult {
  readonly outcome: FillOutcome;
  /** Null unless the text stands in the box. */
  readonly filled: Filled | null;
}

/** How long a text is waited for that nobody said to have taken, in milliseconds; TinyMCE takes it silently. */
const UNHEARD = 20;

/** The box as it must read afterwards. */
function expected(before: Draft, text: string): string {
  return before.text.slice(0, before.start) + text + before.text.slice(before.end);
}

/**
 * True when the box holds what was wanted, or that and what the agent typed right after. A page that writes the text
 * twice, leaves the draft out or keeps what was selected does neither.
 */
function isAccepted(after: string, wanted: string, text: string, before: Draft): boolean {
  if (after === wanted) return true;
  const more = after.length - wanted.length;
  if (more < 0 || after === before.text) return false;
  let same = 0;
  while (same < wanted.length && after[same] === wanted[same]) same += 1;
  const typed = after.slice(same, same + more);
  const replaced = before.text.slice(before.start, before.end);
  const isKept = replaced !== '' && typed.includes(replaced);
  return after.endsWith(wanted.slice(same)) && !typed.includes(text) && !isKept;
}

const nothing = (outcome: FillOutcome): FillResult => ({ outcome, filled: null });

/**
 * Puts `text` into the box. Never sends, and never writes when `stillOpen` doesn't say yes. From the check to the write
 * nothing else can run, so no switch can come in between.
 */
export async function fillComposer(composer: Composer, options: FillOptions): Promise<FillResult> {
  const acts = hearAgent(composer.box);
  try {
    return await fillHeard(composer, options, acts);
  } finally {
    acts.end();
  }
}

async function fillHeard(composer: Composer, options: FillOptions, acts: AgentActs): Promise<FillResult> {
  const { strategy } = composer;
  const { mode = 'insert', over = '', hand = null } = options;
  const text = strategy.clean(options.text.replace(/\r\n?/g, '\n'), composer.box);
  if (text.trim() === '') return nothing({ kind: 'refused', reason: 'empty' });
  if (options.composing(composer.box)) return nothing({ kind: 'refused', reason: 'composing' });
  if (strategy.locked(composer.box)) return nothing({ kind: 'refused', reason: 'readOnly' });
  if (text.includes('\n') && strategy.isOneLine(composer.box))
    return nothing({ kind: 'refused', reason: 'oneLine' });

  let { box } = composer;
  /** The box in which the text stands now. */
  const current = (): Element => {
    if (!box.isConnected) box = options.find?.()?.box ?? box;
    return box;
  };
  const read = (): string => strategy.read(current(), hand).text;
  /** Whether the box is still the one that may be written into. */
  const isOurs = (): boolean => current().isConnected && options.stillOpen() === 'yes';
  const putBack = async (before: Draft): Promise<boolean> => {
    const isBack = (): boolean => holdsDraft(strategy.read(current(), hand), before);
    if (!isOurs()) return false;
    // The editor's own undo leaves its history as it was; the browser's is told nothing of what pages do by themselves.
    if (read() !== before.text && strategy.patience > 0) attempt(() => strategy.undo(box));
    await until(isBack, strategy.patience);
    if (!isOurs()) return false;
    // The text where undo didn't bring it back, and the selection in any case.
    attempt(() => strategy.restore(box, before, hand));
    return until(isBack, strategy.patience);
  };
  /** The text stood in the box; a task later it must stand there still. */
  const verify = async (before: Draft, wanted: string): Promise<FillResult> => {
    const standing = (): FillResult => ({
      outcome: { kind: 'filled' },
      filled: { composer: { box, strategy }, before, after: wanted, elsewhere: hearElsewhere(box) },
    });
    await nextTask();
    // Switched or sent meanwhile: the box isn't the one we wrote into any more, and what we wrote was right.
    if (!isOurs()) return standing();
    const after = read();
    // Emptied while the agent did something: sent. By itself, the page has thrown it away.
    if ((after === '' && acts.any()) || isAccepted(after, wanted, text, before)) return standing();
    await putBack(before);
    return nothing({ kind: 'unverified' });
  };

  // Where the caret stands the editor knows; of another selection it must hear first.
  if (strategy.rest > 0 && (mode !== 'insert' || over !== '')) await pause(strategy.rest);
  for (const write of strategy.ways) {
    const open = options.stillOpen();
    if (open === 'no') return nothing({ kind: 'stale' });
    if (open === 'uncertain') return nothing({ kind: 'refused', reason: 'uncertain' });
    if (options.composing(current())) return nothing({ kind: 'refused', reason: 'composing' });
    if (over !== '') {
      const { text: draft, end } = strategy.read(box, hand);
      strategy.select(box, { text: draft, start: end - over.length, end });
      const selected = strategy.read(box, hand);
      if (selected.text.slice(selected.start, selected.end) !== over) {
        attempt(() => strategy.select(box, { text: draft, start: end, end }));
        return nothing({ kind: 'refused', reason: 'changed' });
      }
    }
    const limit = strategy.limit(box);
    const first = withMode(strategy.read(box, hand), mode);
    if (limit !== null && expected(first, text).length > limit) {
      return nothing({ kind: 'refused', reason: 'tooLong' });
    }
    const before = strategy.place(box, mode, hand);
    const wanted = expected(before, text);
    const taken = attempt(() => write(box, text, hand));
    const isIn = (): boolean => isAccepted(read(), wanted, text, before);
    const patience = taken === false ? Math.min(UNHEARD, strategy.patience) : strategy.patience;
    if (await until(isIn, patience)) return verify(before, wanted);
    if (!(await putBack(before))) break;
  }
  return nothing({ kind: 'unverified' });
}

/** The draft with the selection that a mode makes. */
function withMode(draft: Draft, mode: Mode): Draft {
  const { length } = draft.text;
  if (mode === 'replace') return { ...draft, start: 0, end: length };
  return mode === 'append' ? { ...draft, start: length, end: length } : draft;
}

/** What the page throws at us changes nothing: the box is read afterwards. */
function attempt<T>(step: () => T): T | undefined {
  try {
    return step();
  } catch {
    return undefined;
  }
}
