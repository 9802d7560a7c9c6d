/** What the panel's page mounts: the panel with its state and what the agent does in it. Parts come when they are shown. */
import { type Signal, signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { KeysContext, LocaleContext, lazy, Panel } from '../../components/index.ts';
import { createTranslate } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { type StoreFailure, storeFailure } from '../../utils/storage/index.ts';
import { createActions } from './actions.ts';
import { Lock } from './lock/part.ts';
import type { PanelState } from './state.ts';

/** That it is locked is told where what is locked stands. */
function troubleOf(failure: StoreFailure | null): Exclude<StoreFailure, 'locked'> | null {
  return failure === 'locked' ? null : failure;
}

interface PanelApp {
  readonly App: ComponentType;
  /** What is told once, in its place; null: nothing. */
  readonly notice: Signal<VNode | null>;
}

export function createApp(language: Language, state: PanelState, windowId: number): PanelApp {
  const { offerUndo, ...actions } = createActions(state, createTranslate(language), windowId, language);
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
  const Look = lazy(async () => (await import('../shared/lookDesk.tsx')).LookWindow);
  const Queue = lazy(async () => (await import('./waiting/desk.tsx')).createQueue(language));
  const notice = signal<VNode | null>(null);

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
            Queue={Queue}
            knownTags={state.knownTags.value}
            tagHints={state.tagHints.value}
            search={state.search.value}
            outcome={state.outcome.value}
            fillMode={state.fillMode.value}
            undo={state.undo.value}
            storeProblem={
              state.cleared.value
                ? 'cleared'
                : (troubleOf(state.hubProblem.value) ?? troubleOf(state.ownProblem.value))
            }
            Lock={state.locked.value ? Lock : null}
            Look={Look}
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
  return { App, notice };
}
