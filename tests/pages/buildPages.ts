/**
 * Packages of pages beside Deskmate's own: a folder with a package.json and a lock, in it one folder a page. Installs such
 * a package from npm, and builds its pages with Vite into `.output/<name>/<page>/`, each by itself, so that a page whose
 * build breaks does not take the others with it. A page is skipped when nothing it is made of is newer than its last
 * build. Builds go to a folder of their own first: a page that is being served never sees half a build.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type InlineConfig } from 'vite';

export interface PagePackage {
  /** The folder under `.output`, and the word at the head of what is told on stderr. */
  readonly name: string;
  /** Where the package.json lies. */
  readonly root: string;
  /** What is installed, in words. */
  readonly what: string;
  /** What these pages want of Vite beside what all want. */
  readonly vite?: Pick<InlineConfig, 'assetsInclude' | 'define' | 'resolve'>;
}

const outputs = resolve(dirname(fileURLToPath(import.meta.url)), '../../.output');

/** The folders that are pages. */
export function pageNames({ root }: PagePackage): string[] {
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

function isFresh({ name, root }: PagePackage, page: string): boolean {
  // Shared files and the lock lie beside the pages' folders.
  const made = Math.max(newest(join(root, page), true), newest(root, false));
  return timeOf(join(outputs, name, page, 'index.html')) >= made;
}

async function buildPage({ name, root, vite }: PagePackage, page: string): Promise<void> {
  const fresh = join(outputs, name, `.${page}-${process.pid}`);
  const place = join(outputs, name, page);
  try {
    await build({
      ...vite,
      configFile: false,
      root: join(root, page),
      base: './',
      publicDir: false,
      logLevel: 'error',
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
 * Gives the folder of the built pages. A page that can't be built is told on stderr and isn't there: compare with
 * `pageNames`.
 */
export async function buildPages(pages: PagePackage, rebuild: boolean): Promise<string> {
  const output = join(outputs, pages.name);
  mkdirSync(output, { recursive: true });
  for (const page of pageNames(pages)) {
    if (!rebuild && isFresh(pages, page)) continue;
    process.stderr.write(`${pages.name}: building ${page}\n`);
    try {
      await buildPage(pages, page);
    } catch (error) {
      // An old page would hide that the new one is broken.
      rmSync(join(output, page), { recursive: true, force: true });
      process.stderr.write(
        `${pages.name}: ${page} can't be built: ${error instanceof Error ? error.message : String(error)}\n`,
      );
    }
  }
  return output;
}

/** Installs the package where it isn't, or where the lock is newer than what is installed. */
export function installPages({ name, root, what }: PagePackage): void {
  const lock = join(root, 'package-lock.json');
  if (timeOf(join(root, 'node_modules/.package-lock.json')) >= timeOf(lock)) return;
  process.stderr.write(`${name}: installing ${what} from npm, once; this takes some minutes\n`);
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: root,
    // Progress is no result: stdout stays with the caller.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
}
