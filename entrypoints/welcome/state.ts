/** What the first steps show, mirrored from the store and from the browser's list of granted sites. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FirstKeys, KnownPlatform, StarterPack } from '../../components/index.ts';
import {
  type FirstRun,
  FRESH_FIRST_RUN,
  type Language,
  type RetentionDays,
  readFirstRun,
} from '../../utils/model/index.ts';
import { onSitesChanged } from '../../utils/platform/index.ts';
import { liveQuery, readRetention, readSetting } from '../../utils/storage/index.ts';
import { browserLanguage, NO_KEYS, readFirstKeys } from '../shared/firstKeys.ts';
import { readStarters, stateOfStarters } from './packs.ts';
import { readPlatforms } from './platforms.ts';

export interface WelcomeState {
  readonly run: Signal<FirstRun>;
  readonly chosen: Signal<Language | ''>;
  readonly language: ReadonlySignal<Language>;
  readonly packs: Signal<readonly StarterPack[] | null>;
  readonly packNote: Signal<string>;
  readonly retention: Signal<RetentionDays>;
  readonly platforms: Signal<readonly KnownPlatform[]>;
  readonly isRefused: Signal<boolean>;
  readonly seen: Signal<'not' | 'waiting' | 'failed'>;
  readonly keys: Signal<FirstKeys>;
}

/** @returns once it is known how far the steps have come. */
export async function createWelcomeState(): Promise<WelcomeState> {
  const chosen = signal<Language | ''>(await readSetting('language').catch(() => '' as const));
  const state: WelcomeState = {
    run: signal(readFirstRun(await readSetting('firstRun').catch(() => FRESH_FIRST_RUN))),
    chosen,
    language: computed(() => chosen.value || browserLanguage()),
    packs: signal(null),
    packNote: signal(''),
    retention: signal((await readRetention().catch(() => null))?.days ?? 180),
    platforms: signal(await readPlatforms()),
    isRefused: signal(false),
    seen: signal('not'),
    keys: signal(NO_KEYS),
  };
  const follow = <T>(read: () => Promise<T>, show: (value: T) => void): void => {
    // A store that can't be read is told of elsewhere.
    liveQuery(read).subscribe({ next: show, error() {} });
  };
  follow(
    () => readSetting('firstRun'),
    (stored) => {
      state.run.value = readFirstRun(stored);
    },
  );
  follow(
    () => readSetting('language'),
    (language) => {
      chosen.value = language;
    },
  );
  follow(readRetention, ({ days }) => {
    state.retention.value = days;
  });
  void readStarters()
    .then((starters) =>
      follow(
        () => stateOfStarters(starters),
        (packs) => {
          state.packs.value = packs;
        },
      ),
    )
    .catch(() => undefined);
  const lookAtSites = async (): Promise<void> => {
    state.platforms.value = await readPlatforms();
  };
  onSitesChanged(() => void lookAtSites());
  const lookAtKeys = async (): Promise<void> => {
    state.keys.value = await readFirstKeys().catch(() => NO_KEYS);
  };
  await lookAtKeys();
  // They are set on a page of the browser's.
  window.addEventListener('focus', () => void lookAtKeys());
  return state;
}
