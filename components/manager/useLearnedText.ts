import { useMemo } from 'preact/hooks';
import { type TranslateLearned, translateLearned } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';

/** Texts of the page on learning. */
export function useLearnedText(): TranslateLearned {
  const language = useLanguage();
  return useMemo(() => translateLearned(language), [language]);
}
