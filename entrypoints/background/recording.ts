/** Puts what a page reported into the store, and has it learned from. */
import type { OpenReport, SenderDocument } from '../../utils/messaging/index.ts';
import { sessionDrawer } from '../../utils/platform/index.ts';
import {
  noteUse,
  readSetting,
  recordReading,
  type StoreFailure,
  storeFailure,
} from '../../utils/storage/index.ts';
import type { Learning } from './learning.ts';
import { lookUpTemper } from './tempers.ts';

interface Host {
  readonly learning: Learning;
  /** Is told what the store can't do; null: it can. */
  told(failure: StoreFailure | null): void;
  /** How this shopper decides is another one than what was suggested by. */
  otherTemper(document: SenderDocument): void;
}

/** What is read in a private window isn't recorded, unless the agent wants it to be. */
export async function isPrivate({ incognito }: SenderDocument): Promise<boolean> {
  return incognito === true && !(await readSetting('incognito'));
}

/** @returns what records: it gives ids of the messages that needn't be told again, and throws what the store does. */
export function createRecording({ learning, told, otherTemper }: Host) {
  return async (said: OpenReport, document: SenderDocument): Promise<readonly string[]> => {
    const now = Date.now();
    let taken: readonly string[];
    // Who answers shoppers is there.
    if (said.pending.some(({ side }) => side === 'agent')) await noteUse(now, sessionDrawer);
    try {
      // Taken all the same: it isn't to be told again.
      if (await isPrivate(document)) return said.pending.map(({ id }) => id);
      taken = await recordReading(said.conversation, said.pending, now);
      told(null);
    } catch (error) {
      // The reader wasn't answered and will say it again; the agent is told why nothing is remembered.
      told(storeFailure(error));
      throw error;
    }
    await learning.noticed(said, document, now);
    // Nobody waits for these, and the next report says it again.
    learning.noteGap(said, now).catch(() => {});
    lookUpTemper(said.conversation.key)
      .then((isOther) => isOther && otherTemper(document))
      .catch(() => {});
    return taken;
  };
}
