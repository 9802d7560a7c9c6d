/** An import, step by step. */
import type { CompareTexts } from '../templateTypes.ts';
import { ImportButton } from './ImportButton.tsx';
import { ImportSettings } from './ImportSettings.tsx';
import { Problems, Progress, Step, tens, Warn } from './parts.tsx';
import { Review } from './Review.tsx';
import type { ImportCallbacks, ImportState } from './types.ts';
import { useCarryText } from './useCarryText.ts';

export interface ImportPageProps extends ImportCallbacks {
  readonly state: ImportState;
  readonly compareTexts: CompareTexts;
}

export function ImportPage({ state, compareTexts, ...on }: ImportPageProps) {
  const t = useCarryText();
  const cancel = (
    <button type="button" class="button" onClick={on.onClose}>
      {t('import.cancel')}
    </button>
  );
  switch (state.step) {
    case 'reading': {
      const { file, done, all } = state;
      return (
        <Step title={t('import.title')} said="" onEscape={on.onClose}>
          <Progress text={t('import.reading', { file, done, all })} done={done} all={all} />
          <div class="form-actions">{cancel}</div>
        </Step>
      );
    }
    case 'unreadable':
      return (
        <Step title={t('import.unreadable')} said="" onEscape={on.onClose}>
          {state.problems.length === 0 ? (
            <Warn>{t('import.noFile')}</Warn>
          ) : (
            <Problems problems={state.problems} />
          )}
          <div class="form-actions">
            <ImportButton label={t('import.choose')} primary onFiles={on.onFiles} />
            {cancel}
          </div>
        </Step>
      );
    case 'settings':
      return <ImportSettings state={state} {...on} />;
    case 'review':
      return <Review state={state} compareTexts={compareTexts} {...on} />;
    case 'writing': {
      const { done, all } = state;
      const part = tens(done, all);
      return (
        <Step title={t('write.title')} said={`${part}%`} onEscape={null}>
          <Progress text={t('write.progress', { done, all })} done={done} all={all} />
          <div class="form-actions">
            <button type="button" class="button" onClick={on.onStop}>
              {t('write.cancel')}
            </button>
          </div>
        </Step>
      );
    }
    case 'interrupted':
      return (
        <Step title={t('interrupted.title')} said="" onEscape={on.onClose}>
          <Warn>{t('interrupted.nothing', { pack: state.packName })}</Warn>
          <div class="form-actions">
            <ImportButton label={t('interrupted.again')} primary onFiles={on.onFiles} />
            <button type="button" class="button" onClick={on.onClose}>
              {t('import.close')}
            </button>
          </div>
        </Step>
      );
    case 'done': {
      const { written, removed, lostPictures } = state;
      return (
        <Step title={t('done.title')} said="" onEscape={on.onClose}>
          <p>{t('done.counts', { written, removed })}</p>
          {lostPictures > 0 && <Warn>{t('done.pictures', { n: lostPictures })}</Warn>}
          {written > 0 && <p class="hint">{t('done.suggested')}</p>}
          <div class="form-actions">
            <button type="button" class="button primary" onClick={on.onClose}>
              {t('import.close')}
            </button>
            <button type="button" class="button" onClick={on.onTakeBack}>
              {t('done.takeBack')}
            </button>
          </div>
        </Step>
      );
    }
  }
}
