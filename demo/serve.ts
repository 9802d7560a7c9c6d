/**
 * Builds and serves the practice desk: `node demo/serve.ts [--port 5177] [--dialogs file.jsonl] [--rebuild]`, or
 * serveDesk() from a test. Listens on this computer only unless another host is asked for.
 */
import { once } from 'node:events';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDesk, output } from './desk/server/buildDesk.ts';
import { createStaticServer } from './desk/server/createStaticServer.ts';

export interface ServeOptions {
  /** 0 or none: any free port. */
  readonly port?: number;
  /** A file of recorded dialogues, served as /dialogs.jsonl. */
  readonly dialogs?: string;
  /** Build even when the last build is up to date. */
  readonly rebuild?: boolean;
  readonly host?: string;
}

export interface ServedDesk {
  /** Ends in a slash. */
  readonly url: string;
  close(): Promise<void>;
}

export async function serveDesk(options: ServeOptions = {}): Promise<ServedDesk> {
  const { port = 0, host = '127.0.0.1', rebuild = false } = options;
  await buildDesk({ rebuild });
  const server = createStaticServer(
    output,
    options.dialogs === undefined ? undefined : resolve(options.dialogs),
  );
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    url: `http://${host}:${address.port}/`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '5177' },
      dialogs: { type: 'string' },
      host: { type: 'string' },
      rebuild: { type: 'boolean', default: false },
    },
  });
  const { dialogs, host, rebuild } = values;
  const desk = await serveDesk({
    port: Number(values.port),
    rebuild,
    ...(dialogs === undefined ? {} : { dialogs }),
    ...(host === undefined ? {} : { host }),
  });
  console.log(`${desk.url}${dialogs === undefined ? '' : '?dialogs=/dialogs.jsonl'}`);
}
