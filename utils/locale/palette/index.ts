/** The texts of the palette over a workbench's page: a catalogue of its own, so that its script carries no other. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { paletteEn } from './en.ts';
import { paletteZhCN } from './zh-CN.ts';
import { paletteZhTW } from './zh-TW.ts';

type Source = typeof paletteZhCN;
export type TranslatePalette = TranslateOf<Source>;

export const PALETTE_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': paletteZhCN,
  'zh-TW': paletteZhTW,
  en: paletteEn,
};

/** As `createTranslate`, for the palette. */
export function translatePalette(language: Language): TranslatePalette {
  return translateFrom<Source>(PALETTE_TEXTS[language], language);
}
