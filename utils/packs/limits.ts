/**
 * How much a pack may hold. Generous beside the largest packs seen in the field (a few thousand templates), and small
 * enough that a broken or hostile file can't fill the computer's memory.
 */
export const PACK_LIMITS = {
  /** Characters of the file, in UTF-16 units. */
  file: 64_000_000,
  templates: 50_000,
  /** Lengths below are in UTF-16 units. */
  id: 120,
  packName: 120,
  code: 20,
  title: 120,
  text: 4_000,
  triggers: 50,
  trigger: 200,
  /** How deep a category may lie, and how long one of its names may be. */
  categoryDepth: 6,
  categoryName: 60,
} as const;

/** No more than this many problems are told at once: the rest of a broken file says nothing new. */
export const MAX_PROBLEMS = 100;
