/** The lint rules hold the house together, so they are tested: every case of the table in one run of Biome. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LINT_CASES } from './lintCases.ts';
import { ROOT } from './repository.ts';

interface Report {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string };
  }[];
}

const CASES = LINT_CASES.map((one, index) => ({
  ...one,
  path: `${one.folder}/case${index}.${one.extension}`,
}));

const folder = mkdtempSync(join(tmpdir(), 'deskmate-lint-'));
/** Path of a case → categories that Biome named there. */
const said = new Map<string, string[]>();
/** What Biome said of anything that isn't a case: of its own configuration, above all. */
const elsewhere: string[] = [];

beforeAll(() => {
  for (const path of ['biome.json', 'tests/repo/no-html-from-strings.grit']) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(ROOT, path), join(folder, path));
  }
  for (const { path, source } of CASES) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), `${source}\n`);
  }
  const run = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@biomejs/biome/bin/biome'),
      'lint',
      '--reporter=json',
      '--max-diagnostics=none',
      '.',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(run.stdout) as Report;
  const known = new Set(CASES.map(({ path }) => path));
  for (const { category, location } of report.diagnostics) {
    const path = location.path.replaceAll('\\', '/');
    if (!known.has(path)) elsewhere.push(`${path}: ${category}`);
    else said.set(path, [...(said.get(path) ?? []), category]);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lint', () => {
  it('accepts its own configuration', () => {
    expect(elsewhere).toEqual([]);
  });

  it.each(CASES)('$folder: $source → $rule', ({ path, rule }) => {
    expect(said.get(path) ?? []).toEqual(rule === null ? [] : [rule]);
  });
});
