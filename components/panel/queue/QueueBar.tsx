/** Who waits over all open workbenches: the line that is always there, and the list that it opens. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Dialog, isDialogOpen } from '../../shared/Dialog.tsx';
import { EmptyState } from '../../shared/EmptyState.tsx';
import { useKeys } from '../../shared/keys.tsx';
import { Notice } from '../../shared/Notice.tsx';
import { panelKey } from '../panelKey.ts';
import { QueueList } from './QueueList.tsx';
import { QueueStrip } from './QueueStrip.tsx';
import type { QueueProps } from './types.ts';
import { useQueueText } from './useQueueText.ts';

export function QueueBar(props: QueueProps) {
  const t = useQueueText();
  const [open, setOpen] = useState(false);
  const keys = useKeys();
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const listening = new AbortController();
    document.addEventListener(
      'keydown',
      (event) => {
        if (isDialogOpen() || panelKey(event, latest.current)?.kind !== 'waiting') return;
        event.preventDefault();
        setOpen(true);
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
  // After the dialog, which gives the focus to what closes it.
  useEffect(() => {
    if (open) document.querySelector<HTMLElement>('.queue-row')?.focus();
  }, [open]);
  return (
    <section class="queue-bar" aria-label={t('queue.title')}>
      <QueueStrip {...props} onOpen={() => setOpen(true)} />
      {open && <QueueDialog {...props} onClose={() => setOpen(false)} />}
    </section>
  );
}

function QueueDialog({ onClose, ...props }: QueueProps & { readonly onClose: () => void }) {
  const t = useQueueText();
  const { waiters, online, onGo, onLimits } = props;
  return (
    <Dialog title={t('queue.title')} class="queue-dialog" onClose={onClose}>
      {!online && (
        <Notice tone="warn">
          <p class="notice-title">{t('queue.offlineTitle')}</p>
          <p>{t('queue.offlineHint')}</p>
        </Notice>
      )}
      {waiters.length === 0 ? (
        <Nobody {...props} />
      ) : (
        <QueueList
          waiters={waiters}
          now={props.now}
          onGo={(waiter) => {
            onClose();
            onGo(waiter);
          }}
        />
      )}
      <div class="queue-foot">
        {waiters.length > 0 && <p class="hint">{t('queue.scope')}</p>}
        <button type="button" class="link" onClick={onLimits}>
          {t('queue.limits')}
        </button>
      </div>
    </Dialog>
  );
}

/** Why nobody is listed, and what to do about it. */
function Nobody({ sight }: Pick<QueueProps, 'sight'>) {
  const t = useQueueText();
  if (sight === 'loading') return <p class="hint">{t('queue.loading')}</p>;
  const [icon, text] = (
    {
      noTab: ['globe', 'queue.noTab'],
      noList: ['question', 'queue.noList'],
      ready: ['check', 'queue.nobody'],
    } as const
  )[sight];
  return (
    <EmptyState icon={icon} title={t(`${text}Title`)}>
      <p class="empty-hint">{t(`${text}Hint`)}</p>
    </EmptyState>
  );
}
