/** The texts of who waits over all tabs, and of the limits: loaded with what shows them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { queueEn } from './en.ts';
import { queueZhCN } from './zh-CN.ts';
import { queueZhTW } from './zh-TW.ts';

type Source = typeof queueZhCN;
export type TranslateQueue = TranslateOf<Source>;

export const QUEUE_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': queueZhCN,
  'zh-TW': queueZhTW,
  en: queueEn,
};

/** As `createTranslate`, for who waits. */
export function translateQueue(language: Language): TranslateQueue {
  return translateFrom<Source>(QUEUE_TEXTS[language], language);
}
