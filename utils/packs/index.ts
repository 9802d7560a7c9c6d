/** The door of the packs room: packs of templates read from and written to files, planned and tidied. Pure. */
export type { DraftEntry, DraftFields, DraftPicture, Place } from './draft.ts';
export { MAX_PROBLEMS, PACK_LIMITS } from './limits.ts';
export * from './plan/index.ts';
export type { PackProblem, PackProblemCode } from './problem.ts';
export { type PackReading, readPack } from './read-pack.ts';
export { PACK_FORMAT, PACK_VERSION } from './schema.ts';
export * from './tidy/index.ts';
export { writePack } from './write-pack.ts';
