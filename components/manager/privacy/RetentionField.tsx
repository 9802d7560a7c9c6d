/** For how long things are kept. A shorter time is saved only after it was seen what it deletes. */
import { useEffect, useState } from 'preact/hooks';
import { formatDue } from '../../../utils/locale/index.ts';
import type { CleanReceipt, Retention, RetentionDays } from '../../../utils/model/index.ts';
import { useLanguage } from '../../shared/locale.tsx';
import { RetentionChoice, timeText } from '../../shared/RetentionChoice.tsx';
import { usePrivacyText } from '../../shared/usePrivacyText.ts';
import type { PrivacyCallbacks } from './types.ts';

interface Props extends Pick<PrivacyCallbacks, 'onRetention' | 'onCountOlder'> {
  readonly retention: Retention;
  readonly now: number;
  readonly onFailed: () => void;
}

export function RetentionField({ retention, now, onRetention, onCountOlder, onFailed }: Props) {
  const t = usePrivacyText();
  const language = useLanguage();
  const { days, from, last } = retention;
  const [asked, setAsked] = useState<RetentionDays | null>(null);
  const save = (next: RetentionDays): void => {
    setAsked(null);
    onRetention(next).catch(onFailed);
  };
  const choose = (next: RetentionDays): void => {
    if (next === days) setAsked(null);
    else if (next !== 0 && (days === 0 || next < days)) setAsked(next);
    else save(next);
  };
  return (
    <>
      <RetentionChoice days={asked ?? days} label={t('privacy.howLong')} onDays={choose} />
      {asked !== null && (
        <Shorter
          key={asked}
          days={asked}
          onCountOlder={onCountOlder}
          onFailed={onFailed}
          onSave={() => save(asked)}
          onLeave={() => setAsked(null)}
        />
      )}
      {asked === null && days !== 0 && from > now && (
        <p class="hint" role="status">
          {t('privacy.since', { when: formatDue(from, now, language) })}
        </p>
      )}
      <p class="hint">
        {last === null
          ? t('privacy.neverCleaned')
          : t('privacy.lastClean', {
              when: formatDue(last.at, now, language),
              messages: last.messages,
              n: last.shoppers,
            })}
      </p>
    </>
  );
}

interface ShorterProps extends Pick<Props, 'onCountOlder' | 'onFailed'> {
  readonly days: RetentionDays;
  readonly onSave: () => void;
  readonly onLeave: () => void;
}

function Shorter({ days, onCountOlder, onFailed, onSave, onLeave }: ShorterProps) {
  const t = usePrivacyText();
  const [looked, setLooked] = useState(0);
  const [found, setFound] = useState<Omit<CleanReceipt, 'at'> | null>(null);
  useEffect(() => {
    const gone = new AbortController();
    onCountOlder(days, { progress: setLooked, signal: gone.signal }).then(setFound, () => {
      if (!gone.signal.aborted) onFailed();
    });
    return () => gone.abort();
  }, []);
  const time = timeText(days, t);
  const isNone = found !== null && found.messages + found.shoppers === 0;
  return (
    <div class="retention-ask">
      <p role="status">
        {found === null
          ? t('privacy.counting', { n: looked })
          : isNone
            ? t('privacy.wouldDeleteNone', { time })
            : t('privacy.wouldDelete', { time, messages: found.messages, n: found.shoppers })}
      </p>
      <div class="form-actions">
        <button type="button" class="button quiet" onClick={onLeave}>
          {t('privacy.keepTime')}
        </button>
        <button
          type="button"
          class={isNone ? 'button primary' : 'button danger'}
          disabled={found === null}
          onClick={onSave}
        >
          {t('privacy.change', { time })}
        </button>
      </div>
    </div>
  );
}
