/** As `zh-CN.ts`, in the words of Taiwan. */
import type { CatalogueOf } from '../catalogue.ts';
import type { lookZhCN } from './zh-CN.ts';

export const lookZhTW: CatalogueOf<typeof lookZhCN> = {
  'look.title': '字級與版面',
  'look.size': '字級',
  'look.size.small': '小',
  'look.size.normal': '標準',
  'look.size.large': '大',
  'look.size.huge': '特大',
  'look.density': '版面',
  'look.density.comfortable': '寬鬆',
  'look.density.compact': '緊湊',
  'look.hint': '立即生效，側邊欄和管理頁一起改變。',
};
