/** Door of reading: from a page's DOM to a conversation that is certain, or to the word that it isn't. */
export type { Adapter } from './adapter.ts';
export { adapterFor, platformName } from './adapters/index.ts';
export { ALIKE, createContinuity, SETTLE, type Verdict } from './continuity.ts';
export { elementText } from './elementText.ts';
export { fingerprint } from './fingerprint.ts';
export { findFirst, readId, readPlace } from './places.ts';
export { createReader, type OpenReading, type Reader, type Reading, TAIL } from './reader.ts';
export { MAX_THREAD } from './readMessages.ts';
export { watch } from './watch.ts';
