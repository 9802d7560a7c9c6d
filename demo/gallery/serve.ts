/**
 * Builds and serves the gallery: `npm run gallery`, or serveGallery() from a test. Listens on this computer only. Never part
 * of what is published: it is a page of its own beside the extension.
 */
import { once } from 'node:events';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { build } from 'vite';
import { createStaticServer } from '../desk/server/createStaticServer.ts';
import { ROOT } from '../run.ts';

const OUTPUT = join(ROOT, '.output', 'gallery');

export interface ServedGallery {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

export async function serveGallery(port = 0): Promise<ServedGallery> {
  await build({
    configFile: false,
    root: join(ROOT, 'demo', 'gallery'),
    base: './',
    publicDir: false,
    logLevel: 'warn',
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
    build: { outDir: OUTPUT, emptyOutDir: true, target: 'es2023', minify: false },
  });
  const server = createStaticServer(OUTPUT, undefined).listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

if (import.meta.main) {
  const { url } = await serveGallery(5178);
  process.stdout.write(`${url}\n`);
}
