import { useMemo } from 'preact/hooks';
import { type TranslateWelcome, translateWelcome } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';

/** Texts of the first steps. */
export function useWelcomeText(): TranslateWelcome {
  const language = useLanguage();
  return useMemo(() => translateWelcome(language), [language]);
}
