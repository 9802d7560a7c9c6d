/**
 * Would-be files and the lint rule that each must break, or none. Read by `lint-rules.test.ts`.
 * A case is one line of code in a folder; its file gets a number for a name.
 */

const IMPORTS = 'lint/style/noRestrictedImports';
const GLOBALS = 'lint/style/noRestrictedGlobals';
const PROPERTIES = 'lint/nursery/noJsRestrictedProperties';
/** The category of the project's own rule, `no-html-from-strings.grit`. */
const PLUGIN = 'plugin';
const DEFAULT = 'lint/style/noDefaultExport';

export interface LintCase {
  readonly folder: string;
  readonly source: string;
  /** Category of the one rule that must speak; null where nothing may. */
  readonly rule: string | null;
  readonly extension: 'ts' | 'tsx';
}

/** Where something from `from` is re-exported: good in `good`, refused in `bad`. */
const DIRECTIONS: readonly { from: string; good: readonly string[]; bad: readonly string[] }[] = [
  {
    from: '../model/index.ts',
    good: [
      'utils/text',
      'utils/locale',
      'utils/template',
      'utils/suggestion',
      'utils/guard',
      'utils/packs',
      'utils/shortcuts',
      'utils/chat',
      'utils/composer',
      'utils/storage',
      'utils/messaging',
      'utils/platform',
    ],
    bad: [],
  },
  {
    from: '../text/index.ts',
    good: [
      'utils/template',
      'utils/suggestion',
      'utils/guard',
      'utils/packs',
      'utils/shortcuts',
      'utils/chat',
    ],
    bad: ['utils/model', 'utils/locale'],
  },
  {
    from: '../template/index.ts',
    good: ['utils/suggestion', 'utils/packs', 'utils/composer', 'utils/storage'],
    bad: ['utils/model', 'utils/text', 'utils/guard', 'utils/shortcuts', 'utils/locale'],
  },
  {
    from: '../suggestion/index.ts',
    good: ['utils/storage', 'utils/messaging', 'utils/chat'],
    bad: ['utils/model', 'utils/text', 'utils/template', 'utils/guard', 'utils/packs', 'utils/shortcuts'],
  },
  {
    from: '../guard/index.ts',
    good: ['utils/composer'],
    bad: ['utils/suggestion', 'utils/packs', 'utils/template'],
  },
  { from: '../packs/index.ts', good: ['utils/storage'], bad: ['utils/suggestion', 'utils/template'] },
  { from: '../shortcuts/index.ts', good: ['utils/composer'], bad: ['utils/suggestion', 'utils/guard'] },
  {
    from: '../locale/index.ts',
    good: ['utils/messaging'],
    bad: ['utils/text', 'utils/template', 'utils/packs'],
  },
  {
    from: '../chat/index.ts',
    good: ['utils/composer'],
    bad: ['utils/guard', 'utils/suggestion', 'utils/storage', 'utils/messaging', 'utils/platform'],
  },
  {
    from: '../composer/index.ts',
    good: [],
    bad: ['utils/chat', 'utils/guard', 'utils/storage', 'utils/messaging', 'utils/platform'],
  },
  {
    from: '../storage/index.ts',
    good: [],
    bad: ['utils/packs', 'utils/chat', 'utils/composer', 'utils/messaging'],
  },
  {
    from: '../messaging/index.ts',
    good: ['utils/platform'],
    bad: ['utils/guard', 'utils/chat', 'utils/storage'],
  },
  { from: '../platform/index.ts', good: ['utils/messaging'], bad: ['utils/suggestion', 'utils/composer'] },
  // Past the door.
  {
    from: '../text/normalise.ts',
    good: [],
    bad: ['utils/suggestion', 'utils/chat', 'utils/storage', 'utils/guard'],
  },
  { from: '../../text/normalise.ts', good: [], bad: ['utils/chat/adapters', 'utils/packs/formats'] },
  { from: '../../text/index.ts', good: ['utils/chat/adapters', 'utils/packs/formats'], bad: [] },
  {
    from: '../../utils/text/normalise.ts',
    good: [],
    bad: ['entrypoints/background', 'demo/desk', 'bench/peers', 'tests/unit'],
  },
  {
    from: '../../utils/text/index.ts',
    good: ['entrypoints/background', 'entrypoints/chat.content', 'demo/desk', 'bench/peers', 'tests/unit'],
    bad: ['components/panel', 'utils/chat/adapters'],
  },
  {
    from: '../../utils/chat/adapters/index.ts',
    good: ['entrypoints/chat.content', 'tests/desks'],
    bad: ['components/panel'],
  },
  {
    from: '../../utils/composer/strategies/index.ts',
    good: ['entrypoints/rich.content', 'tests/composers'],
    bad: ['components/panel'],
  },
  {
    from: '../../utils/packs/formats/index.ts',
    good: ['entrypoints/manager', 'tests/unit'],
    bad: ['components/panel', 'entrypoints/background', 'entrypoints/sidepanel', 'entrypoints/chat.content'],
  },
  {
    from: '../../utils/suggestion/understanding/index.ts',
    good: ['tests/unit'],
    bad: ['components/panel', 'entrypoints/background'],
  },
  {
    from: '../../utils/packs/exports/index.ts',
    good: ['entrypoints/manager', 'tests/unit'],
    bad: ['components/panel'],
  },
  { from: '../../utils/packs/exports/table.ts', good: [], bad: ['entrypoints/manager', 'demo/desk'] },
  { from: '../../utils/composer/hand/hand.ts', good: [], bad: ['entrypoints/chat.content', 'demo/desk'] },
  {
    from: '../../utils/chat/adapters/practice.ts',
    good: [],
    bad: ['entrypoints/chat.content', 'tests/desks', 'demo/desk'],
  },
  {
    from: '../../utils/storage/index.ts',
    good: ['entrypoints/background', 'entrypoints/sidepanel', 'tests/unit'],
    bad: ['entrypoints/chat.content', 'components/panel'],
  },
  { from: '../../utils/model/index.ts', good: ['components/panel', 'entrypoints/sidepanel'], bad: [] },
  { from: '../../utils/locale/index.ts', good: ['components/panel'], bad: [] },
  { from: '../../utils/shortcuts/index.ts', good: ['components/panel'], bad: [] },
  { from: '../../utils/waiting/index.ts', good: ['components/panel', 'entrypoints/sidepanel'], bad: [] },
  { from: '../waiting/index.ts', good: ['utils/storage'], bad: ['utils/model', 'utils/text'] },
  {
    from: '../../components/Button.tsx',
    good: ['entrypoints/sidepanel'],
    bad: ['utils/chat', 'utils/model'],
  },
  {
    from: '../../entrypoints/background/hub.ts',
    good: ['tests/unit'],
    bad: ['utils/platform', 'components/panel'],
  },
  { from: '../background/hub.ts', good: [], bad: ['entrypoints/sidepanel', 'entrypoints/chat.content'] },
  { from: '../../demo/desk/script.ts', good: ['tests/e2e'], bad: ['entrypoints/background', 'utils/chat'] },
  // What is shipped of the desk, by its door, and only in the page that it is shipped in.
  {
    from: '../../demo/desk/index.ts',
    good: ['entrypoints/practice', 'tests/e2e'],
    bad: ['entrypoints/welcome', 'entrypoints/manager', 'entrypoints/background', 'components/welcome'],
  },
  { from: '../../demo/desk/store/createDesk.ts', good: ['tests/unit'], bad: ['entrypoints/practice'] },
  { from: '../../demo/serve.ts', good: ['tests/e2e'], bad: ['entrypoints/practice'] },
  // Packages.
  {
    from: 'dexie',
    good: ['utils/storage', 'tests/unit'],
    bad: [
      'utils/model',
      'utils/packs',
      'utils/chat',
      'utils/messaging',
      'entrypoints/background',
      'components',
    ],
  },
  {
    from: 'webextension-polyfill',
    good: ['utils/platform', 'utils/messaging'],
    bad: ['utils/guard', 'utils/composer', 'utils/storage', 'entrypoints/background', 'components'],
  },
  {
    from: 'wxt/browser',
    good: ['utils/platform'],
    bad: ['utils/text', 'utils/chat', 'utils/storage', 'entrypoints/sidepanel', 'components'],
  },
  {
    from: 'wxt/utils/define-content-script',
    good: ['entrypoints/chat.content'],
    bad: ['utils/chat', 'utils/template', 'components'],
  },
  {
    from: '@webext-core/messaging',
    good: ['utils/messaging'],
    bad: ['utils/storage', 'utils/packs', 'components'],
  },
  {
    from: 'preact',
    good: ['components/panel', 'entrypoints/sidepanel'],
    bad: ['utils/model', 'utils/storage'],
  },
  { from: 'preact/hooks', good: ['components/panel'], bad: ['utils/template', 'utils/platform'] },
  { from: '@preact/signals', good: ['components/panel'], bad: ['utils/suggestion'] },
  { from: 'minisearch', good: ['utils/suggestion', 'bench'], bad: ['components', 'entrypoints/background'] },
  { from: 'valibot', good: ['utils/packs', 'utils/messaging'], bad: ['components'] },
  {
    from: 'node:fs',
    good: ['tests/unit', 'bench', 'demo'],
    bad: ['utils/packs', 'utils/chat', 'components'],
  },
  {
    from: '@/utils/model',
    good: [],
    bad: ['utils/text', 'utils/chat', 'entrypoints/background', 'components', 'tests'],
  },
];

