/** The door of the packs room: packs of templates read from and written to files. Pure. */
export { guardCell, unguardCell } from './cells.ts';
export { MAX_PROBLEMS, PACK_LIMITS } from './limits.ts';
export type { Loss, LossCode } from './loss.ts';
export type { PackProblem, PackProblemCode } from './problem.ts';
export { type PackReading, type ReadOptions, readPack } from './read-pack.ts';
export { PACK_FORMAT, packFileSchema } from './schema.ts';
export { PACK_VERSION } from './upgrade.ts';
export { type WriteOptions, type WrittenPack, writePack } from './write-pack.ts';
