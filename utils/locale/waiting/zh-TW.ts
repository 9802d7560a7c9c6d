/** The same as agents in Taiwan say it. */
import type { CatalogueOf } from '../catalogue.ts';
import type { waitingZhCN } from './zh-CN.ts';

export const waitingZhTW: CatalogueOf<typeof waitingZhCN> = {
  'waiting.next': '下一位：{name}',
  'waiting.previous': '上一位：{name}',
  'waiting.nextUnnamed': '下一位',
  'waiting.previousUnnamed': '上一位',
  'waiting.unread': '未讀 {n}',
  'waiting.reply': '在等回覆',
  'waiting.above': '在清單上方，往上捲',
  'waiting.below': '在清單下方，往下捲',
  'waiting.nobody': '清單裡沒有其他買家在等',
  'waiting.noList': '這個頁面的對話清單讀不出來',
};
