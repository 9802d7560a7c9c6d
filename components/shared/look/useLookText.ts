import { useMemo } from 'preact/hooks';
import { type TranslateLook, translateLook } from '../../../utils/locale/index.ts';
import { useLanguage } from '../locale.tsx';

/** Texts of size and density. */
export function useLookText(): TranslateLook {
  const language = useLanguage();
  return useMemo(() => translateLook(language), [language]);
}
