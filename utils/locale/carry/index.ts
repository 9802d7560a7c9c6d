/** The texts of import, export and backups: catalogues of their own, so that no page loads them before it needs them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { carryEn } from './en.ts';
import { followingEn } from './following-en.ts';
import { followingZhCN } from './following-zh-CN.ts';
import { followingZhTW } from './following-zh-TW.ts';
import { problemsEn } from './problems-en.ts';
import { problemsZhCN } from './problems-zh-CN.ts';
import { problemsZhTW } from './problems-zh-TW.ts';
import { carryZhCN } from './zh-CN.ts';
import { carryZhTW } from './zh-TW.ts';

type Source = typeof carryZhCN & typeof problemsZhCN & typeof followingZhCN;
export type TranslateCarry = TranslateOf<Source>;

/** Made when it is asked for: a page that doesn't ask doesn't load them. */
export function carryTexts(language: Language): CatalogueOf<Source> {
  switch (language) {
    case 'zh-CN':
      return { ...carryZhCN, ...problemsZhCN, ...followingZhCN };
    case 'zh-TW':
      return { ...carryZhTW, ...problemsZhTW, ...followingZhTW };
    case 'en':
      return { ...carryEn, ...problemsEn, ...followingEn };
  }
}

/** As `createTranslate`, for import, export and backups. */
export function translateCarry(language: Language): TranslateCarry {
  return translateFrom<Source>(carryTexts(language), language);
}
