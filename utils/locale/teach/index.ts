/** What the picker says with which a page is taught: loaded with it, into the page. */
import type { Language } from '../../model/index.ts';
import { adapterProblemEn } from '../adapterProblem/en.ts';
import { adapterProblemZhCN } from '../adapterProblem/zh-CN.ts';
import { adapterProblemZhTW } from '../adapterProblem/zh-TW.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { teachEn } from './en.ts';
import { teachZhCN } from './zh-CN.ts';
import { teachZhTW } from './zh-TW.ts';

type Source = typeof teachZhCN;
type All = Source & typeof adapterProblemZhCN;
export type TranslateTeach = TranslateOf<All>;

export const TEACH_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': teachZhCN,
  'zh-TW': teachZhTW,
  en: teachEn,
};

/** Its own texts, and what is wrong with an adapter that it made. */
const ALL: Readonly<Record<Language, CatalogueOf<All>>> = {
  'zh-CN': { ...teachZhCN, ...adapterProblemZhCN },
  'zh-TW': { ...teachZhTW, ...adapterProblemZhTW },
  en: { ...teachEn, ...adapterProblemEn },
};

/** As `createTranslate`, for the picker. */
export function translateTeach(language: Language): TranslateTeach {
  return translateFrom<All>(ALL[language], language);
}
