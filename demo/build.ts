/** Builds the extension: `practice` has the desk's loopback origin granted, `production` nothing. */
import { join } from 'node:path';
import { ROOT, runTool } from './run.ts';

export type BuildMode = 'production' | 'practice';

/** Folder that holds the built extension of a mode. */
export function extensionFolder(mode: BuildMode): string {
  return join(ROOT, '.output', mode === 'production' ? 'chrome-mv3' : `chrome-mv3-${mode}`);
}

export async function buildExtension(mode: BuildMode): Promise<string> {
  await runTool('wxt/bin/wxt.mjs', ['build', '--mode', mode]);
  return extensionFolder(mode);
}
