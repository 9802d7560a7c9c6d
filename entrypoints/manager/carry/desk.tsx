/** Import, export, backups: their states, and what shows them. Loaded when one of them is asked for. */
import '../../../components/carry.css';
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import {
  type CarrySlots,
  ExportPage,
  type ExportState,
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
}

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
      return null;
    },
    keeping() {
      const state = keepingState.value;
      return state === null ? null : <Keeping state={state} {...keeping} onImportAll={openFiles} />;
    },
    openFiles,
    openExport: exporting.onOpen,
    backUpDaily: () => void backUpDaily(),
  };
}
