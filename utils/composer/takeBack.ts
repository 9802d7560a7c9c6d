/**
 * Takes a fill back: the box holds again what it held before. Only as long as it holds what the fill made of it; what
 * the agent has typed since is the agent's.
 */
import type { TakeBackOutcome } from '../model/index.ts';
import type { Filled, FillOptions } from './fill.ts';
import type { Composer } from './find.ts';
import { holdsDraft } from './strategy.ts';
import { until } from './wait.ts';

/** How long the browser's own undo may take to be seen, in milliseconds. */
const UNDO = 20;

export type TakeBackOptions = Pick<FillOptions, 'composing' | 'stillOpen' | 'hand' | 'find'>;

export async function takeBackFilled(filled: Filled, options: TakeBackOptions): Promise<TakeBackOutcome> {
  const { before, after } = filled;
  const { strategy } = filled.composer;
  const hand = options.hand ?? null;
  if (options.stillOpen() !== 'yes') return { kind: 'stale' };
  const composer: Composer | null = filled.composer.box.isConnected
    ? filled.composer
    : (options.find?.() ?? null);
  if (composer === null || composer.strategy !== strategy) return { kind: 'changed' };
  const { box } = composer;
  if (options.composing(box) || strategy.read(box, hand).text !== after) return { kind: 'changed' };
  if (strategy.locked(box)) return { kind: 'failed' };

  const isBack = (): boolean => holdsDraft(strategy.read(box, hand), before);
  const isOurs = (): boolean => box.isConnected && options.stillOpen() === 'yes';
  const tryUndo = (): void => {
    try {
      strategy.undo(box);
    } catch {
      // Then by writing what was there.
    }
  };
  // By the editor's own undo first, so that its history goes on from there: each picture in the box, then the text.
  // Not where the agent has written into another field since: it is that field's step that would be taken back.
  strategy.place(box, 'append', hand);
  const steps = filled.elsewhere?.any() === true ? 0 : (filled.inside ?? 0) + 1;
  for (let step = 0; step < steps; step += 1) {
    tryUndo();
    if (await until(isBack, Math.max(UNDO, strategy.patience))) return { kind: 'takenBack' };
    if (!isOurs()) return { kind: 'failed' };
  }
  try {
    strategy.restore(box, before, hand);
  } catch {
    // The box is read in any case.
  }
  return { kind: (await until(isBack, Math.max(UNDO, strategy.patience))) ? 'takenBack' : 'failed' };
}
