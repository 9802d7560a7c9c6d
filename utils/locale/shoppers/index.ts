/** The texts of the manager's page of shoppers: loaded with it. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { shoppersEn } from './en.ts';
import { shoppersZhCN } from './zh-CN.ts';
import { shoppersZhTW } from './zh-TW.ts';

type Source = typeof shoppersZhCN;
export type TranslateShoppers = TranslateOf<Source>;

export const SHOPPER_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': shoppersZhCN,
  'zh-TW': shoppersZhTW,
  en: shoppersEn,
};

/** As `createTranslate`, for the page of shoppers. */
export function translateShoppers(language: Language): TranslateShoppers {
  return translateFrom<Source>(SHOPPER_TEXTS[language], language);
}
