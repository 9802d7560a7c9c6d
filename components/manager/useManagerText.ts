import { useMemo } from 'preact/hooks';
import { type TranslateManager, translateManager } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';

/** As `useTranslate`, with the texts that only the manager shows. */
export function useManagerText(): TranslateManager {
  const language = useLanguage();
  return useMemo(() => translateManager(language), [language]);
}
