/** Keys that a pack takes along: which go out, and which of those that come in can be keys here. */
import type { ShownKeys } from '../../../components/index.ts';
import type { Language } from '../../../utils/model/index.ts';
import type { PackKeys } from '../../../utils/packs/index.ts';
import { type ChosenKeys, KEY_ACTIONS, type KeyAction, mayBind } from '../../../utils/shortcuts/index.ts';
import { nameOfAction } from '../keys/rows.ts';
import type { Source } from './open.ts';

export interface BroughtKeys {
  readonly keys: ChosenKeys;
  /** Those that can't be: of another version, or made by hand. As they are named. */
  readonly ignored: readonly string[];
}

/** @returns null where the files bring none. */
export function broughtBy(sources: readonly Pick<Source, 'keys'>[], language: Language): BroughtKeys | null {
  const brought = sources.flatMap(({ keys = {} }) => Object.entries(keys));
  if (brought.length === 0) return null;
  const keys: Record<string, string> = {};
  const ignored = new Set<string>();
  for (const [id, chord] of brought) {
    const action = KEY_ACTIONS.find((one) => one.id === id);
    if (action === undefined) ignored.add(id);
    else if (!mayBind(action, chord)) ignored.add(`${nameOfAction(action.id, language)}: ${chord}`);
    else keys[id] = chord;
  }
  return { keys, ignored: [...ignored] };
}

export function shownKeys(brought: BroughtKeys | null, take: boolean): ShownKeys | null {
  return brought && { count: Object.keys(brought.keys).length, ignored: brought.ignored, take };
}

/** What goes out: what the agent chose and what can be a key, without what another version left. */
export function keysToTake(chosen: ChosenKeys): PackKeys {
  return Object.fromEntries(
    KEY_ACTIONS.flatMap((action: KeyAction) => {
      const chord = chosen[action.id as keyof ChosenKeys];
      return chord === undefined || !mayBind(action, chord) ? [] : [[action.id, chord]];
    }),
  );
}
