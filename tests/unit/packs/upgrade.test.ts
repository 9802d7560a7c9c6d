/** Files of every earlier version are read as what they meant; each has an example, before and after. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACK_VERSION, readPack, writePack } from '../../../utils/packs/index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'packs');
const NOW = 1_790_000_000_000;
const example = (name: string) => readFileSync(join(FOLDER, name), 'utf8');

function written(json: string): string {
  const reading = readPack(json, NOW);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return writePack(reading.pack, reading.templates).text;
}

describe.each(Array.from({ length: PACK_VERSION - 1 }, (_, i) => i + 1))(
  'a file of version %i',
  (version) => {
    it('has its example, and is read as the example of the next', () => {
      const next = `version-${version}.as-${version + 1}.json`;
      expect(existsSync(join(FOLDER, next))).toBe(true);
      expect(JSON.parse(example(next))).toMatchObject({ version: version + 1 });
      expect(written(example(`version-${version}.json`))).toBe(written(example(next)));
    });
  },
);

it('what the last example became is written just so', () => {
  const last = example(`version-${PACK_VERSION - 1}.as-${PACK_VERSION}.json`);
  expect(written(last)).toBe(last);
});

it('is left as it was where it was parsed already', () => {
  const file = JSON.parse(example('version-1.json')) as unknown;
  const before = structuredClone(file);
  readPack(file, NOW);
  expect(file).toEqual(before);
});
