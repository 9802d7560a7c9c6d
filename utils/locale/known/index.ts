/** The texts of what is known of a shopper: loaded with what shows them. */
import type { Language } from '../../model/index.ts';
import type { CatalogueOf, TranslateOf } from '../catalogue.ts';
import { translateFrom } from '../translate.ts';
import { knownEn } from './en.ts';
import { knownZhCN } from './zh-CN.ts';
import { knownZhTW } from './zh-TW.ts';

type Source = typeof knownZhCN;
export type TranslateKnown = TranslateOf<Source>;

export const KNOWN_TEXTS: Readonly<Record<Language, CatalogueOf<Source>>> = {
  'zh-CN': knownZhCN,
  'zh-TW': knownZhTW,
  en: knownEn,
};

/** A birthday (`05-20`, `1990-05-20`) as people say it: `5月20日`, `1990年5月20日`. */
export function formatBirthday(day: string, language: Language): string {
  const parts = day.split('-').map(Number);
  const [month = 1, date = 1] = parts.slice(-2);
  const year = parts.length === 3 ? parts[0] : undefined;
  const format = new Intl.DateTimeFormat(language, {
    ...(year === undefined ? {} : { year: 'numeric' }),
    month: 'long',
    day: 'numeric',
    timeZone: 'UTC',
  });
  return format.format(Date.UTC(year ?? 2000, month - 1, date));
}

/** As `createTranslate`, for what is known of a shopper. */
export function translateKnown(language: Language): TranslateKnown {
  return translateFrom<Source>(KNOWN_TEXTS[language], language);
}
