/** The same in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { waitingZhCN } from './zh-CN.ts';

export const waitingEn: CatalogueOf<typeof waitingZhCN> = {
  'waiting.next': 'Next: {name}',
  'waiting.previous': 'Previous: {name}',
  'waiting.nextUnnamed': 'Next in the list',
  'waiting.previousUnnamed': 'Previous in the list',
  'waiting.unread': '{n} unread',
  'waiting.reply': 'waits for a reply',
  'waiting.above': 'further up in the list',
  'waiting.below': 'further down in the list',
  'waiting.nobody': 'Nobody else in the list is waiting',
  'waiting.noList': 'The conversation list of this page can’t be read',
};
