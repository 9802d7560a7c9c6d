/** The composers' pages: installs the editors from npm, and builds each page into `.output/composers/<page>/`. */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPages, installPages, type PagePackage, pageNames } from '../../pages/buildPages.ts';

const COMPOSERS: PagePackage = {
  name: 'composers',
  root: dirname(fileURLToPath(import.meta.url)),
  what: 'the editors',
  // Draft.js is written for a bundler that knows Node's name of the global object.
  vite: { define: { global: 'globalThis' } },
};

/** The folders that are pages. */
export function composerNames(): string[] {
  return pageNames(COMPOSERS);
}

/**
 * Gives the folder of the built pages. A page that can't be built is told on stderr and isn't there: compare with
 * `composerNames`.
 */
export function buildComposers({ rebuild = false }: { rebuild?: boolean } = {}): Promise<string> {
  return buildPages(COMPOSERS, rebuild);
}

/** Installs the editors where they aren't, or where the lock is newer than what is installed. */
export function installComposers(): void {
  installPages(COMPOSERS);
}
