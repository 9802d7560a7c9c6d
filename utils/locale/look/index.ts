/** How the pages are set: loaded with what offers the choice. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { lookEn } from './en.ts';
import { lookZhCN } from './zh-CN.ts';
import { lookZhTW } from './zh-TW.ts';

type Source = typeof lookZhCN;
export type TranslateLook = TranslateOf<Source>;

export const LOOK_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': lookZhCN,
  'zh-TW': lookZhTW,
  en: lookEn,
};

/** As `createTranslate`, for these. */
export function translateLook(language: Language): TranslateLook {
  return translateFrom<Source>(LOOK_TEXTS[language], language);
}
