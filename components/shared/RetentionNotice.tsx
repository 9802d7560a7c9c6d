/** Tells once for how long things are kept, where nobody chose it yet. */
import { formatDay } from '../../utils/locale/index.ts';
import type { Retention } from '../../utils/model/index.ts';
import { useLanguage } from './locale.tsx';
import { Notice } from './Notice.tsx';
import { usePrivacyText } from './usePrivacyText.ts';

interface Props {
  readonly retention: Pick<Retention, 'days' | 'from'>;
  readonly now: number;
  /** The agent knows now. */
  readonly onKnow: () => void;
  /** To where it is chosen. */
  readonly onMore: () => void;
}

export function RetentionNotice({ retention: { days, from }, now, onKnow, onMore }: Props) {
  const t = usePrivacyText();
  const title = t('privacy.noticeTitle', { n: days });
  const when = formatDay(from, now, useLanguage());
  return (
    <Notice tone="info" icon="clock" label={title}>
      <p class="notice-title">{title}</p>
      <p>{t('privacy.noticeText', { when })}</p>
      <div class="form-actions">
        <button type="button" class="button small quiet" onClick={onMore}>
          {t('privacy.noticeMore')}
        </button>
        <button type="button" class="button small primary" onClick={onKnow}>
          {t('privacy.noticeKnow')}
        </button>
      </div>
    </Notice>
  );
}
