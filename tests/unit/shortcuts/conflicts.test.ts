/** Keys that get in each other's way: every kind of clash is found, and none is made up. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  bindingsOf,
  chordOfShortcut,
  conflictsOf,
  type KeyCommand,
  type KeyPlatform,
  readChord,
  shortcutOfChord,
} from '../../../utils/shortcuts/index.ts';

const WINDOWS: KeyPlatform = { system: 'windows', browser: 'chromium' };
const MAC: KeyPlatform = { system: 'mac', browser: 'chromium' };
const LINUX: KeyPlatform = { system: 'linux', browser: 'chromium' };
const FIREFOX: KeyPlatform = { system: 'windows', browser: 'firefox' };

function told(chosen: object, platform = WINDOWS, commands: readonly KeyCommand[] = []) {
  return conflictsOf(bindingsOf(chosen), commands, platform);
}
/** Of the palette's digits: the one action that may have nearly any key in the box. */
const box = (chord: string, platform = WINDOWS) =>
  (told({ boxDigits: chord }, platform).actions.get('boxDigits') ?? []).map((one) =>
    one.kind === 'taken' ? `${one.severity} ${one.holder} ${one.use}` : `${one.severity} ${one.kind}`,
  );
const panel = (chord: string, platform = WINDOWS) =>
  (told({ panelNext: chord }, platform).actions.get('panelNext') ?? []).map((one) =>
    one.kind === 'taken' ? `${one.severity} ${one.holder} ${one.use}` : `${one.severity} ${one.kind}`,
  );

describe('our own keys', () => {
  it.each([WINDOWS, FIREFOX])('have no clash as they come, on Windows', (platform) => {
    const { actions, commands } = told({}, platform, [{ name: '_execute_action', shortcut: 'Alt+K' }]);
    expect([...actions]).toEqual([]);
    expect([...commands]).toEqual([]);
  });

  it('as they come clash with hints at most, wherever it is', () => {
    for (const system of ['windows', 'mac', 'chromeos', 'linux'] as const)
      for (const browser of ['chromium', 'firefox'] as const) {
        const { actions } = told({}, { system, browser });
        expect([...actions.values()].flat().filter(({ severity }) => severity !== 'hint')).toEqual([]);
      }
  });

  it('clash in one place, both ways, and digits with each of theirs', () => {
    const { actions } = told({ panelEdit: 'J', panelKeep: '3' });
    const clash = { kind: 'action', severity: 'blocked' };
    expect(actions.get('panelEdit')).toEqual([{ ...clash, chord: 'J', other: 'panelNext' }]);
    expect(actions.get('panelNext')).toEqual([{ ...clash, chord: 'J', other: 'panelEdit' }]);
    expect(actions.get('panelKeep')).toEqual([{ ...clash, chord: '3', other: 'panelFill' }]);
    expect(actions.get('panelFill')).toEqual([{ ...clash, chord: '3', other: 'panelKeep' }]);
    expect(actions.size).toBe(4);
  });

  it('don’t clash where the panel has no digit, in two places, or when one is off', () => {
    expect(told({ panelKeep: '6' }).actions.size).toBe(0);
    expect(told({ panelNext: 'Alt+1' }).actions.size).toBe(0);
    expect(told({ panelEdit: 'J', panelNext: '' }).actions.size).toBe(0);
  });
});

