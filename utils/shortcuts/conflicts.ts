/** Which keys get in each other's way: ours among themselves, the browser's commands, and those that others have. */
import { KEY_ACTIONS, type KeyAction, type KeyActionId, type KeyBindings } from './actions.ts';
import { readChord } from './chord.ts';
import { holdersOf, type KeyHolder, type KeyPlatform, type KeySeverity, type KeyUse } from './taken.ts';

/** A command of ours that the browser keeps, as `commands.getAll` tells of it. */
export interface KeyCommand {
  readonly name: string;
  /** As the browser writes it; empty: none. */
  readonly shortcut: string;
}

interface Clash {
  readonly severity: KeySeverity;
  /** The one key that it is about: of digits, the first that is. */
  readonly chord: string;
}

export type KeyConflict =
  /** Another of ours in the same place. */
  | (Clash & { readonly kind: 'action'; readonly other: KeyActionId })
  | (Clash & { readonly kind: 'command'; readonly other: string })
  | (Clash & { readonly kind: 'taken'; readonly holder: KeyHolder; readonly use: KeyUse });

export interface KeyConflicts {
  /** Those that have none aren't in it. */
  readonly actions: ReadonlyMap<KeyActionId, readonly KeyConflict[]>;
  /** By name of the command. */
  readonly commands: ReadonlyMap<string, readonly KeyConflict[]>;
}

/** The palette has nine places; of the panel's suggestions five have a digit. */
const DIGITS = { box: 9, panel: 5 } as const;

const SEVERITIES: readonly KeySeverity[] = ['blocked', 'taken', 'hint'];

/** Every key that an action answers to. */
export function chordsOf({ place, kind }: KeyAction, chord: string): readonly string[] {
  if (chord === '') return [];
  if (kind !== 'digits') return [chord];
  return Array.from({ length: DIGITS[place] }, (_, at) => `${chord.slice(0, -1)}${at + 1}`);
}

/** What gets in whose way. The worst comes first. */
export function conflictsOf(
  bindings: KeyBindings,
  commands: readonly KeyCommand[],
  platform: KeyPlatform,
): KeyConflicts {
  const owned = commands.flatMap(({ name, shortcut }) => {
    const chord = chordOfShortcut(shortcut, platform);
    return chord === null ? [] : [{ name, chord }];
  });
  const taken = (chord: string, inBox: boolean): KeyConflict[] =>
    holdersOf(chord, platform, inBox).map(({ severity, holder, use }) => ({
      ...{ kind: 'taken', severity, chord, holder, use },
    }));
  const actions = new Map<KeyActionId, KeyConflict[]>();
  for (const action of KEY_ACTIONS) {
    const chords = chordsOf(action, bindings[action.id]);
    const found: KeyConflict[] = [];
    for (const other of KEY_ACTIONS) {
      if (other.id === action.id || other.place !== action.place) continue;
      const same = chordsOf(other, bindings[other.id]).find((chord) => chords.includes(chord));
      if (same !== undefined)
        found.push({ kind: 'action', severity: 'blocked', chord: same, other: other.id });
    }
    // The browser hears of its own commands before any page does.
    for (const { name, chord } of owned)
      if (chords.includes(chord)) found.push({ kind: 'command', severity: 'blocked', chord, other: name });
    // A character that is typed is nobody else's.
    if (action.kind !== 'fixed') found.push(...firstEach(chords, (c) => taken(c, action.place === 'box')));
    if (found.length > 0) actions.set(action.id, worstFirst(found));
  }
  const byCommand = new Map<string, KeyConflict[]>();
  for (const { name, chord } of owned) {
    const found: KeyConflict[] = [];
    for (const other of owned)
      if (other.name !== name && other.chord === chord)
        found.push({ kind: 'command', severity: 'blocked', chord, other: other.name });
    for (const action of KEY_ACTIONS)
      if (chordsOf(action, bindings[action.id]).includes(chord))
        found.push({ kind: 'action', severity: 'taken', chord, other: action.id });
    found.push(...taken(chord, true));
    if (found.length > 0) byCommand.set(name, worstFirst(found));
  }
  return { actions, commands: byCommand };
}

/** Of nine digits that all switch tabs, the first tells enough. */
function firstEach(chords: readonly string[], of: (chord: string) => KeyConflict[]): KeyConflict[] {
  const seen = new Set<string>();
  return chords.flatMap(of).filter((one) => {
    const same = one.kind === 'taken' ? `${one.holder} ${one.use}` : one.chord;
    const isNew = !seen.has(same);
    seen.add(same);
    return isNew;
  });
}

function worstFirst(found: readonly KeyConflict[]): KeyConflict[] {
  return SEVERITIES.flatMap((severity) => found.filter((one) => one.severity === severity));
}

const SIGNS: Readonly<Record<string, string>> = { '⌃': 'Ctrl', '⌥': 'Alt', '⇧': 'Shift', '⌘': 'Meta' };
const NAMES: Readonly<Record<string, string>> = {
  ...{ Comma: ',', Period: '.', Up: 'ArrowUp', Down: 'ArrowDown', Left: 'ArrowLeft', Right: 'ArrowRight' },
  ...{ MacCtrl: 'Ctrl', Command: 'Meta', Search: 'Meta', Option: 'Alt' },
};

/**
 * The browser's own way of writing a key (`Ctrl+Shift+Up`, on macOS `⇧⌘K`) as a chord of ours; null: none, or one that
 * isn't understood.
 */
export function chordOfShortcut(shortcut: string, { system, browser }: KeyPlatform): string | null {
  const spaced = shortcut.replace(/[⌃⌥⇧⌘]/gu, (sign) => `${SIGNS[sign]}+`);
  const parts = spaced.split('+').map((part) => part.trim());
  const key = parts.pop() ?? '';
  const held = new Set(
    parts.map((part) => {
      // In Firefox, Ctrl means Cmd on macOS, as in the manifest.
      if (part === 'Ctrl' && system === 'mac' && browser === 'firefox') return 'Meta';
      return NAMES[part] ?? part;
    }),
  );
  const chord = ['Ctrl', 'Alt', 'Shift', 'Meta', ...held]
    .filter((name, at, all) => held.has(name) && all.indexOf(name) === at)
    .concat(NAMES[key] ?? key)
    .join('+');
  return readChord(chord) === null ? null : chord;
}

/** The chord as Firefox takes it for a command; null where it can't be one. */
export function shortcutOfChord(chord: string, system: KeyPlatform['system']): string | null {
  const parts = readChord(chord);
  if (parts === null) return null;
  const { ctrl, alt, shift, meta, key } = parts;
  const written = Object.keys(NAMES).find((name) => NAMES[name] === key) ?? key;
  const isKey =
    /^(?:[A-Z\d]|F\d{1,2}|Comma|Period|Home|End|PageUp|PageDown|Space|Insert|Delete|Up|Down|Left|Right)$/;
  if (!isKey.test(written) || (meta && system !== 'mac')) return null;
  // One of these, and Shift at most beside it; F keys go alone.
  const main = [ctrl && (system === 'mac' ? 'MacCtrl' : 'Ctrl'), alt && 'Alt', meta && 'Command'].filter(
    Boolean,
  );
  if (main.length > 2 || (main.length === 2 && shift)) return null;
  if (main.length === 0 && (shift || !/^F\d/.test(written))) return null;
  return [...main, shift && 'Shift', written].filter(Boolean).join('+');
}
