/**
 * Who waits, in one line that is always there. It tells its digits to the eye each second and to the ear not at all: what it
 * is called changes with who waits, and once a minute.
 */
import { clockSpan, levelOf, litOf, sortByLeft } from '../../../utils/waiting/index.ts';
import { Icon, type IconName } from '../../shared/Icon.tsx';
import { ariaKeys, useKeys, withKey } from '../../shared/keys.tsx';
import type { QueueProps } from './types.ts';
import { useQueueText } from './useQueueText.ts';
import { useSecond } from './useSecond.ts';
import { LEVEL_ICON, LEVEL_TEXT, sayLeft, sayLongest } from './words.ts';

interface Props extends Pick<QueueProps, 'sight' | 'waiters' | 'online' | 'now'> {
  readonly onOpen: () => void;
}

export function QueueStrip({ sight, waiters, online, now: fixed, onOpen }: Props) {
  const t = useQueueText();
  const { panelWaiting: chord } = useKeys();
  const now = useSecond(waiters.length > 0, fixed);
  const { n, level } = litOf(waiters, now);
  const quiet = QUIET[sight];
  const tone = !online ? 'soon' : n > 0 ? level : 'calm';
  return (
    <button
      type="button"
      class={`queue-strip ${tone}`}
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys(chord)}
      title={withKey(t('queue.open'), chord)}
      onClick={onOpen}
    >
      <Icon name={!online ? 'alert' : n > 0 ? LEVEL_ICON[level] : quiet.icon} />
      {!online && <span class="queue-said">{t('queue.offline')}</span>}
      {online && n === 0 && <span class="queue-said">{t(quiet.text)}</span>}
      {online && n > 0 && <Counted waiters={waiters} now={now} />}
      <Icon name="chevron" class="queue-chevron" />
    </button>
  );
}

const QUIET = {
  loading: { icon: 'clock', text: 'queue.loading' },
  noTab: { icon: 'globe', text: 'queue.noTab' },
  noList: { icon: 'question', text: 'queue.noList' },
  ready: { icon: 'check', text: 'queue.nobody' },
} as const satisfies Record<QueueProps['sight'], { icon: IconName; text: string }>;

function Counted({ waiters, now }: Pick<QueueProps, 'waiters'> & { readonly now: number }) {
  const t = useQueueText();
  const [urgent] = sortByLeft(waiters);
  const oldest = waiters.toSorted((a, b) => a.since - b.since)[0];
  if (urgent === undefined || oldest === undefined) return null;
  const late = waiters.filter((one) => levelOf(one, now) === 'late').length;
  const waited = Math.max(0, now - oldest.since);
  return (
    <>
      <span class="queue-count">{t('queue.count', { n: waiters.length })}</span>
      <span class="queue-longest" aria-hidden="true">
        {t('queue.longest', { time: `${oldest.atLeast ? '≥ ' : ''}${clockSpan(waited)}` })}
      </span>
      <span class="queue-left" aria-hidden="true">
        {late > 1 ? t('queue.lateCount', { n: late }) : sayLeft(t, urgent, now)}
      </span>
      <span class="visually-hidden">
        {`${sayLongest(t, waited, oldest.atLeast)}${t('queue.comma')}${
          late > 0 ? t('queue.lateCount', { n: late }) : t(LEVEL_TEXT[levelOf(urgent, now)])
        }`}
      </span>
    </>
  );
}
