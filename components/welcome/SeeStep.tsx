/** The second step: what is read, shown on the page itself, and what the panel makes of it. */
import { SeePicture } from './SeePicture.tsx';
import type { WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

export function SeeStep({ platforms, run, seen, onSee, onPractice, onStep }: WelcomeProps) {
  const t = useWelcomeText();
  const site = platforms.find(({ id, isAllowed }) => id === run.site && isAllowed);
  return (
    <>
      <SeePicture />
      <p>{t('welcome.seeText')}</p>
      <ol class="numbered">
        <li>{t('welcome.part.shopper')}</li>
        <li>{t('welcome.part.question')}</li>
        <li>{t('welcome.part.reply')}</li>
      </ol>
      <div class="step-actions">
        {site !== undefined && (
          <button
            type="button"
            class={seen === 'waiting' ? 'button large' : 'button large primary'}
            onClick={() => onSee(site)}
          >
            {t('welcome.seeSite', { name: site.name })}
          </button>
        )}
        {seen === 'waiting' && (
          <button type="button" class="button large primary" onClick={() => onStep('see', 'done')}>
            {t('welcome.next')}
          </button>
        )}
        <button
          type="button"
          class={site === undefined ? 'button large primary' : 'button large'}
          onClick={() => onPractice('see')}
        >
          {t('welcome.seePractice')}
        </button>
      </div>
      <div role="status">
        {seen !== 'not' && site !== undefined && (
          <p class="step-note">
            {t(seen === 'waiting' ? 'welcome.seeWait' : 'welcome.seeFailed', { name: site.name })}
          </p>
        )}
      </div>
    </>
  );
}
