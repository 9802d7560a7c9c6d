/** The texts of the first steps and of the practice desk: loaded with those two pages. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { welcomeEn } from './en.ts';
import { welcomeZhCN } from './zh-CN.ts';
import { welcomeZhTW } from './zh-TW.ts';

type Source = typeof welcomeZhCN;
export type TranslateWelcome = TranslateOf<Source>;

export const WELCOME_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': welcomeZhCN,
  'zh-TW': welcomeZhTW,
  en: welcomeEn,
};

/** As `createTranslate`, for the first steps. */
export function translateWelcome(language: Language): TranslateWelcome {
  return translateFrom<Source>(WELCOME_TEXTS[language], language);
}
