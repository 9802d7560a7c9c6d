/** Door of filling: finds the box, writes as if the agent had typed it, and says truly what became of it. */
export {
  type Called,
  isReadingOver,
  offerCommands,
  passCommand,
  type ShownReader,
  shownReader,
  showReader,
} from './commandDoor.ts';
export { type Filled, type FillResult, fillComposer } from './fill.ts';
export { type Composer, findBox, findComposer, isBoxThere, strategyFor } from './find.ts';
export type { HeldHand } from './hand/hand.ts';
export { HAND_LIFE, newNonce } from './hand/nonce.ts';
export { pageHand } from './hand/pageHand.ts';
export { offerPalette, showWorkplace, type Workplace } from './paletteDoor.ts';
export { placeCaret } from './placeCaret.ts';
export { findRich, offerRich } from './richDoor.ts';
export type { Draft } from './strategy.ts';
export { takeBackFilled } from './takeBack.ts';
