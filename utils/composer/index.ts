/** Door of filling: finds the box, writes as if the agent had typed it, and says truly what became of it. */
export { fillComposer } from './fill.ts';
export { type Composer, findBox, findComposer, isBoxDrawn, strategyFor } from './find.ts';
