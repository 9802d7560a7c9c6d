/** The page of keys: follows the store and the browser while it is shown, and changes both. Loaded with the page. */
import '../../../components/keys.css';
import { type Signal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import { KeysPage, type KeysProps, type TriedKey } from '../../../components/index.ts';
import { translateKeyPage } from '../../../utils/locale/index.ts';
import {
  maySetCommands,
  openShortcutPage,
  readCommands,
  readKeyPlatform,
  resetCommand,
  setCommand,
} from '../../../utils/platform/index.ts';
import {
  bindingsOf,
  type ChosenKeys,
  chordOf,
  KEY_ACTIONS,
  type KeyAction,
  type KeyMeaning,
  type KeyPlatform,
  meaningOf,
  openedBy,
  readPress,
  shortcutOfChord,
} from '../../../utils/shortcuts/index.ts';
import { changeSetting, liveQuery, readSetting } from '../../../utils/storage/index.ts';
import type { PageHost } from '../lazyPages.ts';
import { capsOf, sayChord } from './caps.ts';
import { COMMAND, nameOfAction, type RowSource, rowsOf } from './rows.ts';

const actionOf = (id: string): KeyAction | undefined => KEY_ACTIONS.find((action) => action.id === id);
const commandOf = (id: string): string | null => (id.startsWith(COMMAND) ? id.slice(COMMAND.length) : null);

/** @returns what stands in the section, once it is known what the keys are. */
export async function createKeysPage(host: PageHost): Promise<VNode> {
  const [chosen, commands, platform] = await Promise.all([
    readSetting('keys').catch(() => ({})),
    readCommands().catch(() => []),
    readKeyPlatform(),
  ]);
  const source: Signal<RowSource> = signal({ chosen, commands, platform, maySetBrowser: maySetCommands() });
  // Other windows change them too.
  liveQuery(() => readSetting('keys')).subscribe({
    next(value) {
      source.value = { ...source.value, chosen: value };
    },
    // A store that can't be read is told of elsewhere.
    error() {},
  });
  const readAgain = async (): Promise<void> => {
    const now = await readCommands().catch(() => source.value.commands);
    source.value = { ...source.value, commands: now };
  };
  // The browser tells nobody what was changed on its page: who comes back from there sees it.
  window.addEventListener('focus', () => void readAgain());
  document.addEventListener('visibilitychange', () => void readAgain());

  const callbacks = createCallbacks(source, host, readAgain);
  function Keys() {
    return (
      <KeysPage
        {...rowsOf(source.value, host.language)}
        maySetBrowser={source.value.maySetBrowser}
        {...callbacks}
      />
    );
  }
  return <Keys />;
}

type Callbacks = Omit<KeysProps, 'box' | 'panel' | 'browser' | 'maySetBrowser'>;

function createCallbacks(
  source: Signal<RowSource>,
  { language, offerUndo }: PageHost,
  readAgain: () => Promise<void>,
): Callbacks {
  const t = translateKeyPage(language);
  const { platform } = source.value;
  const { system } = platform;
  /** What was switched off here: it is the same key again when it is switched on. */
  const before = new Map<string, string>();

  const write = (action: KeyAction, chord: string | null): Promise<unknown> =>
    changeSetting('keys', (keys) => withKey(keys, action, chord));

  const tried = (chord: string, types: boolean): TriedKey => {
    const bindings = bindingsOf(source.value.chosen);
    const say = (meaning: KeyMeaning | null): string | null => {
      if (meaning === null) return null;
      const name = nameOfAction(meaning.id, language);
      return meaning.digit === null ? name : t('keyPage.tryDigit', { name, n: meaning.digit });
    };
    const inBox = meaningOf(bindings, 'box', chord);
    // Signs open the palette when they stand in the box, not when their key is pressed.
    const isSign = inBox !== null && inBox.id !== 'boxDigits' && inBox.id !== 'boxCode';
    return {
      caps: capsOf(chord, system),
      box: isSign ? null : say(inBox),
      panel: say(meaningOf(bindings, 'panel', chord)),
      types,
      taken: inBox !== null && !isSign,
    };
  };

  return {
    onPress: (id, event) => readPress(actionOf(id) ?? null, event),
    async onChoose(id, chord) {
      const action = actionOf(id);
      const command = commandOf(id);
      if (action !== undefined) await write(action, chord);
      else if (command !== null) {
        const shortcut = shortcutOfChord(chord, system);
        if (shortcut === null || !(await setTo(command, shortcut))) return null;
        await readAgain();
      }
      return sayChord(chord, system);
    },
    async onUse(id, use) {
      const action = actionOf(id);
      const command = commandOf(id);
      if (command !== null) {
        await (use ? resetCommand(command) : setTo(command, ''));
        await readAgain();
      }
      if (action === undefined) return;
      if (!use) before.set(id, bindingsOf(source.value.chosen)[action.id as keyof ChosenKeys]);
      await write(action, use ? (before.get(id) ?? action.whenOn ?? action.standard) : '');
    },
    async onReset(id) {
      const action = actionOf(id);
      if (action !== undefined) await write(action, null);
    },
    async onResetAll() {
      const { before } = await changeSetting('keys', () => ({}));
      // What was chosen since is newer.
      offerUndo(t('keyPage.resetDone'), () => changeSetting('keys', (now) => ({ ...before, ...now })));
    },
    onOpenPage: async () => ((await openShortcutPage()) ? null : wayTo(platform)),
    onTry(event) {
      const chord = chordOf(event);
      if (chord === null) return null;
      const types = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
      return tried(chord, types);
    },
    onTyped(head, after) {
      const bindings = bindingsOf(source.value.chosen);
      const opened = openedBy(head, after);
      const sign = head.slice(-1);
      const id = sign === '、' ? 'boxComma' : 'boxSlash';
      if (opened === null || bindings[id] === '') return null;
      return { ...tried(sign === '、' ? sign : '/', true), box: nameOfAction(id, language) };
    },
  };

  function wayTo({ browser }: KeyPlatform): string {
    if (browser === 'firefox') return t('keyPage.openFailedFirefox');
    return t('keyPage.openFailed', { address: 'chrome://extensions/shortcuts' });
  }
}

async function setTo(command: string, shortcut: string): Promise<boolean> {
  return setCommand(command, shortcut).then(
    () => true,
    () => false,
  );
}

/** @param chord null: the standard, which isn't kept. */
function withKey(keys: ChosenKeys, { id, standard }: KeyAction, chord: string | null): ChosenKeys {
  const { [id as keyof ChosenKeys]: _, ...others } = keys;
  return chord === null || chord === standard ? others : { ...others, [id]: chord };
}
