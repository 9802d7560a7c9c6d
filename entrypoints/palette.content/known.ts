/**
 * What the background last said of the keys that the agent chose, and of the codes that Tab may stand behind: a key is the
 * page's or ours when it goes down, so it can't be asked then. Asked anew whenever the box gets the focus.
 */
import type { PaletteAnswer } from '../../utils/messaging/index.ts';
import { type BoxBindings, boxBindingsOf } from '../../utils/shortcuts/index.ts';

/** Pages that give their box the focus over and over aren't asked for more often, in milliseconds. */
const REST = 1000;

export interface Known {
  /** A palette that was switched off isn't drawn before it was asked. */
  isOn: boolean;
  keys: BoxBindings;
  codes: ReadonlySet<string>;
  /** Length of the longest of them, in UTF-16 units. */
  longest: number;
  isHeard: boolean;
}

export function createKnown(): Known {
  return { isOn: true, keys: boxBindingsOf(null), codes: new Set(), longest: 0, isHeard: false };
}

/** Takes what an answer says besides the replies. */
export function hearAnswer(known: Known, { on, keys, codes }: PaletteAnswer): void {
  known.isHeard = true;
  known.isOn = on;
  if (!on) return;
  if (keys !== undefined) known.keys = boxBindingsOf(keys);
  if (codes === undefined) return;
  known.codes = new Set(codes.filter((code) => code !== ''));
  known.longest = 0;
  for (const { length } of known.codes) known.longest = Math.max(known.longest, length);
}

/** Asks at once and then no more for a while; who asks meanwhile is served at its end. */
export function createRefresh(ask: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;
  const refresh = (): void => {
    isWanted = timer !== undefined;
    if (isWanted || signal.aborted) return;
    ask();
    timer = setTimeout(() => {
      timer = undefined;
      if (isWanted) refresh();
    }, REST);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return refresh;
}
