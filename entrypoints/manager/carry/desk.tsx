/** Import, export, backups, followed packs: their states, and what shows them. Loaded when one of them is asked for. */
import '../../../components/carry.css';
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import {
  type CarrySlots,
  ExportPage,
  type ExportState,
  FollowPage,
  ImportPage,
  type ImportState,
  Keeping,
  type KeepingState,
  type NamedFile,
  RestorePage,
  type RestoreState,
} from '../../../components/index.ts';
import { translateCarry } from '../../../utils/locale/index.ts';
import type { Language, Pack, Template } from '../../../utils/model/index.ts';
import { compareTexts } from '../compare.ts';
import { createExporting } from './exporting.ts';
import { createFollowing } from './following.ts';
import { createImporting } from './importing.ts';
import { backUpDaily, createKeeping } from './keeping.ts';
import { createRestoring } from './restoring.ts';

export interface DeskHost {
  readonly language: Language;
  packs(): readonly Pack[];
  /** Those that serve. */
  templates(): readonly Template[];
  offerUndo(message: string, back: () => Promise<unknown>, time?: number): void;
  /** What was offered is done already. */
  withdrawUndo(): void;
}

export interface Desk {
  task(): CarrySlots['task'];
  keeping(): ComponentChildren;
  openFiles(files: readonly NamedFile[]): void;
  openExport(): void;
  backUpDaily(): void;
  /** Asked while the manager is rendered, as the places above. */
  news(): number;
  openFollows(): void;
  openNews(): void;
  /** Looks at the followed packs that are due, now and while the page stands open. */
  lookDaily(): void;
}

const HOUR = 3_600_000;
/** How long a whole import can be taken back at once, in milliseconds. */
const UNDO_TIME = 20_000;

export function createDesk(host: DeskHost): Desk {
  const t = translateCarry(host.language);
  const importState = signal<ImportState | null>(null);
  const exportState = signal<ExportState | null>(null);
  const restoreState = signal<RestoreState | null>(null);
  const keepingState = signal<KeepingState | null>(null);

  const restoring = createRestoring(restoreState);
  const importing = createImporting(importState, {
    language: host.language,
    packs: host.packs,
    openEverything: (bytes) => void restoring.open(bytes),
    imported(pack, written, back) {
      host.offerUndo(t('done.toast', { pack, n: written }), back, UNDO_TIME);
    },
    takenBack: host.withdrawUndo,
  });
  const exporting = createExporting(exportState, host);
  const keeping = createKeeping(keepingState, { preview: (bytes) => void restoring.open(bytes) });
  const following = createFollowing({
    said: t,
    offerUndo: host.offerUndo,
    open(version) {
      if (isWriting()) return;
      exporting.onClose();
      restoring.onClose();
      importing.openFetched(version);
    },
  });
  const isWriting = (): boolean =>
    importState.value?.step === 'writing' || restoreState.value?.step === 'writing';
  const openFiles = (files: readonly NamedFile[]): void => {
    if (isWriting()) return;
    exporting.onClose();
    restoring.onClose();
    importing.onFiles(files);
  };

  return {
    task() {
      if (importState.value !== null)
        return {
          name: 'import',
          page: (
            <ImportPage
              state={importState.value}
              compareTexts={compareTexts}
              {...importing}
              onFiles={openFiles}
            />
          ),
        };
      if (restoreState.value !== null)
        return {
          name: 'restore',
          page: <RestorePage state={restoreState.value} compareTexts={compareTexts} {...restoring} />,
        };
      if (exportState.value !== null)
        return { name: 'export', page: <ExportPage state={exportState.value} {...exporting} /> };
      const follows = following.state();
      if (follows !== null) return { name: 'follow', page: <FollowPage state={follows} {...following.on} /> };
      return null;
    },
    keeping() {
      const state = keepingState.value;
      return state === null ? null : <Keeping state={state} {...keeping} onImportAll={openFiles} />;
    },
    openFiles,
    openExport: exporting.onOpen,
    backUpDaily: () => void backUpDaily(),
    news: following.news,
    openFollows: following.open,
    openNews: following.openNews,
    lookDaily() {
      void following.lookDue();
      setInterval(() => void following.lookDue(), HOUR);
    },
  };
}
