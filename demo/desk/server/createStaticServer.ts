/** Serves one folder and, when given, one dialogue file. For this computer only, so it needs to do no more. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json; charset=utf-8',
  '.jsonl': 'application/x-ndjson; charset=utf-8',
};

/** The file that a request path names, or null when there is none inside the folder. */
export function fileFor(folder: string, pathname: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const file = normalize(join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded));
  if (!file.startsWith(folder + sep)) return null;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}

function stream(response: ServerResponse, file: string, withBody: boolean): void {
  response.writeHead(200, {
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  if (!withBody) response.end();
  else
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
}

export function createStaticServer(folder: string, dialogs: string | undefined): Server {
  return createServer((request, response) => {
    const refuse = (status: number): void => {
      response.writeHead(status, {
        'Content-Type': 'text/plain; charset=utf-8',
        'Cache-Control': 'no-store',
      });
      response.end(`${status}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    // Cut by hand: URL would fold `..` away before fileFor can refuse it.
    const pathname = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
    const file = pathname === '/dialogs.jsonl' ? dialogs : fileFor(folder, pathname);
    if (file == null || !existsSync(file)) return refuse(404);
    stream(response, file, request.method === 'GET');
  });
}
