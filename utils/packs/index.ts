/** The door of the packs room: packs of templates read from and written to files. Pure. */
export { MAX_PROBLEMS, PACK_LIMITS } from './limits.ts';
export type { PackProblem, PackProblemCode } from './problem.ts';
export { type PackReading, readPack } from './read-pack.ts';
export { PACK_FORMAT, PACK_VERSION } from './schema.ts';
export { writePack } from './write-pack.ts';
