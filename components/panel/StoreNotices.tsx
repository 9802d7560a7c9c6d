/** Trouble with the store, and the request to keep it safe. */
import { useTranslate } from '../shared/locale.tsx';
import { Notice } from '../shared/Notice.tsx';
import type { PanelProps } from './types.ts';

/** Why nothing is remembered at the moment; nothing while all is well. Belongs on top. */
export function StoreTrouble({
  storeProblem,
  onStoreProblem,
}: Pick<PanelProps, 'storeProblem' | 'onStoreProblem'>) {
  const t = useTranslate();
  if (storeProblem === null) return null;
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

/** Asks for lasting storage, with the reason. Belongs below the replies: it is never urgent. */
export function PersistRequest({
  storeProblem,
  askPersist,
  onPersist,
  onPersistLater,
}: Pick<PanelProps, 'storeProblem' | 'askPersist' | 'onPersist' | 'onPersistLater'>) {
  const t = useTranslate();
  // One thing at a time, trouble first.
  if (!askPersist || storeProblem !== null) return null;
  return (
    <Notice tone="info" icon="disk" label={t('persist.title')}>
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
