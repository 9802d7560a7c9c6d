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
  shops: 50,
  shop: 120,
  platforms: 50,
  platform: 60,
  /** Keys that an agent chose: how many, and how long each side of one is. */
  keys: 200,
  key: 60,
  /** Of the whole pack; how many one template may have and how large one may be says the model. */
  pictures: 10_000,
  fileName: 200,
  /** Bytes of a zip file, and of all that is inflated out of it. */
  zip: 600_000_000,
  inflated: 700_000_000,
  /** Bytes of the JSON in a zip. */
  json: 150_000_000,
  /** What is called something in a zip, ours or not. */
  zipEntries: 11_000,
} as const;

/** No more than this many problems are told at once: the rest of a broken file says nothing new. */
export const MAX_PROBLEMS = 100;
