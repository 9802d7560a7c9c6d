/** An HTTPS server of packs: what lies at an address can be changed, and what was asked for is written down. */
import { once } from 'node:events';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { Certificate } from './certificate.ts';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Of the answer. */
  readonly status: number;
}

type Answer = (response: ServerResponse, headers: IncomingHttpHeaders) => void;

export interface PackServer {
  /** Without a slash at its end. */
  readonly url: string;
  readonly port: number;
  readonly asked: Asked[];
  readonly answers: Map<string, Answer>;
  close(): Promise<void>;
}

export async function servePacks({ key, cert }: Certificate): Promise<PackServer> {
  const asked: Asked[] = [];
  const answers = new Map<string, Answer>();
  const server = createServer({ key, cert }, ({ url = '', headers }, response) => {
    response.on('close', () => asked.push({ path: url, headers, status: response.statusCode }));
    const answer = answers.get(url);
    if (answer === undefined) response.writeHead(404).end();
    else answer(response, headers);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;
  return {
    ...{ url: `https://127.0.0.1:${port}`, port, asked, answers },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A file with an ETag: asked for by it, it is unchanged. It would like to set a cookie. */
export function file(bytes: Uint8Array, etag: string): Answer {
  return (response, headers) => {
    const head = { etag, 'set-cookie': 'seen=1; Path=/; SameSite=None; Secure' };
    if (headers['if-none-match'] === etag) response.writeHead(304, head).end();
    else response.writeHead(200, { ...head, 'content-length': bytes.byteLength }).end(bytes);
  };
}

export const redirect =
  (to: string): Answer =>
  (response) =>
    void response.writeHead(302, { location: to }).end();

/** Comes and comes, without saying how much it is. */
export const endless: Answer = (response) => {
  response.writeHead(200);
  const piece = Buffer.alloc(1_000_000);
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
