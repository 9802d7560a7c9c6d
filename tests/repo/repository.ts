/** What the tests of the repository itself look at: its files as git sees them, and where it stands. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');

/** The pure rooms: no page, no browser. */
export const PURE_ROOMS = [
  'model',
  'text',
  'template',
  'suggestion',
  'guard',
  'packs',
  'shortcuts',
  'followUps',
  'waiting',
  'locale',
] as const;

/** Tracked files and new ones that git doesn't ignore, with `/`, relative to the root, sorted. */
export function repositoryFiles(): string[] {
  const out = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return out
    .split('\0')
    .filter((path) => path !== '' && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile())
    .sort();
}

/** Source files of the shipped code and of the tools; not tests. */
export function sourceFiles(): string[] {
  const folders = /^(?:entrypoints|components|utils|demo|bench)\//;
  return repositoryFiles().filter((path) => folders.test(path) && isCode(path));
}

export function isCode(path: string): boolean {
  return ['.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs'].includes(extname(path));
}

/** Text of a file. Fails where it doesn't exist. */
export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** Lines as an editor counts them: a final line break doesn't begin another line. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** The subfolders of `utils/` that hold files. */
export function rooms(): string[] {
  const found = new Set<string>();
  for (const path of repositoryFiles()) {
    const room = /^utils\/([^/]+)\//.exec(path)?.[1];
    if (room !== undefined) found.add(room);
  }
  return [...found];
}
