/** What the manager's page mounts: the manager with its state and what the agent does in it. */
import { type Signal, signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { LocaleContext, lazy, Manager, type ManagerProps } from '../../components/index.ts';
import { translateManager } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { countWordings, render as fill, parseTemplate } from '../../utils/template/index.ts';
import { createManagerActions } from './actions.ts';
import { createCarry } from './carry/slots.ts';
import { followPages } from './lazyPages.ts';
import { createManagerState } from './state.ts';

interface ManagerApp {
  readonly App: ComponentType;
  readonly onSection: ManagerProps['onSection'];
  /** What is told once, in its place; null: nothing. */
  readonly notice: Signal<VNode | null>;
}

/** @param chosen as the agent chose it; empty: the browser's. */
export function createApp(language: Language, chosen: ManagerProps['language']): ManagerApp {
  const t = translateManager(language);
  const state = createManagerState(language, t('pack.personal'));
  const { offerUndo, withdrawUndo, ...actions } = createManagerActions(state, t, language);
  const carry = createCarry(state, language, { offerUndo, withdrawUndo });
  const { onSection } = actions;
  const pages = followPages(state, { language, offerUndo, onSection });
  const LookPlace = lazy(async () => (await import('../shared/lookDesk.tsx')).LookPlace);
  const notice = signal<VNode | null>(null);
  function App() {
    return (
      <LocaleContext.Provider value={language}>
        <Manager
          section={state.section.value}
          language={chosen}
          look={<LookPlace />}
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
  return { App, onSection, notice };
}
