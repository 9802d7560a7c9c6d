/**
 * Keys that others have: the browser, the system, input methods, editors and workbenches. Only what a source tells is in
 * it; each part names its own.
 */

export type KeySystem = 'windows' | 'mac' | 'chromeos' | 'linux';

/** Where the keys are pressed. Edge and other browsers that are made from Chromium count as that. */
export interface KeyPlatform {
  readonly system: KeySystem;
  readonly browser: 'chromium' | 'firefox';
}

/**
 * `blocked`: the key never arrives here. `taken`: both want it, and one of the two goes without. `hint`: the other one has
 * it too, and most agents won't miss it.
 */
export type KeySeverity = 'blocked' | 'taken' | 'hint';

export type KeyHolder = 'browser' | 'system' | 'inputMethod' | 'editor' | 'feige';

/** What the other one does with it. */
export type KeyUse =
  | 'closeTab'
  | 'closeWindow'
  | 'newWindow'
  | 'newTab'
  | 'reopenTab'
  | 'switchTab'
  | 'quit'
  | 'find'
  | 'address'
  | 'reload'
  | 'bookmarks'
  | 'history'
  | 'downloads'
  | 'print'
  | 'save'
  | 'openFile'
  | 'developer'
  | 'zoom'
  | 'fullscreen'
  | 'help'
  | 'caret'
  | 'panes'
  | 'menu'
  | 'back'
  | 'clear'
  | 'profile'
  | 'systemKey'
  | 'switchWindow'
  | 'shelf'
  | 'typeSign'
  | 'switchInput'
  | 'width'
  | 'punctuation'
  | 'rimeMenu'
  | 'rimeOption'
  | 'edit'
  | 'send'
  | 'feigeSearch'
  | 'feigeGoods'
  | 'feigeTransfer'
  | 'feigeSide'
  | 'feigeOnTop';

export interface TakenKey {
  readonly holder: KeyHolder;
  readonly use: KeyUse;
  readonly severity: KeySeverity;
  /** `Mod` is Ctrl, on macOS Cmd. Parted by blanks. */
  readonly chords: string;
  readonly systems?: readonly KeySystem[];
  readonly browser?: KeyPlatform['browser'];
  /** Only where text is written; else wherever the key is pressed. */
  readonly inBoxOnly?: true;
}

const PC: readonly KeySystem[] = ['windows', 'linux', 'chromeos'];

/**
 * Chromium: `chrome/browser/ui/views/accelerator_table.cc`; those that no page gets are the ones of
 * `BrowserCommandController::IsReservedCommandOrKey`. Firefox: keys with `reserved="true"` of
 * `browser/base/content/browser-sets.inc`, the others from
 * https://support.mozilla.org/kb/keyboard-shortcuts-perform-firefox-tasks-quickly. Looked up 2026-11.
 */
