/** What the agent does in the manager, carried out in the store. Whatever deletes can be undone. */
import type { ManagerCallbacks } from '../../components/index.ts';
import { type TranslateManager, translateLearned } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import { openPage } from '../../utils/platform/index.ts';
import {
  askToPersist,
  markDeleted,
  putAdapterBack,
  readPicture,
  restorePreviousAdapter,
  takeAdapterOut,
  writeSetting,
} from '../../utils/storage/index.ts';
import type { AdapterImport } from './adapters.ts';
import { createLearnedActions } from './learned.ts';
import { leaveSite } from './leaveSite.ts';
import { addPictures } from './pictures.ts';
import { type ManagerState, readData } from './state.ts';
import { tellTemplates } from './tellTemplates.ts';
import { createTemplateActions, saveDraft } from './templates.ts';

export interface ManagerActions extends ManagerCallbacks {
  /** For what is done elsewhere on the page. `time` in milliseconds; `copy`, in its click, says what became of it. */
  offerUndo(message: string, back: () => Promise<unknown>, time?: number, copy?: () => Promise<string>): void;
  /** What was offered last is undone already. */
  withdrawUndo(): void;
}

export function createManagerActions(
  state: ManagerState,
  t: TranslateManager,
  language: Language,
): ManagerActions {
  let count = 0;
  let takeBack: (() => Promise<unknown>) | null = null;
  const offerUndo: ManagerActions['offerUndo'] = (message, back, time, copy) => {
    count += 1;
    takeBack = back;
    const id = count;
    const say = (said: string): void => {
      const now = state.undo.peek();
      if (now?.id === id) state.undo.value = { ...now, message: said };
    };
    state.undo.value = {
      ...{ id, message },
      ...(time === undefined ? {} : { time }),
      ...(copy === undefined ? {} : { onCopy: () => void copy().then(say) }),
    };
  };
  // The adapters are much data for one section: they come behind the page.
  const adapters = () => import('./adapters.ts');
  let importing: AdapterImport | null = null;
  const adapterImport = async (): Promise<AdapterImport> => {
    const { createAdapterImport } = await adapters();
    importing ??= createAdapterImport();
    return importing;
  };
  const tellChanged = async (): Promise<void> => (await adapters()).tellChanged();
  const adapterName = (id: string): string =>
    state.adapters.value.find((adapter) => adapter.id === id)?.name ?? id;
  /** The engine holds a copy of what was changed. */
  const changed = (id: string): Promise<unknown> => tellTemplates([id]);

  const learned = createLearnedActions({
    state: state.learned,
    t: translateLearned(language),
    personalName: t('pack.personal'),
    offerUndo,
    open(draft) {
      state.startDraft.value = draft;
      state.section.value = 'templates';
    },
  });

  return {
    ...learned,
    offerUndo,
    withdrawUndo() {
      state.undo.value = null;
      takeBack = null;
    },
    ...createTemplateActions({
      state,
      language,
      personalName: t('pack.personal'),
      offerUndo,
    }),
    onSection(section) {
      state.section.value = section;
    },
    onFirstSteps() {
      void openPage('welcome.html#again');
    },
    onLanguage(language) {
      void writeSetting('language', language);
    },
    async onSaveTemplate(draft, seen) {
      const id = await saveDraft({ draft, seen }, state.packs.value, t('pack.personal')).catch(() => null);
      if (id === null) return false;
      await changed(id);
      return true;
    },
    onAddPictures: (files, room) => addPictures(files, room, t('pictures.label')),
    async onReadPicture(id) {
      return (await readPicture(id).catch(() => undefined)) ?? null;
    },
    onStartDraftTaken() {
      state.startDraft.value = null;
    },
    async onDeleteTemplate({ id, title }) {
      await markDeleted(id, Date.now());
      offerUndo(t('templates.deleted', { title }), async () => {
        await markDeleted(id, null);
        await changed(id);
      });
      await changed(id);
    },
    onDisableSite(origin) {
      void leaveSite(origin);
    },
    onExportAdapters(ids) {
      void adapters().then(({ exportAdapters }) => exportAdapters(ids));
    },
    async onImportFile(text) {
      state.adapterImport.value = await (await adapterImport()).open(text);
    },
    async onImportConfirm() {
      state.adapterImport.value = await (await adapterImport()).confirm();
    },
    onImportCancel() {
      importing?.cancel();
      state.adapterImport.value = null;
    },
    async onRemoveAdapter(id) {
      const name = adapterName(id);
      const row = await takeAdapterOut(id);
      if (row === undefined) return;
      offerUndo(t('adapters.removed', { name }), async () => {
        await putAdapterBack(row);
        await tellChanged();
      });
      await tellChanged();
    },
    async onRestoreAdapter(id) {
      const name = adapterName(id);
      if (!(await restorePreviousAdapter(id))) return;
      offerUndo(t('adapters.restored', { name }), async () => {
        await restorePreviousAdapter(id);
        await tellChanged();
      });
      await tellChanged();
    },
    async onPersist() {
      await askToPersist();
      await readData(state);
    },
    onUndo() {
      state.undo.value = null;
      void takeBack?.();
      takeBack = null;
    },
    onUndoGone() {
      state.undo.value = null;
      takeBack = null;
    },
  };
}
