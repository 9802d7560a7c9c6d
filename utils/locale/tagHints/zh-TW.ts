/** As `zh-CN.ts`, in the words of Taiwan. */
import type { CatalogueOf } from '../catalogue.ts';
import type { tagHintsZhCN } from './zh-CN.ts';

export const tagHintsZhTW: CatalogueOf<typeof tagHintsZhCN> = {
  urging: '催單',
  aftersale: '售後',
  complaint: '客訴風險',
  invoice: '要發票',
  address: '改地址',
  bargain: '議價',
  wholesale: '批發',
  gift: '送禮',
  size: '問尺寸',
  regular: '老客戶',
};
