/** The generic reader: makes an adapter for a page that nobody prepared, and says how certain it is of each part. */

export { CERTAIN } from '../certainty.ts';
export { createGenericReader, type GenericReader } from './genericReader.ts';
export { type Confidence, fullSelectors, type Inference, siteId } from './infer.ts';
export { allRoots, boxOf, drawnParent, isShown } from './layout.ts';
export { marksOf, selectorsFor } from './selectors.ts';
export { lastingPart } from './words.ts';
