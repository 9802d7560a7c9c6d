import { useMemo } from 'preact/hooks';
import { type TranslateFollowUps, translateFollowUps } from '../../utils/locale/index.ts';
import { useLanguage } from './locale.tsx';

/** Texts of promises and reminders. */
export function useFollowUpText(): TranslateFollowUps {
  const language = useLanguage();
  return useMemo(() => translateFollowUps(language), [language]);
}
