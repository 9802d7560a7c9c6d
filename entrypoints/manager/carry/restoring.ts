/** Everything of a backup or a file in place of what is here: looked at first, and a backup is made before. */
import type { Signal } from '@preact/signals';
import type { RestoreCallbacks, RestoreState } from '../../../components/index.ts';
import {
  type Everything,
  previewEverything,
  restoreEverything,
  storeFailure,
} from '../../../utils/storage/index.ts';
import { readEverythingFile, writeEverythingFile } from './everythingFile.ts';
import { tellAll } from './tellAll.ts';

export interface Restoring extends RestoreCallbacks {
  /** Undefined: a backup that is no more. */
  open(bytes: Uint8Array | undefined): Promise<void>;
}

export function createRestoring(state: Signal<RestoreState | null>): Restoring {
  let everything: Everything | null = null;
  let stopping: AbortController | null = null;

  return {
    async open(bytes) {
      if (stopping !== null) return;
      if (bytes === undefined) {
        state.value = { step: 'problem', problem: { code: 'gone' } };
        return;
      }
      const reading = await readEverythingFile(bytes);
      if ('problem' in reading) {
        state.value = { step: 'problem', problem: reading.problem };
        return;
      }
      everything = reading.everything;
      state.value = { step: 'preview', ...(await previewEverything(everything)) };
    },
    async onConfirm() {
      if (everything === null || stopping !== null) return;
      const stopper = new AbortController();
      stopping = stopper;
      const before = state.value;
      state.value = { step: 'writing', done: 0, all: 1 };
      try {
        await restoreEverything(everything, {
          now: Date.now(),
          write: writeEverythingFile,
          signal: stopper.signal,
          progress(done, all) {
            state.value = { step: 'writing', done, all };
          },
        });
        await tellAll();
        everything = null;
        state.value = { step: 'done' };
      } catch (error) {
        const failure = storeFailure(error);
        const code = failure === 'full' || failure === 'locked' ? failure : 'failed';
        state.value = stopper.signal.aborted ? before : { step: 'problem', problem: { code } };
      }
      stopping = null;
    },
    onStop() {
      stopping?.abort();
    },
    onClose() {
      stopping?.abort();
      everything = null;
      state.value = null;
    },
  };
}
