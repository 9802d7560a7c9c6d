/** Door of keys and what is typed to call for something: parse, match, conflicts. Pure: no page, no browser. */
export {
  type BoxBindings,
  bindingsOf,
  boxBindingsOf,
  type ChosenKeys,
  KEY_ACTIONS,
  type KeyAction,
  type KeyActionId,
  type KeyBindings,
  type KeyKind,
  type KeyPlace,
  mayBind,
} from './actions.ts';
export { type Chord, chordOf, chordsOf, digitOf, type KeyEventLike, readChord, writeChord } from './chord.ts';
export { codeBefore, foldCode } from './code.ts';
export {
  chordOfShortcut,
  conflictsOf,
  type KeyCommand,
  type KeyConflict,
  type KeyConflicts,
  shortcutOfChord,
} from './conflicts.ts';
export { type KeyMeaning, meaningOf, type Press, readPress } from './press.ts';
export type { KeyHolder, KeyPlatform, KeySeverity, KeySystem, KeyUse } from './taken.ts';
export {
  endsInTrigger,
  isPerhapsWords,
  type Opened,
  openedBy,
  openedWithin,
  queryBehind,
  searchesInVain,
} from './trigger.ts';
