/** The first steps: opened in a tab when the extension is there for the first time, and from the manager whenever one likes. */
import '../../components/welcome.css';
import { effect } from '@preact/signals';
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { LocaleContext, WelcomePage } from '../../components/index.ts';
import { translateWelcome } from '../../utils/locale/index.ts';
import { browserLanguage } from '../shared/firstKeys.ts';
import { startLook } from '../shared/look.ts';
import { createWelcomeActions } from './actions.ts';
import { createWelcomeState } from './state.ts';

async function start(root: HTMLElement): Promise<void> {
  const [state] = await Promise.all([createWelcomeState(), startLook()]);
  const actions = createWelcomeActions(state);
  if (location.hash === '#again') {
    history.replaceState(null, '', location.pathname);
    actions.onAgain();
  }
  effect(() => {
    document.documentElement.lang = state.language.value;
    document.title = translateWelcome(state.language.value)('welcome.title');
  });
  function App() {
    return (
      <LocaleContext.Provider value={state.language.value}>
        <WelcomePage
          run={state.run.value}
          chosenLanguage={state.chosen.value}
          browserLanguage={browserLanguage()}
          packs={state.packs.value}
          packNote={state.packNote.value}
          retention={state.retention.value}
          platforms={state.platforms.value}
          isRefused={state.isRefused.value}
          seen={state.seen.value}
          keys={state.keys.value}
          {...actions}
        />
      </LocaleContext.Provider>
    );
  }
  render(<App />, root);
}

export default defineUnlistedScript(() => {
  const root = document.getElementById('app');
  if (root !== null) void start(root);
});
