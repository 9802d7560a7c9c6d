/** Puts what a page reported into the store, and has it learned from. */
import type { OpenReport, SenderDocument } from '../../utils/messaging/index.ts';
import { keyText } from '../../utils/model/index.ts';
import { sessionDrawer } from '../../utils/platform/index.ts';
import {
  noteUse,
  readSetting,
  readShopper,
  recordReading,
  type StoreFailure,
  storeFailure,
} from '../../utils/storage/index.ts';
import type { Learning } from './learning.ts';
import { chosenTempers } from './tempers.ts';

/** What is read in a private window isn't recorded, unless the agent wants it to be; what is practised never is. */
export async function isPrivate({ incognito, practice }: SenderDocument): Promise<boolean> {
  return practice || (!!incognito && !(await readSetting('incognito')));
}

/**
 * @param told is told what the store can't do; null: it can.
 * @param showAgain is called with a tab whose shopper decides otherwise than was suggested by.
 * @returns what records: it gives ids of the messages that needn't be told again, and throws what the store does.
 */
export function createRecording(
  learning: Learning,
  told: (failure: StoreFailure | null) => void,
  showAgain: (tabId: number) => void,
) {
  return async (said: OpenReport, document: SenderDocument): Promise<string[]> => {
    const now = Date.now();
    let taken: string[];
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
    const id = keyText(said.conversation.key);
    readShopper(id).then(
      (shopper) => {
        const temper = shopper?.profile?.temper;
        if (chosenTempers.get(id) === temper) return;
        chosenTempers.set(id, temper);
        showAgain(document.tabId);
      },
      () => {},
    );
    return taken;
  };
}
