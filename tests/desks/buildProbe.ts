/** Bundles what runs inside the played pages: one script each, as text to be evaluated there. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** @param entry path of the script beside this file. */
export async function bundle(
  entry: string,
  globals: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: Object.fromEntries(Object.entries(globals).map(([name, value]) => [name, JSON.stringify(value)])),
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rollupOptions: {
        input: fileURLToPath(new URL(entry, import.meta.url)),
        output: { format: 'iife', inlineDynamicImports: true },
      },
    },
  });
  const [output] = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  if (output?.type !== 'chunk') throw new Error(`${entry} was not bundled`);
  return output.code;
}
