/** The languages of the interface, each by its own name. */
import type { Language } from '../../utils/model/index.ts';

export const LANGUAGE_NAMES = {
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  en: 'English',
} as const satisfies Record<Language, string>;

export const LANGUAGES = Object.keys(LANGUAGE_NAMES) as readonly Language[];
