import { useMemo } from 'preact/hooks';
import { type TranslateKeyPage, translateKeyPage } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';

/** Texts of the page of keys. */
export function useKeyPageText(): TranslateKeyPage {
  const language = useLanguage();
  return useMemo(() => translateKeyPage(language), [language]);
}
