/** Promises and reminders as the panel lists them and the agent changes them. Loaded beside the panel, not with it. */
import type { FollowUpChange, ReadReminder } from '../../components/index.ts';
import { readTime } from '../../utils/followUps/index.ts';
import { translateFollowUps } from '../../utils/locale/index.ts';
import { addReminder, takeFollowUpOut } from '../../utils/storage/index.ts';
import { changeFollowUpItem, type FollowUpHost } from '../shared/followUpChange.ts';

export { listFollowUps } from '../../utils/storage/index.ts';

/** What is to be done, and when, out of what was typed: `明天10点问是否收到` is `问是否收到`, tomorrow at ten. */
export function readReminder(typed: string, now: number): ReadReminder {
  const found = readTime(typed, now);
  if (found === null) return { text: typed.trim(), dueAt: null };
  const rest = `${typed.slice(0, found.start)} ${typed.slice(found.end)}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s，,。、:：]+|[\s，,、:：]+$/g, '');
  // Only a time: it says what it is for.
  return { text: rest === '' ? typed.trim() : rest, dueAt: found.at };
}

export interface FollowUpDesk extends FollowUpHost {
  readonly conversation: string;
}

/** @throws Dexie errors, when it couldn't be stored. */
export async function changeFollowUp(
  change: FollowUpChange,
  now: number,
  { conversation, language, offerUndo }: FollowUpDesk,
): Promise<void> {
  if (change.kind === 'add') {
    const added = await addReminder({ conversation, ...readReminder(change.text, now) }, now);
    // The field says why there is no room for more.
    if (added === null) return;
    const t = translateFollowUps(language);
    return offerUndo(t('followUp.isAdded', { text: added.text }), async () => {
      await takeFollowUpOut(added.id);
    });
  }
  await changeFollowUpItem(change, now, { language, offerUndo });
}
