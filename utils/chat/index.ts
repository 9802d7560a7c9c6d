/** Door of reading: from a page's DOM to a conversation that is certain, or to the word that it isn't. */
export type { Adapter } from './adapter.ts';
export {
  type AdapterFileReading,
  MAX_ADAPTER_FILE,
  readAdapterFile,
  writeAdapterFile,
} from './adapterFile.ts';
export { adapterFor } from './adapters/index.ts';
export { type AdapterCheck, type CheckOptions, checkAdapter, problemAt } from './checkAdapter.ts';
export { ALIKE, createContinuity, SETTLE, type Verdict } from './continuity.ts';
export { elementText } from './elementText.ts';
export { fingerprint } from './fingerprint.ts';
export { type CreateGenericReader, offerGeneric } from './genericDoor.ts';
export { createPageReader, type PageReader } from './pageReader.ts';
export { checkPattern, type PatternProblem } from './pattern.ts';
export { findFirst, isDrawn, matchesAny, queryAll, readId, readPlace, type Scope } from './places.ts';
export {
  type ChangeFeed,
  createReader,
  type OpenReading,
  type Reader,
  type Reading,
  TAIL,
} from './reader.ts';
export { type ListRow, readList, readRows } from './readList.ts';
export { MAX_THREAD } from './readMessages.ts';
export { watch } from './watch.ts';
