/** The kits' pages: installs the kits from npm, and builds each page into `.output/kits/<kit>/`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, installPages, type PagePackage, pageNames } from '../../pages/buildPages.ts';

const KITS: PagePackage = {
  name: 'kits',
  root: dirname(fileURLToPath(import.meta.url)),
  what: 'the chat kits',
  vite: {
    assetsInclude: ['**/*.eot'],
    // ChatUI's browser build is UMD, whose default export gets lost here.
    resolve: { alias: [{ find: /^@chatui\/core$/, replacement: '@chatui/core/es/index.js' }] },
  },
};

/** The folders that are kits. */
export function kitNames(): string[] {
  return pageNames(KITS);
}

/**
 * Gives the folder of the built kits. A kit that can't be built is told on stderr and has no page there: compare with
 * `kitNames`.
 */
export function buildKits({ rebuild = false }: { rebuild?: boolean } = {}): Promise<string> {
  return buildPages(KITS, rebuild);
}

/** Installs the kits where they aren't, or where the lock is newer than what is installed. */
export function installKits(): void {
  installPages(KITS);
}
