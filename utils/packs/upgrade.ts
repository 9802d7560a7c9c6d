/**
 * Brings pack files of earlier versions up to the one that is read. A step, once shipped, is never edited; each has an
 * example of the file before and after it in `tests/fixtures/packs/`, where one test walks them all.
 */

/** A file that is known to be a JSON object and nothing else: a step looks before it takes. */
export type RawPack = Readonly<Record<string, unknown>>;

/** The step at index n makes a file of version n + 1 one of version n + 2. */
const STEPS: readonly ((file: RawPack) => RawPack)[] = [toVersion2];

/** The version of the files that are written, and the latest that is read. */
export const PACK_VERSION = STEPS.length + 1;

/** A file of any version up to ours as one of ours. The file given is left as it is. Never throws. */
export function upgradePack(file: RawPack, version: number): RawPack {
  return STEPS.slice(version - 1).reduce((older, step) => step(older), file);
}

/**
 * Version 2 gave names a meaning that in version 1 were let go like any other that isn't known: they still mean
 * nothing there.
 */
function toVersion2(file: RawPack): RawPack {
  const { pack, templates } = file;
  return {
    ...without(file, ['pictures']),
    version: 2,
    pack: isObject(pack) ? without(pack, ['readOnly', 'source', 'installedAt']) : pack,
    templates: Array.isArray(templates)
      ? templates.map((entry: unknown) => (isObject(entry) ? without(entry, NEW_IN_2) : entry))
      : templates,
  };
}

const NEW_IN_2 = [
  'pictures',
  'shops',
  'platforms',
  'validFrom',
  'validTo',
  'pinned',
  'overrides',
  'deletedAt',
] as const;

function isObject(value: unknown): value is RawPack {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function without(record: RawPack, keys: readonly string[]): RawPack {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
