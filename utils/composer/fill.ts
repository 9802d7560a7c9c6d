/**
 * The fill: a transaction. Read what is in the box, write, read back what the page would send, report; on a mismatch
 * the agent's draft is put back. See `fill.design.md` for the contract.
 */
import type { FillOutcome } from '../model/index.ts';
import type { Composer } from './find.ts';
import type { Draft } from './strategy.ts';

export interface FillOptions {
  readonly text: string;
  /** True while an input method composes in the page. */
  readonly composing: boolean;
  /** Asked again right before the write and after it: is this still the conversation that the text is for? */
  readonly stillOpen: () => 'yes' | 'no' | 'uncertain';
}

/** The box as it must read afterwards; line ends as browsers keep them in a text control. */
function expected(before: Draft, text: string): string {
  return before.text.slice(0, before.start) + text + before.text.slice(before.end);
}

/** One turn of the page's own tasks, in which a framework may take a text back that it doesn't accept. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Puts `text` at the caret (over the selection). Never sends, and never writes when `stillOpen` doesn't say yes.
 * From the check to the first reading back nothing else can run, so no switch can come in between.
 */
export async function fillComposer(composer: Composer, options: FillOptions): Promise<FillOutcome> {
  const { box, strategy } = composer;
  const text = options.text.replace(/\r\n?/g, '\n');
  if (text.trim() === '') return { kind: 'refused', reason: 'empty' };
  if (options.composing) return { kind: 'refused', reason: 'composing' };
  if (strategy.locked(box)) return { kind: 'refused', reason: 'readOnly' };

  const before = strategy.read(box);
  const wanted = expected(before, text);
  const limit = strategy.limit(box);
  if (limit !== null && wanted.length > limit) return { kind: 'refused', reason: 'tooLong' };

  const open = options.stillOpen();
  if (open === 'no') return { kind: 'stale' };
  if (open === 'uncertain') return { kind: 'refused', reason: 'uncertain' };

  strategy.insert(box, text);
  if (strategy.read(box).text !== wanted) {
    strategy.restore(box, before);
    return { kind: 'unverified' };
  }

  await nextTask();
  // Switched or sent meanwhile: the box isn't the one we wrote into any more, and what we wrote was right.
  if (!box.isConnected || options.stillOpen() !== 'yes') return { kind: 'filled' };
  const after = strategy.read(box).text;
  // Emptied: sent. More than we wrote: the agent is typing already.
  if (after === '' || after.includes(text)) return { kind: 'filled' };
  strategy.restore(box, before);
  return { kind: 'unverified' };
}
