/** How the extension is built. `imports: false`: an import that can't be seen can't be checked. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import preact from '@preact/preset-vite';
import { minify } from 'terser';
import { type BuildEnvironmentOptions, normalizePath, type Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { ADAPTERS } from './utils/chat/adapters/index.ts';
import { checkAdapter } from './utils/chat/index.ts';
import { readPack } from './utils/packs/index.ts';
import { compileWords, packMaskingRules, packSigns } from './utils/suggestion/index.ts';

/** Sites that a build has from the start, by mode; none in what is published. */
const GRANTED: { readonly [mode: string]: string[] } = {
  practice: ['http://127.0.0.1/*', 'https://127.0.0.1/*'],
  desks: ['http://127.0.0.1/*', 'https://*/*'],
};

/** What the bundler made small becomes two per cent smaller in the worker, which is read each time that it wakes. */
const minifyAgain: Plugin = {
  name: 'minify-again',
  apply: 'build',
  async generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !chunk.fileName.startsWith('background')) continue;
      // Names that are short after the first time leave room for more the second time.
      for (const time of [0, 1] as const) {
        const { code } = await minify(chunk.code, {
          module: true,
          ecma: 2020,
          // Names of Dexie's own; nothing of ours or of the browser's begins so. Two of them it writes as texts as well
          // (tests/repo/worker.test.ts).
          mangle: {
            properties: { regex: /^_[a-z]/i, keep_quoted: true, reserved: ['_vip', '_createTransaction'] },
          },
          compress: {
            passes: 3,
            // No function of the worker or of its libraries is both anonymous, without `this`, and called with `new`.
            // Never `unsafe_methods`: a function that a page is given by its text mustn't become a method.
            unsafe_arrows: true,
            lhs_constants: false,
            // A function written out in each place that it is called from is larger than one that is called: nine kilobytes.
            // The second time, the smallest ones are.
            inline: time,
            negate_iife: false,
            // Nothing in it is only read for what reading it would do.
            pure_getters: true,
            // With that, what the worker starts with was taken for something that does nothing (tests/repo/worker.test.ts).
            side_effects: false,
            // What libraries would tell their developers; errors are still told.
            drop_console: ['log', 'info', 'debug', 'warn'],
          },
        });
        if (code !== undefined) chunk.code = code;
      }
    }
  },
};

/**
 * Browsers of today answer with promises by themselves, and messages are answered in the one way that all share (docs/decisions/0006):
 * there is nothing to fill in, and what fills it in would make each script larger by two kilobytes.
 */
const ownBrowser: Plugin = {
  name: 'own-browser',
  transform: (_code, id) =>
    id.includes('/node_modules/webextension-polyfill/')
      ? 'export default globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome'
      : null,
};

/**
 * What WXT hands to each content script. None of ours takes it; it would tell the page by an event that we are here, and in
 * most scripts nothing else asks for the browser's API.
 */
const noScriptContext: Plugin = {
  name: 'no-script-context',
  transform: (_code, id) =>
    id.includes('/wxt/dist/utils/content-script-context.') ? 'export class ContentScriptContext {}' : null,
};

/**
 * What WXT puts around the worker's start: it would tell developers of a start that failed, and in what is built it says
 * nothing. What failed is thrown either way.
 */
const plainStart: Plugin = {
  name: 'plain-start',
  apply: 'build',
  transform(code, id) {
    if (!id.includes('virtual:wxt-background-entrypoint')) return null;
    const user = /import definition from ['"][^'"]+['"];?/.exec(code)?.[0];
    if (user === undefined) throw new Error('the worker starts otherwise than it did');
    return `${user}\nimport { initPlugins } from 'virtual:wxt-plugins';\ninitPlugins();\nexport default definition.main();`;
  },
};

/** Where the framework would make elements of a string: no component of ours asks for it, and in the product nothing can. */
const FROM_STRING = /t\.innerHTML(?==h\.__html)/;
const noHtmlFromStrings: Plugin = {
  name: 'no-html-from-strings',
  transform(code, id) {
    if (!id.endsWith('/node_modules/preact/dist/preact.mjs')) return null;
    if (!FROM_STRING.test(code)) throw new Error(`preact no longer has ${FROM_STRING}`);
    return code.replace(FROM_STRING, 't.textContent');
  },
};

/** What loads a page's first sight, and what is loaded before that. */
const FIRST_SIGHT: { readonly [page: string]: { readonly of: readonly string[]; readonly behind?: string } } =
  {
    sidepanel: { of: ['start.tsx', 'followUps.ts'], behind: 'main.ts' },
    manager: { of: ['main.tsx'] },
  };
/** Where modules come in one file: shared by so many parts. Of what fewer share, the first sight would load more than it needs. */
const SHARED_BY = 5;

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Names the file for what the first sight of a page and many of its later parts need. */
function sharedParts(page: string): (id: string, graph: ModuleGraph) => string | null {
  const { of = [], behind } = FIRST_SIGHT[page] ?? {};
  const paths = (names: readonly string[]) =>
    names.map((name) => normalizePath(join(import.meta.dirname, 'entrypoints', page, name)));
  let needed: Set<string> | undefined;
  return (id, graph) => {
    const allOf = (from: readonly string[]): Set<string> => {
      const all = new Set(from);
      for (const next of all) {
        const known = graph.getModuleInfo(next);
        if (known === null) throw new Error(`${page} isn’t made of ${next}`);
        for (const to of known.importedIds) all.add(to);
      }
      return all;
    };
    if (needed === undefined) {
      needed = allOf(paths(of));
      for (const there of allOf(behind === undefined ? [] : paths([behind]))) needed.delete(there);
    }
    return needed.has(id) ? 'shared' : null;
  };
}

