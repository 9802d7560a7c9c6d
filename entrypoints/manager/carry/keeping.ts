/** Backups, everything as a file, and the last imports: what the data section shows of them and does. */
import type { Signal } from '@preact/signals';
import { type KeepingCallbacks, type KeepingState, saveFile } from '../../../components/index.ts';
import {
  backUp,
  listBackups,
  listImports,
  liveQuery,
  MAX_BACKUPS,
  packBackup,
  readBackup,
  readEverything,
  storeFailure,
  takeImportBack,
} from '../../../utils/storage/index.ts';
import { writeEverythingFile } from './everythingFile.ts';
import { tellAll } from './tellAll.ts';

export interface KeepingHost {
  /** Shows what restoring these bytes would do; undefined: they are no more. */
  preview(bytes: Uint8Array | undefined): void;
}

type Own = Omit<KeepingCallbacks, 'onImportAll'>;

export function createKeeping(state: Signal<KeepingState | null>, host: KeepingHost): Own {
  const change = (part: Partial<KeepingState>): void => {
    if (state.value !== null) state.value = { ...state.value, ...part };
  };
  liveQuery(() => Promise.all([listBackups(), listImports()])).subscribe(([backups, imports]) => {
    const shown = {
      backups: backups.map(({ id, at, by, counts, shoppers, size }) => ({
        ...{ id, at, by, shoppers, size },
        templates: counts.templates ?? 0,
        pictures: counts.pictures ?? 0,
      })),
      imports,
    };
    state.value =
      state.value === null
        ? { ...shown, most: MAX_BACKUPS, busy: false, said: null, asked: null }
        : { ...state.value, ...shown };
  });

  const work = async (what: () => Promise<KeepingState['said']>): Promise<void> => {
    if (state.value?.busy !== false) return;
    change({ busy: true, said: null });
    try {
      change({ said: await what() });
    } catch (error) {
      const failure = storeFailure(error);
      change({ said: failure === 'full' || failure === 'locked' ? failure : 'error' });
    }
    change({ busy: false });
  };

  return {
    onBackUp() {
      void work(async () => {
        await backUp(Date.now(), writeEverythingFile, { by: 'agent' });
        return 'backedUp';
      });
    },
    onRestore(id) {
      void readBackup(id).then(host.preview, (error: unknown) =>
        storeFailure(error) === 'locked' ? change({ said: 'locked' }) : host.preview(undefined),
      );
    },
    onExportAll(shoppers) {
      void work(async () => {
        const now = Date.now();
        const bytes = await writeEverythingFile(await readEverything({ shoppers, now }));
        const day = new Date(now).toISOString().slice(0, 10);
        saveFile(`deskmate-everything-${day}.zip`, bytes, 'application/zip');
        return null;
      });
    },
    onTakeImportBack(id, since) {
      change({ asked: null });
      void work(async () => {
        const { done, changed } = await takeImportBack(id, since);
        if (!done) {
          if (changed.length === 0) return 'unknown';
          change({ asked: { id, changed: changed.length } });
          return null;
        }
        await tellAll();
        return 'takenBack';
      });
    },
  };
}

/** Once a day, where something changed since: the worker makes it when the agent works in a chat, this page when not. */
export async function backUpDaily(): Promise<void> {
  await backUp(Date.now(), packBackup).catch(() => null);
}
