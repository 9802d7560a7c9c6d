/** The manager: the packs, the shoppers, the sites, and what is kept on this computer. A full page of its own. */
import '../../components/manager.css';
import { signal } from '@preact/signals';
import { render, type VNode } from 'preact';
import { LocaleContext, Manager } from '../../components/index.ts';
import { pickLanguage, translateManager } from '../../utils/locale/index.ts';
import { preferredLanguages } from '../../utils/platform/index.ts';
import { onSettingChanged, readSetting } from '../../utils/storage/index.ts';
import { countWordings, render as fill, parseTemplate } from '../../utils/template/index.ts';
import { createManagerActions } from './actions.ts';
import { createCarry } from './carry/slots.ts';
import { followPages } from './lazyPages.ts';
import { createManagerState } from './state.ts';

async function start(root: HTMLElement): Promise<void> {
  const chosen = await readSetting('language').catch(() => '' as const);
  const language = chosen === '' ? pickLanguage(preferredLanguages()) : chosen;
  document.documentElement.lang = language;
  onSettingChanged('language', () => location.reload());
  const t = translateManager(language);
  document.title = t('app.name');
  const state = createManagerState(language, t('pack.personal'));
  const { offerUndo, withdrawUndo, ...actions } = createManagerActions(state, t, language);
  const carry = createCarry(state, language, { offerUndo, withdrawUndo });
  const { onSection } = actions;
  const pages = followPages(state, { language, offerUndo, onSection });
  const notice = signal<VNode | null>(null);
  function App() {
    return (
      <LocaleContext.Provider value={language}>
        <Manager
          section={state.section.value}
          language={chosen}
          packs={state.packs.value}
          templates={state.templates.value}
          categories={state.categories.value}
          learned={state.learned.info.value}
          shoppers={state.shoppers.value}
          sites={state.sites.value}
          adapters={state.adapters.value}
          adapterImport={state.adapterImport.value}
          data={state.data.value}
          undo={state.undo.value}
          startDraft={state.startDraft.value}
          {...pages()}
          notice={notice.value}
          locked={state.locked.value}
          carry={carry()}
          checkText={(text) => parseTemplate(text).problems}
          fillText={(text, variables, options) => ({
            ...fill(text, variables, options),
            wordings: countWordings(text),
          })}
          {...actions}
        />
      </LocaleContext.Provider>
    );
  }
  render(<App />, root);
  // A store that can't be written is told of elsewhere.
  void import('../shared/daily.tsx')
    .then(({ daily }) =>
      daily(Date.now(), {
        openPrivacy: () => onSection('privacy'),
        show(next) {
          notice.value = next;
        },
      }),
    )
    .catch(() => undefined);
}

const root = document.getElementById('app');
if (root !== null) void start(root);
