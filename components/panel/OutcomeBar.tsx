import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../shared/Icon.tsx';
import { IconButton } from '../shared/IconButton.tsx';
import { ariaKeys, useKeys, withKey } from '../shared/keys.tsx';
import { useTranslate } from '../shared/locale.tsx';
import { isSettled, offersCopy, offersPicture, outcomeText } from './outcomeText.ts';
import type { FillReport } from './types.ts';

/**
 * How long good news stays, in milliseconds. Bad news, and what is left to do, stays until it is closed or the next fill.
 */
const GOOD_NEWS = 4000;
/** A fill stays longer: it can be taken back from here. Its key works after that as well. */
const FILLED = 8000;

const GOOD: ReadonlySet<string> = new Set(['filled', 'copied', 'reportSaved', 'takenBack']);

interface Props {
  readonly report: FillReport;
  readonly onCopy: (text: string) => void;
  readonly onCopyPicture: () => void;
  /** Null where nothing can be taken back from here. */
  readonly onTakeBack: (() => void) | null;
  readonly onDismiss: () => void;
}

/** Give it a `key` of the report's id. */
export function OutcomeBar({ report, onCopy, onCopyPicture, onTakeBack, onDismiss }: Props) {
  const t = useTranslate();
  const { panelTakeBack } = useKeys();
  const { kind } = report.outcome;
  const good = GOOD.has(kind);
  const settled = good && isSettled(report);
  const dismiss = useRef(onDismiss);
  dismiss.current = onDismiss;
  useEffect(() => {
    if (!settled) return undefined;
    const timer = setTimeout(() => dismiss.current(), kind === 'filled' ? FILLED : GOOD_NEWS);
    return () => clearTimeout(timer);
  }, [settled, kind]);
  return (
    <div class={settled ? 'toast good' : good ? 'toast rest' : 'toast bad'}>
      <Icon name={settled ? 'check' : good ? 'picture' : 'alert'} />
      <p class="toast-text">
        <bdi>{outcomeText(t, report)}</bdi>
      </p>
      {offersPicture(report) && (
        <button type="button" class="button small primary" onClick={onCopyPicture}>
          {t(report.pictureCopy?.copied === true ? 'outcome.picture.next' : 'outcome.picture.copy')}
        </button>
      )}
      {kind === 'filled' && onTakeBack !== null && (
        <button
          type="button"
          class="button small"
          aria-keyshortcuts={ariaKeys(panelTakeBack)}
          onClick={onTakeBack}
        >
          {withKey(t('outcome.takeBack'), panelTakeBack)}
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
