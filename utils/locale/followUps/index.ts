/** The texts of promises and reminders: loaded with what shows them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { followUpsEn } from './en.ts';
import { followUpsZhCN } from './zh-CN.ts';
import { followUpsZhTW } from './zh-TW.ts';

type Source = typeof followUpsZhCN;
export type TranslateFollowUps = TranslateOf<Source>;

export const FOLLOW_UP_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': followUpsZhCN,
  'zh-TW': followUpsZhTW,
  en: followUpsEn,
};

/** As `createTranslate`, for promises and reminders. */
export function translateFollowUps(language: Language): TranslateFollowUps {
  return translateFrom<Source>(FOLLOW_UP_TEXTS[language], language);
}
