import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { offersCopy, outcomeText } from './outcomeText.ts';
import type { FillReport } from './types.ts';

/** How long good news stays, in milliseconds. Bad news stays until it is closed or the next fill. */
const GOOD_NEWS = 4000;
/** A fill stays longer: it can be taken back from here. Its key works after that as well. */
const FILLED = 8000;

interface Props {
  readonly report: FillReport;
  readonly onCopy: (text: string) => void;
  /** Null where nothing can be taken back from here. */
  readonly onTakeBack: (() => void) | null;
  readonly onDismiss: () => void;
}

/** Give it a `key` of the report's id. */
export function OutcomeBar({ report, onCopy, onTakeBack, onDismiss }: Props) {
  const t = useTranslate();
  const { kind } = report.outcome;
  const good = kind === 'filled' || kind === 'copied' || kind === 'reportSaved' || kind === 'takenBack';
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (!good) return undefined;
    const timer = setTimeout(() => dismiss.current(), kind === 'filled' ? FILLED : GOOD_NEWS);
    return () => clearTimeout(timer);
  }, [good, kind]);
  return (
    <div class={good ? 'toast good' : 'toast bad'}>
      <Icon name={good ? 'check' : 'alert'} />
      <p class="toast-text">
        <bdi>{outcomeText(t, report)}</bdi>
      </p>
      {kind === 'filled' && onTakeBack !== null && (
        <button type="button" class="button small" aria-keyshortcuts="Z" onClick={onTakeBack}>
          {t('outcome.takeBack')}
        </button>
      )}
      {offersCopy(report) && (
        <button type="button" class="button small" onClick={() => onCopy(report.text)}>
          {t('outcome.copyInstead')}
        </button>
      )}
      <IconButton icon="close" label={t('action.close')} onClick={onDismiss} />
    </div>
  );
}