/**
 * The files of a page's first sight: few, since fetching each takes some three milliseconds on a slow machine (fifteen were
 * 45), and all asked for at once instead of each when another is found to need it.
 */
function loadAtOnce(page: string, build: BuildEnvironmentOptions): void {
  const output = build.rolldownOptions?.output;
  if (output === undefined || Array.isArray(output))
    throw new Error(`${page} is built otherwise than it was`);
  output.codeSplitting = {
    groups: [
      {
        name: sharedParts(page),
        debugName: 'shared',
        minShareCount: SHARED_BY,
        // What is shared less stays where it is.
        includeDependenciesRecursively: false,
      },
    ],
  };
  const { behind } = FIRST_SIGHT[page] ?? {};
  build.modulePreload = {
    polyfill: false,
    // In the page, and where its first script asks for the rest. Elsewhere the lists would be longer than what they save.
    resolveDependencies: (_url, files, { hostType, hostId }) =>
      hostType === 'html' || (behind !== undefined && hostId.includes(`/${page}-`)) ? files : [],
  };
}

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  // `--mode practice` is the build of `npm start` and of the tests: the practice desk's loopback
  // origin is granted in it (over HTTPS too, for packs that are followed), nothing else differs. `--mode desks` is for tests only: they play the
  // platforms' pages under the platforms' own addresses, and can't press the browser's own button.
  outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
  zip: {
    // What Mozilla's reviewers need to build the same package again, and nothing else: docs/store/building.md.
    includeSources: [
      '{entrypoints,components,utils,public}/**',
      // The page to practise in is part of the product.
      'demo/desk/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      'LICENSE',
      'docs/store/building.md',
    ],
  },
  hooks: {
    // Each page by itself: a part that one needs at once and the other later would be in a file of its own.
    'entrypoints:grouped': (_wxt, groups) => {
      for (const [at, pages] of groups.entries()) {
        if (Array.isArray(pages)) groups.splice(at, 1, ...pages.map((page) => [page]));
      }
    },
    'vite:build:extendConfig': ([page], { build }) => {
      if (page !== undefined && build !== undefined && page.name in FIRST_SIGHT) loadAtOnce(page.name, build);
    },
    'build:publicAssets': async ({ config }, files) => {
      const add = async (name: string, contents: string | Uint8Array): Promise<void> => {
        const path = join(config.wxtDir, 'packed', name);
        await mkdir(dirname(path), { recursive: true });
        await writeFile(path, contents);
        files.push({ absoluteSrc: path, relativeDest: name });
      };
      // What the words of the trade mean is written as text, and kept as tables that are ready to be looked into.
      await add('lexicon.bin', compileWords());
      await add('masking.json', packMaskingRules());
      await add('signs.json', packSigns());
      for (const adapter of ADAPTERS) {
        const checked = checkAdapter(JSON.parse(JSON.stringify(adapter)));
        if (!checked.ok) throw new Error(`${adapter.id}: ${JSON.stringify(checked.problems[0])}`);
      }
      await add('adapters.json', JSON.stringify(ADAPTERS));
      // The worker takes the packs that come along as they are: they are checked here, once and for all.
      for (const file of files.filter(({ relativeDest }) => /^packs\/[^/]+\.json$/.test(relativeDest))) {
        const source = 'contents' in file ? file.contents : await readFile(file.absoluteSrc, 'utf8');
        const reading = readPack(source, 0);
        if (!reading.ok) throw new Error(`${file.relativeDest}: ${JSON.stringify(reading.problems[0])}`);
        files.splice(files.indexOf(file), 1);
        await add(file.relativeDest, JSON.stringify({ pack: reading.pack, templates: reading.templates }));
      }
    },
  },
  vite: ({ command }) => {
    // Whatever its mode, what is built is the product: without this, only the mode `production` is, and every other
    // has the framework's checks and development tools in it, which are large and slow.
    if (command === 'build') process.env.NODE_ENV = 'production';
    return {
      // Dexie's own build for browsers of today: the one that its door names is made for older ones, and larger.
      resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
      plugins: [preact(), ownBrowser, noScriptContext, plainStart, noHtmlFromStrings, minifyAgain],
      build: { target: ['chrome116', 'firefox142'], modulePreload: false },
      // Workers load their parts when they are needed, as pages do.
      worker: { format: 'es' },
    };
  },
  manifest: ({ browser, mode }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    action: { default_title: '__MSG_action__' },
    options_ui: { page: 'manager.html', open_in_tab: true },
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      'activeTab',
      'alarms',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    optional_permissions: ['notifications'],
    host_permissions: GRANTED[mode] ?? [],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(browser === 'firefox' ? {} : { minimum_chrome_version: '116' }),
    // At most four may have a key from the start; why these: docs/decisions/0012.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+K', mac: 'Alt+Shift+K' } },
      'fill-first': {
        suggested_key: { default: 'Alt+J', mac: 'Alt+Shift+J' },
        description: '__MSG_fillFirst__',
      },
      'open-palette': {
        suggested_key: { default: 'Alt+L', mac: 'Alt+Shift+L' },
        description: '__MSG_openPalette__',
      },
      'next-waiting': {
        suggested_key: { default: 'Alt+N', mac: 'Alt+Shift+N' },
        description: '__MSG_nextWaiting__',
      },
      'previous-waiting': { description: '__MSG_previousWaiting__' },
      'take-back': { description: '__MSG_takeBack__' },
    },
    // `connect-src`: packs are followed at addresses that nobody knows beforehand, over HTTPS and of allowed hosts.
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'deskmate@deskmate.example',
              // The first that asks for consent to `data_collection_permissions`, also on Android; the oldest that is kept up is 153.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {}),
  }),
});