const BROWSER: readonly TakenKey[] = [
  { holder: 'browser', use: 'closeTab', severity: 'blocked', chords: 'Mod+W' },
  { holder: 'browser', use: 'closeTab', severity: 'blocked', chords: 'Ctrl+F4', systems: PC },
  { holder: 'browser', use: 'closeWindow', severity: 'blocked', chords: 'Mod+Shift+W' },
  { holder: 'browser', use: 'closeWindow', severity: 'blocked', chords: 'Alt+F4', systems: PC },
  { holder: 'browser', use: 'newWindow', severity: 'blocked', chords: 'Mod+N' },
  {
    ...{ holder: 'browser', use: 'newWindow', severity: 'blocked', chords: 'Mod+Shift+N' },
    browser: 'chromium',
  },
  { holder: 'browser', use: 'newWindow', severity: 'blocked', chords: 'Mod+Shift+P', browser: 'firefox' },
  { holder: 'browser', use: 'newTab', severity: 'blocked', chords: 'Mod+T' },
  {
    ...{ holder: 'browser', use: 'reopenTab', severity: 'blocked', chords: 'Mod+Shift+T' },
    browser: 'chromium',
  },
  { holder: 'browser', use: 'reopenTab', severity: 'taken', chords: 'Mod+Shift+T', browser: 'firefox' },
  {
    ...{ holder: 'browser', use: 'switchTab', severity: 'blocked' },
    chords: 'Ctrl+Tab Ctrl+Shift+Tab Ctrl+PageDown Ctrl+PageUp',
  },
  { holder: 'browser', use: 'quit', severity: 'blocked', chords: 'Meta+Q', systems: ['mac'] },
  {
    ...{ holder: 'browser', use: 'quit', severity: 'blocked', chords: 'Ctrl+Shift+Q' },
    ...{ systems: ['windows', 'chromeos'] },
  },
  { holder: 'browser', use: 'quit', severity: 'blocked', chords: 'Ctrl+Q', systems: ['linux'] },
  {
    ...{ holder: 'browser', use: 'switchTab', severity: 'taken' },
    chords: 'Mod+1 Mod+2 Mod+3 Mod+4 Mod+5 Mod+6 Mod+7 Mod+8 Mod+9',
  },
  // The palette takes these from the page before the browser gets them: nothing to worry about.
  {
    ...{ holder: 'browser', use: 'switchTab', severity: 'hint', systems: ['linux'] },
    chords: 'Alt+1 Alt+2 Alt+3 Alt+4 Alt+5 Alt+6 Alt+7 Alt+8 Alt+9',
  },
  { holder: 'browser', use: 'find', severity: 'taken', chords: 'Mod+F Mod+G Mod+Shift+G F3 Shift+F3' },
  { holder: 'browser', use: 'address', severity: 'taken', chords: 'Mod+L Mod+K' },
  { holder: 'browser', use: 'address', severity: 'taken', chords: 'Alt+D Ctrl+E', systems: PC },
  { holder: 'browser', use: 'reload', severity: 'taken', chords: 'Mod+R Mod+Shift+R F5 Ctrl+F5 Shift+F5' },
  {
    ...{ holder: 'browser', use: 'bookmarks', severity: 'taken' },
    chords: 'Mod+D Mod+Shift+D Mod+Shift+B Mod+Shift+O',
  },
  { holder: 'browser', use: 'history', severity: 'taken', chords: 'Ctrl+H', systems: PC },
  { holder: 'browser', use: 'history', severity: 'taken', chords: 'Meta+Y', systems: ['mac'] },
  { holder: 'browser', use: 'downloads', severity: 'taken', chords: 'Ctrl+J', systems: PC },
  { holder: 'browser', use: 'print', severity: 'taken', chords: 'Mod+P' },
  { holder: 'browser', use: 'save', severity: 'taken', chords: 'Mod+S' },
  { holder: 'browser', use: 'openFile', severity: 'taken', chords: 'Mod+O' },
  { holder: 'browser', use: 'developer', severity: 'taken', chords: 'F12' },
  {
    ...{ holder: 'browser', use: 'developer', severity: 'taken', systems: PC },
    chords: 'Ctrl+Shift+I Ctrl+Shift+J Ctrl+Shift+C Ctrl+U',
  },
  {
    ...{ holder: 'browser', use: 'developer', severity: 'taken', systems: ['mac'] },
    chords: 'Alt+Meta+I Alt+Meta+J Alt+Meta+C Alt+Meta+U',
  },
  {
    ...{ holder: 'browser', use: 'developer', severity: 'taken', browser: 'firefox', systems: PC },
    chords: 'Ctrl+Shift+K Ctrl+Shift+M',
  },
  { holder: 'browser', use: 'zoom', severity: 'taken', chords: 'Mod+0 Mod+- Mod+= Mod++' },
  { holder: 'browser', use: 'fullscreen', severity: 'taken', chords: 'F11', systems: PC },
  { holder: 'browser', use: 'help', severity: 'taken', chords: 'F1', systems: PC },
  { holder: 'browser', use: 'caret', severity: 'taken', chords: 'F7' },
  { holder: 'browser', use: 'panes', severity: 'taken', chords: 'F6 Shift+F6 Ctrl+F6', systems: PC },
  { holder: 'browser', use: 'menu', severity: 'taken', chords: 'F10 Alt+E Alt+F', systems: PC },
  { holder: 'browser', use: 'back', severity: 'taken', chords: 'Alt+ArrowLeft Alt+ArrowRight', systems: PC },
  { holder: 'browser', use: 'clear', severity: 'taken', chords: 'Ctrl+Shift+Delete', systems: PC },
  {
    ...{ holder: 'browser', use: 'profile', severity: 'taken', chords: 'Ctrl+Shift+M' },
    ...{ browser: 'chromium', systems: PC },
  },
];

/**
 * https://support.microsoft.com/windows/keyboard-shortcuts-in-windows, https://support.apple.com/102650,
 * https://support.google.com/chromebook/answer/183101, https://help.gnome.org/users/gnome-help/stable/shell-keyboard-shortcuts.html
 */
const SYSTEM: readonly TakenKey[] = [
  {
    holder: 'system',
    use: 'switchWindow',
    severity: 'blocked',
    chords: 'Alt+Tab Alt+Shift+Tab',
    systems: PC,
  },
  {
    ...{ holder: 'system', use: 'systemKey', severity: 'blocked', systems: ['windows'] },
    chords: 'Alt+Escape Alt+Space Ctrl+Escape Ctrl+Shift+Escape Ctrl+Alt+Delete',
  },
  {
    ...{ holder: 'system', use: 'switchWindow', severity: 'blocked', systems: ['mac'] },
    chords: 'Meta+Tab Meta+` Meta+H Meta+M',
  },
  { holder: 'system', use: 'systemKey', severity: 'blocked', chords: 'Meta+Space', systems: ['mac'] },
  {
    ...{ holder: 'system', use: 'shelf', severity: 'hint', systems: ['chromeos'] },
    chords: 'Alt+1 Alt+2 Alt+3 Alt+4 Alt+5 Alt+6 Alt+7 Alt+8 Alt+9',
  },
];

