/** The built extension as the tests of its size and its manifest read it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { ROOT } from './repository.ts';

const FOLDER = join(ROOT, '.output', 'chrome-mv3');

/** A file of the build. Fails with what to do where there is none: a check that can't run isn't passed. */
export function built(path: string): Buffer {
  if (!existsSync(join(FOLDER, 'manifest.json'))) throw new Error('run `npm run build` first');
  const file = join(FOLDER, path);
  if (!existsSync(file)) throw new Error(`the build has no ${path}`);
  return readFileSync(file);
}

/**
 * The file and all that it loads at once: what its HTML names, static imports of scripts, all the way down, and the rest of a page
 * (`start.tsx`) that its entry asks for as soon as the first frame is drawn.
 */
export function firstLoad(path: string): string[] {
  const seen = new Set<string>();
  const queue = [path];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const from = posix.dirname(next);
    queue.push(...references(next, built(next).toString()).map((to) => resolve(from, to)));
  }
  return [...seen];
}

/** Bytes over the wire if each file is compressed by itself. */
export function gzipBytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(built(path), { level: 9 }).length, 0);
}

function references(path: string, text: string): string[] {
  if (path.endsWith('.html')) {
    const tags = [...text.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
    return tags
      .filter((tag) => tag.startsWith('<script') || /\brel=["']?(?:stylesheet|modulepreload)/.test(tag))
      .flatMap((tag) => /\b(?:src|href)=["']([^"']+)["']/.exec(tag)?.[1] ?? []);
  }
  if (!path.endsWith('.js')) return [];
  // `import{a}from"./b.js"`, `import"./b.js"`, `export*from"./b.js"`; of `import("./b.js")` only what a page starts with.
  const imports = [...text.matchAll(/(?:\bimport|\bfrom)\s*["'](\.{0,2}\/[^"']+\.js)["']/g)];
  const starts = [...text.matchAll(/\bimport\(["'`](\.\/start-[^"'`]+\.js)["'`]\)/g)];
  return [...imports, ...starts].map(([, to]) => to ?? '');
}

function resolve(from: string, to: string): string {
  return to.startsWith('/') ? to.slice(1) : posix.join(from, to);
}
