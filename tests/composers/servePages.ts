/** Installs and builds the composers' pages where that isn't done, and serves them on this computer. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../demo/desk/server/createStaticServer.ts';
import { buildComposers, installComposers } from './pages/build.ts';

export interface ServedPages {
  /** @param query such as `maxlength=20`. */
  addressOf(page: string, query?: string): string;
  close(): Promise<void>;
}

/**
 * The only one that is opened under localhost: its frame is then 127.0.0.1, which the practice build may read, and the
 * page around it is one that it may not. So nothing but the frame with the chat is granted, which is the least that has
 * to be enough, and both browsers are tested with the build that all other pages are tested with.
 */
const UNDER_LOCALHOST = 'frame-cross';

export async function servePages(): Promise<ServedPages> {
  installComposers();
  const server = createStaticServer(await buildComposers(), undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    addressOf(page, query = '') {
      const host = page === UNDER_LOCALHOST ? 'localhost' : '127.0.0.1';
      return `http://${host}:${port}/${page}/index.html${query === '' ? '' : `?${query}`}`;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
