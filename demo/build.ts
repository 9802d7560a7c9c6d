/**
 * Builds the extension: `production` has no site granted, `practice` the desk's loopback origin, `desks` every site, for
 * tests on the platforms' played pages.
 */
import { join } from 'node:path';
import { ROOT, runTool } from './run.ts';

export type BuildMode = 'production' | 'practice' | 'desks';

/** Folder that holds the built extension of a mode. */
export function extensionFolder(mode: BuildMode): string {
  return join(ROOT, '.output', mode === 'production' ? 'chrome-mv3' : `chrome-mv3-${mode}`);
}

export async function buildExtension(mode: BuildMode): Promise<string> {
  await runTool('wxt/bin/wxt.mjs', ['build', '--mode', mode]);
  return extensionFolder(mode);
}
