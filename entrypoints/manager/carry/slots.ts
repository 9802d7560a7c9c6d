/** The places of import, export and backups in the manager. All that fills them is loaded when it is asked for. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CarrySlots, NamedFile } from '../../../components/index.ts';
import type { Desk, DeskHost } from './desk.tsx';

export interface Carry {
  /** Read while the manager is rendered: it is rendered again when something in it changes. */
  slots(): CarrySlots;
  /** The data section is open: what stands there is loaded. */
  wantKeeping(): void;
}

/** How long after the page came the daily backup is thought of, in milliseconds: first comes what the agent wants. */
const LATER = 5000;

export function createCarry(host: DeskHost, isDataOpen: ReadonlySignal<boolean>): Carry {
  const desk = signal<Desk | null>(null);
  const failed = signal(false);
  let loading: Promise<Desk | null> | null = null;
  const load = (): Promise<Desk | null> => {
    loading ??= import('./desk.tsx').then(
      ({ createDesk }) => {
        desk.value ??= createDesk(host);
        failed.value = false;
        return desk.value;
      },
      () => {
        // The extension may have been updated meanwhile: its files have other names now.
        failed.value = true;
        loading = null;
        return null;
      },
    );
    return loading;
  };
  const onFiles = (files: readonly NamedFile[]): void => void load().then((ready) => ready?.openFiles(files));
  setTimeout(() => void load().then((ready) => ready?.backUpDaily()), LATER);
  return {
    slots: () => ({
      task: desk.value?.task() ?? null,
      keeping: isDataOpen.value ? (desk.value?.keeping() ?? null) : null,
      failed: failed.value,
      onFiles,
      onExport: () => void load().then((ready) => ready?.openExport()),
    }),
    wantKeeping: () => void load(),
  };
}
