/** The keys that the first steps name, as they are set in this browser, and how far those steps have come. */
import type { FirstKeys } from '../../components/index.ts';
import { pickLanguage } from '../../utils/locale/index.ts';
import {
  type FirstRun,
  type FirstStep,
  type FirstStepState,
  type Language,
  readFirstRun,
  withStep,
} from '../../utils/model/index.ts';
import { preferredLanguages, readCommands, readKeyPlatform } from '../../utils/platform/index.ts';
import { chordOfShortcut } from '../../utils/shortcuts/index.ts';
import { changeSetting } from '../../utils/storage/index.ts';

export const NO_KEYS: FirstKeys = { open: '', fill: '', palette: '' };

export async function readFirstKeys(): Promise<FirstKeys> {
  const [commands, platform] = await Promise.all([readCommands(), readKeyPlatform()]);
  const chordOf = (name: string): string => {
    const shortcut = commands.find((command) => command.name === name)?.shortcut ?? '';
    return shortcut === '' ? '' : (chordOfShortcut(shortcut, platform) ?? '');
  };
  return { open: chordOf('_execute_action'), fill: chordOf('fill-first'), palette: chordOf('open-palette') };
}

/** The language of the browser, as far as the interface has it. */
export function browserLanguage(): Language {
  return pickLanguage(preferredLanguages());
}

/** Session entry: which step the agent came to the practice desk for. */
export const PRACTISED = 'practised';

export async function changeFirstRun(change: (before: FirstRun) => FirstRun): Promise<void> {
  await changeSetting('firstRun', (before) => change(readFirstRun(before)));
}

export function noteStep(step: FirstStep, state: FirstStepState): Promise<void> {
  return changeFirstRun((before) => withStep(before, step, state));
}
