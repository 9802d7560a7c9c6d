/** What a key may do, where, and which one does it until the agent chooses another. */
import { readChord } from './chord.ts';

/** `box`: in the workbench's composer; `panel`: in the side panel. The browser's own commands are none of these: it keeps them itself. */
export type KeyPlace = 'box' | 'panel';

/**
 * `chord`: any one key. `digits`: the digits from 1 on, with the modifiers of the one that is named. `fixed`: this key or
 * none, since it is a character that is typed.
 */
export type KeyKind = 'chord' | 'digits' | 'fixed';

export interface KeyAction {
  readonly id: string;
  readonly place: KeyPlace;
  readonly kind: KeyKind;
  /** Empty: off until it is switched on. */
  readonly standard: string;
  /** What it is when it is switched on, where that isn't the standard. */
  readonly whenOn?: string;
}

/** Apart, so that the script in the page carries no others. */
const BOX_ACTIONS = [
  { id: 'boxSlash', place: 'box', kind: 'fixed', standard: '/' },
  { id: 'boxComma', place: 'box', kind: 'fixed', standard: '、' },
  { id: 'boxCode', place: 'box', kind: 'fixed', standard: '', whenOn: 'Tab' },
  { id: 'boxDigits', place: 'box', kind: 'digits', standard: 'Alt+1' },
] as const satisfies readonly KeyAction[];

export const KEY_ACTIONS = [
  ...BOX_ACTIONS,
  { id: 'panelFill', place: 'panel', kind: 'digits', standard: '1' },
  { id: 'panelCopyOf', place: 'panel', kind: 'digits', standard: 'Shift+1' },
  { id: 'panelNext', place: 'panel', kind: 'chord', standard: 'J' },
  { id: 'panelPrevious', place: 'panel', kind: 'chord', standard: 'K' },
  { id: 'panelSearch', place: 'panel', kind: 'chord', standard: '/' },
  { id: 'panelRenew', place: 'panel', kind: 'chord', standard: 'U' },
  { id: 'panelEdit', place: 'panel', kind: 'chord', standard: 'E' },
  { id: 'panelCopy', place: 'panel', kind: 'chord', standard: 'C' },
  { id: 'panelTakeBack', place: 'panel', kind: 'chord', standard: 'Z' },
  { id: 'panelMode', place: 'panel', kind: 'chord', standard: 'M' },
  { id: 'panelKeep', place: 'panel', kind: 'chord', standard: 'S' },
  { id: 'panelBan', place: 'panel', kind: 'chord', standard: 'X' },
  { id: 'panelTags', place: 'panel', kind: 'chord', standard: 'T' },
  { id: 'panelNote', place: 'panel', kind: 'chord', standard: 'N' },
  { id: 'panelRemind', place: 'panel', kind: 'chord', standard: 'R' },
  { id: 'panelWaiting', place: 'panel', kind: 'chord', standard: 'W' },
  { id: 'panelHelp', place: 'panel', kind: 'chord', standard: '?' },
] as const satisfies readonly KeyAction[];

export type KeyActionId = (typeof KEY_ACTIONS)[number]['id'];

/** The chord of each action; empty: no key does it. */
export type KeyBindings = Readonly<Record<KeyActionId, string>>;
export type BoxBindings = Pick<KeyBindings, (typeof BOX_ACTIONS)[number]['id']>;

/** What the agent chose: actions that aren't in it have their standard. */
export type ChosenKeys = Readonly<Partial<Record<KeyActionId, string>>>;

/**
 * Whether an action may have this chord.
 * @param chord empty: none.
 */
export function mayBind({ kind, standard, ...action }: KeyAction, chord: string): boolean {
  if (chord === '') return true;
  if (kind === 'fixed') return chord === (action.whenOn ?? standard);
  const parts = readChord(chord);
  if (parts === null || (kind === 'digits' && parts.key !== '1')) return false;
  // In the box, what has no modifier is typed.
  return action.place !== 'box' || parts.ctrl || parts.alt || parts.meta;
}

/**
 * Every action's chord. What can't be its chord (of another version, or of a file) is as if it hadn't been chosen.
 * @param chosen as stored.
 */
export function bindingsOf(chosen: unknown): KeyBindings {
  return chosenOf(KEY_ACTIONS, chosen);
}

/** The same of those in the composer alone. */
export function boxBindingsOf(chosen: unknown): BoxBindings {
  return chosenOf(BOX_ACTIONS, chosen);
}

function chosenOf<Id extends string>(
  actions: readonly (KeyAction & { readonly id: Id })[],
  chosen: unknown,
): Readonly<Record<Id, string>> {
  const known = (typeof chosen === 'object' && chosen !== null ? chosen : {}) as Record<string, unknown>;
  return Object.fromEntries(
    actions.map((action) => {
      const chord = Object.hasOwn(known, action.id) ? known[action.id] : undefined;
      return [action.id, typeof chord === 'string' && mayBind(action, chord) ? chord : action.standard];
    }),
  ) as Record<Id, string>;
}
