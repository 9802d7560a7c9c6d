/** One who waits: who, where, how long, how much time is left. The ticking digits are for the eye only. */
import { clockSpan, levelOf } from '../../../utils/waiting/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { Name } from '../../shared/Name.tsx';
import type { HeldRow } from './useHeldOrder.ts';
import { useQueueText } from './useQueueText.ts';
import { LEVEL_ICON, LEVEL_TEXT, sayLeft, sayWaited } from './words.ts';

interface Props extends HeldRow {
  readonly now: number;
  readonly onGo: () => void;
}

export function QueueItem({ waiter, gone, now, onGo }: Props) {
  const t = useQueueText();
  const { name, platformName, place, unread, open, since, atLeast } = waiter;
  const level = levelOf(waiter, now);
  const waited = Math.max(0, now - since);
  return (
    <button
      type="button"
      class={gone ? 'queue-row gone' : `queue-row ${level}`}
      aria-disabled={gone ? 'true' : undefined}
      onClick={() => {
        if (!gone) onGo();
      }}
    >
      <Icon name={gone ? 'check' : LEVEL_ICON[level]} />
      <span class="queue-who">
        <span class="queue-line">
          <Name text={name || t('queue.unnamed')} class="queue-name" />
          {unread > 0 && (
            <span class="queue-unread">
              <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
              <span class="visually-hidden">{t('queue.unread', { n: unread })}</span>
            </span>
          )}
          {open && <span class="queue-open">{t('queue.isOpen')}</span>}
        </span>
        <Name text={[platformName, place].filter((part) => part !== '').join(' · ')} class="queue-where" />
      </span>
      {gone ? (
        <span class="queue-times">{t('queue.gone')}</span>
      ) : (
        <>
          <span class="queue-times" aria-hidden="true">
            <span class="queue-waited" title={atLeast ? t('queue.atLeast') : undefined}>
              {atLeast && '≥ '}
              {clockSpan(waited)}
            </span>
            <span class="queue-left">{sayLeft(t, waiter, now)}</span>
          </span>
          <span class="visually-hidden">
            {`${t('queue.waited')} ${sayWaited(t, waited, atLeast)}${t('queue.comma')}${t(LEVEL_TEXT[level])}`}
          </span>
        </>
      )}
    </button>
  );
}
