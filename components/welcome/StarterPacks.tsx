/** Which of the packs that come along are to be used. */
import { LANGUAGE_NAMES } from '../shared/languageNames.ts';
import type { WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

export function StarterPacks({
  packs,
  packNote,
  onPack,
}: Pick<WelcomeProps, 'packs' | 'packNote' | 'onPack'>) {
  const t = useWelcomeText();
  return (
    <fieldset class="choice">
      <legend>{t('welcome.packs')}</legend>
      {packs === null ? (
        <p class="hint">{t('welcome.packBusy')}</p>
      ) : (
        <ul class="pack-list">
          {packs.map(({ id, name, language, count, isIn, isBusy }) => (
            <li key={id}>
              <label class="pack">
                <input
                  type="checkbox"
                  checked={isIn}
                  // It keeps the focus, and takes one wish after the other.
                  aria-disabled={isBusy}
                  onChange={({ currentTarget }) => {
                    if (isBusy) currentTarget.checked = !currentTarget.checked;
                    else onPack(id, currentTarget.checked);
                  }}
                />
                <bdi>{name}</bdi>
                <span class="hint">
                  <span lang={language}>{LANGUAGE_NAMES[language]}</span>
                  {' · '}
                  {isBusy ? t('welcome.packBusy') : t('welcome.packCount', { n: count })}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
      <p class="hint">{packNote === '' ? t('welcome.packsHint') : packNote}</p>
    </fieldset>
  );
}
