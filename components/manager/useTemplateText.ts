import { useMemo } from 'preact/hooks';
import { type TranslateTemplates, translateTemplates } from '../../utils/locale/index.ts';
import { useLanguage } from '../shared/locale.tsx';

/** Texts of the template list and editor. */
export function useTemplateText(): TranslateTemplates {
  const language = useLanguage();
  return useMemo(() => translateTemplates(language), [language]);
}
