/** Where the caret stands once a template was filled in that names a place for it. */
import type { Filled } from './fill.ts';

/**
 * Moves the caret, as long as the box holds exactly what the fill made of it and the agent hasn't gone to another field;
 * else it stays where the editor put it, behind the text.
 * @param caret in UTF-16 units of `text`, the text that was filled in.
 */
export function placeCaret(filled: Filled, text: string, caret: number): void {
  const { before, after, elsewhere } = filled;
  const { box, strategy } = filled.composer;
  if (elsewhere?.any() === true) return;
  // In the box the text may read shorter than it was: its line ends, what has no width.
  const head = strategy.clean(text.slice(0, caret).replace(/\r\n?/g, '\n'), box);
  const at = before.start + head.length;
  strategy.select(box, { text: after, start: at, end: at });
}
