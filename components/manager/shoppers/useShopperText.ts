import { useMemo } from 'preact/hooks';
import { type TranslateShoppers, translateShoppers } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';

/** Texts of the page of shoppers. */
export function useShopperText(): TranslateShoppers {
  const language = useLanguage();
  return useMemo(() => translateShoppers(language), [language]);
}
