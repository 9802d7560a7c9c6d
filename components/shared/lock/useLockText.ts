import { useMemo } from 'preact/hooks';
import { type TranslateLock, translateLock } from '../../../utils/locale/index.ts';
import { useLanguage } from '../locale.tsx';

/** Texts of the lock. */
export function useLockText(): TranslateLock {
  const language = useLanguage();
  return useMemo(() => translateLock(language), [language]);
}
