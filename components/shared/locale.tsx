import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import { createTranslate, type Translate } from '../../utils/locale/index.ts';
import type { Language } from '../../utils/model/index.ts';

/** The language of everything below it. The document's `lang` is set by whoever owns the document. */
export const LocaleContext = createContext<Language>('zh-CN');

export function useLanguage(): Language {
  return useContext(LocaleContext);
}

export function useTranslate(): Translate {
  const language = useLanguage();
  return useMemo(() => createTranslate(language), [language]);
}
