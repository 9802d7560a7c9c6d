/** The texts of the manager's page on learning: a catalogue of its own, so that no other page loads it. */
import type { Language } from '../../model/index.ts';
import type { TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { pageEn } from './page-en.ts';
import { pageZhCN } from './page-zh-CN.ts';
import { pageZhTW } from './page-zh-TW.ts';

type Source = typeof pageZhCN;
export type TranslateLearned = TranslateOf<Source>;

export const LEARNED_TEXTS: Readonly<Record<Language, Readonly<Record<keyof Source, string>>>> = {
  'zh-CN': pageZhCN,
  'zh-TW': pageZhTW,
  en: pageEn,
};

/** As `createTranslate`, for the page on learning. */
export function translateLearned(language: Language): TranslateLearned {
  return translateFrom<Source>(LEARNED_TEXTS[language], language);
}
