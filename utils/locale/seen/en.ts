/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { seenZhCN } from './zh-CN.ts';

export const seenEn: CatalogueOf<typeof seenZhCN> = {
  'seen.side.shopper': 'Shopper',
  'seen.side.agent': 'You',
  'seen.side.bot': 'Bot',
  'seen.side.system': 'System',
  'seen.side.unknown': 'Not sure who',
  'seen.shopper': 'Open shopper',
  'seen.box': 'Replies go here',
  'seen.summary': 'Reading {name}: {shopper} from the shopper, {agent} from you',
  'seen.nothing': 'No chat is open here',
  'seen.leave': 'Only outlines: the page isn’t changed. Press Esc to hide them',
};
