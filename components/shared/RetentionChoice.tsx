/** For how long things are kept, to choose from. */
import { useId } from 'preact/hooks';
import type { TranslatePrivacy } from '../../utils/locale/index.ts';
import { RETENTION_DAYS, type RetentionDays } from '../../utils/model/index.ts';
import { usePrivacyText } from './usePrivacyText.ts';

interface Props {
  readonly days: RetentionDays;
  readonly label: string;
  readonly onDays: (days: RetentionDays) => void;
}

export function timeText(days: RetentionDays, t: TranslatePrivacy): string {
  return days === 0 ? t('privacy.forever') : t('privacy.days', { n: days });
}

export function RetentionChoice({ days, label, onDays }: Props) {
  const t = usePrivacyText();
  const name = useId();
  return (
    <div class="retention" role="radiogroup" aria-label={label}>
      {RETENTION_DAYS.map((one) => (
        <label key={one} class="retention-time">
          <input type="radio" name={name} checked={one === days} onChange={() => onDays(one)} />
          {timeText(one, t)}
        </label>
      ))}
    </div>
  );
}
