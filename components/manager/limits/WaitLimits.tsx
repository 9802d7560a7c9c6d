/** How long an answer may take on each platform, with the rule that it rests on: each can be changed and reset. */
import { WAITING_LIMITS } from '../../../utils/waiting/index.ts';
import { useQueueText } from '../../panel/queue/useQueueText.ts';
import { LimitRow } from './LimitRow.tsx';
import type { WaitLimitProps } from './types.ts';

export function WaitLimits(props: WaitLimitProps) {
  const t = useQueueText();
  return (
    <section class="limits-of-waiting" aria-labelledby="wait-limits">
      <h2 id="wait-limits">{t('waitLimit.title')}</h2>
      <p>{t('waitLimit.intro')}</p>
      <ul class="rows">
        {WAITING_LIMITS.map(({ id }) => (
          <LimitRow key={id} id={id} {...props} />
        ))}
      </ul>
    </section>
  );
}
