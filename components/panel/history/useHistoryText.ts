import { useMemo } from 'preact/hooks';
import { type TranslateHistory, translateHistory } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';

/** Texts of the history. */
export function useHistoryText(): TranslateHistory {
  const language = useLanguage();
  return useMemo(() => translateHistory(language), [language]);
}
