/** The rows of the page of keys: made of what the agent chose, what the browser tells, and what gets in whose way. */
import type { KeyRow, KeysProps, ShownClash } from '../../../components/index.ts';
import { type TranslateKeyPage, translateKeyPage, translateKeys } from '../../../utils/locale/index.ts';
import type { Language } from '../../../utils/model/index.ts';
import type { BrowserCommand } from '../../../utils/platform/index.ts';
import {
  bindingsOf,
  type ChosenKeys,
  chordOfShortcut,
  conflictsOf,
  KEY_ACTIONS,
  type KeyAction,
  type KeyActionId,
  type KeyConflict,
  type KeyPlatform,
} from '../../../utils/shortcuts/index.ts';
import { capsOf, sayChord } from './caps.ts';

export interface RowSource {
  readonly chosen: ChosenKeys;
  readonly commands: readonly BrowserCommand[];
  readonly platform: KeyPlatform;
  readonly maySetBrowser: boolean;
}

const COMMANDS = {
  _execute_action: 'keyPage.command.open',
  'fill-first': 'keyPage.command.fillFirst',
  'open-palette': 'keyPage.command.palette',
  'next-waiting': 'keyPage.command.next',
  'previous-waiting': 'keyPage.command.previous',
  'take-back': 'keyPage.command.takeBack',
} as const;

/** In which of two lists a command's row is, by its id. */
export const COMMAND = 'command ';

/** The last digit of a row. */
const LAST = { box: '9', panel: '5' } as const;

export function nameOfCommand({ name, description }: BrowserCommand, t: TranslateKeyPage): string {
  if (Object.hasOwn(COMMANDS, name)) return t(COMMANDS[name as keyof typeof COMMANDS]);
  return description || name;
}

/** What an action is called: as the panel's own list of keys has it, but for the one that opens that list. */
export function nameOfAction(id: KeyActionId, language: Language): string {
  if (id === 'panelHelp') return translateKeyPage(language)('keyPage.help');
  return translateKeys(language)(`keys.${id}`);
}

export function rowsOf(
  { chosen, commands, platform, maySetBrowser }: RowSource,
  language: Language,
): Pick<KeysProps, 'box' | 'panel' | 'browser'> {
  const t = translateKeyPage(language);
  const { system } = platform;
  const bindings = bindingsOf(chosen);
  const conflicts = conflictsOf(bindings, commands, platform);
  const shown = (found: readonly KeyConflict[] = [], isCommand = false): readonly ShownClash[] =>
    found.map((one) => ({ severity: one.severity, text: sayClash(one, isCommand) }));

  function sayClash(one: KeyConflict, isCommand: boolean): string {
    const key = sayChord(one.chord, system);
    if (one.kind === 'taken') {
      const values = { key, who: t(`keyPage.who.${one.holder}`), use: t(`keyPage.use.${one.use}`) };
      return t(`keyPage.clash.${one.severity}`, values);
    }
    if (one.kind === 'action') {
      const other = nameOfAction(one.other, language);
      return t(isCommand ? 'keyPage.clash.overAction' : 'keyPage.clash.action', { key, other });
    }
    const command = commands.find(({ name }) => name === one.other);
    const other = command === undefined ? one.other : nameOfCommand(command, t);
    return t(isCommand ? 'keyPage.clash.commands' : 'keyPage.clash.command', { key, other });
  }

  const rows = (place: KeyAction['place']): readonly KeyRow[] =>
    KEY_ACTIONS.filter((action) => action.place === place).map(({ id, kind, standard }) => ({
      id,
      name: nameOfAction(id, language),
      caps: capsOf(bindings[id], system),
      lastCap: kind === 'digits' && bindings[id] !== '' ? LAST[place] : null,
      may: kind === 'fixed' ? 'use' : 'key',
      isStandard: bindings[id] === standard,
      clashes: shown(conflicts.actions.get(id)),
    }));

  return {
    box: rows('box'),
    panel: rows('panel'),
    browser: commands.map((command) => {
      const chord = chordOfShortcut(command.shortcut, platform);
      const written = command.shortcut === '' ? [] : [command.shortcut];
      return {
        id: `${COMMAND}${command.name}`,
        name: nameOfCommand(command, t),
        caps: chord === null ? written : capsOf(chord, system),
        lastCap: null,
        may: maySetBrowser ? 'key' : 'none',
        // The browser doesn't tell; and it gives the first key back when it is switched on.
        isStandard: true,
        clashes: shown(conflicts.commands.get(command.name), true),
      };
    }),
  };
}
