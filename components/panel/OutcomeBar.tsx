import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { offersCopy, outcomeText } from './outcomeText.ts';
import type { FillReport } from './types.ts';

/** How long good news stays, in milliseconds. Bad news stays until it is closed or the next fill. */
const GOOD_NEWS = 4000;

interface Props {
  readonly report: FillReport;
  readonly onCopy: (text: string) => void;
  readonly onDismiss: () => void;
}

/** Give it a `key` of the report's id. */
export function OutcomeBar({ report, onCopy, onDismiss }: Props) {
  const t = useTranslate();
  const { kind } = report.outcome;
  const good = kind === 'filled' || kind === 'copied' || kind === 'reportSaved';
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (!good) return undefined;
    const timer = setTimeout(() => dismiss.current(), GOOD_NEWS);
    return () => clearTimeout(timer);
  }, [good]);
  return (
    <div class={good ? 'toast good' : 'toast bad'}>
      <Icon name={good ? 'check' : 'alert'} />
      <p class="toast-text">
        <bdi>{outcomeText(t, report)}</bdi>
      </p>
      {offersCopy(report) && (
        <button type="button" class="button small" onClick={() => onCopy(report.text)}>
          {t('outcome.copyInstead')}
        </button>
      )}
      <IconButton icon="close" label={t('action.close')} onClick={onDismiss} />
    </div>
  );
}
