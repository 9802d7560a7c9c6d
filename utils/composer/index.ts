/** Door of filling: finds the box, writes as if the agent had typed it, and says truly what became of it. */
export { type Filled, type FillResult, fillComposer } from './fill.ts';
export { type Composer, findBox, findComposer, isBoxThere, strategyFor } from './find.ts';
export { createHand, HAND_LIFE, type HeldHand, newNonce } from './hand/hand.ts';
export { pageHand } from './hand/pageHand.ts';
export { takeBackFilled } from './takeBack.ts';
