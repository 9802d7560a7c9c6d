/** The texts of who is waiting: a catalogue of its own, so that the script that shows it carries no other. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { waitingEn } from './en.ts';
import { waitingZhCN } from './zh-CN.ts';
import { waitingZhTW } from './zh-TW.ts';

type Source = typeof waitingZhCN;
export type TranslateWaiting = TranslateOf<Source>;

export const WAITING_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': waitingZhCN,
  'zh-TW': waitingZhTW,
  en: waitingEn,
};

/** As `createTranslate`, for who is waiting. */
export function translateWaiting(language: Language): TranslateWaiting {
  return translateFrom<Source>(WAITING_TEXTS[language], language);
}