describe('the browser’s commands', () => {
  it('take a key from the box and the panel', () => {
    const commands = [
      { name: 'fill-first', shortcut: 'Alt+3' },
      { name: 'open-palette', shortcut: '' },
    ];
    const found = told({ panelTags: 'Alt+3' }, WINDOWS, commands);
    const clash = { kind: 'command', severity: 'blocked', chord: 'Alt+3', other: 'fill-first' };
    expect(found.actions.get('boxDigits')).toEqual([clash]);
    expect(found.actions.get('panelTags')).toEqual([clash]);
    const back = { kind: 'action', severity: 'taken', chord: 'Alt+3' };
    expect([...found.commands]).toEqual([
      [
        'fill-first',
        [
          { ...back, other: 'boxDigits' },
          { ...back, other: 'panelTags' },
        ],
      ],
    ]);
  });

  it('clash with each other and with what others have', () => {
    const { commands } = told({}, WINDOWS, [
      { name: 'a', shortcut: 'Alt+F' },
      { name: 'b', shortcut: 'Alt+F' },
    ]);
    expect(commands.get('a')?.map(({ kind, severity }) => `${severity} ${kind}`)).toEqual([
      'blocked command',
      'taken taken',
      'hint taken',
    ]);
  });

  it.each([
    ['Ctrl+Shift+Up', WINDOWS, 'Ctrl+Shift+ArrowUp'],
    ['Alt+Comma', WINDOWS, 'Alt+,'],
    ['⇧⌘K', MAC, 'Shift+Meta+K'],
    ['⌥⇧K', MAC, 'Alt+Shift+K'],
    ['Ctrl+K', { system: 'mac', browser: 'firefox' }, 'Meta+K'],
    ['MacCtrl+K', { system: 'mac', browser: 'firefox' }, 'Ctrl+K'],
    ['F9', FIREFOX, 'F9'],
    ['', WINDOWS, null],
    ['Strg+K', WINDOWS, null],
    ['Alt+向上键', WINDOWS, null],
  ] as const)('%s is understood', (shortcut, platform, chord) => {
    expect(chordOfShortcut(shortcut, platform)).toBe(chord);
  });

  it.each([
    ['Alt+Shift+K', 'windows', 'Alt+Shift+K'],
    ['Ctrl+ArrowUp', 'windows', 'Ctrl+Up'],
    ['Ctrl+,', 'linux', 'Ctrl+Comma'],
    ['Meta+K', 'mac', 'Command+K'],
    ['Ctrl+K', 'mac', 'MacCtrl+K'],
    ['F9', 'windows', 'F9'],
    ['K', 'windows', null],
    ['Shift+F9', 'windows', null],
    ['Meta+K', 'windows', null],
    ['Ctrl+;', 'windows', null],
    ['Ctrl+Alt+Shift+K', 'windows', null],
  ] as const)('%s goes to Firefox on %s', (chord, system, shortcut) => {
    expect(shortcutOfChord(chord, system)).toBe(shortcut);
  });
});

describe('keys of the browser and the system', () => {
  it('that no page gets can’t work', () => {
    expect(panel('Ctrl+W')).toEqual(['blocked browser closeTab']);
    expect(panel('Meta+W', MAC)).toEqual(['blocked browser closeTab']);
    expect(panel('Ctrl+W', MAC)).toEqual([]);
    expect(panel('Ctrl+Shift+N')).toEqual(['blocked browser newWindow']);
    expect(panel('Ctrl+Shift+P', FIREFOX)).toEqual(['blocked browser newWindow']);
    expect(panel('Shift+Meta+N', MAC)).toEqual(['blocked browser newWindow']);
    expect(panel('Alt+Tab')).toEqual(['blocked system switchWindow']);
    expect(panel('Meta+J')).toEqual(['blocked system systemKey']);
    expect(panel('Meta+Space', MAC)).toEqual(['blocked system systemKey']);
  });

  it('that a page gets first are wanted by both', () => {
    expect(panel('Ctrl+F')).toEqual(['taken browser find']);
    expect(panel('F5')).toEqual(['taken browser reload']);
    expect(panel('Alt+D')).toEqual(['taken browser address']);
    expect(panel('Alt+D', MAC)).toEqual([]);
    expect(panel('F12')).toEqual(['taken browser developer']);
    expect(panel('Alt+Meta+I', MAC)).toEqual(['taken browser developer']);
    expect(panel('Ctrl+C')).toEqual(['taken editor edit']);
    expect(box('Ctrl+1')).toEqual(['taken browser switchTab']);
  });

  it('differ by system', () => {
    expect(box('Alt+1', LINUX)).toEqual(['hint browser switchTab']);
    expect(box('Alt+1', { ...LINUX, system: 'chromeos' })).toEqual(['hint system shelf']);
    expect(box('Alt+1', MAC)).toEqual(['hint system typeSign']);
    expect(box('Alt+1')).toEqual([]);
  });
});

describe('input methods', () => {
  it('switch by Ctrl+Space everywhere, and have others where text is written', () => {
    expect(panel('Ctrl+Space')).toEqual(['taken inputMethod switchInput']);
    expect(panel('Shift+Space')).toEqual([]);
    expect(panel('F4')).toEqual([]);
    expect(box('Ctrl+Shift+1')).toEqual(['hint inputMethod rimeOption']);
    const command = (shortcut: string) =>
      told({}, WINDOWS, [{ name: 'a', shortcut }])
        .commands.get('a')
        ?.map((one) => one.kind === 'taken' && one.use);
    expect(command('Ctrl+Period')).toEqual(['punctuation']);
    expect(command('Alt+R')).toEqual(['feigeSide']);
  });
});

it('everything in the tables is a chord as it is written when it is pressed', () => {
  const source = readFileSync('utils/shortcuts/taken.ts', 'utf8');
  const written = [...source.matchAll(/chords: '([^']+)'/g)].flatMap(([, chords = '']) => chords.split(' '));
  expect(written.length).toBeGreaterThan(100);
  expect(written.filter((chord) => readChord(chord.replace(/^Mod\+/, 'Ctrl+')) === null)).toEqual([]);
});