/**
 * Windows and Microsoft Pinyin: https://learn.microsoft.com/previous-versions/windows/embedded/ms904626(v=msdn.10) (Ctrl+Space,
 * Shift+Space, Ctrl+Period); Sogou follows these. Rime: `default.yaml` of https://github.com/rime/rime-prelude, 0.37. macOS:
 * https://support.apple.com/guide/mac-help/mchlp1406 (Ctrl+Space). Shift, and Ctrl+Shift, are no keys that can be chosen here.
 */
const INPUT_METHODS: readonly TakenKey[] = [
  { holder: 'inputMethod', use: 'switchInput', severity: 'taken', chords: 'Ctrl+Space' },
  {
    ...{ holder: 'inputMethod', use: 'switchInput', severity: 'taken', systems: ['mac'] },
    chords: 'Ctrl+Alt+Space',
  },
  { holder: 'inputMethod', use: 'width', severity: 'taken', chords: 'Shift+Space', inBoxOnly: true },
  { holder: 'inputMethod', use: 'punctuation', severity: 'taken', chords: 'Ctrl+.', inBoxOnly: true },
  { holder: 'inputMethod', use: 'rimeMenu', severity: 'hint', chords: 'Ctrl+` Ctrl+~ F4', inBoxOnly: true },
  {
    ...{ holder: 'inputMethod', use: 'rimeOption', severity: 'hint', inBoxOnly: true },
    chords: 'Ctrl+Shift+1 Ctrl+Shift+2 Ctrl+Shift+3 Ctrl+Shift+4 Ctrl+Shift+5',
  },
];

/** What every editor does, and how workbenches send: by Enter or Ctrl+Enter, the other one begins a new line. */
const EDITORS: readonly TakenKey[] = [
  {
    holder: 'editor',
    use: 'edit',
    severity: 'taken',
    chords: 'Mod+A Mod+C Mod+V Mod+X Mod+Z Mod+Shift+Z Mod+Y',
  },
  {
    ...{ holder: 'editor', use: 'send', severity: 'taken', inBoxOnly: true },
    chords: 'Ctrl+Enter Alt+Enter Meta+Enter Ctrl+Shift+Enter',
  },
];

/**
 * Feige (Douyin shop), as told in https://m.39zn.cn/article/289407.htm of 2024-09-24. For Qianniu, Dongdong, Pinduoduo,
 * Shopee and WhatsApp Web no list was found that says where it is from.
 */
const WORKBENCHES: readonly TakenKey[] = [
  { holder: 'feige', use: 'feigeSearch', severity: 'hint', chords: 'Ctrl+F', inBoxOnly: true },
  { holder: 'feige', use: 'feigeGoods', severity: 'hint', chords: 'Alt+F', inBoxOnly: true },
  { holder: 'feige', use: 'feigeTransfer', severity: 'hint', chords: 'Ctrl+R', inBoxOnly: true },
  { holder: 'feige', use: 'feigeSide', severity: 'hint', chords: 'Alt+R', inBoxOnly: true },
  { holder: 'feige', use: 'feigeOnTop', severity: 'hint', chords: 'Ctrl+Alt+X', inBoxOnly: true },
];

const TAKEN: readonly (readonly TakenKey[])[] = [BROWSER, SYSTEM, INPUT_METHODS, EDITORS, WORKBENCHES];

/** Who has this key, on this platform. @param inBox whether text is written where it is pressed. */
export function holdersOf(
  chord: string,
  { system, browser }: KeyPlatform,
  inBox: boolean,
): readonly TakenKey[] {
  const mod = system === 'mac' ? 'Meta' : 'Ctrl';
  const found = TAKEN.flat().filter(
    (one) =>
      (one.systems?.includes(system) ?? true) &&
      (one.browser === undefined || one.browser === browser) &&
      (inBox || one.inBoxOnly !== true) &&
      one.chords.split(' ').some((each) => inOrder(each, mod) === chord),
  );
  const windowsKey = system !== 'mac' && /(?:^|\+)Meta\+/.test(chord);
  if (windowsKey && !found.some(({ holder }) => holder === 'system'))
    return [...found, { holder: 'system', use: 'systemKey', severity: 'blocked', chords: chord }];
  // Option writes signs: what is taken here isn't typed.
  if (system === 'mac' && inBox && /^Alt\+(?:Shift\+)?.$/u.test(chord))
    return [...found, { holder: 'system', use: 'typeSign', severity: 'hint', chords: chord }];
  return found;
}

/** With the system's own modifier, as `writeChord` orders them: Meta is the last. */
function inOrder(chord: string, mod: string): string {
  if (!chord.startsWith('Mod+')) return chord;
  const rest = chord.slice(4);
  return mod === 'Meta' ? rest.replace(/^((?:Alt\+|Shift\+)*)/, '$1Meta+') : `Ctrl+${rest}`;
}
