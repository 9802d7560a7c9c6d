/** Whoever comes to the desk of the first steps, by the language of the interface. */
import { firstEn } from './en.ts';
import { firstZhCN } from './zh-CN.ts';
import { firstZhTW } from './zh-TW.ts';

export const firstShoppers = { 'zh-CN': firstZhCN, 'zh-TW': firstZhTW, en: firstEn } as const;
