import { useTranslate } from '../shared/locale.tsx';
import { Notice } from './Notice.tsx';
import type { PanelProps } from './types.ts';

type Props = Pick<
  PanelProps,
  'storeProblem' | 'askPersist' | 'onStoreProblem' | 'onPersist' | 'onPersistLater'
>;

/** Trouble with the store, or else the request to keep it safe: never both, trouble first. */
export function StoreNotices({ storeProblem, askPersist, onStoreProblem, onPersist, onPersistLater }: Props) {
  const t = useTranslate();
  if (storeProblem !== null) {
    return (
      <Notice
        tone="danger"
        actions={
          <button type="button" class="button small" onClick={() => onStoreProblem(storeProblem)}>
            {t(`store.${storeProblem}Action`)}
          </button>
        }
      >
        <p role="alert">{t(`store.${storeProblem}`)}</p>
      </Notice>
    );
  }
  if (!askPersist) return null;
  return (
    <Notice tone="info" icon="disk">
      <p class="notice-title">{t('persist.title')}</p>
      <p>{t('persist.reason')}</p>
      <div class="form-actions">
        <button type="button" class="button small quiet" onClick={onPersistLater}>
          {t('action.later')}
        </button>
        <button type="button" class="button small primary" onClick={onPersist}>
          {t('persist.allow')}
        </button>
      </div>
    </Notice>
  );
}
