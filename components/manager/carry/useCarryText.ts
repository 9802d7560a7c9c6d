import { useMemo } from 'preact/hooks';
import { type TranslateCarry, translateCarry } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';

/** Texts of import, export and backups. */
export function useCarryText(): TranslateCarry {
  const language = useLanguage();
  return useMemo(() => translateCarry(language), [language]);
}
