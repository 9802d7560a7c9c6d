/** The texts that only the manager shows: catalogues of their own, so that no other page loads them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, Source, TranslateOf } from '../catalogue.ts';
import { CATALOGUES, translateFrom } from '../translate.ts';
import { managerEn } from './en.ts';
import { managerZhCN } from './zh-CN.ts';
import { managerZhTW } from './zh-TW.ts';

type ManagerSource = typeof managerZhCN;
export type ManagerKey = keyof ManagerSource;
export type TranslateManager = TranslateOf<Source & ManagerSource>;

export const MANAGER_TEXTS: Readonly<Record<Language, CatalogueOf<ManagerSource>>> = {
  'zh-CN': managerZhCN,
  'zh-TW': managerZhTW,
  en: managerEn,
};

/** Everything that the manager says: its own texts, and those that it shares with the panel. */
const ALL: Readonly<Record<Language, CatalogueOf<Source & ManagerSource>>> = {
  'zh-CN': { ...CATALOGUES['zh-CN'], ...managerZhCN },
  'zh-TW': { ...CATALOGUES['zh-TW'], ...managerZhTW },
  en: { ...CATALOGUES.en, ...managerEn },
};

/** As `createTranslate`, for the manager. */
export function translateManager(language: Language): TranslateManager {
  return translateFrom<Source & ManagerSource>(ALL[language], language);
}