/** One line each: where, what, and the rule that must speak. */
const LINES: readonly (readonly [string, string, string | null])[] = [
  ['utils/model', 'export const title = document.title;', GLOBALS],
  ['utils/text', 'export const wide = window.innerWidth;', GLOBALS],
  ['utils/template', 'export const words = localStorage.length;', GLOBALS],
  ['utils/suggestion', "export const pack = fetch('x');", GLOBALS],
  ['utils/guard', 'export const agent = navigator.userAgent;', GLOBALS],
  ['utils/packs', 'export const id = chrome.runtime.id;', GLOBALS],
  ['utils/shortcuts', 'export const host = location.host;', GLOBALS],
  ['utils/locale', 'export const id = browser.runtime.id;', GLOBALS],
  ['utils/locale', "export const day = new Intl.DateTimeFormat('zh-CN');", null],
  ['utils/text', 'export const segmenter = new Intl.Segmenter();', null],
  ['utils/chat', 'export const title = document.title;', null],
  ['utils/chat', 'export const id = chrome.runtime.id;', GLOBALS],
  ['utils/chat', 'export const id = globalThis.chrome;', PROPERTIES],
  ['utils/composer', "export const all = indexedDB.open('deskmate');", GLOBALS],
  ['utils/composer', "export const leak = fetch('x');", GLOBALS],
  ['utils/composer', 'export const press = (button: HTMLElement) => button.click();', PROPERTIES],
  ['utils/chat', 'export const more = (list: HTMLElement) => list.scrollBy(0, -200);', PROPERTIES],
  ['utils/chat', 'export const html = (node: HTMLElement) => node.innerHTML;', PROPERTIES],
  [
    'utils/composer',
    "export const put = (e: HTMLElement) => e.insertAdjacentHTML('beforeend', 'x');",
    PROPERTIES,
  ],
  ['entrypoints/manager', "export const put = (e: HTMLElement) => (e.outerHTML = 'x');", PLUGIN],
  ['demo', "export const put = (e: HTMLElement) => { e.innerHTML = 'x'; };", PLUGIN],
  ['tests/desks', "export const put = (e: HTMLElement) => { e.innerHTML += 'x'; };", PLUGIN],
  ['tests/desks', 'export const html = (e: HTMLElement) => e.innerHTML;', null],
  ['utils/storage', 'export const id = chrome.runtime.id;', GLOBALS],
  ['utils/storage', 'export const title = document.title;', GLOBALS],
  ['utils/messaging', 'export const id = chrome.runtime.id;', null],
  ['utils/platform', 'export const id = chrome.runtime.id;', null],
  ['utils/platform', "export const keep = localStorage.getItem('x');", GLOBALS],
  ['entrypoints/background', 'export const id = browser.runtime.id;', GLOBALS],
  ['entrypoints/sidepanel', "export const keep = localStorage.getItem('x');", GLOBALS],
  ['components/panel', 'export const id = chrome.runtime.id;', GLOBALS],
  ['components/panel', "export const wide = matchMedia('(min-width: 1px)');", null],
  ['demo/desk/store', "export const leak = fetch('x');", GLOBALS],
  ['demo/desk/components', "export const keep = localStorage.getItem('x');", GLOBALS],
  ['demo/desk/server', "export const got = fetch('x');", null],
  ['demo/browser', "export const got = fetch('x');", null],
  ['tests/e2e', 'export const id = () => chrome.runtime.id;', null],
  ['utils/packs', 'export const parse = (x: any) => x;', 'lint/suspicious/noExplicitAny'],
  ['tests/unit', 'export const parse = (x: any) => x;', 'lint/suspicious/noExplicitAny'],
  ['utils/packs', 'export const first = (x: string[]) => x[0]!;', 'lint/style/noNonNullAssertion'],
  ['utils/packs', "export const run = () => eval('1');", 'lint/security/noGlobalEval'],
  ['utils/packs', "export const run = new Function('return 1');", 'lint/nursery/noImpliedEval'],
  [
    'utils/packs',
    "import { key } from './key.ts';\nexport const one = 1;",
    'lint/correctness/noUnusedImports',
  ],
  ['utils/packs', 'const lost = 1;\nexport const one = 1;', 'lint/correctness/noUnusedVariables'],
  ['utils/packs', "import { Pack } from './p.ts';\nexport type P = Pack;", 'lint/style/useImportType'],
  ['utils/packs', 'export default function pack() {}', DEFAULT],
  ['entrypoints/background', 'export default function start() {}', null],
  ['utils/packs', "console.log('x');\nexport const one = 1;", 'lint/suspicious/noConsole'],
  ['entrypoints/background', "console.log('x');\nexport const one = 1;", 'lint/suspicious/noConsole'],
  ['demo', "console.log('x');\nexport const one = 1;", null],
  ['bench', "console.log('x');\nexport const one = 1;", null],
];

