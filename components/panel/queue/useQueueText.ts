import { useMemo } from 'preact/hooks';
import { type TranslateQueue, translateQueue } from '../../../utils/locale/index.ts';
import { useLanguage } from '../../shared/locale.tsx';

/** Texts of who waits. */
export function useQueueText(): TranslateQueue {
  const language = useLanguage();
  return useMemo(() => translateQueue(language), [language]);
}
