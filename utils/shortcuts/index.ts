/** Door of keys and what is typed to call for something: parse and match. Pure: no page, no browser. */
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
  endsInTrigger,
  isPerhapsWords,
  type Opened,
  openedBy,
  openedWithin,
  queryBehind,
  searchesInVain,
} from './trigger.ts';
