/** The agent's panel: mirrors what the background says of the tab in front and what the store knows of the shopper. */
import '../../components/panel.css';
import { render } from 'preact';
import { KeysContext, LocaleContext, lazy, Panel } from '../../components/index.ts';
import { createTranslate, pickLanguage } from '../../utils/locale/index.ts';
import { ownWindowId, preferredLanguages } from '../../utils/platform/index.ts';
import { onSettingChanged, readSetting, storeFailure } from '../../utils/storage/index.ts';
import { createActions } from './actions.ts';
import { createPanelState } from './state.ts';

async function start(root: HTMLElement): Promise<void> {
  const chosen = await readSetting('language').catch(() => '' as const);
  const language = chosen === '' ? pickLanguage(preferredLanguages()) : chosen;
  const t = createTranslate(language);
  document.documentElement.lang = language;
  onSettingChanged('language', () => location.reload());

  const windowId = await ownWindowId();
  const state = createPanelState(windowId);
  const actions = createActions(state, t, windowId, language);
  const History = lazy(async () => {
    const { createHistory } = await import('../said/desk.tsx');
    return createHistory(language, (error) => {
      state.ownProblem.value = storeFailure(error);
    });
  });

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
            knownTags={state.knownTags.value}
            tagHints={state.tagHints.value}
            search={state.search.value}
            outcome={state.outcome.value}
            fillMode={state.fillMode.value}
            undo={state.undo.value}
            storeProblem={state.hubProblem.value ?? state.ownProblem.value}
            askPersist={state.askPersist.value}
            teaching={state.teaching.value}
            command={state.command.value}
            {...actions}
          />
        </KeysContext.Provider>
      </LocaleContext.Provider>
    );
  }
  render(<App />, root);
  void import('./tagHints.ts').then(({ followTagHints }) => followTagHints(state, language));
  // A store that can't be written is told of elsewhere.
  void import('./daily.ts').then(({ purgeDaily }) => purgeDaily(Date.now())).catch(() => undefined);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
