/** The interface language: each by its own name, so that nobody is locked in one that they can't read. */
import type { Language } from '../../utils/model/index.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '../shared/languageNames.ts';
import { useManagerText } from './useManagerText.ts';

interface Props {
  /** Empty: the browser's. */
  readonly language: Language | '';
  readonly onLanguage: (language: Language | '') => void;
}

export function LanguageChoice({ language, onLanguage }: Props) {
  const t = useManagerText();
  return (
    <label class="nav-language">
      <span class="hint">{t('language.label')}</span>
      <select
        class="input"
        value={language}
        onChange={({ currentTarget: { value } }) => onLanguage(LANGUAGES.find((one) => one === value) ?? '')}
      >
        <option value="">{t('language.browser')}</option>
        {LANGUAGES.map((one) => (
          <option key={one} value={one} lang={one}>
            {LANGUAGE_NAMES[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
