/** The texts of what is drawn over a page: a catalogue of its own, so that the script that draws it carries no other. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { seenEn } from './en.ts';
import { seenZhCN } from './zh-CN.ts';
import { seenZhTW } from './zh-TW.ts';

type Source = typeof seenZhCN;
export type TranslateSeen = TranslateOf<Source>;

export const SEEN_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': seenZhCN,
  'zh-TW': seenZhTW,
  en: seenEn,
};

/** As `createTranslate`, for what was read of a page. */
export function translateSeen(language: Language): TranslateSeen {
  return translateFrom<Source>(SEEN_TEXTS[language], language);
}
