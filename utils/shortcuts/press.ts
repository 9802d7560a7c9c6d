/** What a key means while an agent chooses one, and what it would do where it is chosen. Pure. */
import { KEY_ACTIONS, type KeyAction, type KeyActionId, type KeyBindings, mayBind } from './actions.ts';
import { chordOf, type KeyEventLike, readChord } from './chord.ts';
import { chordsOf } from './conflicts.ts';

/** What was pressed while a key is chosen. */
export type Press =
  /** Only a key that changes others: more is to come. */
  | { readonly kind: 'wait' }
  /** An input method has it. */
  | { readonly kind: 'inputMethod' }
  | { readonly kind: 'cancel' }
  /** Tab, which leads on to what comes next: the choice is given up. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'off' }
  /** `moves`: Enter and the space bar press what has the focus. `typed`: without a modifier, it is typed. `digit`: no digit. */
  | { readonly kind: 'refused'; readonly why: 'moves' | 'typed' | 'digit' }
  | { readonly kind: 'chosen'; readonly chord: string };

/** @param action what it is chosen for; null: a command of the browser's, which wants a modifier. */
export function readPress(action: KeyAction | null, event: KeyEventLike): Press {
  if (event.isComposing || event.keyCode === 229 || event.key === 'Process') return { kind: 'inputMethod' };
  const chord = chordOf(event);
  if (chord === null) return { kind: 'wait' };
  if (chord === 'Escape') return { kind: 'cancel' };
  if (chord === 'Tab' || chord === 'Shift+Tab') return { kind: 'leave' };
  if (chord === 'Backspace' || chord === 'Delete') return { kind: 'off' };
  if (/^(?:Shift\+)?(?:Enter|Space)$/.test(chord)) return { kind: 'refused', why: 'moves' };
  const parts = readChord(chord);
  if (parts === null) return { kind: 'wait' };
  const isCommand = action === null;
  if ((isCommand || action.place === 'box') && !parts.ctrl && !parts.alt && !parts.meta)
    return { kind: 'refused', why: 'typed' };
  if (action?.kind !== 'digits') return { kind: 'chosen', chord };
  if (!/^[1-9]$/.test(parts.key)) return { kind: 'refused', why: 'digit' };
  const first = `${chord.slice(0, -1)}1`;
  return mayBind(action, first) ? { kind: 'chosen', chord: first } : { kind: 'refused', why: 'typed' };
}

/** What a key does: which action, and of digits which one, from 1. */
export interface KeyMeaning {
  readonly id: KeyActionId;
  readonly digit: number | null;
}

/** What a key would do in this place; null: nothing of ours. */
export function meaningOf(
  bindings: KeyBindings,
  place: KeyAction['place'],
  chord: string,
): KeyMeaning | null {
  for (const action of KEY_ACTIONS) {
    if (action.place !== place) continue;
    const at = chordsOf(action, bindings[action.id]).indexOf(chord);
    if (at >= 0) return { id: action.id, digit: action.kind === 'digits' ? at + 1 : null };
  }
  return null;
}
