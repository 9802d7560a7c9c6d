/** The texts of what is kept of shoppers: loaded with what shows it. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { privacyEn } from './en.ts';
import { privacyZhCN } from './zh-CN.ts';
import { privacyZhTW } from './zh-TW.ts';

type Source = typeof privacyZhCN;
export type TranslatePrivacy = TranslateOf<Source>;

export const PRIVACY_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': privacyZhCN,
  'zh-TW': privacyZhTW,
  en: privacyEn,
};

/** As `createTranslate`, for what is kept of shoppers. */
export function translatePrivacy(language: Language): TranslatePrivacy {
  return translateFrom<Source>(PRIVACY_TEXTS[language], language);
}
