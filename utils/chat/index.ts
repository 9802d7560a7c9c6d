/** Door of reading: from a page's DOM to a conversation that is certain, or to the word that it isn't. */
export type { Adapter } from './adapter.ts';
export { adapterFor, platformName } from './adapters/index.ts';
export { findFirst, type Scope } from './places.ts';
export { createReader, type OpenReading, type Reader, type Reading, TAIL } from './reader.ts';
export { watch } from './watch.ts';
