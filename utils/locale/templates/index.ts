/** The texts of the template list and editor: a catalogue of its own, so that no other page loads it. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { templatesEn } from './en.ts';
import { templatesZhCN } from './zh-CN.ts';
import { templatesZhTW } from './zh-TW.ts';

type Source = typeof templatesZhCN;
export type TranslateTemplates = TranslateOf<Source>;

export const TEMPLATE_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': templatesZhCN,
  'zh-TW': templatesZhTW,
  en: templatesEn,
};

/** As `createTranslate`, for the template list and editor. */
export function translateTemplates(language: Language): TranslateTemplates {
  return translateFrom<Source>(TEMPLATE_TEXTS[language], language);
}
