/** The texts of the lock: loaded with what shows it. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { lockEn } from './en.ts';
import { lockZhCN } from './zh-CN.ts';
import { lockZhTW } from './zh-TW.ts';

type Source = typeof lockZhCN;
export type TranslateLock = TranslateOf<Source>;

export const LOCK_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': lockZhCN,
  'zh-TW': lockZhTW,
  en: lockEn,
};

/** As `createTranslate`, for the lock. */
export function translateLock(language: Language): TranslateLock {
  return translateFrom<Source>(LOCK_TEXTS[language], language);
}
