/** The places of import, export and backups in the manager. All that fills them is loaded when it is asked for. */
import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CarrySlots, NamedFile, Section } from '../../../components/index.ts';
import type { Language, Pack, Template } from '../../../utils/model/index.ts';
import { readSetting } from '../../../utils/storage/index.ts';
import type { Desk, DeskHost } from './desk.tsx';

interface State {
  readonly section: ReadonlySignal<Section>;
  readonly packs: ReadonlySignal<readonly Pack[]>;
  readonly templates: ReadonlySignal<readonly Template[] | null>;
}

/** How long after the page came the daily backup is thought of, in milliseconds: first comes what the agent wants. */
const LATER = 5000;

/** @returns what stands in the places: asked while the manager is rendered, which follows what changes in it. */
export function createCarry(
  state: State,
  language: Language,
  undo: Pick<DeskHost, 'offerUndo' | 'withdrawUndo'>,
): () => CarrySlots {
  const host: DeskHost = {
    ...undo,
    language,
    packs: () => state.packs.value,
    templates: () => state.templates.value ?? [],
  };
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
  // An import whose page went away is told of at once.
  void readSetting('importing').then(
    (mark) => {
      if (mark !== null) void load();
    },
    // A store that can't be read is told of elsewhere.
    () => undefined,
  );
  setTimeout(() => {
    void load().then((ready) => {
      ready?.backUpDaily();
      ready?.lookDaily();
    });
  }, LATER);
  effect(() => {
    if (state.section.value === 'data') void load();
  });
  return () => ({
    task: desk.value?.task() ?? null,
    keeping: state.section.value === 'data' ? (desk.value?.keeping() ?? null) : null,
    failed: failed.value,
    news: desk.value?.news() ?? 0,
    onFiles,
    onExport: () => void load().then((ready) => ready?.openExport()),
    onFollows: () => void load().then((ready) => ready?.openFollows()),
    onNews: () => void load().then((ready) => ready?.openNews()),
  });
}
