/** The door of the packs room: packs of templates read from and written to files, planned and tidied. Pure. */
export { csvText, guardCell, unguardCell } from './cells.ts';
export type { DraftEntry, DraftFields, DraftPicture } from './draft.ts';
export { fileNameOf } from './fileName.ts';
export * from './following/follow.ts';
export { MAX_PROBLEMS, PACK_LIMITS } from './limits.ts';
export type { Loss } from './loss.ts';
export * from './plan/index.ts';
export type { PackProblem } from './problem.ts';
export { type PackReading, type ReadOptions, readPack } from './read-pack.ts';
export { PACK_FORMAT, type PackKeys, packFileSchema } from './schema.ts';
export * from './tidy/index.ts';
export { PACK_VERSION } from './upgrade.ts';
export { type WriteOptions, type WrittenPack, writePack } from './write-pack.ts';
