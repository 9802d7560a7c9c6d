/** The texts of the manager's page of keys: loaded with it. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { keyPageEn } from './en.ts';
import { keyPageZhCN } from './zh-CN.ts';
import { keyPageZhTW } from './zh-TW.ts';

type Source = typeof keyPageZhCN;
export type TranslateKeyPage = TranslateOf<Source>;

export const KEY_PAGE_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': keyPageZhCN,
  'zh-TW': keyPageZhTW,
  en: keyPageEn,
};

/** As `createTranslate`, for the page of keys. */
export function translateKeyPage(language: Language): TranslateKeyPage {
  return translateFrom<Source>(KEY_PAGE_TEXTS[language], language);
}
