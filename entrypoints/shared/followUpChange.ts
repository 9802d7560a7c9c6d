/** What the agent does with a promise or a reminder, wherever it is shown: done, put off, taken out; each can be undone. */
import type { FollowUpItemChange } from '../../components/index.ts';
import { formatDue, translateFollowUps } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';
import {
  moveFollowUp,
  putFollowUpBack,
  setFollowUpDone,
  takeFollowUpOut,
} from '../../utils/storage/index.ts';

export interface FollowUpHost {
  readonly language: Language;
  /** Offers to undo what was done. */
  readonly offerUndo: (message: string, back: () => Promise<void>) => void;
}

/** @throws Dexie errors, when it couldn't be stored. */
export async function changeFollowUpItem(
  change: FollowUpItemChange,
  now: number,
  { language, offerUndo }: FollowUpHost,
): Promise<void> {
  const t = translateFollowUps(language);
  const { followUp } = change;
  const { id, text } = followUp;
  switch (change.kind) {
    case 'done':
      await setFollowUpDone(id, now);
      return offerUndo(t('followUp.isDone', { text }), () => setFollowUpDone(id, null));
    case 'remove':
      await takeFollowUpOut(id);
      return offerUndo(t('followUp.isRemoved', { text }), () => putFollowUpBack(followUp));
    case 'move': {
      await moveFollowUp(id, change.dueAt);
      const when = formatDue(change.dueAt, now, language);
      return offerUndo(t('followUp.isMoved', { when }), () => moveFollowUp(id, followUp.dueAt));
    }
  }
}
