/** The agent's panel: mirrors what the background says of the tab in front and what the store knows of the shopper. */
import '../../components/panel.css';
import { signal } from '@preact/signals';
import { render, type VNode } from 'preact';
import { KeysContext, LocaleContext, lazy, Panel } from '../../components/index.ts';
import { createTranslate, pickLanguage } from '../../utils/locale/index.ts';
import { openManager, ownWindowId, preferredLanguages, writeSession } from '../../utils/platform/index.ts';
import { onSettingChanged, readSetting, type StoreFailure, storeFailure } from '../../utils/storage/index.ts';
import { createActions } from './actions.ts';
import { createPanelState } from './state.ts';

/** That it is locked is told where what is locked stands. */
function troubleOf(failure: StoreFailure | null): Exclude<StoreFailure, 'locked'> | null {
  return failure === 'locked' ? null : failure;
}

async function start(root: HTMLElement): Promise<void> {
  const chosen = await readSetting('language').catch(() => '' as const);
  const language = chosen === '' ? pickLanguage(preferredLanguages()) : chosen;
  const t = createTranslate(language);
  document.documentElement.lang = language;
  onSettingChanged('language', () => location.reload());

  const windowId = await ownWindowId();
  const state = createPanelState(windowId);
  const { offerUndo, ...actions } = createActions(state, t, windowId, language);
  const failed = (error: unknown): void => {
    state.ownProblem.value = storeFailure(error);
  };
  const History = lazy(async () => {
    const { createHistory } = await import('../said/desk.tsx');
    return createHistory(language, failed);
  });
  const Known = lazy(async () => {
    const { createKnown } = await import('./known/desk.tsx');
    return createKnown({ language, failed, offerUndo });
  });

  const notice = signal<VNode | null>(null);
  const Lock = lazy(async () => (await import('./lock/desk.tsx')).LockPlace);

  function App() {
    const view = state.view.value;
    if (view === null) return null;
    return (
      <LocaleContext.Provider value={language}>
        <KeysContext.Provider value={state.keys.value}>
          <Panel
            view={view}
            shopper={state.shopper.value}
            followUps={state.followUps.value}
            History={History}
            Known={Known}
            knownTags={state.knownTags.value}
            tagHints={state.tagHints.value}
            search={state.search.value}
            outcome={state.outcome.value}
            fillMode={state.fillMode.value}
            undo={state.undo.value}
            storeProblem={troubleOf(state.hubProblem.value) ?? troubleOf(state.ownProblem.value)}
            Lock={state.locked.value ? Lock : null}
            askPersist={state.askPersist.value}
            teaching={state.teaching.value}
            command={state.command.value}
            unrecorded={
              view.kind === 'open' && view.lock.document.incognito === true && !state.incognito.value
            }
            notice={notice.value}
            {...actions}
          />
        </KeysContext.Provider>
      </LocaleContext.Provider>
    );
  }
  render(<App />, root);
  void import('./tagHints.ts').then(({ followTagHints }) => followTagHints(state, language));
  // A store that can't be written is told of elsewhere.
  void import('../shared/daily.tsx')
    .then(({ daily }) =>
      daily(Date.now(), {
        openPrivacy: () => void writeSession('section', 'privacy').then(openManager),
        show(next) {
          notice.value = next;
        },
      }),
    )
    .catch(() => undefined);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
