/**
 * Gives the platforms' fixtures to a browser under the platforms' own addresses, without a network: one page and one
 * script for each, built with Vite into `.output/platforms` and built again when a source is newer.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { build } from 'vite';
import { FIXTURES } from './platforms/index.ts';
import type { Fixture } from './player/fixture.ts';

const root = dirname(fileURLToPath(import.meta.url));
const output = resolve(root, '../../.output/platforms');
/** What the page asks for its script by, on its own host. */
const SCRIPT = '/played/';
/** This computer serves the practice desk and the kits. */
const LOCAL = new Set(['127.0.0.1', 'localhost']);

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(folder, entry.name)).mtimeMs),
  );

/** Changed when the sources did, also to an older state. */
function stamp(): string {
  const own = statSync(fileURLToPath(import.meta.url)).mtimeMs;
  return String(Math.max(own, newest(join(root, 'platforms')), newest(join(root, 'player'))));
}

/** Written here, so that each page's script holds its own fixture only. */
function entryOf(id: string): string {
  const path = (file: string): string => JSON.stringify(join(root, file));
  return `
    import * as fixtures from ${path(`platforms/${id}.ts`)};
    import { play } from ${path('player/play.ts')};
    const [fixture] = Object.values(fixtures);
    const root = document.querySelector('#root');
    window.played = play(fixture, root, new URLSearchParams(location.search));`;
}

async function bundle(id: string): Promise<string> {
  const entry = `virtual:played-${id}`;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'played',
        resolveId: (source) => (source === entry ? entry : null),
        load: (source) => (source === entry ? entryOf(id) : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      rollupOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [chunk] = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  if (chunk?.type !== 'chunk') throw new Error(`the page of ${id} was not built`);
  return chunk.code;
}

async function scriptOf(id: string, made: string): Promise<string> {
  const file = join(output, `${id}.js`);
  const head = `// ${made}\n`;
  const known = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (known.startsWith(head)) return known;
  const script = head + (await bundle(id));
  mkdirSync(output, { recursive: true });
  // Whoever builds at the same time never reads half a script.
  writeFileSync(`${file}-${process.pid}`, script);
  renameSync(`${file}-${process.pid}`, file);
  return script;
}

function pageOf({ id, title }: Fixture): string {
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><div id="root"></div><script src="${SCRIPT}${id}.js"></script></body>
</html>`;
}

/** Builds what isn't fresh. @returns the script of each fixture, by id. */
export async function buildFixtures(): Promise<ReadonlyMap<string, string>> {
  const made = stamp();
  return new Map(await Promise.all(FIXTURES.map(async ({ id }) => [id, await scriptOf(id, made)] as const)));
}

/**
 * Answers every request of the browser: the fixtures' pages on their hosts, 404 for whatever else is asked there, this
 * computer's own servers as ever, and nothing of the rest of the world.
 */
export async function routeFixtures(context: BrowserContext): Promise<void> {
  const scripts = await buildFixtures();
  const answers = new Map<string, { readonly contentType: string; readonly body: string }>();
  const hosts = new Set<string>();
  for (const fixture of FIXTURES) {
    const { host, origin, pathname } = new URL(fixture.url);
    hosts.add(host);
    const page = { contentType: 'text/html; charset=utf-8', body: pageOf(fixture) };
    for (const path of [pathname, fixture.frame]) {
      if (path !== undefined) answers.set(origin + path, page);
    }
    const script = { contentType: 'text/javascript; charset=utf-8', body: scripts.get(fixture.id) ?? '' };
    answers.set(`${origin}${SCRIPT}${fixture.id}.js`, script);
  }
  await context.route(/^(https?|wss?):/, (route: Route) => {
    const { host, hostname, origin, pathname } = new URL(route.request().url());
    if (LOCAL.has(hostname)) return route.continue();
    if (!hosts.has(host)) return route.abort();
    return route.fulfill(answers.get(origin + pathname) ?? { status: 404, body: '' });
  });
}

/** @param query further parameters of the page, as `messages=2000`. */
export function addressOf(fixture: Fixture, query = ''): string {
  const url = new URL(fixture.url);
  for (const [name, value] of new URLSearchParams(query)) url.searchParams.set(name, value);
  return url.href;
}

/** The document in which a fixture's chat is, once it is there: the page's own, or its frame's. */
export async function playedFrame(page: Page, { frame: path }: Fixture): Promise<Frame> {
  const isChat = (frame: Frame): boolean => new URL(frame.url()).pathname === path;
  let frame = path === undefined ? page.mainFrame() : page.frames().find(isChat);
  frame ??= await page.waitForEvent('framenavigated', { predicate: isChat, timeout: 15_000 });
  await frame.waitForFunction(() => window.played?.isReady() === true);
  return frame;
}
