/** The texts of the history, in the panel and in the files that are made of it: loaded with it. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { historyEn } from './en.ts';
import { historyZhCN } from './zh-CN.ts';
import { historyZhTW } from './zh-TW.ts';

type Source = typeof historyZhCN;
export type HistoryKey = keyof Source;
export type TranslateHistory = TranslateOf<Source>;

export const HISTORY_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': historyZhCN,
  'zh-TW': historyZhTW,
  en: historyEn,
};

/** As `createTranslate`, for the history. */
export function translateHistory(language: Language): TranslateHistory {
  return translateFrom<Source>(HISTORY_TEXTS[language], language);
}
