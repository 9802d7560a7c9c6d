import { useMemo } from 'preact/hooks';
import { type TranslatePrivacy, translatePrivacy } from '../../utils/locale/index.ts';
import { useLanguage } from './locale.tsx';

/** Texts of what is kept of shoppers. */
export function usePrivacyText(): TranslatePrivacy {
  const language = useLanguage();
  return useMemo(() => translatePrivacy(language), [language]);
}
