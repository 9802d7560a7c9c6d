/** Words that may stand in no file of the repository: a machine's paths, and ways round the rules. */
import { statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { isCode, ROOT, read, repositoryFiles } from './repository.ts';

/** These two hold the words because they look for them. */
const EXEMPT = new Set(['tests/repo/words.test.ts', 'tests/repo/lintCases.ts']);
const BINARY = new Set(['.png', '.jpg', '.jpeg', '.gif', '.ico', '.webp', '.woff2', '.zip', '.gz']);
const MAX_BYTES = 4 * 1024 * 1024;

/** A machine's path, not a piece of an address: what stands before it isn't part of a name or a host. */
const ANYWHERE: readonly RegExp[] = [
  /(?<![\w.\-~*}])\/work\//,
  /(?<![\w.\-~*}])\/root\//,
  /(?<![\w.\-~*}])\/home\/[\w-]+\//,
  /(?<![\w.\-~*}])\/Users\/[\w-]+\//,
];

/** In code only: prose may say "as any reader would". */
const IN_CODE: readonly RegExp[] = [
  /\b(?:inner|outer)HTML\s*\+?=(?!=)/,
  /:\s*any\b(?! \w)/,
  /\bas any\b(?! \w)/,
  /@ts-(?:ignore|nocheck)/,
  /(?<![\w$.])eval\(/,
  /\bnew Function\(/,
  /\.only\(/,
  /\.skip(?:If)?\(/,
];

const files = repositoryFiles().filter(
  (path) =>
    !EXEMPT.has(path) &&
    path !== 'package-lock.json' &&
    !BINARY.has(extname(path)) &&
    statSync(join(ROOT, path)).size <= MAX_BYTES,
);

/** `path:line` of each hit. */
function hits(pattern: RegExp, paths: readonly string[]): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

it.each(ANYWHERE)('no file holds %s', (pattern) => {
  expect(hits(pattern, files)).toEqual([]);
});

it.each(IN_CODE)('no code holds %s', (pattern) => {
  expect(hits(pattern, files.filter(isCode))).toEqual([]);
});
