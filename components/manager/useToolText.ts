import { useMemo } from 'preact/hooks';
import { type TranslateTools, translateTools } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';

/** Texts of what is loaded on demand: the form, many at once, bin, versions, tidying up. */
export function useToolText(): TranslateTools {
  const language = useLanguage();
  return useMemo(() => translateTools(language), [language]);
}
