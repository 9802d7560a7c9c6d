/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { followUpsZhCN } from './zh-CN.ts';

export const followUpsEn: CatalogueOf<typeof followUpsZhCN> = {
  'followUp.title': 'Promises and reminders',
  'followUp.none': 'Nothing is open. What you promise in the chat is noted here by itself.',
  'followUp.add': 'New reminder',
  'followUp.placeholder': 'Such as: 12/3 10:30 ask whether it arrived',
  'followUp.willRemind': 'Due {when}: {text}',
  'followUp.noTime': 'No time in it: it stays listed here',
  'followUp.keep': 'Note it',
  'followUp.full': 'This shopper has as many open ones as there may be; finish some first',
  'followUp.promise': 'Promise',
  'followUp.reminder': 'Reminder',
  'followUp.due': 'due {when}',
  'followUp.overdue': 'overdue: {when}',
  'followUp.undated': 'no time set',
  'followUp.done': 'Done: {text}',
  'followUp.doneHint': 'Done',
  'followUp.later': 'Put off: {text}',
  'followUp.laterHint': 'Put off',
  'followUp.remove': 'Delete: {text}',
  'followUp.removeHint': 'Delete',
  'followUp.hour': 'In 1 hour',
  'followUp.tomorrow': 'Tomorrow, 10:00',
  'followUp.monday': 'Next Monday, 10:00',
  'followUp.isDone': 'Done: {text}',
  'followUp.isRemoved': 'Deleted: {text}',
  'followUp.isMoved': 'Put off until {when}',
  'followUp.isAdded': 'Noted: {text}',
  'followUp.open': 'Open promises and reminders: {text}, {due}',
  'followUp.more': '{n} more',
};
