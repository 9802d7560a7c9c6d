/** As `zh-CN.ts`, in English. */
import type { CatalogueOf } from '../catalogue.ts';
import type { tagHintsZhCN } from './zh-CN.ts';

export const tagHintsEn: CatalogueOf<typeof tagHintsZhCN> = {
  urging: 'In a hurry',
  aftersale: 'After-sale',
  complaint: 'May complain',
  invoice: 'Wants invoice',
  address: 'Address change',
  bargain: 'Bargains',
  wholesale: 'Wholesale',
  gift: 'Gift',
  size: 'Size question',
  regular: 'Regular',
};
