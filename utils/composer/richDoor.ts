/**
 * The strategies of rich editors are a script of their own, which the background starts only in pages whose box is one;
 * the filling finds them here. Both run in the extension's own world, which the page can't see.
 */
import type { FillOutcome, PictureBytes } from '../model/index.ts';
import type { Filled, FillOptions } from './fill.ts';
import type { HeldHand } from './hand/hand.ts';
import type { Strategy } from './strategy.ts';

export interface PictureOptions extends Pick<FillOptions, 'stillOpen' | 'find'> {
  /** How many there are. */
  readonly count: number;
  /** One of them, by its number from 0; null where it can't be had. */
  readonly get: (number: number) => Promise<PictureBytes | null>;
  /** Help from the page's own world, for one picture. */
  readonly takeHand: () => Promise<HeldHand | null>;
  /** True while an input method composes where the box stands. */
  readonly composing: (box: Element) => boolean;
  /** Whether an element stands among the messages. */
  readonly inThread: (element: Element) => boolean;
}

export interface PicturesResult {
  readonly outcome: FillOutcome;
  /** For taking the fill back: what the box holds now. Null where the text didn't stand. */
  readonly filled: Filled | null;
}

export interface Rich {
  /** In their order: the first that serves a box writes into it. */
  readonly strategies: readonly Strategy[];
  readonly createHand: (nonce: string) => HeldHand;
  readonly putPictures: (filled: Filled, options: PictureOptions) => Promise<PicturesResult>;
}

const world = globalThis as typeof globalThis & { deskmateRich?: Rich };

/** For the script of the rich editors: it is there now. */
export function offerRich(rich: Rich): void {
  world.deskmateRich = rich;
}

/** Null while that script hasn't been started in this frame. */
export function findRich(): Rich | null {
  return world.deskmateRich ?? null;
}
