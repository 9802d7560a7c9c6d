/** The generic reader: makes an adapter for a page that nobody prepared, and says how certain it is of each part. */
export { type Confidence, fullSelectors, groupSelectors, type Inference, infer, siteId } from './infer.ts';
export { allRoots, boxOf, drawnParent, isShown } from './layout.ts';
export { marksOf, selectorsFor } from './selectors.ts';
export { CERTAIN } from '../certainty.ts';
export { createGenericReader, type GenericReader } from './genericReader.ts';
export { lastingPart } from './words.ts';
