import { useMemo } from 'preact/hooks';
import { type TranslateKeys, translateKeys } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';

/** Texts of the list of keys. */
export function useKeyText(): TranslateKeys {
  const language = useLanguage();
  return useMemo(() => translateKeys(language), [language]);
}
