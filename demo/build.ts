/**
 * Builds the extension: `production` has no site granted, `practice` the desk's loopback origin, `desks` every site, for
 * tests on the platforms' played pages.
 */
import { join } from 'node:path';
import { ROOT, runTool } from './run.ts';

export type BuildMode = 'production' | 'practice' | 'desks';

export type BuildBrowser = 'chrome' | 'firefox';

/** Folder that holds the built extension of a mode. */
export function extensionFolder(mode: BuildMode, browser: BuildBrowser = 'chrome'): string {
  const name = `${browser}-mv3`;
  return join(ROOT, '.output', mode === 'production' ? name : `${name}-${mode}`);
}

export async function buildExtension(mode: BuildMode, browser: BuildBrowser = 'chrome'): Promise<string> {
  await runTool('wxt/bin/wxt.mjs', ['build', '--browser', browser, '--mv3', '--mode', mode]);
  return extensionFolder(mode, browser);
}
