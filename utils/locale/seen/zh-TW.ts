/** As `zh-CN.ts`, in the words of Taiwan. */
import type { CatalogueOf } from '../catalogue.ts';
import type { seenZhCN } from './zh-CN.ts';

export const seenZhTW: CatalogueOf<typeof seenZhCN> = {
  'seen.side.shopper': '買家說的',
  'seen.side.agent': '您說的',
  'seen.side.bot': '機器人說的',
  'seen.side.system': '系統提示',
  'seen.side.unknown': '分不出是誰說的',
  'seen.shopper': '目前的買家',
  'seen.box': '回覆填到這裡',
  'seen.summary': '正在看：{name}，買家說的 {shopper} 則，您說的 {agent} 則',
  'seen.nothing': '這裡沒有開啟的對話',
  'seen.leave': '只是描出外框，頁面沒有更動。按 Esc 收起',
};
