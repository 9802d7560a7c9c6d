/** The tags that are offered from what a shopper said: loaded with what looks for them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf } from '../catalogue.ts';
import { tagHintsEn } from './en.ts';
import { tagHintsZhCN } from './zh-CN.ts';
import { tagHintsZhTW } from './zh-TW.ts';

export const TAG_HINT_TEXTS: Readonly<Record<Language, CatalogueOf<typeof tagHintsZhCN>>> = {
  'zh-CN': tagHintsZhCN,
  'zh-TW': tagHintsZhTW,
  en: tagHintsEn,
};
