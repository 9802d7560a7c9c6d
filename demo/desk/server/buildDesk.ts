/**
 * Builds the desk with Vite into `.output/desk`. Skipped when no source is newer than the last build, as the tests
 * start the desk often. Builds go to a folder of their own first: a page that is being served never sees half a build.
 */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const output = resolve(root, '../../.output/desk');

const newest = (folder: string): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );

function isFresh(): boolean {
  const page = join(output, 'index.html');
  return existsSync(page) && statSync(page).mtimeMs >= newest(root);
}

async function buildNow(): Promise<void> {
  const fresh = `${output}-${process.pid}`;
  await build({
    configFile: false,
    root,
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { outDir: fresh, emptyOutDir: true, target: 'es2023', minify: false },
  });
  try {
    rmSync(output, { recursive: true, force: true });
    renameSync(fresh, output);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

let running: Promise<void> = Promise.resolve();

export function buildDesk({ rebuild }: { rebuild: boolean }): Promise<void> {
  // One after the other: whoever comes second finds it fresh.
  running = running.catch(() => undefined).then(() => (rebuild || !isFresh() ? buildNow() : undefined));
  return running;
}
