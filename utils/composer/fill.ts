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

/**
 * True when the box holds what was wanted, or that and what the agent typed right after. A page that writes the text
 * twice or leaves the draft out is neither.
 */
function isAccepted(after: string, wanted: string, text: string): boolean {
  const more = after.length - wanted.length;
  if (more < 0) return false;
  let same = 0;
  while (same < wanted.length && after[same] === wanted[same]) same += 1;
  return after.endsWith(wanted.slice(same)) && !after.slice(same, same + more).includes(text);
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

  const putBack = (): FillOutcome => {
    attempt(() => strategy.restore(box, before));
    return { kind: 'unverified' };
  };
  attempt(() => strategy.insert(box, text));
  if (strategy.read(box).text !== wanted) return putBack();

  await nextTask();
  // Switched or sent meanwhile: the box isn't the one we wrote into any more, and what we wrote was right.
  if (!box.isConnected || options.stillOpen() !== 'yes') return { kind: 'filled' };
  const after = strategy.read(box).text;
  // Emptied: sent. The former draft can look as if the agent had typed on in a text that took its selection's place.
  const isFormer = after === before.text && after !== wanted;
  return after === '' || (!isFormer && isAccepted(after, wanted, text)) ? { kind: 'filled' } : putBack();
}

/** What the page throws at us changes nothing: the box is read afterwards. */
function attempt(step: () => void): void {
  try {
    step();
  } catch {}
}