const TSX: readonly (readonly [string, string, string | null])[] = [
  ['components', 'export const Row = () => <img src="x.png" />;', 'lint/a11y/useAltText'],
  ['components', 'export const Row = () => <button>x</button>;', 'lint/a11y/useButtonType'],
  ['components', 'export const Row = () => <button type="button">x</button>;', null],
  // A combobox keeps the focus in its box and points to the option: neither list nor option takes it.
  [
    'components',
    'export const List = () => <ul role="listbox"><li role="option" aria-selected="true">x</li></ul>;',
    null,
  ],
  [
    'components',
    "export const Row = () => <p dangerouslySetInnerHTML={{ __html: 'x' }} />;",
    'lint/security/noDangerouslySetInnerHtml',
  ],
  [
    'entrypoints/sidepanel',
    'export const Row = () => <button type="button" tabIndex={3}>x</button>;',
    'lint/a11y/noPositiveTabindex',
  ],
];

export const LINT_CASES: readonly LintCase[] = [
  ...DIRECTIONS.flatMap(({ from, good, bad }) => {
    const source = `export * from '${from}';`;
    return [
      ...good.map((folder) => ({ folder, source, rule: null, extension: 'ts' as const })),
      ...bad.map((folder) => ({ folder, source, rule: IMPORTS, extension: 'ts' as const })),
    ];
  }),
  ...LINES.map(([folder, source, rule]) => ({ folder, source, rule, extension: 'ts' as const })),
  ...TSX.map(([folder, source, rule]) => ({ folder, source, rule, extension: 'tsx' as const })),
];
