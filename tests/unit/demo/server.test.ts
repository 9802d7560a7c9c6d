/** The desk's server gives out its own folder and the one file that it was given, and nothing else. */
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createStaticServer } from '../../../demo/desk/server/createStaticServer.ts';

let folder = '';
let port = 0;
let server: ReturnType<typeof createStaticServer>;

beforeAll(async () => {
  const root = await mkdtemp(join(tmpdir(), 'desk-'));
  folder = join(root, 'desk');
  await mkdir(folder);
  await writeFile(join(root, 'secret.txt'), 'secret');
  await writeFile(join(root, 'dialogs'), '{"turns":[]}\n');
  await writeFile(join(folder, 'index.html'), '<!doctype html>desk');
  server = createStaticServer(folder, join(root, 'dialogs')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = (server.address() as AddressInfo).port;
});
afterAll(async () => {
  server.close();
  await rm(join(folder, '..'), { recursive: true });
});

/** The path as it is: `fetch` would tidy it up before it is sent. */
function get(path: string, method = 'GET'): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path, method, host: '127.0.0.1' }, (response) => {
      let body = '';
      response.on('data', (piece) => (body += piece));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type']),
          body,
        }),
      );
    })
      .on('error', reject)
      .end();
  });
}

it('serves the page and the dialogues, by their types', async () => {
  expect(await get('/')).toMatchObject({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: '<!doctype html>desk',
  });
  expect(await get('/index.html?quiet=1')).toMatchObject({ status: 200 });
  expect(await get('/dialogs.jsonl')).toMatchObject({ status: 200, body: '{"turns":[]}\n' });
});

it.each([
  '/nothing.js',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%00',
  '/%',
  '/index.html/',
  '//secret.txt',
])('has nothing at %s', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toContain('secret');
});

it('takes nothing in', async () => {
  expect((await get('/', 'POST')).status).toBe(405);
});
