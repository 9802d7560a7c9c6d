/** Looks a message up, chooses the plural form, puts the parameters in. Text in, text out: never HTML. */
import type { Language } from '../model/index.ts';
import type { Catalogue, Source, Translate, TranslateOf } from './catalogue.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';
import { zhTW } from './zh-TW.ts';

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en };

type Values = Readonly<Record<string, string | number>>;

/** A translate function for one language. A numeric parameter `n` chooses between `key` and `key.one`. */
export function createTranslate(language: Language): Translate {
  return translateFrom<Source>(CATALOGUES[language], language);
}

/** By catalogue: every component asks, and making what `Intl` needs takes longer than drawing a row. */
const made = new WeakMap<object, unknown>();

/**
 * The same over a catalogue of its own, for texts that not every page loads.
 * @param catalogue of one language only: the same one gives the same function.
 */
export function translateFrom<Texts extends Readonly<Record<string, string>>>(
  catalogue: Readonly<Record<string, string>>,
  language: Language,
): TranslateOf<Texts> {
  const known = made.get(catalogue);
  if (known !== undefined) return known as TranslateOf<Texts>;
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const translate: TranslateOf<Texts> = (key, ...[values]: readonly Values[]) => {
    const text = formOf(catalogue, String(key), values, plural);
    if (values === undefined) return text;
    // Replaced in one pass, so that a shopper's name that looks like `{n}` stays as it is.
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      if (value === undefined) return whole;
      return typeof value === 'number' ? number.format(value) : value;
    });
  };
  made.set(catalogue, translate);
  return translate;
}

function formOf(
  catalogue: Readonly<Record<string, string>>,
  key: string,
  values: Values | undefined,
  plural: Intl.PluralRules,
): string {
  const n = values?.n;
  const one = typeof n === 'number' && plural.select(n) === 'one' ? catalogue[`${key}.one`] : undefined;
  return one ?? catalogue[key] ?? key;
}
