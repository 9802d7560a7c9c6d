/** The texts of the manager's bin, versions and tidying up: loaded with them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { toolsEn } from './en.ts';
import { toolsZhCN } from './zh-CN.ts';
import { toolsZhTW } from './zh-TW.ts';

type Source = typeof toolsZhCN;
export type TranslateTools = TranslateOf<Source>;

export const TOOL_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': toolsZhCN,
  'zh-TW': toolsZhTW,
  en: toolsEn,
};

/** As `createTranslate`, for what the manager loads on demand. */
export function translateTools(language: Language): TranslateTools {
  return translateFrom<Source>(TOOL_TEXTS[language], language);
}
