/** What each key does, by its action in `utils/shortcuts`: loaded with what lists them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { keysEn } from './en.ts';
import { keysZhCN } from './zh-CN.ts';
import { keysZhTW } from './zh-TW.ts';

type Source = typeof keysZhCN;
export type TranslateKeys = TranslateOf<Source>;

export const KEY_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': keysZhCN,
  'zh-TW': keysZhTW,
  en: keysEn,
};

/** As `createTranslate`, for keys. */
export function translateKeys(language: Language): TranslateKeys {
  return translateFrom<Source>(KEY_TEXTS[language], language);
}
