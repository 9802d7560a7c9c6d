/** What the agent does in the first steps, carried out in the store and asked of the browser. */
import type { WelcomeProps } from '../../components/index.ts';
import { translateWelcome } from '../../utils/locale/index.ts';
import { FRESH_FIRST_RUN, skipRest } from '../../utils/model/index.ts';
import {
  enableSites,
  injectWanted,
  openManager,
  showSite,
  whenLoaded,
  writeSession,
} from '../../utils/platform/index.ts';
import { writeSetting } from '../../utils/storage/index.ts';
import { changeFirstRun, noteStep, PRACTISED } from '../shared/firstKeys.ts';
import { chooseRetention } from '../shared/retention.ts';
import { leaveOut, readStarters, takeIn } from './packs.ts';
import { addressOf, patternsOf } from './platforms.ts';
import type { WelcomeState } from './state.ts';

type Callbacks = Pick<WelcomeProps, Extract<keyof WelcomeProps, `on${string}`>>;

export function createWelcomeActions(state: WelcomeState): Callbacks {
  /** A store that can't be written is told of in the panel; here it stays as it was. */
  const keep = (done: Promise<unknown>): void => void done.catch(() => undefined);
  const showBusy = (id: string, isIn: boolean): void => {
    const packs = state.packs.peek() ?? [];
    state.packs.value = packs.map((pack) => (pack.id === id ? { ...pack, isIn, isBusy: true } : pack));
  };
  const choosePack = async (id: string, isIn: boolean): Promise<void> => {
    const t = translateWelcome(state.language.peek());
    const before = state.packs.peek();
    showBusy(id, isIn);
    try {
      const starter = (await readStarters()).find(({ pack }) => pack.id === id);
      if (starter === undefined) return;
      const n = await (isIn ? takeIn(starter, Date.now()) : leaveOut(id, Date.now()));
      state.packNote.value = t(isIn ? 'welcome.packIn' : 'welcome.packOut', { name: starter.pack.name, n });
    } catch {
      state.packs.value = before;
      state.packNote.value = t('welcome.packFailed');
    }
  };
  const allow: Callbacks['onAllow'] = async (platform) => {
    state.isRefused.value = false;
    // At once: the browser asks only within the click.
    const isAllowed = await enableSites(patternsOf(platform)).catch(() => false);
    state.isRefused.value = !isAllowed;
    if (isAllowed) keep(noteStep('allow', 'done'));
  };
  const see: Callbacks['onSee'] = async (platform) => {
    try {
      const tabId = await showSite(patternsOf(platform), addressOf(platform));
      state.seen.value = tabId === null ? 'failed' : 'waiting';
      if (tabId === null) return;
      await whenLoaded(tabId);
      // Where it asks to sign in first, on another site, there is nothing to read yet.
      await injectWanted('seen', { tabId }).catch(() => undefined);
    } catch {
      state.seen.value = 'failed';
    }
  };
  return {
    onLanguage: (language) => keep(writeSetting('language', language)),
    onPack: (id, isIn) => void choosePack(id, isIn),
    onRetention(days) {
      // Before the store says so: whoever goes on at once goes on with what was chosen.
      const before = state.retention.peek();
      state.retention.value = days;
      const putBack = (): void => {
        state.retention.value = before;
      };
      chooseRetention(days, Date.now()).catch(putBack);
    },
    onSet(isSet) {
      // What was left as it is was chosen as well.
      if (isSet) keep(chooseRetention(state.retention.peek(), Date.now()));
      keep(changeFirstRun((before) => ({ ...before, isSet })));
    },
    onSite(site) {
      state.isRefused.value = false;
      state.seen.value = 'not';
      keep(changeFirstRun((before) => ({ ...before, site })));
    },
    onAllow: (platform) => void allow(platform),
    onSee: (platform) => void see(platform),
    onPractice(step) {
      const go = (): void => {
        location.href = '/practice.html';
      };
      writeSession(PRACTISED, step).then(go, go);
    },
    onStep: (step, to) => keep(noteStep(step, to)),
    onSkipAll: () => keep(changeFirstRun(skipRest)),
    onAgain: () => keep(changeFirstRun(() => FRESH_FIRST_RUN)),
    onManager: (section) => keep(writeSession('section', section).then(openManager)),
  };
}
