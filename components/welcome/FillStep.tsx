/** The third step: the first reply is filled, on the desk that comes along. */
import { FillPicture } from './FillPicture.tsx';
import type { WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

export function FillStep({ onPractice }: WelcomeProps) {
  const t = useWelcomeText();
  return (
    <>
      <FillPicture />
      <p>{t('welcome.fillText')}</p>
      <div class="step-actions">
        <button type="button" class="button large primary" onClick={() => onPractice('fill')}>
          {t('welcome.toPractice')}
        </button>
      </div>
    </>
  );
}
