import { useMemo } from 'preact/hooks';
import { type TranslateKnown, translateKnown } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';

/** Texts of what is known of a shopper. */
export function useKnownText(): TranslateKnown {
  const language = useLanguage();
  return useMemo(() => translateKnown(language), [language]);
}
