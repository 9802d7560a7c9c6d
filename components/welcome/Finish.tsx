/** Behind the steps: what was learnt in a few keys, and where to go on. */
import { KeyList } from './KeyList.tsx';
import type { WelcomeProps } from './types.ts';
import { useWelcomeText } from './useWelcomeText.ts';

export function Finish({ run, keys, onManager, onStep, onAgain }: WelcomeProps) {
  const t = useWelcomeText();
  const isFilled = run.steps.fill === 'done';
  return (
    <section class="finish" aria-labelledby="finish-title">
      <h2 id="finish-title" data-place="end" tabIndex={-1}>
        {t(isFilled ? 'welcome.doneTitle' : 'welcome.skippedTitle')}
      </h2>
      <p>{t('welcome.doneText')}</p>
      <h3>{t('welcome.keysTitle')}</h3>
      <KeyList keys={keys} />
      <h3>{t('welcome.goOn')}</h3>
      <div class="step-actions">
        <button type="button" class="button large primary" onClick={() => onManager('templates')}>
          {t('welcome.import')}
        </button>
        <button type="button" class="button large" onClick={() => onStep('allow', 'todo')}>
          {t('welcome.allowMore')}
        </button>
        <button type="button" class="button large" onClick={() => onManager('templates')}>
          {t('welcome.openManager')}
        </button>
        <button type="button" class="button large quiet" onClick={onAgain}>
          {t('welcome.again')}
        </button>
      </div>
    </section>
  );
}
