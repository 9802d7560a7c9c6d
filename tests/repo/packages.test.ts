/**
 * The packages for the stores, as `npm run zip` makes them: what is in them and what isn't, what Mozilla's own linter says of
 * them, and that the sources that go along give the same package again.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import linter from 'addons-linter';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../demo/run.ts';
import { ROOT } from './repository.ts';

const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
const STORES = ['chrome', 'edge', 'firefox'] as const;

function packageOf(name: string): string {
  const path = join(ROOT, '.output', `deskmate-${version}-${name}.zip`);
  if (!existsSync(path)) throw new Error('run `npm run zip` first');
  return path;
}

function filesOf(name: string): Readonly<Record<string, Uint8Array>> {
  return unzipSync(readFileSync(packageOf(name)));
}

const manifestOf = (name: string): Readonly<Record<string, unknown>> =>
  JSON.parse(new TextDecoder().decode(filesOf(name)['manifest.json'])) as Readonly<Record<string, unknown>>;

describe.each(STORES)('the package for %s', (store) => {
  it('holds the product, and nothing of what it is made and tried with', () => {
    const names = Object.keys(filesOf(store));
    for (const one of [
      'manifest.json',
      'background.js',
      'sidepanel.html',
      'manager.html',
      'content-scripts/chat.js',
    ])
      expect(names).toContain(one);
    expect(names.filter((one) => /\.(?:map|ts|tsx|md|svg)$|gallery/i.test(one))).toEqual([]);
  });

  it('has no site from the start', () => {
    expect(manifestOf(store).host_permissions ?? []).toEqual([]);
    expect(manifestOf(store).version).toBe(version);
  });
});

type Messages = Awaited<ReturnType<ReturnType<typeof linter.createInstance>['run']>>['errors'];

async function lint(path: string): Promise<Messages> {
  const { errors, warnings } = await linter
    .createInstance({
      config: { _: [path], logLevel: 'fatal', output: 'none', boring: true, metadata: false, stack: false },
      runAsBinary: false,
    })
    .run();
  return [...errors, ...warnings];
}

const told = (messages: Messages): readonly string[] =>
  messages.map(({ _type, code, file = '', line = 0 }) => `${_type} ${code} ${file}:${line}`);

describe('Mozilla’s linter', () => {
  it('finds no error and no warning in the package for Firefox', async () => {
    expect(told(await lint(packageOf('firefox')))).toEqual([]);
  });
});

describe('Mozilla’s linter, of packages that are for other browsers,', () => {
  /** Chromium's side of what the two browsers do in different ways; nothing of it is ours to change. */
  const ELSEWHERE = [
    // Chromium has a service worker where Firefox has a page's scripts, and no page for both.
    'error BACKGROUND_SERVICE_WORKER_NOFALLBACK manifest.json:0',
    // Chromium's stores give the id.
    'error ADDON_ID_REQUIRED manifest.json:0',
    // Firefox has a sidebar without a permission.
    'warning MANIFEST_PERMISSIONS manifest.json:0',
    // Only Firefox asks for it: the privacy statement and the stores' forms say the same.
    'warning MISSING_DATA_COLLECTION_PERMISSIONS manifest.json:0',
  ];

  it.each(['chrome', 'edge'] as const)(
    'finds what only Firefox asks for, and nothing else: %s',
    async (store) => {
      expect(told(await lint(packageOf(store)))).toEqual(ELSEWHERE);
    },
  );
});

describe('the sources for reviewers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deskmate-sources-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are small, and hold neither tests nor pictures', () => {
    const files = filesOf('sources');
    const bytes = Object.values(files).reduce((sum, one) => sum + one.length, 0);
    expect(bytes).toBeLessThan(6_000_000);
    const others = Object.keys(files).filter((one) =>
      /^(?:tests|bench|demo\/(?!desk\/)|docs\/(?!store\/building\.md))/.test(one),
    );
    expect(others).toEqual([]);
    expect(Object.keys(files)).toContain('docs/store/building.md');
  });

  it('give the package again, byte for byte', { timeout: 300_000 }, async () => {
    for (const [name, bytes] of Object.entries(filesOf('sources'))) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    }
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await run(process.execPath, [
      join(ROOT, 'node_modules/wxt/bin/wxt.mjs'),
      'build',
      folder,
      '--browser',
      'firefox',
      '--mv3',
    ]);
    const built = join(folder, '.output', 'firefox-mv3');
    const made = readdirSync(built, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(built.length + 1)
          .replaceAll('\\', '/'),
      );
    const packed = filesOf('firefox');
    expect(made.sort()).toEqual(Object.keys(packed).sort());
    const differ = made.filter(
      (name) => !Buffer.from(packed[name] ?? []).equals(readFileSync(join(built, name))),
    );
    expect(differ).toEqual([]);
  });
});
