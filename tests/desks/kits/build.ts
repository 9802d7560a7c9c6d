/**
 * Builds the kits' pages with Vite into `.output/kits/<kit>/`, each by itself, so that a kit whose build breaks does not
 * take the others with it. A kit is skipped when nothing it is made of is newer than its last build. Builds go to a
 * folder of their own first: a page that is being served never sees half a build.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = dirname(fileURLToPath(import.meta.url));
const output = resolve(root, '../../../.output/kits');

/** The folders that are kits. */
export function kitNames(): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'index.html')))
    .map((entry) => entry.name);
}

const timeOf = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0);

const newest = (folder: string, recursive: boolean): number =>
  Math.max(
    0,
    ...readdirSync(folder, { withFileTypes: true, recursive })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.md'))
      .map((entry) => timeOf(join(entry.parentPath, entry.name))),
  );

function isFresh(kit: string): boolean {
  // Shared files and the lock lie beside the kits' folders.
  const made = Math.max(newest(join(root, kit), true), newest(root, false));
  return timeOf(join(output, kit, 'index.html')) >= made;
}

async function buildKit(kit: string): Promise<void> {
  const fresh = join(output, `.${kit}-${process.pid}`);
  const place = join(output, kit);
  try {
    await build({
      configFile: false,
      root: join(root, kit),
      base: './',
      publicDir: false,
      logLevel: 'error',
      assetsInclude: ['**/*.eot'],
      // ChatUI's browser build is UMD, whose default export gets lost here.
      resolve: { alias: [{ find: /^@chatui\/core$/, replacement: '@chatui/core/es/index.js' }] },
      oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
      build: {
        outDir: fresh,
        emptyOutDir: true,
        target: 'es2023',
        minify: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 100_000,
      },
    });
    rmSync(place, { recursive: true, force: true });
    renameSync(fresh, place);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/**
 * Gives the folder of the built kits. A kit that can't be built is told on stderr and has no page there: compare with
 * `kitNames`.
 */
export async function buildKits({ rebuild = false }: { rebuild?: boolean } = {}): Promise<string> {
  mkdirSync(output, { recursive: true });
  for (const kit of kitNames()) {
    if (!rebuild && isFresh(kit)) continue;
    process.stderr.write(`kits: building ${kit}\n`);
    try {
      await buildKit(kit);
    } catch (error) {
      // An old page would hide that the new one is broken.
      rmSync(join(output, kit), { recursive: true, force: true });
      process.stderr.write(
        `kits: ${kit} can't be built: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  return output;
}

/** Installs the kits where they aren't, or where the lock is newer than what is installed. */
export function installKits(): void {
  const lock = join(root, 'package-lock.json');
  if (timeOf(join(root, 'node_modules/.package-lock.json')) >= timeOf(lock)) return;
  process.stderr.write('kits: installing the chat kits from npm, once; this takes some minutes\n');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    // Progress is no result: stdout stays with the caller.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
